// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "run.h"

#include "helper/bus_world.h"
#include "helper/user_reader.h"
#include "kernel_audit/audit_guard.h"
#include "kernel_audit/unique_fd.h"
#include "places.h"
#include "sources/helper_stream.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <libaudit.h>
#include <linux/netlink.h>
#include <new>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::bench {

namespace {

using Clock = std::chrono::steady_clock;
using test::UniqueFd;

constexpr const char *live = "org.landlock_surveyor.Live1";
constexpr const char *path = "/var/tmp/surveyor-bench";

/// What the processes tell each other.
struct Shared
{
    std::atomic<std::uint64_t> peerRecords{0};
    std::atomic<std::uint64_t> clientRecords{0}; ///< changes as long as something comes
    std::atomic<std::uint64_t> seen{0};
    std::atomic<std::uint64_t> announced{0};
    std::atomic<std::uint64_t> denials{0}; ///< of the kernel's closing record
    std::atomic<std::uint64_t> nanoseconds{0};
    std::atomic<bool> open{false};
    std::atomic<bool> made{false};
    std::atomic<bool> finish{false};
};

UniqueFd auditSocket(int buffer)
{
    UniqueFd socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_AUDIT));
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = 1U << (AUDIT_NLGRP_READLOG - 1);
    if (buffer != 0)
        ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUFFORCE, &buffer, sizeof buffer);
    if (::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot join the audit multicast");
    return socket;
}

pid_t start(const auto &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        work();
        ::_exit(0);
    }
    return child;
}

/// The helper with a socket bound for it, as a service manager starts it.
pid_t startHelper(int buffer)
{
    const UniqueFd socket = auditSocket(buffer);
    const std::string helper = test::program("landlock-surveyor-helper");
    return start([&] {
        constexpr int first = 3;
        ::dup2(socket.get(), first);
        ::setenv("LISTEN_FDS", "1", 1);
        ::setenv("LISTEN_PID", std::to_string(::getpid()).c_str(), 1);
        ::execl(helper.c_str(), helper.c_str(), "--unit=live", "--idle=600", nullptr);
    });
}

/// As little as one can do with records.
pid_t startPeer(int buffer, Shared &shared)
{
    UniqueFd socket = auditSocket(buffer);
    ::fcntl(socket.get(), F_SETFL, 0);
    return start([&] {
        std::array<char, 16 * 1024> record{};
        for (;;)
            if (::recv(socket.get(), record.data(), record.size(), 0) > 0)
                ++shared.peerRecords;
    });
}

pid_t startClient(Shared &shared)
{
    return start([&] {
        auto answer = sources::openLive(sources::Prompt::Never);
        if (!answer)
            return;
        sources::HelperStream stream(*std::move(answer));
        shared.open = true;
        const std::string mark = std::string("path=\"") + path + "\"";
        const std::string total = "status=deallocated denials=";
        while (const auto text = stream.read()) {
            if (stream.ended())
                break;
            shared.seen += test::countOf(*text, mark);
            shared.clientRecords = stream.said().records() + 1;
            shared.announced = stream.said().lost();
            // The setting out of records at the start has domains of its own, each with few.
            for (auto at = text->find(total); at != std::string::npos;
                 at = text->find(total, at + 1))
                shared.denials = std::max<std::uint64_t>(
                    shared.denials, std::stoull(text->substr(at + total.size(), 20)));
        }
    });
}

/// Denied so many times a second, in slices of a millisecond; then it lives until it may end.
pid_t startDenied(unsigned rate, double seconds, Shared &shared)
{
    return start([&] {
        test::inSandbox([&] {
            const auto began = Clock::now();
            const auto until = began + std::chrono::duration<double>(seconds);
            std::uint64_t made = 0;
            auto now = began;
            for (; now < until; now = Clock::now()) {
                const double passed = std::chrono::duration<double>(now - began).count();
                const auto due = rate == 0 ? made + 100 : static_cast<std::uint64_t>(passed * rate);
                for (; made < due; ++made)
                    ::close(::open(path, O_RDONLY | O_CLOEXEC));
                if (rate != 0)
                    ::usleep(1000);
            }
            shared.nanoseconds = static_cast<std::uint64_t>(
                std::chrono::duration_cast<std::chrono::nanoseconds>(now - began).count());
            shared.made = true;
            while (!shared.finish)
                ::usleep(10'000);
        });
    });
}

/// Seconds on a processor.
double cpuOf(pid_t pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/schedstat");
    double nanoseconds = 0;
    file >> nanoseconds;
    return nanoseconds / 1e9;
}

/// Waits until no record has come for a while.
void settle(const Shared &shared)
{
    for (std::uint64_t before = ~std::uint64_t{0};;) {
        const std::uint64_t now = shared.clientRecords + shared.peerRecords;
        if (now == before)
            return;
        before = now;
        ::usleep(500'000);
    }
}

void stop(pid_t pid, int signal)
{
    ::kill(pid, signal);
    ::waitpid(pid, nullptr, 0);
}

} // namespace

Run run(const Queues &queues, unsigned rate, double seconds)
{
    void *const memory =
        ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::runtime_error("no shared memory");
    Shared &shared = *new (memory) Shared;
    std::ofstream(path) << 'x';
    const UniqueFd audit(::audit_open());
    ::audit_set_backlog_limit(audit.get(), queues.backlog);
    const pid_t helper = startHelper(queues.buffer);
    const pid_t peer = startPeer(queues.buffer, shared);
    test::waitFor([&] { return test::ownerOf(live) == helper; });
    const pid_t client = startClient(shared);
    if (!test::waitFor([&] { return shared.open.load(); }))
        throw std::runtime_error("the helper gives no stream");
    settle(shared);
    const std::uint64_t records = shared.peerRecords;
    const double helperCpu = cpuOf(helper);
    const double peerCpu = cpuOf(peer);
    const auto lost = test::AuditGuard::query().lost;
    const pid_t denied = startDenied(rate, seconds, shared);
    test::waitFor([&] { return shared.made.load(); },
                  std::chrono::milliseconds(static_cast<int>(seconds * 4000) + 20'000));
    settle(shared);
    Run result;
    result.helperCpu = cpuOf(helper) - helperCpu;
    result.peerCpu = cpuOf(peer) - peerCpu;
    result.peerRecords = shared.peerRecords - records;
    result.lostInKernel = test::AuditGuard::query().lost - lost;
    shared.finish = true;
    ::waitpid(denied, nullptr, 0);
    test::waitFor([&] { return shared.denials >= shared.seen && shared.denials > 0; });
    result.made = shared.denials;
    result.seconds = static_cast<double>(shared.nanoseconds) / 1e9;
    result.seen = shared.seen;
    result.announced = shared.announced;
    stop(client, SIGKILL);
    stop(peer, SIGKILL);
    stop(helper, SIGTERM);
    ::munmap(memory, sizeof(Shared));
    ::unlink(path);
    return result;
}

} // namespace surveyor::bench
