// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/group_test.h"

#include <cstring>

namespace surveyor::denials::query {

GroupTest::GroupTest(Join join, std::vector<std::unique_ptr<RowTest>> parts)
    : m_join(join)
    , m_parts(std::move(parts))
{
}

void GroupTest::judge(const RowBlock &block, std::uint8_t *verdicts)
{
    m_parts.front()->judge(block, verdicts);
    for (std::size_t part = 1; part < m_parts.size(); ++part) {
        if (isDecided(verdicts, block.count))
            return;
        const std::uint8_t *const other = m_other.data();
        m_parts[part]->judge(block, m_other.data());
        if (m_join == Join::All) {
            for (std::uint32_t row = 0; row < block.count; ++row)
                verdicts[row] &= other[row];
        } else {
            for (std::uint32_t row = 0; row < block.count; ++row)
                verdicts[row] |= other[row];
        }
    }
}

/// Whether no further test can change anything: no row is left, or all are in.
bool GroupTest::isDecided(const std::uint8_t *verdicts, std::uint32_t count) const
{
    return std::memchr(verdicts, m_join == Join::All ? 1 : 0, count) == nullptr;
}

void GroupTest::refresh()
{
    for (const auto &part : m_parts)
        part->refresh();
}

/// Of parts that all must keep a row, the later ones are asked about what the first one left.
void GroupTest::foresee(const Foresight &ahead)
{
    const std::size_t count = m_join == Join::All ? 1 : m_parts.size();
    for (std::size_t part = 0; part < count; ++part)
        m_parts[part]->foresee(ahead);
}

void GroupTest::adopt(const RowTest &same)
{
    const auto &other = static_cast<const GroupTest &>(same);
    for (std::size_t part = 0; part < m_parts.size(); ++part)
        m_parts[part]->adopt(*other.m_parts[part]);
}

NotTest::NotTest(std::unique_ptr<RowTest> test)
    : m_test(std::move(test))
{
}

void NotTest::judge(const RowBlock &block, std::uint8_t *verdicts)
{
    m_test->judge(block, verdicts);
    for (std::uint32_t row = 0; row < block.count; ++row)
        verdicts[row] ^= 1;
}

void NotTest::refresh()
{
    m_test->refresh();
}

void NotTest::foresee(const Foresight &ahead)
{
    m_test->foresee(ahead);
}

void NotTest::adopt(const RowTest &same)
{
    m_test->adopt(*static_cast<const NotTest &>(same).m_test);
}

} // namespace surveyor::denials::query
