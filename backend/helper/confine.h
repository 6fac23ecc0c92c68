// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>

namespace surveyor::helper {

/// What a confined process may still do.
enum class Needs : std::uint8_t {
    Streams,  ///< sockets it has, memory, time
    ReadFiles ///< and open files for reading
};

/// Gives up whatever the helper does not need, for good: new privileges, being dumped, files
/// other than those beneath @p readable (descriptors of folders or files), networks, signals to
/// others, and system calls. Landlock's own log of this process is off: it would come back
/// through the helper. Without Landlock in the kernel the rest still counts and a warning is
/// written; anything else that fails is an English reason.
std::expected<void, std::string> confine(Needs needs, std::span<const int> readable = {});

/// Gives up root where no service manager did: becomes @p user with no capability but
/// @p capability (-1: none) and no group but @p group (0: none). Does nothing when not root.
std::expected<void, std::string> shed(const char *user, int capability, unsigned group = 0);

} // namespace surveyor::helper
