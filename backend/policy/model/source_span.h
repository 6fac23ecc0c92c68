// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>

namespace surveyor::policy {

/// Where an element stands in a document. Bytes, not characters; line and column count from 1.
/// All zero: the element was not read from a document.
struct SourceSpan
{
    std::uint32_t file = 0; ///< its place in Policy::files
    std::size_t begin = 0;  ///< byte offset of the first byte
    std::size_t end = 0;    ///< byte offset behind the last byte
    std::uint32_t line = 0;
    std::uint32_t column = 0; ///< in bytes

    explicit operator bool() const noexcept { return line != 0; }
    bool operator==(const SourceSpan &) const = default;
};

} // namespace surveyor::policy
