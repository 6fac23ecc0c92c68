// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/line.h"

#include <cstdint>
#include <optional>
#include <string>

namespace surveyor::denials {

/// A place of a log where records are known to be missing. It has a row among the denials, but
/// is none and is counted with none.
struct Gap
{
    audit::LossKind cause = audit::LossKind::Suppressed;
    /// Of the record before it in its source, or of the first one behind where none is before;
    /// 0 where the source holds no record at all.
    std::int64_t timeMs = 0;
    /// How many records or lines; nothing where the log does not say.
    std::optional<std::uint64_t> count;
    std::string host; ///< bytes of node=, empty if the line names none
};

} // namespace surveyor::denials
