// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/scan.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace surveyor::denials {

/// Cuts the records of a scanned run of lines into the pieces that the store interns, as far as
/// they belong to denials for certain, and adds Landlock records that cannot be read to the
/// scan's problems. Any thread: this is the part of loading that scales.
///
/// LANDLOCK_ACCESS: number = domain, pieces = blockers, object. SYSCALL and URINGOP: pieces =
/// call, process. PROCTITLE: piece = title.
void prepare(audit::Scan &scan);

/// The same for one record that a later join brought in.
void prepare(audit::ScannedRecord &record);

/// A LANDLOCK_DOMAIN record.
struct DomainChange
{
    std::uint64_t domain = 0;
    bool allocated = false;
    std::optional<std::uint64_t> denials; ///< of a deallocated domain
    std::string_view body;                ///< holds the creator of an allocated one
};

/// Nothing if the body is not what the kernel writes.
std::optional<DomainChange> extractDomainChange(std::string_view body) noexcept;

} // namespace surveyor::denials
