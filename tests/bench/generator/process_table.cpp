// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "process_table.h"

#include "encoding.h"

namespace surveyor::loggen {

namespace {

constexpr std::uint64_t unset = 4'294'967'295;

std::string titleOf(std::string_view exe, std::string_view arguments)
{
    std::string bytes(exe);
    if (!arguments.empty()) {
        bytes.push_back('\0');
        for (const char c : arguments)
            bytes.push_back(c == ' ' ? '\0' : c);
    }
    bytes.resize(bytes.size() > 128 ? 128 : bytes.size());
    std::string title;
    appendUntrusted(title, bytes);
    return title;
}

void describe(Process &process)
{
    const std::uint64_t auid = process.service ? unset : process.user->uid;
    const std::uint64_t session = process.service ? unset : process.session;
    std::string &out = process.credentials;
    out.clear();
    appendField(out, " ppid=", process.ppid);
    appendField(out, " pid=", process.pid);
    appendField(out, " auid=", auid);
    for (const char *field :
         {" uid=", " gid=", " euid=", " suid=", " fsuid=", " egid=", " sgid=", " fsgid="})
        appendField(out, field, process.user->uid);
    if (process.terminal == 0)
        out.append(" tty=(none)");
    else
        appendField(out, " tty=pts", process.terminal);
    appendField(out, " ses=", session);
    out.append(" comm=");
    appendUntrusted(out, process.threadName.empty() ? commOf(process.exe) : process.threadName);
    out.append(" exe=");
    appendUntrusted(out, process.exe);

    std::string &words = process.interpretation;
    words = " AUID=\"";
    words.append(process.service ? "unset" : process.user->name);
    words.push_back('"');
    for (const char *field : {" UID=\"", " GID=\"", " EUID=\"", " SUID=\"", " FSUID=\"", " EGID=\"",
                              " SGID=\"", " FSGID=\""}) {
        words.append(field);
        words.append(process.user->name);
        words.push_back('"');
    }
    process.title = titleOf(process.exe, process.arguments);
}

} // namespace

std::uint32_t ProcessTable::takePid()
{
    m_nextPid += 1 + m_random.below(6);
    do {
        if (++m_nextPid >= m_pids)
            m_nextPid = 301 + m_random.below(100);
    } while (m_held.contains(m_nextPid));
    return m_nextPid;
}

/// Some shell or session manager that is in no sandbox.
std::uint32_t ProcessTable::unrelatedParent(std::uint32_t pid)
{
    std::uint32_t ppid = pid;
    while (ppid == pid || m_held.contains(ppid))
        ppid = pid > 3000 ? pid - m_random.between(1, 2500) : 1;
    return ppid;
}

Process ProcessTable::spawnForUser(const Program &program)
{
    Process process;
    process.pid = takePid();
    process.ppid = unrelatedParent(process.pid);
    process.number = ++m_lastNumber;
    process.user = &people()[m_random.skewed(static_cast<std::uint32_t>(people().size()))];
    process.session = m_random.between(2, 60);
    process.terminal = m_random.chance(0.6) ? m_random.between(1, 12) : 0;
    execute(process, program.exe, program.arguments);
    return process;
}

Process ProcessTable::spawnForService(const Program &program)
{
    Process process;
    process.pid = takePid();
    process.number = ++m_lastNumber;
    process.user = &m_random.pick(serviceUsers());
    process.service = true;
    execute(process, program.exe, program.arguments);
    return process;
}

Process ProcessTable::spawnChild(const Process &parent, const Program &program)
{
    Process process = parent;
    process.pid = takePid();
    process.ppid = parent.pid;
    process.number = ++m_lastNumber;
    process.parent = parent.number;
    process.threaded = false;
    process.threadName = {};
    execute(process, program.exe, program.arguments);
    return process;
}

Process ProcessTable::spawnThread(const Process &process, std::string_view name)
{
    Process thread = process;
    thread.threaded = true;
    thread.threadName = name;
    describe(thread);
    return thread;
}

void ProcessTable::execute(Process &process, std::string_view exe, std::string_view arguments)
{
    process.exe = exe;
    process.arguments = arguments;
    describe(process);
}

} // namespace surveyor::loggen
