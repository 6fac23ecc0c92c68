// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/row_set.h"
#include "denials/store.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace surveyor::denials {

/// Counts over all denials of a view. Keys are decoded, untrusted bytes.
struct Summary
{
    std::uint64_t denials = 0;
    std::uint64_t domains = 0;
    std::uint64_t unlogged = 0;                     ///< counted by the kernel, and no record seen
    std::map<std::string, std::uint64_t> byBlocker; ///< a denial counts once for each blocker
    std::map<std::string, std::uint64_t> byExe;     ///< "" where the log does not say
    std::map<std::string, std::uint64_t> byHost;    ///< "" where the log names none
    std::optional<std::int64_t> firstMs; ///< of all records, so that "no denials" has a time span
    std::optional<std::int64_t> lastMs;
};

/// Of a whole view. Any thread; takes about a nanosecond a row.
Summary summarise(const StoreView &view);

/// Of some of its denials: their domains, what of those was not logged, their own time span.
Summary summarise(const RowSet &rows);

} // namespace surveyor::denials
