// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/boot_tracker.h"

#include <algorithm>
#include <format>

namespace surveyor::denials {
namespace {

// Events of two processors reach a log a few milliseconds apart from their serials' order; no
// machine reboots in less than this.
constexpr std::int64_t fastestRebootMs = 2'000;

} // namespace

BootTracker::Host &BootTracker::begin(std::string_view node, const audit::Stamp &stamp)
{
    Boot boot;
    boot.host = node;
    boot.firstMs = stamp.timeMs;
    boot.name = std::format("@{}", stamp.timeMs);
    Host host;
    host.boot = m_store.addBoot(std::move(boot));
    host.newest = stamp;
    host.firstMs = stamp.timeMs;
    host.lowestSerial = stamp.serial;
    return m_hosts.insert_or_assign(std::string(node), host).first->second;
}

BootIndex BootTracker::bootOf(std::string_view node, const audit::Stamp &stamp)
{
    const auto found = m_hosts.find(node);
    if (found == m_hosts.end())
        return begin(node, stamp).boot;
    Host &host = found->second;
    const bool fellBack =
        stamp.serial < host.newest.serial && stamp.timeMs > host.newest.timeMs + fastestRebootMs;
    const bool olderYetHigher =
        stamp.serial > host.newest.serial && stamp.timeMs < host.firstMs - fastestRebootMs;
    if (fellBack || olderYetHigher)
        return begin(node, stamp).boot;
    if (stamp.serial >= host.newest.serial)
        host.newest = stamp;
    host.firstMs = std::min(host.firstMs, stamp.timeMs);
    host.lowestSerial = std::min(host.lowestSerial, stamp.serial);
    return host.boot;
}

void BootTracker::restart(std::string_view node, const audit::Stamp &stamp)
{
    begin(node, stamp);
}

} // namespace surveyor::denials
