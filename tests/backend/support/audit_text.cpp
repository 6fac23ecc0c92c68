// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/audit_text.h"

#include <format>

namespace surveyor::test {
namespace {

std::string tuple(const Actor &actor)
{
    return std::format("ppid={} pid={} auid=1000 uid=1000 gid=1000 tty=(none) ses=2 comm=\"{}\" "
                       "exe=\"{}\" key=(null)",
                       actor.ppid, actor.pid, actor.comm, actor.exe);
}

} // namespace

std::string AuditText::begin()
{
    m_timeMs += 4;
    ++m_serial;
    return std::format("msg=audit({}.{:03}:{}): ", m_timeMs / 1000, m_timeMs % 1000, m_serial);
}

void AuditText::end(std::string event)
{
    const std::string node = m_node.empty() ? std::string() : "node=" + m_node + ' ';
    std::string lines;
    for (std::size_t at = 0; at < event.size();) {
        const auto end = event.find('\n', at) + 1;
        lines += node + event.substr(at, end - at);
        at = end;
    }
    m_events.push_back(std::move(lines));
}

void AuditText::denied(const std::vector<std::uint64_t> &domains, const Actor &actor,
                       std::string_view blockers, int syscall, int a0)
{
    const std::string stamp = begin();
    std::string event;
    for (const auto domain : domains)
        event += std::format("type=LANDLOCK_ACCESS {}domain={:x} blockers={} path=\"/etc/passwd\" "
                             "dev=\"vda\" ino=861\n",
                             stamp, domain, blockers);
    event += std::format("type=SYSCALL {}arch=c000003e syscall={} success=no exit=-13 a0={:x} "
                         "a1=0 a2=0 a3=0 items=0 {}\n",
                         stamp, syscall, a0, tuple(actor));
    end(event + std::format("type=PROCTITLE {}proctitle=\"app\"\n", stamp));
}

void AuditText::deniedAlone(std::uint64_t domain, std::string_view blockers)
{
    const std::string stamp = begin();
    end(std::format("type=LANDLOCK_ACCESS {}domain={:x} blockers={} path=\"/etc\" dev=\"vda\" "
                    "ino=2\n",
                    stamp, domain, blockers));
}

void AuditText::allocated(std::uint64_t domain, const Actor &creator)
{
    const std::string stamp = begin();
    end(std::format("type=LANDLOCK_DOMAIN {}domain={:x} status=allocated mode=enforcing pid={} "
                    "uid=1000 exe=\"{}\" comm=\"{}\"\n",
                    stamp, domain, creator.pid, creator.exe, creator.comm));
}

void AuditText::released(std::uint64_t domain, int denials)
{
    const std::string stamp = begin();
    end(std::format("type=LANDLOCK_DOMAIN {}domain={:x} status=deallocated denials={}\n", stamp,
                    domain, denials));
}

void AuditText::deniedByRing(std::uint64_t domain, const Actor &actor, bool polled)
{
    const std::string stamp = begin();
    std::string event =
        std::format("type=LANDLOCK_ACCESS {}domain={:x} blockers=fs.read_file path=\"/etc/passwd\" "
                    "dev=\"vda\" ino=861\n",
                    stamp, domain);
    event += std::format("type=1336 {}uring_op=18 success=yes exit=0 items=0 ppid={} pid={} uid=0 "
                         "gid=0 key=(null)\n",
                         stamp, actor.ppid, actor.pid);
    if (!polled)
        event += std::format("type=SYSCALL {}arch=c000003e syscall=426 success=yes exit=1 a0=3 "
                             "a1=0 a2=0 a3=0 items=0 {}\n",
                             stamp, tuple(actor));
    end(std::move(event));
}

std::string AuditText::text() const
{
    std::string all;
    for (const std::string &event : m_events)
        all += event;
    return all;
}

} // namespace surveyor::test
