// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace surveyor::text {

/// A letter of ASCII as a small one, any other byte as it is.
constexpr char folded(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string folded(std::string_view text);

/// Whether @p text holds @p needle. For many short texts, where std::string_view::contains()
/// takes a function call for each byte that is the needle's first.
bool contains(std::string_view text, std::string_view needle) noexcept;

/// The same with letters of either case; @p needle is folded.
bool containsFolded(std::string_view text, std::string_view needle) noexcept;

} // namespace surveyor::text
