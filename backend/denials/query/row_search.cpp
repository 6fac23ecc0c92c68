// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/row_search.h"

#include <algorithm>
#include <thread>

namespace surveyor::denials::query {
namespace {

unsigned threadCount(unsigned wanted)
{
    return wanted != 0 ? wanted : std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
}

} // namespace

RowSearch::RowSearch(const Query &query, unsigned threads, std::uint32_t rowsOfEach)
    : m_rowsOfEach(rowsOfEach)
{
    const std::int64_t nowMs = clockMs(); // the same for all
    for (unsigned i = 0; i < threadCount(threads); ++i)
        m_matchers.emplace_back(query, nowMs);
}

void RowSearch::find(const StoreView &view, std::uint32_t from, Rows &rows,
                     const std::stop_token &stop)
{
    const std::uint32_t begin = std::max(from, view.firstRow());
    const std::uint32_t count = view.endRow() - std::min(begin, view.endRow());
    const auto parts =
        std::clamp(count / m_rowsOfEach, 1U, static_cast<std::uint32_t>(m_matchers.size()));
    const std::uint32_t each = count / parts;
    std::vector<Rows> found(parts - 1);
    {
        std::vector<std::jthread> threads;
        for (std::uint32_t part = 1; part < parts; ++part) {
            const std::uint32_t end = part + 1 == parts ? view.endRow() : begin + (part + 1) * each;
            threads.emplace_back([&, part, end] {
                m_matchers[part].find(view, begin + part * each, end, found[part - 1], stop);
            });
        }
        m_matchers.front().find(view, begin, parts == 1 ? view.endRow() : begin + each, rows, stop);
    }
    for (const Rows &more : found)
        rows.insert(rows.end(), more.begin(), more.end());
}

} // namespace surveyor::denials::query
