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

void print(const denials::RowSet &rows, bool json)
{
    const denials::StoreView &view = rows.view();
    for (std::uint32_t index = 0; index < rows.size(); ++index) {
        const std::uint32_t row = rows[index];
        // One JSON object a denial is a promise, and a gap is none.
        if (view.kind(row) == denials::RowKind::Denial) {
            const denials::Denial denial = view.denial(row);
            std::cout << (json ? denialJson(denial) : denialLine(denial)) << '\n';
        } else if (!json) {
            std::cout << gapLine(view.gap(row)) << '\n';
        }
    }
}

} // namespace

void addDenialsCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command = app.add_subcommand("denials", "List denials, one a line");
    const auto request = std::make_shared<ReadRequest>();
    request->gapRows = true;
    request->lineage = false;
    addReading(*command, *request);
    addQuery(*command, request->query);
    command->callback([request, &chosen] {
        chosen = [request] {
            return readRows(*request, [&](const auto &rows) { print(rows, request->json); });
        };
    });
}

} // namespace surveyor::cli
