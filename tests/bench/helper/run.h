// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace surveyor::bench {

/// How much room records have on their way: the kernel's queue of records, and the socket's
/// buffer in bytes (0: the kernel's default).
struct Queues
{
    std::string name;
    std::uint32_t backlog = 64;
    int buffer = 0;
};

/// Denials at a steady rate, read by the helper's client and, from a socket of its own, by a peer
/// that only counts.
struct Run
{
    std::uint64_t made = 0;         ///< denials, by the kernel's own count
    double seconds = 0;             ///< that making them took
    std::uint64_t seen = 0;         ///< denials that reached the client
    std::uint64_t lostInKernel = 0; ///< records that never reached a socket
    std::uint64_t announced = 0;    ///< records that the helper said were lost
    std::uint64_t peerRecords = 0;  ///< records of any type that the peer read
    double helperCpu = 0;           ///< seconds
    double peerCpu = 0;

    [[nodiscard]] bool complete() const { return seen == made && lostInKernel + announced == 0; }
};

/// Measures for some seconds; @p rate in denials a second, 0: as fast as can be. Needs a
/// BusWorld and the kernel's auditing switched on.
Run run(const Queues &queues, unsigned rate, double seconds);

} // namespace surveyor::bench
