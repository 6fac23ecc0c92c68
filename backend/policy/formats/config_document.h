// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/landlockconfig.h"
#include "policy/formats/policy_edit.h"
#include "policy/formats/text_edit.h"

#include <expected>
#include <string>
#include <string_view>

namespace surveyor::formats {

/// The text of a valid landlockconfig document that can be edited without being written anew.
class ConfigDocument
{
public:
    /// Fails with every reason why @p text is not valid.
    static std::expected<ConfigDocument, Problems> read(std::string text, Syntax syntax,
                                                        std::string_view fileName);

    [[nodiscard]] const std::string &text() const noexcept { return m_text; }
    [[nodiscard]] const policy::Policy &policy() const noexcept { return m_policy; }

    /// The smallest change of the text that makes @p edit. Comments, order and spelling of
    /// everything else stay, comments above a removed rule included. Fails where the policy has no
    /// such place, where the document spells it in a way this cannot edit, or where the result
    /// would be no valid document.
    [[nodiscard]] std::expected<TextEdits, Problem> plan(const PolicyEdit &edit) const;

    /// Makes @p edit, or fails and changes nothing.
    std::expected<TextEdits, Problem> apply(const PolicyEdit &edit);

private:
    ConfigDocument() = default;

    std::string m_text;
    Syntax m_syntax = Syntax::Toml;
    std::string m_fileName;
    policy::Policy m_policy;
    TreeNode m_tree;
};

} // namespace surveyor::formats
