// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>

/// The kernel's bits of the rights that system calls ask for. Their names and ABIs are in
/// landlock/rights.h.
namespace surveyor::policy::bits {

inline constexpr std::uint64_t execute = 1U << 0;
inline constexpr std::uint64_t writeFile = 1U << 1;
inline constexpr std::uint64_t readFile = 1U << 2;
inline constexpr std::uint64_t readDir = 1U << 3;
inline constexpr std::uint64_t removeDir = 1U << 4;
inline constexpr std::uint64_t removeFile = 1U << 5;
inline constexpr std::uint64_t makeChar = 1U << 6;
inline constexpr std::uint64_t makeDir = 1U << 7;
inline constexpr std::uint64_t makeReg = 1U << 8;
inline constexpr std::uint64_t makeSock = 1U << 9;
inline constexpr std::uint64_t makeFifo = 1U << 10;
inline constexpr std::uint64_t makeBlock = 1U << 11;
inline constexpr std::uint64_t makeSym = 1U << 12;
inline constexpr std::uint64_t refer = 1U << 13;
inline constexpr std::uint64_t truncate = 1U << 14;
inline constexpr std::uint64_t ioctlDev = 1U << 15;
inline constexpr std::uint64_t resolveUnix = 1U << 16;

inline constexpr std::uint64_t bindTcp = 1U << 0;
inline constexpr std::uint64_t connectTcp = 1U << 1;
inline constexpr std::uint64_t bindUdp = 1U << 2;
inline constexpr std::uint64_t connectSendUdp = 1U << 3;

inline constexpr std::uint64_t abstractUnixSocket = 1U << 0;
inline constexpr std::uint64_t signal = 1U << 1;

} // namespace surveyor::policy::bits
