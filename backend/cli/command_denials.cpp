// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/denials_text.h"
#include "cli/json.h"
#include "cli/reading.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

namespace surveyor::cli {
namespace {

void print(const denials::StoreView &view, bool json)
{
    for (std::uint32_t row = 0; row < view.size(); ++row) {
        const denials::Denial denial = view.denial(row);
        std::cout << (json ? denialJson(denial) : denialLine(denial)) << '\n';
    }
}

} // namespace

void addDenialsCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command = app.add_subcommand("denials", "List denials, one a line");
    const auto request = std::make_shared<ReadRequest>();
    addReading(*command, *request);
    command->callback([request, &chosen] {
        chosen = [request] {
            return readLogs(*request, [&](const auto &view) { print(view, request->json); });
        };
    });
}

} // namespace surveyor::cli
