// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/row_test.h"
#include "denials/query/verdicts.h"

#include <cstdint>
#include <functional>

namespace surveyor::denials::query {

/// Judges rows by the id in one column; each id is judged once.
class IdTest : public RowTest
{
public:
    using Column = Segment::Column<std::uint32_t> Segment::*;
    using Judge = std::function<bool(const StoreView &, std::uint32_t id)>;

    enum class Keep : std::uint8_t { Always, UntilRefresh };

    IdTest(Column column, Judge judge, Keep keep = Keep::Always);

    void judge(const RowBlock &block, std::uint8_t *verdicts) override;
    void refresh() override;
    void foresee(const Foresight &ahead) override;
    void adopt(const RowTest &same) override;

private:
    std::uint8_t judgeId(const StoreView &view, std::uint32_t id) const;

    Column m_column;
    Judge m_judge;
    Keep m_keep;
    Verdicts m_verdicts;
};

} // namespace surveyor::denials::query
