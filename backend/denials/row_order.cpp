// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/row_order.h"

#include "denials/counted_rows.h"
#include "denials/keyed_rows.h"
#include "denials/target_writer.h"
#include "denials/text_ranking.h"
#include "denials/wording.h"
#include "text/escape.h"

#include <algorithm>
#include <limits>
#include <memory_resource>
#include <string>
#include <utility>
#include <vector>

namespace surveyor::denials {
namespace {

using Column = Segment::Column<std::uint32_t> Segment::*;

Column columnOf(SortKey key)
{
    switch (key) {
    case SortKey::Host:
    case SortKey::Domain: return &Segment::domain;
    case SortKey::Program:
    case SortKey::Pid:
    case SortKey::Uid: return &Segment::process;
    case SortKey::Access:
    case SortKey::Syscall: return &Segment::attempt;
    default: return &Segment::object;
    }
}

/// Numbers that may be absent, those in front.
std::uint64_t shifted(const auto &number)
{
    return number ? static_cast<std::uint64_t>(*number) + 1 : 0;
}

/// Finds out what ids of a column are ordered by.
class Describer
{
public:
    Describer(const StoreView &view, SortKey key)
        : m_view(view)
        , m_words(view.dictionaries())
        , m_key(key)
    {
    }

    Rankable describe(std::uint32_t id)
    {
        return {.number = number(id), .text = text(id), .id = id};
    }

private:
    std::uint64_t number(std::uint32_t id) const
    {
        switch (m_key) {
        case SortKey::Domain: return m_view.domains()[id].id;
        case SortKey::Pid: return shifted(m_words.processes.pid(id));
        case SortKey::Uid: return shifted(m_words.processes.uid(id));
        case SortKey::Syscall: {
            const auto call = syscall(id);
            return call ? call->number : 0;
        }
        default: return 0;
        }
    }

    std::string_view text(std::uint32_t id)
    {
        switch (m_key) {
        case SortKey::Host:
            return keep(text::escape(m_view.boots()[m_view.domains()[id].boot].host));
        case SortKey::Program: return program(id);
        case SortKey::Access:
            return keep(
                accessText(splitBlockers(m_words.blockers.at(m_words.attempts.at(id).blockers))));
        case SortKey::Syscall: {
            const auto call = syscall(id);
            return call ? keep(call->name) : std::string_view();
        }
        case SortKey::Target: return target(id);
        default: return {};
        }
    }

    /// Of an attempt.
    [[nodiscard]] std::optional<Syscall> syscall(std::uint32_t id) const
    {
        const std::uint32_t call = m_words.attempts.at(id).call;
        return call == noId ? std::nullopt : decodeSyscall(m_words.calls.at(call));
    }

    /// As programText() has it. Of names there are few, however many processes.
    std::string_view program(std::uint32_t id)
    {
        const ProcessTable &processes = m_words.processes;
        const bool hasExe = !processes.exe(id).empty();
        const auto name = hasExe ? processes.exeId(id) : processes.commId(id);
        if (name >= m_programs.size())
            m_programs.resize(std::size_t{name} * 2 + 16);
        if (!m_programs[name])
            m_programs[name] = keep(text::escape(hasExe ? processes.exe(id) : processes.comm(id)));
        return *m_programs[name];
    }

    std::string_view target(std::uint32_t id)
    {
        if (const auto plain = m_words.objects.plainPath(id); !plain.empty())
            return plain;
        const std::string_view object = m_words.objects.at(id);
        // Only a socket's name differs with the blockers, and it starts with a NUL.
        const std::string_view blockers =
            object.starts_with("path=00") ? "scope.abstract_unix_socket" : "";
        return keep(m_writer.text(object, blockers));
    }

    /// A copy that lives as long as this.
    std::string_view keep(std::string_view text)
    {
        auto *const copy = static_cast<char *>(m_memory.allocate(text.size() + 1, 1));
        std::ranges::copy(text, copy);
        return {copy, text.size()};
    }

    const StoreView &m_view;
    const Dictionaries &m_words;
    SortKey m_key;
    TargetWriter m_writer;
    std::pmr::monotonic_buffer_resource m_memory; ///< of texts that no dictionary has as shown
    std::vector<std::optional<std::string_view>> m_programs; ///< by the id of their name
};

template<typename Key, typename KeyOf>
std::optional<Rows> sortBy(const RowSet &rows, bool descending, const std::stop_token &stop,
                           KeyOf keyOf)
{
    KeyedRows<Key> keyed(rows.size());
    const bool whole =
        rows.each(stop, [&](const Segment &segment, std::uint32_t place, std::uint32_t index) {
            keyed.set(index, keyOf(segment, place), rows[index]);
        });
    return whole ? keyed.sort(descending, stop) : std::nullopt;
}

std::optional<Rows> inOrder(const RowSet &rows, bool descending)
{
    Rows result(rows.size());
    for (std::uint32_t index = 0; index < rows.size(); ++index)
        result[index] = rows[index];
    std::ranges::sort(result);
    if (descending)
        std::ranges::reverse(result);
    return result;
}

std::optional<Rows> sortByTime(const RowSet &rows, bool descending, const std::stop_token &stop)
{
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    const bool whole =
        rows.each(stop, [&](const Segment &segment, std::uint32_t place, std::uint32_t) {
            first = std::min(first, segment.timeMs(place));
            last = std::max(last, segment.timeMs(place));
        });
    if (!whole)
        return std::nullopt;
    const auto span = rows.size() == 0
        ? std::uint64_t{0}
        : static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first);
    const auto since = [first](const Segment &segment, std::uint32_t place) {
        return static_cast<std::uint64_t>(segment.timeMs(place))
            - static_cast<std::uint64_t>(first);
    };
    if (span > std::numeric_limits<std::uint32_t>::max())
        return sortBy<std::uint64_t>(rows, descending, stop, since);
    return sortBy<std::uint32_t>(rows, descending, stop,
                                 [since](const Segment &segment, std::uint32_t place) {
                                     return static_cast<std::uint32_t>(since(segment, place));
                                 });
}

} // namespace

bool RowOrder::rank(const RowSet &rows, SortKey key, const std::stop_token &stop)
{
    Ranks &ranks = m_ranks[key];
    const Column column = columnOf(key);
    const std::size_t before = ranks.ids.size();
    const bool whole =
        rows.each(stop, [&](const Segment &segment, std::uint32_t place, std::uint32_t) {
            const std::uint32_t id = (segment.*column)[place] + 1; // noId + 1 is 0
            if (id >= ranks.of.size())
                ranks.of.resize(std::size_t{id} * 2 + 1024, 0U);
            if (id == 0 || ranks.of[id] != 0)
                return;
            ranks.of[id] = 1;
            ranks.ids.push_back(id - 1);
        });
    bool going = whole;
    Describer describer(rows.view(), key);
    text::LargeVector<Rankable> things;
    const std::size_t toRank = before == ranks.ids.size() ? 0 : ranks.ids.size();
    things.reserve(toRank);
    for (std::size_t index = 0; going && index < toRank; ++index) {
        things.push_back(describer.describe(ranks.ids[index]));
        going = index % 1024 != 0 || !stop.stop_requested();
    }
    if (!going) {
        m_ranks.erase(key); // half of it is worth nothing
        return false;
    }
    denials::rank(things);
    for (const Rankable &thing : things) {
        ranks.of[thing.id + 1] = thing.rank;
        ranks.highest = std::max(ranks.highest, thing.rank);
    }
    return true;
}

std::optional<Rows> RowOrder::sort(const RowSet &rows, SortKey key, bool descending,
                                   const std::stop_token &stop)
{
    if (key == SortKey::Arrival)
        return inOrder(rows, descending);
    if (key == SortKey::Time)
        return sortByTime(rows, descending, stop);
    // Mostly all that is there was ranked the last time.
    if (auto sorted = sortRanked(rows, key, descending, stop))
        return sorted;
    if (!rank(rows, key, stop))
        return std::nullopt;
    return sortRanked(rows, key, descending, stop);
}

/// Nothing if asked to stop, or if something among the rows has no rank.
std::optional<Rows> RowOrder::sortRanked(const RowSet &rows, SortKey key, bool descending,
                                         const std::stop_token &stop) const
{
    const auto found = m_ranks.find(key);
    if (found == m_ranks.end())
        return std::nullopt;
    const Ranks &ranks = found->second;
    bool ranked = true;
    const auto rankOf = [&, column = columnOf(key)](const Segment &segment, std::uint32_t place) {
        const std::uint32_t id = (segment.*column)[place] + 1; // noId + 1 is 0
        const std::uint32_t rank = id < ranks.of.size() ? ranks.of[id] : 0;
        ranked = ranked && (rank != 0 || id == 0);
        return rank;
    };
    auto sorted = ranks.highest < rows.size()
        ? sortCounted(rows, descending, ranks.highest, stop, rankOf)
        : sortBy<std::uint32_t>(rows, descending, stop, rankOf);
    return ranked ? std::move(sorted) : std::nullopt;
}

} // namespace surveyor::denials
