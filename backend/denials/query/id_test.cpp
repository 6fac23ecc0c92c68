// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/id_test.h"

#include <utility>

namespace surveyor::denials::query {

IdTest::IdTest(Column column, Judge judge, Keep keep)
    : m_column(column)
    , m_judge(std::move(judge))
    , m_keep(keep)
{
}

void IdTest::judge(const RowBlock &block, std::uint8_t *verdicts)
{
    const std::uint32_t *const ids = (block.segment.*m_column).data() + block.place;
    if ((m_verdicts.look(ids, block.count, verdicts) & Verdicts::unknown) == 0)
        return;
    Verdicts::eachOpen(verdicts, block.count, [&](std::uint32_t row) {
        auto &verdict = m_verdicts.of(ids[row]);
        if (verdict == Verdicts::unknown)
            verdict = m_judge(block.view, ids[row]) ? Verdicts::yes : Verdicts::no;
        verdicts[row] = verdict;
    });
}

void IdTest::refresh()
{
    if (m_keep == Keep::UntilRefresh)
        m_verdicts.clear();
}

} // namespace surveyor::denials::query
