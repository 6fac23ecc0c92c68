// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "helper/record_head.h"

#include <vector>

namespace surveyor::helper {

/// Decides which records leave the helper: Landlock's, those of the same event, and changes of
/// the audit settings. Everything else, commands typed under sudo for one, stays here. One
/// thread.
class RecordFilter
{
public:
    RecordFilter();
    /// Records are to come in the order the kernel sent them: within an event it sends
    /// Landlock's first.
    bool passes(const RecordHead &head);

private:
    struct Seen
    {
        std::int64_t timeMs = -1;
        std::uint64_t node = 0;
        std::uint32_t serial = 0;
        bool operator==(const Seen &) const = default;
    };
    // By serial, so that only another Landlock event of a serial many thousands away takes the
    // place: an event stays known for as long as its system call takes.
    std::vector<Seen> m_seen;
};

} // namespace surveyor::helper
