// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/user_test.h"

#include <optional>
#include <utility>

namespace surveyor::denials::query {

UserTest::UserTest(Judge judge)
    : m_judge(std::move(judge))
{
}

void UserTest::judge(const RowBlock &block, std::uint8_t *verdicts)
{
    const std::uint32_t *const processes = block.segment.process.data() + block.place;
    if ((m_processes.look(processes, block.count, verdicts) & Verdicts::unknown) == 0)
        return;
    Verdicts::eachOpen(verdicts, block.count, [&](std::uint32_t row) {
        auto &verdict = m_processes.of(processes[row]);
        if (verdict == Verdicts::unknown)
            verdict = judgeProcess(block.view, processes[row]);
        verdicts[row] = verdict == differs ? std::uint8_t{judgeRow(block, row)} : verdict;
    });
}

void UserTest::foresee(const Foresight &ahead)
{
    m_processes.foresee(ahead, &Segment::process,
                        [&](std::uint32_t process) { return judgeProcess(ahead.view, process); });
}

void UserTest::adopt(const RowTest &same)
{
    m_processes.adopt(static_cast<const UserTest &>(same).m_processes);
}

std::uint8_t UserTest::judgeProcess(const StoreView &view, std::uint32_t process)
{
    if (process == noId)
        return m_judge({}) ? Verdicts::yes : Verdicts::no;
    const auto uid = view.dictionaries().processes.uid(process);
    if (!uid)
        return m_judge({}) ? Verdicts::yes : Verdicts::no;
    std::uint8_t &verdict = known(*uid);
    if (verdict == Verdicts::unknown)
        verdict = judgeUid(view, *uid);
    return verdict;
}

std::uint8_t &UserTest::known(std::uint32_t uid)
{
    constexpr std::uint32_t small = 1U << 16;
    if (uid >= small)
        return m_otherUsers.try_emplace(uid, Verdicts::unknown).first->second;
    return m_users.of(uid);
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
