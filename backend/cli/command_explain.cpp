// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/explanation_text.h"
#include "cli/reading.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <unordered_map>
#include <vector>

namespace surveyor::cli {
namespace {

/// Explained in the same words, in the order of their first denials.
std::vector<ExplainedGroup> explainedGroups(const denials::RowSet &rows)
{
    std::vector<ExplainedGroup> groups;
    std::unordered_map<std::string, std::size_t> known;
    for (std::uint32_t index = 0; index < rows.size(); ++index) {
        if (rows.view().kind(rows[index]) == denials::RowKind::Gap)
            continue;
        const denials::Case given = denials::caseOf(rows.view(), rows[index]);
        auto explanation = denials::explain(given);
        std::string words;
        for (const auto &statement : explanation.statements)
            words += denials::englishText(statement) + '\n';
        const auto [place, added] = known.try_emplace(std::move(words), groups.size());
        const std::int64_t time = given.denial.timeMs;
        if (added)
            groups.push_back({std::move(explanation), 0, time, time});
        ExplainedGroup &group = groups[place->second];
        ++group.count;
        group.firstMs = std::min(group.firstMs, time);
        group.lastMs = std::max(group.lastMs, time);
    }
    return groups;
}

void printText(const denials::RowSet &rows)
{
    auto groups = explainedGroups(rows);
    std::ranges::stable_sort(groups, std::greater<>(), &ExplainedGroup::count);
    const char *between = "";
    for (const auto &group : groups) {
        std::cout << between << explanationText(group);
        between = "\n";
    }
}

void printJson(const denials::RowSet &rows)
{
    for (std::uint32_t index = 0; index < rows.size(); ++index) {
        if (rows.view().kind(rows[index]) == denials::RowKind::Gap)
            continue;
        const denials::Case given = denials::caseOf(rows.view(), rows[index]);
        std::cout << explanationJson(given.denial, denials::explain(given)) << '\n';
    }
}

} // namespace

void addExplainCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command = app.add_subcommand(
        "explain", "Say what was refused, by which layer, and whether a rule can allow it");
    const auto request = std::make_shared<ReadRequest>();
    addReading(*command, *request);
    addQuery(*command, request->query);
    command->callback([request, &chosen] {
        chosen = [request] {
            return readRows(*request, [&](const auto &rows) {
                if (request->json)
                    printJson(rows);
                else
                    printText(rows);
            });
        };
    });
}

} // namespace surveyor::cli
