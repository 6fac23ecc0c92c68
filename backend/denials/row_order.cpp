// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/row_order.h"

#include "denials/text_ranking.h"
#include "denials/wording.h"
#include "text/escape.h"

#include <algorithm>
#include <array>
#include <bit>
#include <deque>
#include <limits>
#include <string>
#include <utility>

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
    case SortKey::Access: return &Segment::blockers;
    case SortKey::Syscall: return &Segment::call;
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
            const auto call = decodeSyscall(m_words.calls.at(id));
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
        case SortKey::Program: return keep(programText(m_words.processes.at(id)));
        case SortKey::Access: return keep(accessText(splitBlockers(m_words.blockers.at(id))));
        case SortKey::Syscall: {
            const auto call = decodeSyscall(m_words.calls.at(id));
            return call ? keep(call->name) : std::string_view();
        }
        case SortKey::Target: return target(m_words.objects.at(id));
        default: return {};
        }
    }

    std::string_view target(std::string_view object)
    {
        // Only a socket's name differs with the blockers, and it starts with a NUL.
        const std::string_view blockers =
            object.starts_with("path=00") ? "scope.abstract_unix_socket" : "";
        if (const auto plain = plainTarget(object, blockers))
            return *plain;
        return keep(targetText(decodeObject(object, blockers)));
    }

    std::string_view keep(std::string text) { return m_kept.emplace_back(std::move(text)); }

    const StoreView &m_view;
    const Dictionaries &m_words;
    SortKey m_key;
    std::deque<std::string> m_kept; ///< texts that are in no dictionary as they are shown
};

template<typename Key>
struct Entry
{
    Key key;
    std::uint32_t row;
};

/// Sorts by key, least digit first: each pass is stable, and a text's many rows cost no
/// comparison. False if asked to stop.
template<typename Key>
bool radixSort(text::LargeVector<Entry<Key>> &entries, Key most, const std::stop_token &stop)
{
    constexpr int digitBits = 11;
    text::LargeVector<Entry<Key>> other(entries.size());
    for (int shift = 0; shift < std::bit_width(most); shift += digitBits) {
        if (stop.stop_requested())
            return false;
        const auto digit = [shift](const Entry<Key> &entry) {
            return static_cast<std::size_t>(entry.key >> shift) & ((1U << digitBits) - 1);
        };
        std::array<std::uint32_t, 1U << digitBits> starts{};
        for (const auto &entry : entries)
            ++starts[digit(entry)];
        std::uint32_t before = 0;
        for (auto &start : starts)
            before += std::exchange(start, before);
        for (const auto &entry : entries)
            other[starts[digit(entry)]++] = entry;
        entries.swap(other);
    }
    return true;
}

template<typename Key, typename KeyOf>
std::optional<Rows> sortBy(const RowSet &rows, Key most, bool descending,
                           const std::stop_token &stop, KeyOf keyOf)
{
    text::LargeVector<Entry<Key>> entries(rows.size());
    bool sorted = true;
    Key last = 0;
    const bool whole =
        rows.each(stop, [&](const Segment &segment, std::uint32_t place, std::uint32_t index) {
            Key key = keyOf(segment, place);
            if (descending)
                key = most - key;
            sorted = sorted && last <= key;
            last = key;
            entries[index] = {key, rows[index]};
        });
    if (!whole || (!sorted && !radixSort(entries, most, stop)))
        return std::nullopt;
    Rows result(entries.size());
    std::ranges::transform(entries, result.begin(), &Entry<Key>::row);
    return result;
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
            first = std::min(first, segment.timeMs[place]);
            last = std::max(last, segment.timeMs[place]);
        });
    if (!whole)
        return std::nullopt;
    const auto span = rows.size() == 0
        ? std::uint64_t{0}
        : static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first);
    const auto since = [first](const Segment &segment, std::uint32_t place) {
        return static_cast<std::uint64_t>(segment.timeMs[place])
            - static_cast<std::uint64_t>(first);
    };
    if (span > std::numeric_limits<std::uint32_t>::max())
        return sortBy<std::uint64_t>(rows, span, descending, stop, since);
    return sortBy<std::uint32_t>(rows, static_cast<std::uint32_t>(span), descending, stop,
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
                ranks.of.resize(std::size_t{id} * 2 + 1024);
            if (id == 0 || ranks.of[id] != 0)
                return;
            ranks.of[id] = 1;
            ranks.ids.push_back(id - 1);
        });
    bool going = whole;
    Describer describer(rows.view(), key);
    std::vector<Rankable> things;
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
    for (const Rankable &thing : things)
        ranks.of[thing.id + 1] = thing.rank;
    return true;
}

std::optional<Rows> RowOrder::sort(const RowSet &rows, SortKey key, bool descending,
                                   const std::stop_token &stop)
{
    if (key == SortKey::Arrival)
        return inOrder(rows, descending);
    if (key == SortKey::Time)
        return sortByTime(rows, descending, stop);
    if (!rank(rows, key, stop))
        return std::nullopt;
    const Ranks &ranks = m_ranks[key];
    const auto most = static_cast<std::uint32_t>(ranks.ids.size());
    return sortBy<std::uint32_t>(
        rows, most, descending, stop,
        [&ranks, column = columnOf(key)](const Segment &segment, std::uint32_t place) {
            return ranks.of[(segment.*column)[place] + 1];
        });
}

} // namespace surveyor::denials
