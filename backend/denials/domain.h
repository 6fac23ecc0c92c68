// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "text/shared_column.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace surveyor::denials {

using DomainIndex = std::uint32_t;
using BootIndex = std::uint32_t;

/// Who created a domain, from the record of its first logged denial. Untrusted bytes.
struct Creator
{
    std::optional<std::int64_t> pid;
    std::optional<std::uint32_t> uid;
    std::string exe;
    std::string comm;
};

/// What the records say of one domain. Times are ms since the epoch.
struct Domain
{
    // What each denial changes comes first, together.
    BootIndex boot = 0;
    std::uint64_t id = 0;
    std::int64_t firstSeenMs = 0;
    std::int64_t lastSeenMs = 0;
    std::uint64_t denialsSeen = 0;
    std::optional<std::int64_t> allocatedMs; ///< of the first logged denial, not the creation
    std::uint32_t allocatedSerial = 0;       ///< of that record
    std::optional<std::int64_t> deallocatedMs;
    std::optional<std::uint64_t> denialsKernel; ///< what the kernel counted, logged or not
    std::shared_ptr<const Creator> creator;     ///< null: not logged
};

using Domains = text::SharedColumn<Domain>;

/// The host and boot that domains belong to.
struct Boot
{
    std::string host; ///< bytes of node=, empty if the log names none
    std::string name; ///< "@" and firstMs
    std::int64_t firstMs = 0;

    /// Its first record is this; a file read later may hold an earlier one.
    void beginAt(std::int64_t timeMs)
    {
        firstMs = timeMs;
        name = '@' + std::to_string(timeMs);
    }
};

} // namespace surveyor::denials
