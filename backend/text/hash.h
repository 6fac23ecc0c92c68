// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace surveyor::text {

/// A 64-bit hash for interning. The seed is drawn once per process, so that a hostile log
/// cannot be written to make our tables slow. Any thread.
std::uint64_t hash(std::string_view bytes) noexcept;

} // namespace surveyor::text
