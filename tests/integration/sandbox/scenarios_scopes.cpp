// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Reaching out of the sandbox to other processes.

#include "ruleset.h"
#include "scenario.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <fstream>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

namespace surveyor::test {

namespace {

std::string commOf(int pid)
{
    std::string comm;
    std::getline(std::ifstream("/proc/" + std::to_string(pid) + "/comm"), comm);
    return comm;
}

void signalRefused(const Playground &, Expectations &expect)
{
    const int parent = ::getppid();
    const std::string comm = commOf(parent);
    Ruleset({.scoped = rightBits("scope.signal")}).enforce();
    // Signal 0 only asks whether one may.
    expect.refused(SYS_kill, ::syscall(SYS_kill, parent, 0), EPERM);
    expect.denial("scope.signal", Expectations::task(parent, comm));
    expect.domainEnds(0, 1);
}

/// Every domain forbids it, whatever it handles.
void traceRefused(const Playground &, Expectations &expect)
{
    const int parent = ::getppid();
    const std::string comm = commOf(parent);
    Ruleset({.net = rightBits("net.bind_tcp")}).enforce();
    expect.refused(SYS_ptrace, ::syscall(SYS_ptrace, PTRACE_ATTACH, parent, nullptr, nullptr),
                   EPERM);
    expect.denial("ptrace", Expectations::task(parent, comm));
    expect.domainEnds(0, 1);
}

void abstractRefused(const Playground &, Expectations &expect)
{
    using namespace std::literals;
    std::array<UniqueFd, 2> listeners;
    std::array<std::string, 2> names = {"\0surveyor-"s + std::to_string(::getpid()),
                                        "\0odd \"name\"\0\xff"s + std::to_string(::getpid())};
    const auto address = [](const std::string &name, sockaddr_un &result) {
        result = {};
        result.sun_family = AF_UNIX;
        std::memcpy(result.sun_path, name.data(), name.size());
        return static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    };
    for (std::size_t i = 0; i < names.size(); ++i) {
        sockaddr_un own;
        const socklen_t length = address(names[i], own);
        listeners[i] = UniqueFd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        if (::bind(listeners[i].get(), reinterpret_cast<const sockaddr *>(&own), length) != 0
            || ::listen(listeners[i].get(), 1) != 0)
            throw Skipped("cannot listen on an abstract socket here");
    }
    Ruleset({.scoped = rightBits("scope.abstract_unix_socket")}).enforce();
    for (const std::string &name : names) {
        sockaddr_un peer;
        const socklen_t length = address(name, peer);
        const UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        expect.refused(SYS_connect, ::syscall(SYS_connect, socket.get(), &peer, length), EPERM);
        expect.denial("scope.abstract_unix_socket", Expectations::unixName(name));
    }
    expect.domainEnds(0, names.size());
}

constexpr std::array scenarios = {
    Scenario{"signal", signalRefused},
    Scenario{"ptrace", traceRefused},
    Scenario{"abstract", abstractRefused},
};

} // namespace

std::span<const Scenario> scopeScenarios()
{
    return scenarios;
}

} // namespace surveyor::test
