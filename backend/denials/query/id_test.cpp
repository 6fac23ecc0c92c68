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

std::uint8_t IdTest::judgeId(const StoreView &view, std::uint32_t id) const
{
    return m_judge(view, id) ? Verdicts::yes : Verdicts::no;
}

void IdTest::judge(const RowBlock &block, std::uint8_t *verdicts)
{
    const std::uint32_t *const ids = (block.segment.*m_column).data() + block.place;
    if ((m_verdicts.look(ids, block.count, verdicts) & Verdicts::unknown) == 0)
        return;
    Verdicts::eachOpen(verdicts, block.count, [&](std::uint32_t row) {
        auto &verdict = m_verdicts.of(ids[row]);
        if (verdict == Verdicts::unknown)
            verdict = judgeId(block.view, ids[row]);
        verdicts[row] = verdict;
    });
}

void IdTest::refresh()
{
    if (m_keep == Keep::UntilRefresh)
        m_verdicts.clear();
}

void IdTest::foresee(const Foresight &ahead)
{
    if (m_keep == Keep::Always)
        m_verdicts.foresee(ahead, m_column,
                           [&](std::uint32_t id) { return judgeId(ahead.view, id); });
}

void IdTest::adopt(const RowTest &same)
{
    if (m_keep == Keep::Always)
        m_verdicts.adopt(static_cast<const IdTest &>(same).m_verdicts);
}

} // namespace surveyor::denials::query
