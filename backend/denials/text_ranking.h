// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace surveyor::denials {

/// One of the things to be ranked: by a number, then by a text without NUL. The text's bytes are
/// somebody else's and stay where they are.
struct Rankable
{
    std::uint64_t number = 0;
    std::string_view text;
    std::uint32_t id = 0;
    std::uint32_t rank = 0; ///< set by rank(), from 1; equal things have equal ranks
};

/// Gives each of @p things its rank; they stay in their order. Texts are compared eight bytes at
/// a time, which lie beside what is sorted: long texts that begin alike, as paths do, cost little
/// more than numbers.
void rank(std::span<Rankable> things);

} // namespace surveyor::denials
