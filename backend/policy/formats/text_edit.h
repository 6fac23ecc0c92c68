// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// Puts text in the place of the bytes from begin up to end.
struct TextEdit
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
    bool operator==(const TextEdit &) const = default;
};

/// Sorted by place; none touches what another replaces.
using TextEdits = std::vector<TextEdit>;

/// The one edit that makes @p after of @p before; none if they are equal.
TextEdits difference(std::string_view before, std::string_view after);

/// @p text with all of @p edits made.
std::string applyEdits(std::string_view text, const TextEdits &edits);

} // namespace surveyor::formats
