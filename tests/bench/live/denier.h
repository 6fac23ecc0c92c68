// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>
#include <sys/types.h>

namespace surveyor::bench {

/// A process of its own in a sandbox, that tries to read what it may not whenever it is told to.
/// To be made before the process has threads.
class Denier
{
public:
    static constexpr std::uint32_t paths = 1000;

    Denier();
    ~Denier();
    Denier(const Denier &) = delete;
    Denier &operator=(const Denier &) = delete;

    /// One denial of a path of its own; at() is set right before it.
    void denyOne(std::uint32_t number);
    /// Denials of the last path, so many a second in slices of a millisecond.
    void denyMany(std::uint32_t perSecond, double seconds);

    static std::string pathOf(std::uint32_t number);
    /// Nanoseconds of CLOCK_MONOTONIC; 0 before.
    [[nodiscard]] std::int64_t at(std::uint32_t number) const;
    /// By denyMany(), so far.
    [[nodiscard]] std::uint64_t made() const;
    [[nodiscard]] bool isDone() const;

private:
    struct Shared
    {
        std::array<std::atomic<std::int64_t>, paths> at{};
        std::atomic<std::uint64_t> made{0};
        std::atomic<bool> done{false};
    };
    struct Order
    {
        std::uint32_t number;
        std::uint32_t perSecond; ///< 0: one denial
        double seconds;
    };

    void work(int from);
    void burst(const Order &order);
    void give(const Order &order) const;

    Shared *m_shared;
    pid_t m_pid = -1;
    int m_to = -1;
};

/// Nanoseconds of CLOCK_MONOTONIC.
std::int64_t monotonicNow();

} // namespace surveyor::bench
