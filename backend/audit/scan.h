// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/event_counter.h"
#include "audit/line.h"
#include "text/line_ends.h"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::audit {

/// A part of a record with its text::hash(), found while lines are scanned so that the one
/// thread that interns need not. Filled by whoever knows the record's type.
struct Piece
{
    std::string_view text;
    std::uint64_t hash = 0;
    [[nodiscard]] bool present() const noexcept { return text.data() != nullptr; }
};

/// A wanted record inside a scanned run of text. Views point into that text.
struct ScannedRecord
{
    RecordType type = types::unknown;
    bool prepared = false;  ///< pieces and number are filled in
    std::uint32_t line = 0; ///< from 0, within the scanned text
    std::string_view body;
    std::string_view enriched;
    std::uint64_t number = 0;
    std::array<Piece, 2> pieces;
};

/// Neighbouring records with one stamp and node, at least one of them wanted.
struct Group
{
    Stamp stamp;
    std::string_view node;
    std::uint32_t firstRecord = 0;
    std::uint32_t recordCount = 0;
    std::uint32_t begin = 0; ///< byte offset of the first line in the scanned text
    std::uint32_t end = 0;   ///< one past the last line's end
    bool denied = false;     ///< holds a LANDLOCK_ACCESS record
    bool called = false;     ///< holds a SYSCALL or URINGOP record
    bool titled = false;     ///< holds a PROCTITLE record
    bool lone = false; ///< holds a record that means something by itself: DOMAIN, KERNEL, BOOT
};

struct ScanProblem
{
    std::uint64_t line = 0; ///< from 0, within the scanned text
    const char *what = nullptr;
};

struct ScanLoss
{
    LossKind kind = LossKind::Suppressed;
    std::optional<std::uint64_t> count;
    std::optional<std::int64_t> timeMs; ///< its own, or of the record before it in the text
    std::string_view node;
    std::uint32_t begin = 0; ///< byte offset of its line in the scanned text
    std::uint32_t end = 0;   ///< one past its line's end
};

/// What scan() found in one run of lines.
struct Scan
{
    std::vector<ScannedRecord> records;
    std::vector<Group> groups;
    std::vector<ScanProblem> problems;
    std::vector<ScanLoss> losses;
    std::deque<std::string> rewritten; ///< bodies of interpreted records
    std::uint64_t lineCount = 0;
    std::uint64_t recordCount = 0; ///< of all types
    EventCounter events;
    TimeSpan span;                       ///< of all records
    std::optional<std::int64_t> firstMs; ///< of the first record in the text's order
    std::optional<std::int64_t> lastMs;  ///< of the last
    std::uint64_t foreignCount = 0;
    std::uint64_t interpretedCount = 0;
    text::LineEnds lineEnds; ///< marked: auditd's enrichment occurs somewhere in the text
};

/// Takes apart whole lines (the last may lack its end). Keeps the records a denial's event is
/// made of (1423, 1424, SYSCALL, URINGOP, PROCTITLE) and those that mark a boot (KERNEL,
/// SYSTEM_BOOT); all others are checked and counted only. Any thread.
void scan(std::string_view text, Scan &result);

} // namespace surveyor::audit
