// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "noise_source.h"

#include "encoding.h"

#include <array>

namespace surveyor::loggen {

namespace {

constexpr std::size_t poolSize = 160;
constexpr std::uint64_t unset = 4'294'967'295;

constexpr std::array<std::string_view, 5> keys = {"watch-etc", "delete", "time-change", "perm_mod",
                                                  "www"};
constexpr std::array<std::string_view, 8> units = {
    "cron", "apt-daily", "nginx", "fwupd", "logrotate", "user@1000", "packagekit", "man-db"};

} // namespace

NoiseSource::NoiseSource(std::uint64_t seed, ProcessTable &processes)
    : m_random(Random::mix(seed ^ 4U))
    , m_processes(processes)
    , m_objects(Random::mix(seed ^ 5U))
    , m_daemonSerial(m_random.between(100, 9000))
{
    for (std::size_t i = 0; i < poolSize; ++i)
        m_pool.push_back(m_processes.spawnForUser(m_random.pick(background())));
}

const Process &NoiseSource::someone()
{
    Process &process = m_pool[m_random.below(poolSize)];
    if (m_random.chance(0.04)) {
        const Program &program = m_random.pick(background());
        process = m_random.chance(0.3) ? m_processes.spawnForService(program)
                                       : m_processes.spawnForUser(program);
    }
    return process;
}

void NoiseSource::write(RecordWriter &writer, EventClock &clock)
{
    const Process &process = someone();
    const std::uint32_t roll = m_random.below(100);
    clock.open(writer);
    if (roll < 26)
        watchedFile(writer, process);
    else if (roll < 37)
        execution(writer, process);
    else if (roll < 49)
        connection(writer, process);
    else if (roll < 58)
        appArmor(writer, process);
    else if (roll < 61)
        seccomp(writer, process);
    else if (roll < 83)
        session(writer, process);
    else if (roll < 98)
        service(writer);
    else
        configuration(writer);
}

void NoiseSource::writeBoot(RecordWriter &writer, EventClock &clock)
{
    clock.open(writer);
    writer.beginRecord(RecordType::Kernel).append("state=initialized audit_enabled=0 res=1");
    writer.endRecord();
    clock.ms += 2100;
    if (m_random.chance(0.9)) {
        // auditd numbers its own records by itself.
        writer.startEvent(clock.ms + 4, ++m_daemonSerial);
        std::string &start = writer.beginRecord(RecordType::DaemonStart);
        start.append("op=start ver=4.0.2 format=raw kernel=6.18.7 auid=4294967295");
        appendField(start, " pid=", m_random.between(400, 900));
        start.append(" uid=0 ses=4294967295 res=success");
        writer.endRecord(R"(AUID="unset" UID="root")");
        clock.ms += 8;
    }
    clock.open(writer);
    writer.beginRecord(RecordType::ConfigChange)
        .append("op=set audit_enabled=1 old=0 auid=4294967295 ses=4294967295 res=1");
    writer.endRecord(R"(AUID="unset")");
    clock.open(writer);
    std::string &boot = writer.beginRecord(RecordType::SystemBoot);
    appendField(boot, "pid=", m_random.between(900, 1100));
    boot.append(
        " uid=0 auid=4294967295 ses=4294967295 msg='comm=\"systemd-update-utmp\" "
        "exe=\"/usr/lib/systemd/systemd-update-utmp\" hostname=? addr=? terminal=? res=success'");
    writer.endRecord(R"(UID="root" AUID="unset")");
}

void NoiseSource::syscall(RecordWriter &writer, const Process &process, Call call,
                          std::int32_t exit, std::uint32_t items, std::string_view key)
{
    std::string &out = writer.beginRecord(RecordType::Syscall);
    appendField(out, "arch=c000003e syscall=", static_cast<std::uint64_t>(call));
    out.append(exit < 0 ? " success=no exit=-" : " success=yes exit=");
    appendNumber(out, static_cast<std::uint64_t>(exit < 0 ? -exit : exit));
    appendField(out, " a0=", m_random.chance(0.5) ? 0xffffff9cU : m_random.between(3, 90), 16);
    appendField(out, " a1=", 0x550000000000U + (m_random.next() & 0xffffffff8U), 16);
    appendField(out, " a2=", m_random.below(0x1000), 16);
    appendField(out, " a3=", m_random.below(0x200), 16);
    appendField(out, " items=", items);
    out.append(process.credentials);
    if (key.empty())
        out.append(" key=(null)");
    else
        out.append(" key=\"").append(key).push_back('"');
    std::string interpretation;
    if (writer.enriched())
        interpretation.append("ARCH=x86_64 SYSCALL=")
            .append(callName(call))
            .append(process.interpretation);
    writer.endRecord(interpretation);
}

void NoiseSource::directory(RecordWriter &writer, const Process &process)
{
    appendUntrusted(writer.beginRecord(RecordType::Cwd).append("cwd="), process.user->home);
    writer.endRecord();
}

void NoiseSource::path(RecordWriter &writer, const Process &process, std::uint32_t item,
                       std::string_view kind)
{
    const Object &object =
        m_objects.draw(kind == "PARENT" ? Place::Directory : Place::File, process.user->uid % 4);
    std::string &out = writer.beginRecord(RecordType::Path);
    appendField(out, "item=", item);
    out.append(" name=");
    appendUntrusted(out, object.path);
    appendField(out, " inode=", object.inode);
    out.append(" dev=fd:01 mode=0100644");
    appendField(out, " ouid=", process.user->uid);
    appendField(out, " ogid=", process.user->uid);
    out.append(" rdev=00:00 nametype=").append(kind);
    out.append(" cap_fp=0 cap_fi=0 cap_fe=0 cap_fver=0 cap_frootid=0");
    std::string interpretation;
    if (writer.enriched())
        interpretation.append("OUID=\"")
            .append(process.user->name)
            .append("\" OGID=\"")
            .append(process.user->name)
            .append("\"");
    writer.endRecord(interpretation);
}

void NoiseSource::title(RecordWriter &writer, const Process &process)
{
    writer.beginRecord(RecordType::Proctitle).append("proctitle=").append(process.title);
    writer.endRecord();
}

void NoiseSource::watchedFile(RecordWriter &writer, const Process &process)
{
    const bool removes = m_random.chance(0.25);
    syscall(writer, process, removes ? Call::Unlink : Call::Openat, removes ? 0 : 3,
            removes ? 2 : 1, m_random.pick(keys));
    directory(writer, process);
    if (removes)
        path(writer, process, 0, "PARENT");
    path(writer, process, removes ? 1 : 0, removes ? "DELETE" : "NORMAL");
    title(writer, process);
}

void NoiseSource::execution(RecordWriter &writer, const Process &process)
{
    syscall(writer, process, Call::Execve, 0, 2, "exec");
    std::string &out = writer.beginRecord(RecordType::Execve);
    out.append("argc=2 a0=");
    appendUntrusted(out, process.exe);
    out.append(" a1=");
    appendUntrusted(out, process.arguments);
    writer.endRecord();
    directory(writer, process);
    path(writer, process, 0, "NORMAL");
    path(writer, process, 1, "NORMAL");
    title(writer, process);
}

void NoiseSource::connection(RecordWriter &writer, const Process &process)
{
    syscall(writer, process, Call::Connect, m_random.chance(0.7) ? -115 : 0, 0, "net");
    std::string &out = writer.beginRecord(RecordType::Sockaddr);
    out.append("saddr=020001BB");
    appendHex(out, std::string_view("\xc6\x33\x64\x07\0\0\0\0\0\0\0\0", 12));
    writer.endRecord("SADDR={ saddr_fam=inet laddr=198.51.100.7 lport=443 }");
    title(writer, process);
}

void NoiseSource::appArmor(RecordWriter &writer, const Process &process)
{
    const Object &object = m_objects.draw(Place::File, process.user->uid % 4);
    std::string &out = writer.beginRecord(RecordType::Avc);
    out.append(
        "apparmor=\"DENIED\" operation=\"open\" class=\"file\" profile=\"snap.notes.notes\" name=");
    appendUntrusted(out, object.path);
    appendField(out, " pid=", process.pid);
    out.append(" comm=");
    appendUntrusted(out, commOf(process.exe));
    out.append(" requested_mask=\"r\" denied_mask=\"r\"");
    appendField(out, " fsuid=", process.user->uid);
    appendField(out, " ouid=", process.user->uid);
    writer.endRecord();
    syscall(writer, process, Call::Openat, -13, 0, {});
    title(writer, process);
}

void NoiseSource::seccomp(RecordWriter &writer, const Process &process)
{
    std::string &out = writer.beginRecord(RecordType::Seccomp);
    appendField(out, "auid=", process.service ? unset : process.user->uid);
    appendField(out, " uid=", process.user->uid);
    appendField(out, " gid=", process.user->uid);
    appendField(out, " ses=", process.service ? unset : process.session);
    appendField(out, " pid=", process.pid);
    out.append(" comm=");
    appendUntrusted(out, commOf(process.exe));
    out.append(" exe=");
    appendUntrusted(out, process.exe);
    appendField(out, " sig=0 arch=c000003e syscall=", m_random.below(450));
    appendField(out, " compat=0 ip=0x7f", m_random.next() & 0xfffffffffU, 16);
    out.append(" code=0x7ffc0000");
    writer.endRecord("AUID=\"unset\" ARCH=x86_64");
}

void NoiseSource::session(RecordWriter &writer, const Process &process)
{
    static constexpr std::array<RecordType, 7> types = {
        RecordType::UserAuth,  RecordType::UserAcct, RecordType::CredAcq, RecordType::Login,
        RecordType::UserStart, RecordType::UserEnd,  RecordType::CredDisp};
    static constexpr std::array<std::string_view, 7> operations = {
        "authentication", "accounting",    "setcred", "login",
        "session_open",   "session_close", "setcred"};
    const std::uint32_t which = m_random.below(static_cast<std::uint32_t>(types.size()));
    std::string &out = writer.beginRecord(types[which]);
    appendField(out, "pid=", process.pid);
    out.append(" uid=0");
    if (types[which] == RecordType::Login) {
        appendField(out, " old-auid=4294967295 auid=", process.user->uid);
        appendField(out, " tty=(none) old-ses=4294967295 ses=", process.session);
        out.append(" res=1");
    } else {
        appendField(out, " auid=", process.user->uid);
        appendField(out, " ses=", process.session);
        out.append(" msg='op=PAM:").append(operations[which]);
        out.append(" grantors=pam_permit,pam_unix acct=\"").append(process.user->name);
        out.append(
            "\" exe=\"/usr/sbin/sshd\" hostname=203.0.113.9 addr=203.0.113.9 terminal=ssh res=");
        out.append(m_random.chance(0.95) ? "success'" : "failed'");
    }
    writer.endRecord("UID=\"root\" AUID=\"unset\"");
}

void NoiseSource::service(RecordWriter &writer)
{
    std::string &out = writer.beginRecord(m_random.chance(0.5) ? RecordType::ServiceStart
                                                               : RecordType::ServiceStop);
    out.append("pid=1 uid=0 auid=4294967295 ses=4294967295 msg='unit=")
        .append(m_random.pick(units));
    out.append(" comm=\"systemd\" exe=\"/usr/lib/systemd/systemd\" hostname=? addr=? terminal=? "
               "res=success'");
    writer.endRecord(R"(UID="root" AUID="unset")");
}

void NoiseSource::configuration(RecordWriter &writer)
{
    if (m_random.chance(0.5)) {
        std::string &out = writer.beginRecord(RecordType::ConfigChange);
        out.append("auid=0 ses=3 op=add_rule key=\"")
            .append(m_random.pick(keys))
            .append("\" list=4 res=1");
        writer.endRecord(R"(AUID="root")");
        return;
    }
    std::string &out = writer.beginRecord(RecordType::EventListener);
    appendField(out, "pid=", m_random.between(300, 900));
    out.append(" uid=0 auid=4294967295 tty=(none) ses=4294967295 comm=\"systemd-journal\" "
               "exe=\"/usr/lib/systemd/systemd-journald\" nl-mcgrp=1 op=connect res=1");
    writer.endRecord(R"(UID="root" AUID="unset")");
}

} // namespace surveyor::loggen
