// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/running_program.h"

#include "helper/bus_world.h"
#include "kernel_audit/spawn.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::test {

RunningProgram::RunningProgram(uid_t user, const std::string &command)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    m_pid = ::fork();
    if (m_pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::setpgid(0, 0);
        const bool is = user == 0
            || (::setgroups(0, nullptr) == 0 && ::setresgid(user, user, user) == 0
                && ::setresuid(user, user, user) == 0);
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        ::dup2(::open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO);
        if (is)
            ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    m_from = UniqueFd(ends[0]);
}

RunningProgram::~RunningProgram()
{
    if (m_pid <= 0)
        return;
    ::kill(-m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
}

bool RunningProgram::readMore(std::chrono::milliseconds patience)
{
    pollfd watched{m_from.get(), POLLIN, 0};
    if (::poll(&watched, 1, static_cast<int>(patience.count())) <= 0)
        return false;
    std::array<char, 65'536> part{};
    const auto got = ::read(m_from.get(), part.data(), part.size());
    if (got <= 0)
        return false;
    m_text.append(part.data(), static_cast<std::size_t>(got));
    return true;
}

bool RunningProgram::waitForText(const std::string &mark, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (m_text.find(mark) == std::string::npos && std::chrono::steady_clock::now() < end)
        readMore(std::chrono::milliseconds(100));
    return m_text.find(mark) != std::string::npos;
}

int RunningProgram::waitForEnd(std::chrono::milliseconds patience)
{
    int status = -1;
    const bool ended = waitFor(
        [&] {
            while (m_from && readMore(std::chrono::milliseconds(10))) {}
            return ::waitpid(m_pid, &status, WNOHANG) == m_pid;
        },
        patience);
    if (!ended)
        return -1;
    m_pid = -1;
    while (m_from && readMore(std::chrono::milliseconds(10))) {}
    return exitStatus(status);
}

} // namespace surveyor::test
