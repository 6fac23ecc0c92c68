// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/json.h"
#include "cli/reading.h"
#include "cli/summary_text.h"
#include "denials/summary.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

namespace surveyor::cli {
namespace {

void print(const denials::RowSet &rows, bool all, bool json)
{
    const denials::Summary summary =
        all ? denials::summarise(rows.view()) : denials::summarise(rows);
    const denials::Tally &tally = rows.view().tally();
    std::cout << (json ? summaryJson(summary, tally) + '\n' : summaryText(summary, tally, !all));
}

} // namespace

void addSummaryCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command =
        app.add_subcommand("summary", "Count denials by right, program and host");
    const auto request = std::make_shared<ReadRequest>();
    request->lineage = false;
    addReading(*command, *request);
    addQuery(*command, request->query);
    command->callback([request, &chosen] {
        chosen = [request] {
            return readRows(*request, [&](const auto &rows) {
                print(rows, request->query.empty(), request->json);
            });
        };
    });
}

} // namespace surveyor::cli
