// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/export.h"

#include "denials/denial_json.h"
#include "denials/time_text.h"
#include "denials/wording.h"
#include "text/escape.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace surveyor::denials {
namespace {

constexpr std::array<std::string_view, 10> columns{"time", "host",   "program", "pid",    "uid",
                                                   "user", "access", "target",  "domain", "id"};

template<typename Number>
std::string numberText(const std::optional<Number> &number)
{
    return number ? std::to_string(*number) : std::string();
}

/// What a row says in each of the columns, escaped.
std::array<std::string, columns.size()> cellsOf(const StoreView &view, std::uint32_t row)
{
    const Denial denial = view.denial(row);
    const Process process = denial.process.value_or(Process());
    const std::string user = process.uid ? view.userName(row, *process.uid) : std::string();
    return {utcTime(denial.timeMs),      text::escape(denial.host), programText(process),
            numberText(process.pid),     numberText(process.uid),   text::escape(user),
            accessText(denial.blockers), targetText(denial.object), domainName(denial.domain),
            text::escape(idOf(denial))};
}

template<typename Cells>
std::string joined(const Cells &cells, char separator)
{
    std::string line;
    for (const auto &cell : cells) {
        if (&cell != &cells.front())
            line += separator;
        line += cell;
    }
    return line;
}

std::string csvCell(std::string text)
{
    // A spreadsheet takes what begins like this for a formula and would run it.
    if (!text.empty() && std::string_view("=+-@\t\r").contains(text.front()))
        text.insert(0, 1, '\'');
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string csvLine(const StoreView &view, std::uint32_t row)
{
    auto cells = cellsOf(view, row);
    for (std::string &cell : cells)
        cell = csvCell(std::move(cell));
    return joined(cells, ',') + "\r\n";
}

/// Tools older than the kernel that wrote a name cannot read it; all of them read the number.
void numberTypes(std::string &lines)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> names{
        {{"type=LANDLOCK_ACCESS ", "type=UNKNOWN[1423] "},
         {"type=LANDLOCK_DOMAIN ", "type=UNKNOWN[1424] "}}};
    for (const auto &[name, number] : names) {
        for (auto at = lines.find(name); at != std::string::npos; at = lines.find(name, at + 1)) {
            // Within a line it would be what some program has written.
            const auto lineStart = lines.rfind('\n', at) + 1;
            const auto before = std::string_view(lines).substr(lineStart, at - lineStart);
            if (before.empty()
                || (before.starts_with("node=") && before.find(' ') + 1 == before.size()))
                lines.replace(at, name.size(), number);
        }
    }
}

} // namespace

RowExport::RowExport(StoreView view, ExportFormat format)
    : m_view(std::move(view))
    , m_format(format)
{
}

std::string RowExport::head() const
{
    switch (m_format) {
    case ExportFormat::Text: return joined(columns, '\t') + '\n';
    case ExportFormat::Csv: return joined(columns, ',') + "\r\n";
    case ExportFormat::Json:
    case ExportFormat::Raw: break;
    }
    return {};
}

std::expected<std::string, std::string> RowExport::row(std::uint32_t row)
{
    // Only the log itself has a form for places where records are missing.
    if (m_view.kind(row) == RowKind::Gap) {
        m_before.reset();
        return m_format == ExportFormat::Raw ? m_view.rawText(row) : std::string();
    }
    switch (m_format) {
    case ExportFormat::Text: return joined(cellsOf(m_view, row), '\t') + '\n';
    case ExportFormat::Csv: return csvLine(m_view, row);
    case ExportFormat::Json: return denialJson(m_view.denial(row)) + '\n';
    case ExportFormat::Raw: break;
    }
    return rawLines(row);
}

std::expected<std::string, std::string> RowExport::rawLines(std::uint32_t row)
{
    const auto before = std::exchange(m_before, row);
    const bool sameEvent = before && m_view.timeMs(*before) == m_view.timeMs(row)
        && m_view.serial(*before) == m_view.serial(row)
        && m_view.domains()[m_view.domain(*before)].boot
            == m_view.domains()[m_view.domain(row)].boot;
    if (sameEvent)
        return std::string();
    auto lines = m_view.rawText(row);
    if (lines)
        numberTypes(*lines);
    return lines;
}

} // namespace surveyor::denials
