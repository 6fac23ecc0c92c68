// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/user_reader.h"

#include "ruleset.h"
#include "sources/helper_stream.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <format>
#include <grp.h>
#include <poll.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::test {

namespace {

void sendAll(int to, std::string_view text)
{
    while (!text.empty()) {
        const auto written = ::write(to, text.data(), text.size());
        if (written <= 0)
            ::_exit(1);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

[[noreturn]] void serve(uid_t user, const UserReader::Open &open, int to)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (user != 0
        && (::setgroups(0, nullptr) != 0 || ::setresgid(user, user, user) != 0
            || ::setresuid(user, user, user) != 0))
        ::_exit(1);
    auto answer = open();
    sendAll(to, answer ? "open\n" : answer.error().what + "\n");
    if (!answer)
        ::_exit(0);
    sources::HelperStream stream(*std::move(answer));
    for (;;) {
        const auto text = stream.read();
        if (!text)
            sendAll(to, "cut off: " + text.error() + "\n");
        else
            sendAll(to, *text);
        if (!text || stream.ended())
            break;
    }
    if (const auto &end = stream.said().end())
        sendAll(to,
                std::format("end: reason {} records {} lost {}\n", static_cast<int>(end->reason),
                            end->records, end->lost));
    for (const wire::Note &note : stream.said().notes())
        sendAll(to, std::format("note {} {}\n", static_cast<int>(note.code), note.value));
    ::_exit(0);
}

} // namespace

UserReader::UserReader(uid_t user, const Open &open)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    m_pid = ::fork();
    if (m_pid == 0)
        serve(user, open, ends[1]);
    ::close(ends[1]);
    m_from = UniqueFd(ends[0]);
    while (m_text.find('\n') == std::string::npos && readMore(std::chrono::seconds(30))) {}
    const auto end = m_text.find('\n');
    m_opened = m_text.substr(0, end);
    m_text.erase(0, end == std::string::npos ? end : end + 1);
}

UserReader::~UserReader()
{
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
}

bool UserReader::readMore(std::chrono::milliseconds patience)
{
    pollfd watched{m_from.get(), POLLIN, 0};
    if (m_ended || ::poll(&watched, 1, static_cast<int>(patience.count())) <= 0)
        return false;
    std::array<char, 65'536> part{};
    const auto got = ::read(m_from.get(), part.data(), part.size());
    m_ended = got <= 0;
    if (got > 0)
        m_text.append(part.data(), static_cast<std::size_t>(got));
    return !m_ended;
}

bool UserReader::waitForText(const std::string &mark, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (m_text.find(mark) == std::string::npos) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        if (!readMore(std::chrono::milliseconds(100)) && m_ended)
            return m_text.find(mark) != std::string::npos;
    }
    return true;
}

bool UserReader::waitForEnd(std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!m_ended && std::chrono::steady_clock::now() < end)
        readMore(std::chrono::milliseconds(100));
    return m_ended;
}

std::size_t countOf(const std::string &text, const std::string &part)
{
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
        ++count;
    return count;
}

void inSandbox(const std::function<void()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        Ruleset({rightBits("fs.read_file"), 0, 0}).enforce();
        work();
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
}

void beDenied(const std::string &path, int times)
{
    ::close(::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0644));
    inSandbox([&] {
        for (int i = 0; i < times; ++i)
            ::close(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    });
    ::unlink(path.c_str());
}

} // namespace surveyor::test
