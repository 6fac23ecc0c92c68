// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "catalogue.h"
#include "random.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace surveyor::loggen {

/// A running program, with the parts of its records that do not change ready made: a SYSCALL line
/// is mostly these.
struct Process
{
    std::uint32_t pid = 0;
    std::uint32_t ppid = 1;
    std::uint64_t number = 0;    ///< unlike a pid, never given to another process
    std::uint64_t parent = 0;    ///< the number of the process that ppid names; 0: another's
    bool threaded = false;       ///< its threads have domains of their own
    std::string_view threadName; ///< what comm says; empty: as the program
    const User *user = nullptr;
    bool service = false;
    std::uint32_t session = 0;
    std::uint32_t terminal = 0; ///< 0: none
    std::string_view exe;
    std::string_view arguments;
    std::string credentials;    ///< " ppid=… exe=…", without the key
    std::string interpretation; ///< " AUID=…", what ENRICHED adds to a SYSCALL
    std::string title;          ///< the value of proctitle=
    int domain = -1;            ///< the youngest domain it is in, an index in its application
    bool ended = false;
};

/// Hands out pids and prepares processes.
class ProcessTable
{
public:
    ProcessTable(std::uint64_t seed, std::uint32_t pids)
        : m_random(seed)
        , m_pids(pids)
        , m_nextPid(m_random.between(600, 30'000) % pids)
    {
    }

    Process spawnForUser(const Program &program);
    Process spawnForService(const Program &program);
    Process spawnChild(const Process &parent, const Program &program);
    /// Another thread of the process: the same but for its name.
    Process spawnThread(const Process &process, std::string_view name);

    /// Until release() no other process gets the pid.
    void hold(const Process &process) { m_held.insert(process.pid); }
    void release(const Process &process) { m_held.erase(process.pid); }
    void releaseAll() { m_held.clear(); }

    /// The same process after execve.
    void execute(Process &process, std::string_view exe, std::string_view arguments);

private:
    std::uint32_t takePid();
    std::uint32_t unrelatedParent(std::uint32_t pid);

    Random m_random;
    std::uint32_t m_pids; ///< the kernel's pid_max
    std::set<std::uint32_t> m_held;
    std::uint64_t m_lastNumber = 0;
    std::uint32_t m_nextPid;
};

} // namespace surveyor::loggen
