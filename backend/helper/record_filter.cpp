// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/record_filter.h"

namespace surveyor::helper {
namespace {

constexpr std::size_t places = 16'384;
constexpr std::uint16_t configChange = 1305;
constexpr std::uint16_t landlockAccess = 1423;
constexpr std::uint16_t landlockDomain = 1424;

} // namespace

RecordFilter::RecordFilter()
    : m_seen(places)
{
}

bool RecordFilter::passes(const RecordHead &head)
{
    const Seen seen{head.timeMs, head.node, head.serial};
    Seen &place = m_seen[head.serial % places];
    switch (head.type) {
    case 0: return false;
    case landlockAccess:
    case landlockDomain: place = seen; return true;
    // Settings only: records about rules carry keys that an administrator chose.
    case configChange: return head.body.starts_with(" op=set ");
    default: return mayLeave(head.type) && place == seen;
    }
}

} // namespace surveyor::helper
