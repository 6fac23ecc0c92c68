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
        m_parts[part]->judge(block, m_other.data());
        for (std::uint32_t row = 0; row < block.count; ++row) {
            if (m_join == Join::All)
                verdicts[row] &= m_other[row];
            else
                verdicts[row] |= m_other[row];
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

} // namespace surveyor::denials::query
