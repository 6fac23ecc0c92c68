// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/summary_text.h"

#include "cli/time.h"
#include "text/escape.h"

#include <algorithm>
#include <format>
#include <vector>

namespace surveyor::cli {
namespace {

std::string counted(std::uint64_t count, std::string_view what)
{
    return std::format("{:>12}  {}\n", count, what);
}

std::string table(std::string_view title, const std::map<std::string, std::uint64_t> &counts,
                  std::string_view unnamed)
{
    constexpr std::size_t shown = 15;
    std::vector<std::pair<std::uint64_t, std::string>> rows;
    rows.reserve(counts.size());
    for (const auto &[name, count] : counts)
        rows.emplace_back(count, name.empty() ? std::string(unnamed) : text::escape(name));
    std::ranges::stable_sort(rows, std::greater{}, [](const auto &row) { return row.first; });
    std::string text = std::format("\n{}\n", title);
    for (std::size_t i = 0; i < std::min(shown, rows.size()); ++i)
        text += counted(rows[i].first, rows[i].second);
    if (rows.size() > shown)
        text += std::format("              … and {} more\n", rows.size() - shown);
    return text;
}

} // namespace

std::string summaryText(const denials::Summary &summary, const denials::Tally &tally, bool filtered)
{
    std::string text = counted(summary.denials, "denials");
    text += counted(summary.domains, "domains");
    text +=
        counted(summary.unlogged, "denials counted by the kernel and not logged (muted or lost)");
    text += counted(tally.lost, "lines announced as lost by the kernel");
    text += counted(tally.malformed, "malformed lines");
    text += counted(tally.records,
                    std::format("records in {} lines, {} events", tally.lines, tally.events));
    if (summary.firstMs)
        text +=
            std::format("\nFrom {} to {}\n", utcTime(*summary.firstMs), utcTime(*summary.lastMs));
    if (summary.denials == 0 && filtered)
        return text + "\nNo denial matches the query.\n";
    if (summary.denials == 0)
        return text
            + "\nNo Landlock denials here. Kernels from 6.15 on log them when auditing is on.\n";
    text += table("By right", summary.byBlocker, "");
    text += table("By program", summary.byExe, "(not logged)");
    const bool severalHosts = summary.byHost.size() > 1 || !summary.byHost.begin()->first.empty();
    return severalHosts ? text + table("By host", summary.byHost, "(not named)") : text;
}

} // namespace surveyor::cli
