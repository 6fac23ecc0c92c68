// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "kernel_audit/unique_fd.h"

#include <chrono>
#include <string>
#include <sys/types.h>

namespace surveyor::test {

/// A shell command that runs while the test goes on, as a user of the world; what it writes to
/// standard output and standard error is collected. Ends with its owner.
class RunningProgram
{
public:
    RunningProgram(uid_t user, const std::string &command);
    ~RunningProgram();
    RunningProgram(const RunningProgram &) = delete;
    RunningProgram &operator=(const RunningProgram &) = delete;

    /// Whether @p mark was written in time.
    bool waitForText(const std::string &mark,
                     std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// The exit status, or 128 plus the signal; -1 if it does not end in time.
    int waitForEnd(std::chrono::milliseconds patience = std::chrono::seconds(20));
    /// Nobody reads what it writes from now on.
    void closeOutput() { m_from = UniqueFd(); }

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] pid_t pid() const { return m_pid; }

private:
    bool readMore(std::chrono::milliseconds patience);

    pid_t m_pid = -1;
    UniqueFd m_from;
    std::string m_text;
};

} // namespace surveyor::test
