// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "kernel_audit/unique_fd.h"

#include <string>
#include <sys/types.h>

namespace surveyor::test {

/// The group that may read the journal and the logs.
inline constexpr gid_t admGroup = 4;

/// The journal of a BusWorld, written by systemd's own tool while others read it; the processes
/// that this one starts may write too. Only the group adm may read it.
class WorldJournal
{
public:
    static bool canBe();

    /// The first entry came from the audit socket, or was a line of the kernel's log.
    enum class First { Audit, Kernel };
    explicit WorldJournal(First first = First::Audit);
    ~WorldJournal();
    WorldJournal(const WorldJournal &) = delete;
    WorldJournal &operator=(const WorldJournal &) = delete;

    /// Journald takes the records of a denial to read @p path, now.
    void deny(const std::string &path);

private:
    void entry(const std::string &fields) const;
    void record(int type, const std::string &text) const;

    std::string m_boot;
    pid_t m_writer = -1;
    UniqueFd m_to;
    int m_serial = 100;
};

} // namespace surveyor::test

#define SURVEYOR_NEEDS_WORLD_JOURNAL()                                                             \
    SURVEYOR_NEEDS_WORLD();                                                                        \
    if (!surveyor::test::WorldJournal::canBe())                                                    \
    GTEST_SKIP() << "needs systemd-journal-remote"
