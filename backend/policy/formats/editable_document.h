// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/load.h"
#include "policy/formats/policy_edit.h"
#include "policy/formats/text_edit.h"

#include <optional>
#include <string>

namespace surveyor::formats {

/// The text of a valid document of any format that can be edited in place, and the one layer of it
/// that edits are about.
class EditableDocument
{
public:
    /// The layer is the innermost that @p place lies in. Nothing where the format is only imported
    /// and exported, or the document is not valid.
    static std::optional<EditableDocument> of(const Document &document,
                                              const policy::SourceSpan &place);

    /// Of one layer; its spans are those of the text.
    [[nodiscard]] const policy::Policy &policy() const noexcept { return m_policy; }
    [[nodiscard]] const std::string &text() const noexcept { return m_text; }

    /// Makes @p edit. False, and nothing changed, where the text cannot be edited so or would not
    /// be valid afterwards.
    bool apply(const PolicyEdit &edit);

private:
    EditableDocument() = default;
    /// Takes @p text if it is valid.
    bool take(std::string text);

    const Format *m_format = nullptr;
    std::string m_name;
    std::string m_text;
    std::size_t m_layer = 0;
    policy::Policy m_policy;
};

} // namespace surveyor::formats
