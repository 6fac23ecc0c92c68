// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/stamp.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace surveyor::audit {

/// The first and the last time of some records.
class TimeSpan
{
public:
    void take(std::int64_t timeMs) noexcept
    {
        m_first = std::min(m_first.value_or(timeMs), timeMs);
        m_last = std::max(m_last.value_or(timeMs), timeMs);
    }
    void take(const TimeSpan &other) noexcept
    {
        if (!other.m_first)
            return;
        take(*other.m_first);
        take(*other.m_last);
    }
    [[nodiscard]] std::optional<std::int64_t> firstMs() const noexcept { return m_first; }
    [[nodiscard]] std::optional<std::int64_t> lastMs() const noexcept { return m_last; }

private:
    std::optional<std::int64_t> m_first;
    std::optional<std::int64_t> m_last;
};

/// Counts the events of a run of text, though an event's records may lie apart: a run of
/// records whose serial is not the highest so far is looked for among the events just before.
class EventCounter
{
public:
    /// Records with this stamp begin here; the record before had another.
    void start(std::string_view node, const Stamp &stamp) noexcept;
    [[nodiscard]] std::uint64_t count() const noexcept { return m_count; }
    /// How many of the first events of @p next, the text behind this one, are among this one's
    /// last and so were counted twice.
    [[nodiscard]] std::uint64_t sharedWith(const EventCounter &next) const noexcept;

    /// Remembers what @p next, the text behind, remembers, and keeps its own count.
    void goOn(const EventCounter &next) noexcept;

private:
    static constexpr std::size_t remembered = 64;
    // Records of several processors mix: more than one event can lie across the cut.
    static constexpr std::size_t rememberedFirst = 8;
    struct Seen
    {
        std::uint64_t node = 0; ///< hash; 0 is an empty place
        Stamp stamp;
        bool operator==(const Seen &) const = default;
    };
    [[nodiscard]] bool knows(const Seen &seen) const noexcept;

    std::array<Seen, remembered> m_recent;
    std::array<Seen, rememberedFirst> m_firsts;
    std::uint64_t m_runs = 0;
    std::uint64_t m_count = 0;
    std::uint32_t m_highest = 0;
};

} // namespace surveyor::audit
