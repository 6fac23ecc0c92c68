// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "kernel_audit/unique_fd.h"
#include "sources/helper_client.h"

#include <chrono>
#include <functional>
#include <string>
#include <sys/types.h>

namespace surveyor::test {

/// Another user's process that opens a stream of the helper with the client library and hands on
/// the lines it gets. Ends with its owner.
class UserReader
{
public:
    using Open = std::function<sources::HelperAnswer()>;

    UserReader(uid_t user, const Open &open);
    ~UserReader();
    UserReader(const UserReader &) = delete;
    UserReader &operator=(const UserReader &) = delete;

    /// "open", or why not.
    [[nodiscard]] const std::string &opened() const { return m_opened; }
    /// Collects lines until one holds @p mark; whether it came in time.
    bool waitForText(const std::string &mark,
                     std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// Whether more came in that time, or the end.
    bool waitForMore(std::chrono::milliseconds patience) { return readMore(patience); }
    /// Collects until the stream's end, whose description is the last line.
    bool waitForEnd(std::chrono::milliseconds patience = std::chrono::seconds(30));
    /// All lines so far.
    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] pid_t pid() const { return m_pid; }

private:
    bool readMore(std::chrono::milliseconds patience);

    pid_t m_pid = -1;
    UniqueFd m_from;
    std::string m_opened;
    std::string m_text;
    bool m_ended = false;
};

/// How often @p part occurs in @p text.
std::size_t countOf(const std::string &text, const std::string &part);

/// Runs @p work in a sandbox of its own that denies reading anything; waits for its end.
void inSandbox(const std::function<void()> &work);
/// … and there tries to read @p path so many times.
void beDenied(const std::string &path, int times = 1);

} // namespace surveyor::test
