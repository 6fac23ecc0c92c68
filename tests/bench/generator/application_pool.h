// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "application.h"
#include "options.h"
#include "random.h"
#include "truth.h"

#include <deque>
#include <vector>

namespace surveyor::loggen {

/// The sandboxed applications running on one machine: starts, nests, and ends them.
class ApplicationPool
{
public:
    struct Ended
    {
        std::uint64_t id;
        std::uint64_t denials;
        std::size_t truth;
    };

    ApplicationPool(std::uint64_t seed, ProcessTable &processes, Truth &truth,
                    const Options &options);

    /// After a boot: everything starts anew, with ids from another base.
    void reset(std::uint32_t boot);

    /// The application that is denied something next; it may get a new domain or end one on the
    /// way.
    Application &next();
    /// Any one of them, for things done by somebody else.
    const Application &any() { return m_random.pick(m_applications); }

    /// Domains whose end is still to be logged, youngest of a chain first.
    std::deque<Ended> &ended() { return m_ended; }

private:
    /// Whom a new domain restricts, and what that one was in before.
    struct Birth
    {
        std::size_t creator = 0; ///< index of the process
        int parent = -1;
    };

    void start(Application &application);
    Birth chooseBirth(Application &application, int parent, const Program &helper);
    std::size_t addProcess(Application &application, Process process);
    void finish(Application &application);
    void addDomain(Application &application);
    void addProcesses(Application &application, std::size_t creator);
    void retireLeaf(Application &application);
    void end(Application &application, Sandbox &domain);
    int parentFor(const Application &application);

    Random m_random;
    ProcessTable &m_processes;
    Truth &m_truth;
    double m_neverTask;
    double m_shortLived;
    std::uint32_t m_boot = 0;
    std::uint64_t m_nextId = 0;
    std::vector<Application> m_applications;
    std::deque<Ended> m_ended;
};

} // namespace surveyor::loggen
