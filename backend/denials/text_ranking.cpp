// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/text_ranking.h"

#include "text/large_allocator.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <utility>
#include <vector>

namespace surveyor::denials {
namespace {

constexpr std::size_t pieceBytes = sizeof(std::uint64_t);

/// The bytes from @p depth on, the first as the most significant; NULs behind the text's end.
std::uint64_t pieceAt(std::string_view text, std::size_t depth) noexcept
{
    std::uint64_t piece = 0;
    if (depth + pieceBytes <= text.size())
        std::memcpy(&piece, text.data() + depth, pieceBytes);
    else if (depth < text.size())
        std::memcpy(&piece, text.data() + depth, text.size() - depth);
    return std::endian::native == std::endian::little ? std::byteswap(piece) : piece;
}

class Ranking
{
public:
    explicit Ranking(std::span<Rankable> things)
        : m_things(things)
        , m_entries(things.size())
        , m_other(things.size())
        , m_begins(things.size(), std::uint8_t{0})
    {
    }

    void run();

private:
    /// What is sorted instead of the things.
    struct Entry
    {
        std::uint64_t piece;
        std::uint32_t thing;
        bool goesOn; ///< its text, behind the piece
    };
    /// Entries that are equal up to a depth and still to be sorted.
    struct Run
    {
        std::size_t begin;
        std::size_t end;
        std::size_t depth;
    };
    using Entries = std::span<Entry>;

    void takePieces(Entries entries, std::size_t depth) const;
    void sort(const Run &run);
    void sortByBytes(const Run &run, std::uint64_t differing);
    void split(const Run &run, std::size_t nextDepth);
    [[nodiscard]] Entries entriesOf(const Run &run)
    {
        return Entries(m_entries).subspan(run.begin, run.end - run.begin);
    }

    std::span<Rankable> m_things;
    text::LargeVector<Entry> m_entries;
    text::LargeVector<Entry> m_other;
    text::LargeVector<std::uint8_t> m_begins; ///< whether an entry differs from the one before
    std::vector<Run> m_open;
};

void Ranking::takePieces(Entries entries, std::size_t depth) const
{
    for (Entry &entry : entries) {
        const std::string_view text = m_things[entry.thing].text;
        entry.piece = pieceAt(text, depth);
        entry.goesOn = text.size() > depth + pieceBytes;
    }
}

/// Keeps the order of equal entries: things that lie side by side in memory stay near each other.
void Ranking::sort(const Run &run)
{
    constexpr std::size_t few = 256;
    const Entries entries = entriesOf(run);
    std::uint64_t differing = 0;
    for (const Entry &entry : entries)
        differing |= entry.piece ^ entries.front().piece;
    if (differing == 0)
        return;
    if (entries.size() > few)
        sortByBytes(run, differing);
    else
        std::ranges::stable_sort(entries, {}, &Entry::piece);
}

/// The last byte first. Of paths, most bytes of a piece are the same in all.
void Ranking::sortByBytes(const Run &run, std::uint64_t differing)
{
    Entries from = entriesOf(run);
    Entries to = Entries(m_other).subspan(run.begin, from.size());
    for (unsigned shift = 0; shift < 64; shift += 8) {
        const auto byteOf = [shift](const Entry &entry) { return entry.piece >> shift & 0xffU; };
        if ((differing >> shift & 0xffU) == 0)
            continue;
        std::array<std::uint32_t, 256> next{};
        for (const Entry &entry : from)
            ++next[byteOf(entry)];
        std::uint32_t before = 0;
        for (std::uint32_t &start : next)
            before += std::exchange(start, before);
        for (const Entry &entry : from)
            to[next[byteOf(entry)]++] = entry;
        std::swap(from, to);
    }
    if (from.data() != m_entries.data() + run.begin)
        std::ranges::copy(from, to.begin());
}

/// Notes where entries of a sorted run differ, and what of it is still to be sorted.
void Ranking::split(const Run &run, std::size_t nextDepth)
{
    for (std::size_t begin = run.begin; begin < run.end;) {
        m_begins[begin] = 1;
        bool goesOn = m_entries[begin].goesOn;
        std::size_t end = begin + 1;
        for (; end < run.end && m_entries[end].piece == m_entries[begin].piece; ++end)
            goesOn = goesOn || m_entries[end].goesOn;
        // A text that ends within its piece is its equals' whole text: there is no NUL in it.
        if (goesOn && end - begin > 1)
            m_open.push_back({begin, end, nextDepth});
        begin = end;
    }
}

void Ranking::run()
{
    const Run all{0, m_things.size(), 0};
    for (std::uint32_t thing = 0; thing < m_things.size(); ++thing)
        m_entries[thing] = {m_things[thing].number, thing, true};
    sort(all);
    split(all, 0);
    // Not by recursion: a text may be as long as a record.
    while (!m_open.empty()) {
        const Run run = m_open.back();
        m_open.pop_back();
        takePieces(entriesOf(run), run.depth);
        sort(run);
        split(run, run.depth + pieceBytes);
    }
    std::uint32_t rank = 0;
    for (std::size_t place = 0; place < m_things.size(); ++place)
        m_things[m_entries[place].thing].rank = rank += m_begins[place];
}

} // namespace

void rank(std::span<Rankable> things)
{
    Ranking(things).run();
}

} // namespace surveyor::denials
