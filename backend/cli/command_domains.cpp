// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/domains_text.h"
#include "cli/json.h"
#include "cli/reading.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

namespace surveyor::cli {
namespace {

void print(const denials::StoreView &view, bool json)
{
    if (json) {
        for (denials::DomainIndex domain = 0; domain < view.domains().size(); ++domain)
            std::cout << domainJson(view, domain) << '\n';
    } else {
        writeDomains(view, std::cout);
    }
}

} // namespace

void addDomainsCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command =
        app.add_subcommand("domains", "Show domains and which is nested in which, as far as known");
    const auto request = std::make_shared<ReadRequest>();
    addReading(*command, *request);
    command->callback([request, &chosen] {
        chosen = [request] {
            return readLogs(*request, [&](const auto &view) { print(view, request->json); });
        };
    });
}

} // namespace surveyor::cli
