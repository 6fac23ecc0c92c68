// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Whatever happens to a recording, the machine's audit settings are what they were.

#include "audit_guard.h"
#include "expected_log.h"
#include "places.h"

#include <chrono>
#include <csignal>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace surveyor::test {
namespace {

AuditGuard::Status settings()
{
    auto status = AuditGuard::query();
    status.lost = 0; // a counter, not a setting
    return status;
}

TEST(AuditState, IsTheSameAfterARecording)
{
    if (const auto reason = whyNoAudit())
        GTEST_SKIP() << *reason;
    const auto before = settings();
    EXPECT_EQ(record("true").status, 0);
    EXPECT_EQ(settings(), before);
}

TEST(AuditState, IsTheSameAfterATerminatedRecording)
{
    if (const auto reason = whyNoAudit())
        GTEST_SKIP() << *reason;
    const auto before = settings();
    const std::string recorder = program("surveyor-record");
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl(recorder.c_str(), recorder.c_str(), "/dev/null", "--", "sleep", "60", nullptr);
        ::_exit(127);
    }
    // The recorder's switch is what it is waited for; there is no other sign of readiness.
    for (int i = 0; i < 100 && AuditGuard::query().enabled == before.enabled; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_EQ(AuditGuard::query().enabled, 1U);
    ::kill(child, SIGTERM);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(settings(), before);
}

} // namespace
} // namespace surveyor::test
