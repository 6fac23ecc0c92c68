// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/record_type.h"
#include "audit/stamp.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace surveyor::audit {

enum class LineKind : std::uint8_t {
    Record,
    Blank,     ///< nothing, or a separator of ausearch ("----", "time->")
    Foreign,   ///< a line of the kernel log or syslog that is no audit record
    Loss,      ///< says that records were dropped; see Line::lost
    Malformed, ///< should be a record and is none; see Line::problem
};

/// How a line spells its record; decides how the body is to be read.
enum class Spelling : std::uint8_t { AuditLog, KernelLog, Interpreted };

/// Which message announced a loss, and so how to add it up.
enum class LossKind : std::uint8_t {
    Suppressed, ///< the kernel log left out so many lines since the last such message
    Cumulative, ///< the kernel dropped so many records since boot
    Kernel,     ///< the kernel dropped so many records here
    Reader,     ///< a program between the kernel and this log dropped so many records here
    AuditOff,   ///< auditing was switched off here; nobody counts what followed
};

/// One line of audit text, taken apart as far as the header. All views point into the text.
struct Line
{
    LineKind kind = LineKind::Blank;
    Spelling spelling = Spelling::AuditLog;
    LossKind lossKind = LossKind::Suppressed;
    RecordType type = types::unknown;
    Stamp stamp;
    std::string_view node;             ///< of "node=NAME ", else empty
    std::string_view body;             ///< the fields, without the enrichment
    std::string_view enriched;         ///< auditd's upper-case fields, behind the 0x1D
    std::optional<std::uint64_t> lost; ///< of a Loss, where it says how many
    const char *problem = nullptr;     ///< English, static
};

/// Takes one line apart; @p text has no line end. Never fails: what is no record is Malformed
/// or Foreign. Grammar: the kernel's audit_log_start(), auditd's RAW and ENRICHED formats,
/// ausearch's default, raw and interpreted output. Any thread.
Line parseLine(std::string_view text) noexcept;

} // namespace surveyor::audit
