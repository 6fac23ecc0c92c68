// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/world_journal.h"

#include "helper/bus_world.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <format>
#include <fstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

namespace fs = std::filesystem;

constexpr const char *program = "/usr/lib/systemd/systemd-journal-remote";
constexpr const char *machine = "0123456789abcdef0123456789abcdef"; // of the world

std::int64_t microseconds(auto time)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count();
}

std::string bootId()
{
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    file >> id;
    std::erase(id, '-');
    return id;
}

} // namespace

bool WorldJournal::canBe()
{
    return ::access(program, X_OK) == 0;
}

WorldJournal::WorldJournal(First first)
    : m_boot(bootId())
{
    const std::string folder = std::string("/var/log/journal/") + machine;
    const std::string file = folder + "/system.journal";
    fs::create_directories(folder);
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    m_writer = ::fork();
    if (m_writer == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::dup2(ends[0], STDIN_FILENO);
        const int log = ::open("/run/journal-remote.log", O_CREAT | O_WRONLY, 0600);
        ::dup2(log, STDOUT_FILENO);
        ::dup2(log, STDERR_FILENO);
        ::execl(program, program, "--compress=no", "-o", file.c_str(), "-", nullptr);
        ::_exit(127);
    }
    ::close(ends[0]);
    m_to = UniqueFd(ends[1]);
    if (first == First::Audit)
        record(1305, "op=set audit_enabled=1 old=0 auid=4294967295 ses=4294967295 res=1");
    else
        entry("_TRANSPORT=kernel\nSYSLOG_IDENTIFIER=kernel\nMESSAGE=Linux version 6.18\n");
    if (!waitFor([&file] { return fs::exists(file); }))
        throw std::runtime_error("no journal is written");
    // As journald and its tmpfiles leave them.
    for (const auto &made : fs::recursive_directory_iterator("/var/log/journal"))
        if (::chown(made.path().c_str(), 0, admGroup) != 0
            || ::chmod(made.path().c_str(), made.is_directory() ? 0755 : 0640) != 0)
            throw std::runtime_error("the journal cannot be given to its group");
}

WorldJournal::~WorldJournal()
{
    ::kill(m_writer, SIGKILL);
    ::waitpid(m_writer, nullptr, 0);
}

void WorldJournal::deny(const std::string &path)
{
    ++m_serial;
    record(1423,
           std::format("domain=12d079cb6 blockers=fs.read_file path=\"{}\" dev=\"vda\" ino=861",
                       path));
    record(1300, "arch=c000003e syscall=257 success=no exit=-13 ppid=1 pid=5 uid=0 comm=\"box\"");
    record(1327, "proctitle=\"box\"");
}

void WorldJournal::record(int type, const std::string &text) const
{
    entry(std::format("_TRANSPORT=audit\n_AUDIT_TYPE={}\n_AUDIT_TYPE_NAME=AUDIT{}\n_AUDIT_ID={}\n"
                      "_SOURCE_REALTIME_TIMESTAMP={}\nSYSLOG_IDENTIFIER=audit\n"
                      "MESSAGE=AUDIT{} {}\n",
                      type, type, m_serial,
                      // The records of an event have one time.
                      1'795'000'000'000'000 + std::int64_t{m_serial} * 1'000'000, type, text));
}

void WorldJournal::entry(const std::string &fields) const
{
    const auto text = std::format(
        "__REALTIME_TIMESTAMP={}\n__MONOTONIC_TIMESTAMP={}\n_BOOT_ID={}\n_MACHINE_ID={}\n"
        "_HOSTNAME=box\n{}\n",
        microseconds(std::chrono::system_clock::now()),
        microseconds(std::chrono::steady_clock::now()), m_boot, machine, fields);
    if (::write(m_to.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        throw std::runtime_error("the journal's writer has ended");
}

} // namespace surveyor::test
