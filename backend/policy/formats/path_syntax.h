// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/message.h"
#include "policy/model/policy.h"

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace surveyor::formats {

struct TemplateError
{
    MessageId id;
    std::size_t offset; ///< into the template
    std::string name;   ///< of the variable, where there is one
};

/// landlockconfig's spelling of paths with variables: ${name}; "$$" is a dollar, so is a lone "$".
std::expected<policy::PathTemplate, TemplateError> parseTemplate(std::string_view text);

/// The shortest spelling of @p path: a dollar is doubled only where it would mean something else.
std::string templateText(const policy::PathTemplate &path);

/// ASCII letter, then letters, digits and underscores.
bool isVariableName(std::string_view name) noexcept;

} // namespace surveyor::formats
