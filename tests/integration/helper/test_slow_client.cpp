// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// A client that does not read for a while: it alone loses something, and is told how much. Real
// kernel, bus, polkit and helper.

#include "audit_guard.h"
#include "helper/bus_world.h"
#include "helper/user_reader.h"
#include "sources/load.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <libaudit.h>
#include <thread>
#include <unistd.h>

namespace surveyor::test {
namespace {

/// Denials of one domain, which lives until it may end: the record of its end, with the kernel's
/// own count of them, comes when the queues are empty.
class Burst
{
public:
    Burst(const std::string &path, std::size_t denials)
    {
        std::ofstream(path) << "x";
        if (::pipe2(m_hold.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
        m_work = std::jthread([this, path, denials] {
            inSandbox([&] {
                for (std::size_t i = 0; i < denials; ++i)
                    ::close(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
                ::close(m_hold[1]);
                char none = 0;
                if (::read(m_hold[0], &none, 1) != 0)
                    ::_exit(1);
            });
        });
    }
    void end()
    {
        ::close(m_hold[1]);
        m_work.join();
        ::close(m_hold[0]);
    }

private:
    std::array<int, 2> m_hold{};
    std::jthread m_work;
};

struct Gaps
{
    std::size_t rows = 0;
    std::uint64_t records = 0; ///< that the rows say are missing
    std::uint64_t denials = 0;
};

/// The rows that the window shows of such lines.
Gaps rowsOf(const std::string &lines)
{
    const std::string name = "/run/slow.log";
    std::ofstream(name) << lines;
    denials::Store store;
    sources::LoadOptions options;
    options.gapRows = true;
    sources::load({name}, store, options);
    const auto view = store.view();
    Gaps gaps;
    gaps.denials = view.denialCount();
    for (std::uint32_t row = view.firstRow(); row < view.endRow(); ++row) {
        if (view.kind(row) != denials::RowKind::Gap)
            continue;
        ++gaps.rows;
        gaps.records += view.gap(row).count.value_or(0);
    }
    return gaps;
}

TEST(HelperSlowClient, LosesOnlyWhatItIsToldAndTakesNothingFromOthers)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const UniqueFd socket(audit_open());
    audit_set_backlog_limit(socket.get(), 8192);
    const auto open = [] { return sources::openLive(sources::Prompt::Never); };
    UserReader slow(testUser, open);
    UserReader quick(testUser, open);
    ASSERT_EQ(slow.opened(), "open");
    ASSERT_EQ(quick.opened(), "open");
    const pid_t helper = ownerOf("org.landlock_surveyor.Live1");
    const auto lostBefore = AuditGuard::query().lost;
    // Several times what the helper keeps for a client.
    constexpr std::size_t denials = 40'000;
    const std::string path = "/var/tmp/slow-" + std::to_string(::getpid());
    ASSERT_EQ(::kill(slow.pid(), SIGSTOP), 0);
    Burst burst(path, denials);
    while (quick.waitForMore(std::chrono::seconds(2))) {}
    const std::string memory = statusField(helper, "VmHWM");
    ASSERT_EQ(::kill(slow.pid(), SIGCONT), 0);
    while (slow.waitForMore(std::chrono::seconds(2))) {}
    burst.end();
    const std::string end = std::format("status=deallocated denials={}", denials);
    ASSERT_TRUE(slow.waitForText(end)) << "the stream goes on behind the loss";
    ASSERT_TRUE(quick.waitForText(end));
    ::unlink(path.c_str());

    const auto lostInKernel = AuditGuard::query().lost - lostBefore;
    const std::string mark = "path=\"" + path + "\"";
    const auto seen = countOf(slow.text(), mark);
    const Gaps gaps = rowsOf(slow.text());
    EXPECT_LT(seen, denials) << "nothing was lost: the burst is too small for this test";
    EXPECT_GT(seen, 0U) << "what fits is kept";
    EXPECT_GT(gaps.rows, 0U);
    EXPECT_GE(gaps.denials, seen);
    // A denial that is not seen is a record that is counted as lost; others of its event too.
    EXPECT_LE(denials - seen, lostInKernel + gaps.records);
    // The other one pays for nothing.
    const Gaps others = rowsOf(quick.text());
    const auto seenByQuick = countOf(quick.text(), mark);
    EXPECT_LE(denials - seenByQuick, lostInKernel + others.records);
    EXPECT_GT(seenByQuick, seen);
    EXPECT_LT(others.records, gaps.records);
    EXPECT_LT(std::stoul(memory), 64U * 1024) << memory;
    std::printf("denials= %zu; slow: seen %zu, %zu gap rows of %llu records; quick: seen %zu; lost "
                "in the kernel's queue %u records; the helper's memory %s\n",
                denials, seen, gaps.rows, static_cast<unsigned long long>(gaps.records),
                seenByQuick, lostInKernel, memory.c_str());
}

} // namespace
} // namespace surveyor::test
