// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/id_test.h"

#include "denials/wording.h"

#include <array>
#include <optional>

namespace surveyor::denials::query {
namespace {

// How blockers bear on decodeObject(), beside the bits of a verdict.
constexpr std::uint8_t bearsNothing = 0;
constexpr std::uint8_t bearsUnix = 4;
constexpr std::uint8_t bearsBind = 8;
constexpr std::uint8_t bearsConnect = 12;

/// Of a gap, which has noId, nothing.
std::uint8_t bearingOf(const text::StringTable &blockers, std::uint32_t id)
{
    if (id == noId)
        return bearsNothing;
    const auto names = blockers.at(id);
    if (names.contains("scope.abstract_unix_socket"))
        return bearsUnix;
    if (names.starts_with("net."))
        return names.contains("bind") ? bearsBind : bearsConnect;
    return bearsNothing;
}

} // namespace

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
    m_verdicts.reserve(ids, block.count);
    for (std::uint32_t row = 0; row < block.count; ++row) {
        auto &verdict = m_verdicts.at(ids[row]);
        if (verdict == Verdicts::unknown)
            verdict = m_judge(block.view, ids[row]) ? Verdicts::yes : Verdicts::no;
        verdicts[row] = verdict;
    }
}

void IdTest::refresh()
{
    if (m_keep == Keep::UntilRefresh)
        m_verdicts.clear();
}

ObjectTest::ObjectTest(Judge judge)
    : m_judge(std::move(judge))
{
}

ObjectTest::ObjectTest(JudgeText judge)
    : m_judgeText(std::move(judge))
{
}

bool ObjectTest::judgeObject(std::string_view object, std::string_view blockers) const
{
    if (!m_judgeText)
        return m_judge(decodeObject(object, blockers));
    if (const auto plain = plainTarget(object, blockers))
        return m_judgeText(*plain);
    return m_judgeText(targetText(decodeObject(object, blockers)));
}

bool ObjectTest::judgeRow(const RowBlock &block, std::uint32_t row) const
{
    const std::uint32_t attempt = block.segment.attempt[block.place + row];
    if (attempt == noId)
        return false; // a gap
    const Dictionaries &words = block.view.dictionaries();
    return judgeObject(words.objects.at(block.segment.object[block.place + row]),
                       words.blockers.at(words.attempts.at(attempt).blockers));
}

/// Sets the bearing of each row.
void ObjectTest::findBearings(const RowBlock &block, std::uint8_t *bearings)
{
    const std::uint32_t *const attempts = block.segment.attempt.data() + block.place;
    if ((m_bearings.look(attempts, block.count, bearings) & Verdicts::unknown) == 0)
        return;
    m_bearings.reserve(attempts, block.count);
    const Dictionaries &words = block.view.dictionaries();
    for (std::uint32_t row = 0; row < block.count; ++row) {
        std::uint8_t &known = m_bearings.at(attempts[row]);
        if (known == Verdicts::unknown)
            known = bearingOf(words.blockers, words.attempts.ofRow(attempts[row]).blockers);
        bearings[row] = known;
    }
}

void ObjectTest::judge(const RowBlock &block, std::uint8_t *verdicts)
{
    const std::uint32_t *const objects = block.segment.object.data() + block.place;
    std::array<std::uint8_t, RowBlock::capacity> bearings;
    findBearings(block, bearings.data());
    m_verdicts.look(objects, block.count, verdicts);
    // What is left of a verdict with the row's bearing is yes or no; of any other it is more.
    std::uint8_t seen = 0;
    for (std::uint32_t row = 0; row < block.count; ++row) {
        verdicts[row] ^= bearings[row];
        seen |= verdicts[row];
    }
    if (seen <= Verdicts::yes)
        return;
    m_verdicts.reserve(objects, block.count);
    for (std::uint32_t row = 0; row < block.count; ++row) {
        if (verdicts[row] > Verdicts::yes)
            verdicts[row] = judgeAnew(block, row, bearings[row]);
    }
}

/// Judges what was not known before the block, or was known with another bearing only.
std::uint8_t ObjectTest::judgeAnew(const RowBlock &block, std::uint32_t row, std::uint8_t bearing)
{
    const std::uint32_t object = block.segment.object[block.place + row];
    std::uint8_t &known = m_verdicts.at(object);
    if ((known ^ bearing) <= Verdicts::yes)
        return known ^ bearing;
    if (known == Verdicts::unknown) {
        known = bearing | (judgeRow(block, row) ? Verdicts::yes : Verdicts::no);
        return known ^ bearing;
    }
    const auto [other, isNew] = m_others.try_emplace({object, bearing});
    if (isNew)
        other->second = judgeRow(block, row) ? Verdicts::yes : Verdicts::no;
    return other->second;
}

UserTest::UserTest(Judge judge)
    : m_judge(std::move(judge))
{
}

void UserTest::judge(const RowBlock &block, std::uint8_t *verdicts)
{
    const std::uint32_t *const processes = block.segment.process.data() + block.place;
    if ((m_processes.look(processes, block.count, verdicts) & Verdicts::unknown) == 0)
        return;
    m_processes.reserve(processes, block.count);
    for (std::uint32_t row = 0; row < block.count; ++row) {
        auto &known = m_processes.at(processes[row]);
        if (known == Verdicts::unknown)
            known = judgeProcess(block.view, processes[row]);
        verdicts[row] = known == differs ? std::uint8_t{judgeRow(block, row)} : known;
    }
}

std::uint8_t UserTest::judgeProcess(const StoreView &view, std::uint32_t process)
{
    if (process == noId)
        return m_judge({}) ? Verdicts::yes : Verdicts::no;
    const auto uid = view.dictionaries().processes.uid(process);
    if (!uid)
        return m_judge({}) ? Verdicts::yes : Verdicts::no;
    const auto [known, isNew] = m_users.try_emplace(*uid);
    if (isNew)
        known->second = judgeUid(view, *uid);
    return known->second;
}

std::uint8_t UserTest::judgeUid(const StoreView &view, std::uint32_t uid) const
{
    std::optional<std::uint8_t> all;
    for (BootIndex boot = 0; boot < view.boots().size(); ++boot) {
        const std::uint8_t one = m_judge(view.userNameAt(boot, uid)) ? Verdicts::yes : Verdicts::no;
        if (all && *all != one)
            return differs;
        all = one;
    }
    return all.value_or(Verdicts::no);
}

bool UserTest::judgeRow(const RowBlock &block, std::uint32_t index)
{
    const std::uint32_t place = block.place + index;
    const BootIndex boot = block.view.domains()[block.segment.domain[place]].boot;
    const auto uid = block.view.dictionaries().processes.uid(block.segment.process[place]);
    return m_judge(block.view.userNameAt(boot, *uid));
}

} // namespace surveyor::denials::query
