// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>

namespace surveyor::denials {

enum class ExportFormat : std::uint8_t {
    Text, ///< tab separated, for people and for cut(1)
    Csv,  ///< RFC 4180, for spreadsheets: no cell is a formula
    Json, ///< one object a line, with the keys of `landlock-survey denials --json`
    Raw,  ///< an audit log that ausearch reads, with numbers for the record types it may not know
};

/// Turns rows into the text of a file, row by row, so that a long export can be watched and
/// stopped. Everything from a record is escaped (text/escape.h), except in Raw and in JSON,
/// which has its own way. One thread at a time; Raw reads from disk.
class RowExport
{
public:
    RowExport(StoreView view, ExportFormat format);

    /// What stands before the first row; empty for most formats.
    [[nodiscard]] std::string head() const;
    /// The row's lines, each with a line end. Nothing for a raw event that the row before was of
    /// too. The error is an English reason.
    std::expected<std::string, std::string> row(std::uint32_t row);

private:
    std::expected<std::string, std::string> rawLines(std::uint32_t row);

    StoreView m_view;
    ExportFormat m_format;
    std::optional<std::uint32_t> m_before; ///< the row written last
};

} // namespace surveyor::denials
