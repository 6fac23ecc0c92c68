// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/row_matcher.h"

#include "denials/query/gap_test.h"
#include "denials/query/group_test.h"
#include "denials/query/term_test.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <span>

namespace surveyor::denials::query {
namespace {

std::unique_ptr<RowTest> testOf(const Expression &expression, std::int64_t nowMs);

std::unique_ptr<RowTest> testOf(const std::vector<Expression> &parts, GroupTest::Join join,
                                std::int64_t nowMs)
{
    if (parts.size() == 1)
        return testOf(parts.front(), nowMs);
    std::vector<std::unique_ptr<RowTest>> tests;
    tests.reserve(parts.size());
    for (const auto &part : parts)
        tests.push_back(testOf(part, nowMs));
    return std::make_unique<GroupTest>(join, std::move(tests));
}

std::unique_ptr<RowTest> testOf(const Expression &expression, std::int64_t nowMs)
{
    using enum Expression::Kind;
    std::unique_ptr<RowTest> test;
    switch (expression.kind) {
    case Term: test = makeTest(expression.term, nowMs); break;
    case All: test = testOf(expression.parts, GroupTest::Join::All, nowMs); break;
    case Any: test = testOf(expression.parts, GroupTest::Join::Any, nowMs); break;
    }
    return expression.negated ? std::make_unique<NotTest>(std::move(test)) : std::move(test);
}

/// Whether what comes later may change the answer for a row.
bool asksForMore(const Expression &expression)
{
    if (expression.kind == Expression::Kind::Term) {
        using enum Field;
        const Field field = expression.term.field;
        return field == Status || field == Under || field == Parent || field == Is;
    }
    return std::ranges::any_of(expression.parts, asksForMore);
}

/// Adds the numbers of the kept rows, without a branch for each.
void keepRows(const std::uint8_t *verdicts, std::uint32_t row, std::uint32_t count, Rows &rows)
{
    const std::size_t before = rows.size();
    rows.resize(before + count);
    std::uint32_t *next = rows.data() + before;
    for (std::uint32_t index = 0; index < count; ++index) {
        *next = row + index;
        next += verdicts[index];
    }
    rows.resize(static_cast<std::size_t>(next - rows.data()));
}

/// Sets the verdicts of the gaps in @p block, and of no other rows.
void judgeGaps(const RowBlock &block, RowTest &test, std::uint8_t *verdicts)
{
    const auto attempts = std::span(block.segment.attempt).subspan(block.place, block.count);
    if (!std::ranges::contains(attempts, noId))
        return;
    std::array<std::uint8_t, RowBlock::capacity> ofGaps;
    test.judge(block, ofGaps.data());
    for (std::uint32_t index = 0; index < block.count; ++index) {
        if (attempts[index] == noId)
            verdicts[index] = ofGaps[index];
    }
}

} // namespace

std::int64_t clockMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

RowMatcher::RowMatcher(const Query &query, std::int64_t nowMs)
    : m_mayChange(std::ranges::any_of(query.all(), asksForMore))
{
    if (query.isEmpty())
        return;
    m_test = testOf(query.all(), GroupTest::Join::All, nowMs);
    m_gapTest = gapTestOf(query.all(), nowMs);
}

RowMatcher::RowMatcher(const Query &query)
    : RowMatcher(query, clockMs())
{
}

RowMatcher::~RowMatcher() = default;
RowMatcher::RowMatcher(RowMatcher &&) noexcept = default;
RowMatcher &RowMatcher::operator=(RowMatcher &&) noexcept = default;

void RowMatcher::foresee(const StoreView &view, std::uint32_t from, std::uint32_t to,
                         unsigned share, unsigned shares, const std::stop_token &stop)
{
    if (m_test)
        m_test->foresee({view, std::max(from, view.firstRow()), to, share, shares, stop});
}

void RowMatcher::adopt(const RowMatcher &other)
{
    if (m_test)
        m_test->adopt(*other.m_test);
}

void RowMatcher::find(const StoreView &view, std::uint32_t from, Rows &rows,
                      const std::stop_token &stop)
{
    find(view, from, view.endRow(), rows, stop);
}

void RowMatcher::find(const StoreView &view, std::uint32_t from, std::uint32_t to, Rows &rows,
                      const std::stop_token &stop)
{
    std::array<std::uint8_t, RowBlock::capacity> verdicts;
    verdicts.fill(1);
    if (m_test)
        m_test->refresh();
    std::uint32_t count = 0;
    for (std::uint32_t row = std::max(from, view.firstRow()); row < to && !stop.stop_requested();
         row += count) {
        const std::uint32_t place = row % Segment::capacity;
        count = std::min({RowBlock::capacity, Segment::capacity - place, to - row});
        if (m_test) {
            const RowBlock block{view, view.segment(row), row, place, count};
            m_test->judge(block, verdicts.data());
            if (view.denialCount() != view.size())
                judgeGaps(block, *m_gapTest, verdicts.data());
        }
        keepRows(verdicts.data(), row, count, rows);
    }
}

} // namespace surveyor::denials::query
