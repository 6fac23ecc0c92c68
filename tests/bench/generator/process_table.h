// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "catalogue.h"
#include "random.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace surveyor::loggen {

/// A running program, with the parts of its records that do not change ready made: a SYSCALL line
/// is mostly these.
struct Process
{
    std::uint32_t pid = 0;
    std::uint32_t ppid = 1;
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
    explicit ProcessTable(std::uint64_t seed)
        : m_random(seed)
        , m_nextPid(m_random.between(600, 30'000))
    {
    }

    Process spawnForUser(const Program &program);
    Process spawnForService(const Program &program);
    Process spawnChild(const Process &parent, const Program &program);

    /// The same process after execve.
    void execute(Process &process, std::string_view exe, std::string_view arguments);

private:
    std::uint32_t takePid();

    Random m_random;
    std::uint32_t m_nextPid;
};

} // namespace surveyor::loggen
