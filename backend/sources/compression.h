// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace surveyor::sources {

// A block of text by itself, through libarchive. Any thread.

/// Fast rather than small: log text shrinks to a tenth or less even so.
std::string compress(std::string_view text);

/// At most @p textBytes of what compress() was given; less if @p stored is damaged.
std::string decompress(std::string_view stored, std::size_t textBytes);

} // namespace surveyor::sources
