// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/id_test.h"

#include "denials/wording.h"

#include <optional>

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
    m_verdicts.reserve(ids, block.count);
    // A write to bytes may change anything, as far as the compiler knows: so read by a pointer
    // of our own.
    const std::uint8_t *const known = m_verdicts.data();
    std::uint8_t seen = 0;
    for (std::uint32_t row = 0; row < block.count; ++row) {
        const std::uint8_t verdict = known[ids[row] + 1];
        verdicts[row] = verdict;
        seen |= verdict;
    }
    if ((seen & Verdicts::unknown) == 0)
        return;
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

ObjectTest::Bearing ObjectTest::bearing(const Dictionaries &words, AttemptTable::Id attempt)
{
    if (attempt >= m_bearings.size())
        m_bearings.resize(std::size_t{attempt} * 2 + 16, Bearing::Unknown);
    Bearing &known = m_bearings[attempt];
    if (known == Bearing::Unknown) {
        const auto names = words.blockers.at(words.attempts.at(attempt).blockers);
        if (names.contains("scope.abstract_unix_socket"))
            known = Bearing::Unix;
        else if (names.starts_with("net."))
            known = names.contains("bind") ? Bearing::Bind : Bearing::Connect;
        else
            known = Bearing::None;
    }
    return known;
}

void ObjectTest::judge(const RowBlock &block, std::uint8_t *verdicts)
{
    const std::uint32_t *const objects = block.segment.object.data() + block.place;
    const std::uint32_t *const attempts = block.segment.attempt.data() + block.place;
    for (auto &known : m_verdicts)
        known.reserve(objects, block.count);
    const Dictionaries &texts = block.view.dictionaries();
    for (std::uint32_t row = 0; row < block.count; ++row) {
        if (attempts[row] == noId) { // a gap
            verdicts[row] = Verdicts::no;
            continue;
        }
        const auto bears = static_cast<std::size_t>(bearing(texts, attempts[row]));
        auto &verdict = m_verdicts[bears].at(objects[row]);
        if (verdict == Verdicts::unknown) {
            const auto blockers = texts.attempts.at(attempts[row]).blockers;
            const bool kept =
                judgeObject(texts.objects.at(objects[row]), texts.blockers.at(blockers));
            verdict = kept ? Verdicts::yes : Verdicts::no;
        }
        verdicts[row] = verdict;
    }
}

UserTest::UserTest(Judge judge)
    : m_judge(std::move(judge))
{
}

void UserTest::judge(const RowBlock &block, std::uint8_t *verdicts)
{
    const std::uint32_t *const processes = block.segment.process.data() + block.place;
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
