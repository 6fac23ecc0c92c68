// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/row_search.h"

#include <algorithm>
#include <span>
#include <thread>
#include <utility>

namespace surveyor::denials::query {
namespace {

unsigned threadCount(unsigned wanted)
{
    return wanted != 0 ? wanted : std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
}

/// Calls act(part) for each part at the same time, one of them here.
template<typename Act>
void inParts(unsigned parts, Act act)
{
    std::vector<std::jthread> threads;
    for (unsigned part = 1; part < parts; ++part)
        threads.emplace_back(act, part);
    act(0U);
}

/// What is much smaller than the room it was found in does not keep that.
void append(Rows found, Rows &rows)
{
    constexpr std::size_t much = 8;
    if (rows.empty() && found.size() >= found.capacity() / much)
        rows = std::move(found);
    else
        rows.insert(rows.end(), found.begin(), found.end());
}

} // namespace

RowSearch::RowSearch(const Query &query, unsigned threads, std::uint32_t rowsOfEach)
    : m_rowsOfEach(rowsOfEach)
{
    const std::int64_t nowMs = clockMs(); // the same for all
    for (unsigned i = 0; i < threadCount(threads); ++i)
        m_matchers.emplace_back(query, nowMs);
}

/// Every matcher that takes part judges a share of the texts and learns of the others'.
void RowSearch::foresee(const StoreView &view, std::uint32_t begin, unsigned parts,
                        const std::stop_token &stop)
{
    inParts(parts, [&](unsigned part) {
        m_matchers[part].foresee(view, begin, view.endRow(), part, parts, stop);
    });
    for (unsigned part = 1; part < parts; ++part)
        m_matchers.front().adopt(m_matchers[part]);
    for (unsigned part = 1; part < parts; ++part)
        m_matchers[part].adopt(m_matchers.front());
}

void RowSearch::find(const StoreView &view, std::uint32_t from, Rows &rows,
                     const std::stop_token &stop)
{
    const std::uint32_t begin = std::min(std::max(from, view.firstRow()), view.endRow());
    const std::uint32_t count = view.endRow() - begin;
    const auto parts =
        std::clamp(count / m_rowsOfEach, 1U, static_cast<std::uint32_t>(m_matchers.size()));
    foresee(view, begin, parts, stop);
    std::vector<Rows> found(parts);
    inParts(parts, [&](unsigned part) {
        const std::uint32_t each = count / parts;
        const std::uint32_t end = part + 1 == parts ? view.endRow() : begin + (part + 1) * each;
        // Room for all: only what is used of it is ever touched, while growing means copying.
        found[part].reserve(part == 0 ? count : end - begin - part * each);
        m_matchers[part].find(view, begin + part * each, end, found[part], stop);
    });
    for (const Rows &more : std::span(found).subspan(1))
        found.front().insert(found.front().end(), more.begin(), more.end());
    append(std::move(found.front()), rows);
}

} // namespace surveyor::denials::query
