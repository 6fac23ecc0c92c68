// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::test {

/// The process that a made-up SYSCALL record names.
struct Actor
{
    int pid = 0;
    int ppid = 1;
    std::string_view exe = "/usr/bin/app";
    std::string_view comm = "app";
};

/// Writes events as the kernel does, each with the next serial, 4 ms after the one before.
class AuditText
{
public:
    explicit AuditText(std::string node = {}, std::uint32_t firstSerial = 100)
        : m_node(std::move(node))
        , m_serial(firstSerial)
    {
    }

    /// One refusal by each of @p domains in one call; x86_64 numbers.
    void denied(const std::vector<std::uint64_t> &domains, const Actor &actor,
                std::string_view blockers = "fs.read_file", int syscall = 257, int a0 = 3);
    /// The same without SYSCALL, a serial for each record.
    void deniedAlone(std::uint64_t domain, std::string_view blockers = "fs.read_file");
    void allocated(std::uint64_t domain, const Actor &creator);
    void released(std::uint64_t domain, int denials = 1);
    /// By io_uring; @p polled: by a thread of the kernel's, without SYSCALL.
    void deniedByRing(std::uint64_t domain, const Actor &actor, bool polled);

    void pause(std::int64_t ms) { m_timeMs += ms; }
    /// The next event happens in the same moment as the last one.
    void atOnce() { m_timeMs -= 4; }
    /// The texts of the events, in order.
    [[nodiscard]] const std::vector<std::string> &events() const { return m_events; }
    [[nodiscard]] std::string text() const;

private:
    std::string begin();
    void end(std::string event);

    std::string m_node;
    std::uint32_t m_serial;
    std::int64_t m_timeMs = 1'795'468'882'000;
    std::vector<std::string> m_events;
};

} // namespace surveyor::test
