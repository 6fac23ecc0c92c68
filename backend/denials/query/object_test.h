// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial.h"
#include "denials/query/row_test.h"
#include "denials/query/verdicts.h"
#include "denials/target_writer.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string_view>
#include <utility>

namespace surveyor::denials::query {

/// Judges rows by their decoded object, which the blockers have a part in: one text may be a
/// file's path or a socket's name. Each pair of text and kind of blocker is judged once.
class ObjectTest : public RowTest
{
public:
    using Judge = std::function<bool(const Object &)>;
    using JudgeText = std::function<bool(std::string_view target)>;

    explicit ObjectTest(Judge judge);
    /// Judges the object by its targetText().
    explicit ObjectTest(JudgeText judge);

    void judge(const RowBlock &block, std::uint8_t *verdicts) override;
    void foresee(const Foresight &ahead) override;
    void adopt(const RowTest &same) override;

private:
    void findBearings(const RowBlock &block, std::uint8_t *bearings);
    std::uint8_t judgeAnew(const RowBlock &block, std::uint32_t row, std::uint8_t bearing);
    bool judgeRow(const RowBlock &block, std::uint32_t row);

    Judge m_judge;
    JudgeText m_judgeText; ///< of the two the one that is set
    TargetWriter m_writer;
    Verdicts m_bearings; ///< by attempt, in object_test.cpp's numbers
    Verdicts m_verdicts; ///< by object id, with the bearing that it was judged with
    /// By object id and bearing, of the few texts that are judged with several.
    std::map<std::pair<std::uint32_t, std::uint8_t>, std::uint8_t> m_others;
};

} // namespace surveyor::denials::query
