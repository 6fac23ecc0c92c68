// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/row_test.h"
#include "denials/query/verdicts.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

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

private:
    Column m_column;
    Judge m_judge;
    Keep m_keep;
    Verdicts m_verdicts;
};

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

private:
    void findBearings(const RowBlock &block, std::uint8_t *bearings);
    std::uint8_t judgeAnew(const RowBlock &block, std::uint32_t row, std::uint8_t bearing);
    [[nodiscard]] bool judgeRow(const RowBlock &block, std::uint32_t row) const;
    [[nodiscard]] bool judgeObject(std::string_view object, std::string_view blockers) const;

    Judge m_judge;
    JudgeText m_judgeText; ///< of the two the one that is set
    Verdicts m_bearings;   ///< by attempt, in id_test.cpp's numbers
    Verdicts m_verdicts;   ///< by object id, with the bearing that it was judged with
    /// By object id and bearing, of the few texts that are judged with several.
    std::map<std::pair<std::uint32_t, std::uint8_t>, std::uint8_t> m_others;
};

/// Judges rows by the name that the log of their host gives for their user.
class UserTest : public RowTest
{
public:
    using Judge = std::function<bool(const std::string &name)>;

    explicit UserTest(Judge judge);

    void judge(const RowBlock &block, std::uint8_t *verdicts) override;

private:
    static constexpr std::uint8_t differs = 3; ///< from host to host; with the bit of unknown

    std::uint8_t judgeProcess(const StoreView &view, std::uint32_t process);
    std::uint8_t judgeUid(const StoreView &view, std::uint32_t uid) const;
    bool judgeRow(const RowBlock &block, std::uint32_t index);

    Judge m_judge;
    Verdicts m_processes;
    std::unordered_map<std::uint32_t, std::uint8_t> m_users; ///< by uid: many processes, few users
};

} // namespace surveyor::denials::query
