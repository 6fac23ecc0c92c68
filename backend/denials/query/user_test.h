// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/row_test.h"
#include "denials/query/verdicts.h"

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>

namespace surveyor::denials::query {

/// Judges rows by the name that the log of their host gives for their user.
class UserTest : public RowTest
{
public:
    using Judge = std::function<bool(const std::string &name)>;

    explicit UserTest(Judge judge);

    void judge(const RowBlock &block, std::uint8_t *verdicts) override;
    void foresee(const Foresight &ahead) override;
    void adopt(const RowTest &same) override;

private:
    static constexpr std::uint8_t differs = 3; ///< from host to host; with the bit of unknown

    std::uint8_t judgeProcess(const StoreView &view, std::uint32_t process);
    std::uint8_t &known(std::uint32_t uid);
    std::uint8_t judgeUid(const StoreView &view, std::uint32_t uid) const;
    bool judgeRow(const RowBlock &block, std::uint32_t index);

    Judge m_judge;
    Verdicts m_processes;
    // By uid: many processes, few users. Most uids are small; the others may be any number.
    Verdicts m_users;
    std::unordered_map<std::uint32_t, std::uint8_t> m_otherUsers;
};

} // namespace surveyor::denials::query
