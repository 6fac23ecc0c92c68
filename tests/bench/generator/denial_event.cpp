// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denial_event.h"

#include "encoding.h"

#include <algorithm>

namespace surveyor::loggen {

DenialEvent::DenialEvent(RecordWriter &writer, EventClock &clock, Truth &truth,
                         Application &application, const Process *process)
    : m_writer(writer)
    , m_clock(clock)
    , m_truth(truth)
    , m_application(application)
    , m_process(application.withoutContext ? nullptr : process)
{
}

void DenialEvent::openRecord()
{
    if (m_first || m_application.withoutContext)
        m_clock.open(m_writer);
    m_first = false;
}

std::string &DenialEvent::beginAccess(Sandbox &domain, std::string_view blockers)
{
    openRecord();
    m_domain = &domain;
    m_blockers = blockers;
    std::string &out = m_writer.beginRecord(RecordType::LandlockAccess);
    appendField(out, "domain=", domain.id, 16);
    return out.append(" blockers=").append(blockers);
}

void DenialEvent::endAccess()
{
    // auditd takes our saddr= for a socket address in hex and adds nonsense; a reader must not
    // believe it.
    const EventText &lines = m_writer.lines();
    const std::size_t begin = lines.ends.empty() ? 0 : lines.ends.back();
    const bool misread =
        m_writer.enriched() && lines.text.find(" saddr=", begin) != std::string::npos;
    m_writer.endRecord(misread ? "SADDR=unknown-family(28690)" : "");
    ++m_domain->logged;
    if (std::ranges::find(m_denied, m_domain->truth) == m_denied.end())
        m_denied.push_back(m_domain->truth);
    m_truth.addDenial(m_domain->truth, m_blockers,
                      m_process == nullptr ? std::string_view{} : m_process->exe);
    if (!m_domain->announced)
        announce(*m_domain);
}

void DenialEvent::announce(Sandbox &domain)
{
    domain.announced = true;
    m_truth.domain(domain.truth).allocatedMs = m_clock.ms;
    openRecord();
    std::string &out = m_writer.beginRecord(RecordType::LandlockDomain);
    const User &user = *m_application.processes[domain.creator].user;
    appendField(out, "domain=", domain.id, 16);
    appendField(out, " status=allocated mode=enforcing pid=", domain.creatorPid);
    appendField(out, " uid=", user.uid);
    out.append(" exe=");
    appendUntrusted(out, domain.creatorExe);
    out.append(" comm=");
    appendUntrusted(out,
                    domain.creatorComm.empty() ? commOf(domain.creatorExe) : domain.creatorComm);
    std::string interpretation;
    if (m_writer.enriched())
        interpretation.append("UID=\"").append(user.name).push_back('"');
    m_writer.endRecord(interpretation);
}

void DenialEvent::uringop(const Process &process, std::int32_t exit)
{
    if (m_application.withoutContext)
        return;
    std::string &out = m_writer.beginRecord(RecordType::Uringop);
    out.append("uring_op=18 success=yes");
    appendField(out, " exit=", static_cast<std::uint64_t>(exit));
    appendField(out, " items=0 ppid=", process.ppid);
    appendField(out, " pid=", process.pid);
    for (const char *field :
         {" uid=", " gid=", " euid=", " suid=", " fsuid=", " egid=", " sgid=", " fsgid="})
        appendField(out, field, process.user->uid);
    out.append(" key=(null)");
    m_writer.endRecord();
}

void DenialEvent::syscall(Call call, std::int64_t exit,
                          const std::array<std::uint64_t, 4> &arguments)
{
    if (m_process == nullptr)
        return;
    if (!m_outsider)
        m_truth.addWitness(m_denied, m_process->threaded ? 0 : m_process->number,
                           m_process->parent);
    std::string &out = m_writer.beginRecord(RecordType::Syscall);
    appendField(out, "arch=c000003e syscall=", static_cast<std::uint64_t>(call));
    out.append(exit < 0 ? " success=no exit=-" : " success=yes exit=");
    appendNumber(out, static_cast<std::uint64_t>(exit < 0 ? -exit : exit));
    appendField(out, " a0=", arguments[0], 16);
    appendField(out, " a1=", arguments[1], 16);
    appendField(out, " a2=", arguments[2], 16);
    appendField(out, " a3=", arguments[3], 16);
    out.append(" items=0").append(m_process->credentials).append(" key=(null)");
    std::string interpretation;
    if (m_writer.enriched())
        interpretation.append("ARCH=x86_64 SYSCALL=")
            .append(callName(call))
            .append(m_process->interpretation);
    m_writer.endRecord(interpretation);
}

void DenialEvent::title()
{
    if (m_process == nullptr)
        return;
    m_writer.beginRecord(RecordType::Proctitle).append("proctitle=").append(m_process->title);
    m_writer.endRecord();
}

} // namespace surveyor::loggen
