// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/boot_tracker.h"

#include <algorithm>
#include <cstdlib>

namespace surveyor::denials {
namespace {

// Events of two processors reach a log a few milliseconds apart from their serials' order; no
// machine reboots in less than this.
constexpr std::int64_t fastestRebootMs = 2'000;

} // namespace

bool BootTracker::KnownBoot::fits(const audit::Stamp &stamp) const noexcept
{
    const bool fellBack =
        stamp.serial < newest.serial && stamp.timeMs > newest.timeMs + fastestRebootMs;
    const bool older = stamp.timeMs < firstMs - fastestRebootMs;
    return !fellBack && !(older && (complete || stamp.serial > lowestSerial));
}

void BootTracker::KnownBoot::take(const audit::Stamp &stamp) noexcept
{
    if (stamp.serial >= newest.serial)
        newest = stamp;
    firstMs = std::min(firstMs, stamp.timeMs);
    lowestSerial = std::min(lowestSerial, stamp.serial);
}

/// How many boots began at @p timeMs or before.
std::size_t BootTracker::Host::beganBefore(std::int64_t timeMs) const noexcept
{
    const bool afterLast = last < boots.size() && boots[last].firstMs <= timeMs;
    if (afterLast && (last + 1 == boots.size() || timeMs < boots[last + 1].firstMs))
        return last + 1;
    const auto later = std::ranges::upper_bound(boots, timeMs, {}, &KnownBoot::firstMs);
    return static_cast<std::size_t>(later - boots.begin());
}

BootTracker::Host &BootTracker::hostOf(std::string_view node)
{
    // Nearly all logs are of one host.
    if (!m_lastHost || m_lastHost->first != node) {
        auto found = m_hosts.find(node);
        if (found == m_hosts.end())
            found = m_hosts.try_emplace(std::string(node)).first;
        m_lastHost = &*found;
    }
    return m_lastHost->second;
}

BootTracker::KnownBoot &BootTracker::begin(Host &host, std::string_view node,
                                           const audit::Stamp &stamp)
{
    Boot boot;
    boot.host = node;
    boot.beginAt(stamp.timeMs);
    const KnownBoot known{m_store.addBoot(std::move(boot)), stamp.timeMs, stamp.serial, stamp};
    host.last = host.beganBefore(stamp.timeMs);
    const auto place = host.boots.begin() + static_cast<std::ptrdiff_t>(host.last);
    return *host.boots.insert(place, known);
}

BootIndex BootTracker::bootOf(std::string_view node, const audit::Stamp &stamp)
{
    Host &host = hostOf(node);
    const std::size_t later = host.beganBefore(stamp.timeMs);
    // The boot that was running then, or the one after it whose beginning was not seen yet.
    if (later > 0 && host.boots[later - 1].fits(stamp))
        host.last = later - 1;
    else if (later < host.boots.size() && host.boots[later].fits(stamp))
        host.last = later;
    else
        return begin(host, node, stamp).boot;
    KnownBoot &known = host.boots[host.last];
    if (stamp.timeMs < known.firstMs)
        m_store.boot(known.boot).beginAt(stamp.timeMs);
    known.take(stamp);
    return known.boot;
}

void BootTracker::restart(std::string_view node, const audit::Stamp &stamp)
{
    Host &host = hostOf(node);
    // Records out of order may have begun this boot already; so has another copy of the log.
    const auto begun = std::ranges::find_if(host.boots, [&stamp](const KnownBoot &known) {
        return std::abs(known.firstMs - stamp.timeMs) <= fastestRebootMs
            && known.lowestSerial >= stamp.serial;
    });
    KnownBoot &known = begun != host.boots.end() ? *begun : begin(host, node, stamp);
    if (stamp.timeMs < known.firstMs)
        m_store.boot(known.boot).beginAt(stamp.timeMs);
    known.take(stamp);
    known.complete = true;
}

} // namespace surveyor::denials
