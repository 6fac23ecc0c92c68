// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace surveyor::text {

/// A 64-bit hash for interning. Its seeds are drawn once per process, so that a hostile log can be
/// written neither to make our tables slow nor to pass one text off as another: HashIndex takes
/// texts with one hash for the same. Any thread.
std::uint64_t hash(std::string_view bytes) noexcept;

} // namespace surveyor::text
