// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>

namespace surveyor::loggen {

enum class RecordType : std::uint16_t {
    UserAuth = 1100,
    UserAcct = 1101,
    CredAcq = 1103,
    CredDisp = 1104,
    UserStart = 1105,
    UserEnd = 1106,
    Login = 1006,
    SystemBoot = 1127,
    ServiceStart = 1130,
    ServiceStop = 1131,
    DaemonStart = 1200,
    Syscall = 1300,
    Path = 1302,
    ConfigChange = 1305,
    Sockaddr = 1306,
    Cwd = 1307,
    Execve = 1309,
    Seccomp = 1326,
    Proctitle = 1327,
    EventListener = 1335,
    Uringop = 1336,
    Avc = 1400,
    LandlockAccess = 1423,
    LandlockDomain = 1424,
    Kernel = 2000,
};

constexpr const char *recordName(RecordType type)
{
    switch (type) {
    case RecordType::UserAuth: return "USER_AUTH";
    case RecordType::UserAcct: return "USER_ACCT";
    case RecordType::CredAcq: return "CRED_ACQ";
    case RecordType::CredDisp: return "CRED_DISP";
    case RecordType::UserStart: return "USER_START";
    case RecordType::UserEnd: return "USER_END";
    case RecordType::Login: return "LOGIN";
    case RecordType::SystemBoot: return "SYSTEM_BOOT";
    case RecordType::ServiceStart: return "SERVICE_START";
    case RecordType::ServiceStop: return "SERVICE_STOP";
    case RecordType::DaemonStart: return "DAEMON_START";
    case RecordType::Syscall: return "SYSCALL";
    case RecordType::Path: return "PATH";
    case RecordType::ConfigChange: return "CONFIG_CHANGE";
    case RecordType::Sockaddr: return "SOCKADDR";
    case RecordType::Cwd: return "CWD";
    case RecordType::Execve: return "EXECVE";
    case RecordType::Seccomp: return "SECCOMP";
    case RecordType::Proctitle: return "PROCTITLE";
    case RecordType::EventListener: return "EVENT_LISTENER";
    case RecordType::Uringop: return "URINGOP";
    case RecordType::Avc: return "AVC";
    case RecordType::LandlockAccess: return "LANDLOCK_ACCESS";
    case RecordType::LandlockDomain: return "LANDLOCK_DOMAIN";
    case RecordType::Kernel: return "KERNEL";
    }
    return "UNKNOWN";
}

} // namespace surveyor::loggen
