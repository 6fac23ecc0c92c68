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

void print(const denials::StoreView &view, bool json)
{
    const denials::Summary summary = denials::summarise(view);
    std::cout << (json ? summaryJson(summary, view.tally()) + '\n'
                       : summaryText(summary, view.tally()));
}

} // namespace

void addSummaryCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command =
        app.add_subcommand("summary", "Count denials by right, program and host");
    const auto request = std::make_shared<ReadRequest>();
    addReading(*command, *request);
    command->callback([request, &chosen] {
        chosen = [request] {
            return readLogs(*request, [&](const auto &view) { print(view, request->json); });
        };
    });
}

} // namespace surveyor::cli
