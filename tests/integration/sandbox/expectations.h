// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace surveyor::test {

/// Tells on standard output, one JSON object a line, which denials must be in the log. The keys
/// are those of `landlock-survey denials --json`, as far as they are known beforehand:
/// `{"blockers":[…],"object":{…},"process":{…},"syscall":{…},"layer":0,"same_event":false}`;
/// `layer` counts the scenario's domains from 0, oldest first. A line
/// `{"layer":0,"denials_kernel":3}` says what the domain's last record counts.
class Expectations
{
public:
    /// The result of a system call that must fail: throws std::runtime_error when it does not
    /// with @p error. Remembers both for the next denial().
    void refused(long number, long result, int error);

    /// A call that succeeds or fails differently and is logged all the same.
    void called(long number, long exit);

    struct Where
    {
        int layer = 0;
        bool sameEvent = false; ///< as the denial told just before
        int pid = 0;            ///< 0: the caller
    };

    void denial(std::string_view blockers, const nlohmann::json &object, const Where &where);
    void denial(std::string_view blockers, const nlohmann::json &object)
    {
        denial(blockers, object, Where());
    }

    void domainEnds(int layer, std::uint64_t denials);

    // Objects, as the log shows them.
    static nlohmann::json path(const std::string &bytes);
    static nlohmann::json unixName(const std::string &bytes);
    static nlohmann::json task(int pid, std::string_view comm);

private:
    void print(const nlohmann::json &line);

    nlohmann::json m_syscall;
};

} // namespace surveyor::test
