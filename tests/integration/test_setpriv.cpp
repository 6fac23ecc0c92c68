// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The sandbox tool people have: util-linux' setpriv.

#include "expected_log.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace surveyor::test {
namespace {

/// Whether some denial names @p blocker, @p path and the command @p comm.
bool holds(const denials::StoreView &view, const std::string &blocker, const std::string &path,
           const std::string &comm)
{
    for (std::uint32_t row = 0; row < view.size(); ++row) {
        const auto denial = view.denial(row);
        if (std::ranges::contains(denial.blockers, blocker) && denial.object.path == path
            && denial.process && denial.process->comm == comm)
            return true;
    }
    return false;
}

TEST(Setpriv, ItsOwnDenialIsRead)
{
    if (const auto reason = whyNoAudit())
        GTEST_SKIP() << *reason;
    const Recording recording =
        record("setpriv --landlock-access fs --landlock-rule path-beneath:execute,read-file:/boot "
               "/usr/bin/true 2>/dev/null");
    EXPECT_NE(recording.status, 0);
    EXPECT_TRUE(holds(recording.view, "fs.execute", "/usr/bin/true", "setpriv")) << recording.log;
}

TEST(Setpriv, WhatItStartsIsMuted)
{
    if (const auto reason = whyNoAudit())
        GTEST_SKIP() << *reason;
    // The kernel logs a domain's denials until the next execve() unless told otherwise, and
    // setpriv tells nothing: a fact the explanations rest on.
    const Recording recording =
        record("setpriv --landlock-access fs:read-file --landlock-rule path-beneath:read-file:/usr "
               "/usr/bin/cat /etc/passwd 2>/dev/null");
    EXPECT_NE(recording.status, 0);
    EXPECT_FALSE(holds(recording.view, "fs.read_file", "/etc/passwd", "cat")) << recording.log;
}

} // namespace
} // namespace surveyor::test
