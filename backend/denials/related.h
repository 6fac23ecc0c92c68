// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/stamp.h"
#include "denials/store.h"

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

namespace surveyor::denials {

/// What another guard of the kernel, or the kernel itself, wrote about a process.
struct RelatedRecord
{
    enum class Guard : std::uint8_t { Selinux, AppArmor, Seccomp, Ipe, Crash };

    Guard guard = Guard::Selinux;
    audit::Stamp stamp;
    bool sameEvent = false; ///< it shares the denial's event, else only its process and time
    std::string line;       ///< as written, without line end: untrusted
};

/// Records of other guards that stand near a denial in its log: of the same event, or of the
/// same process within relatedMs. So one sees whether it was Landlock alone that refused.
///
/// Looks at relatedBytes of text before and behind the event; what stands farther away is not
/// found. Reads from disk; any thread. The error is an English reason.
std::expected<std::vector<RelatedRecord>, std::string> findRelated(const StoreView &view,
                                                                   std::uint32_t row);

inline constexpr std::int64_t relatedMs = 1000;
inline constexpr std::size_t relatedBytes = 256 * 1024;

} // namespace surveyor::denials
