// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/domains_text.h"
#include "cli/json.h"
#include "cli/reading.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <optional>
#include <vector>

namespace surveyor::cli {
namespace {

/// The domains that denied what the rows tell of, and their ancestors: without those it would not
/// be seen where they are nested. Without a query all, also those that are only known to have been.
std::vector<bool> domainsOf(const denials::RowSet &rows, bool all)
{
    const denials::StoreView &view = rows.view();
    std::vector<bool> shown(view.domains().size(), all);
    if (all)
        return shown;
    for (std::uint32_t index = 0; index < rows.size(); ++index) {
        std::optional<denials::DomainIndex> domain = view.domain(rows[index]);
        while (domain && !shown[*domain]) {
            shown[*domain] = true;
            domain = view.lineage()->parentIndex(*domain);
        }
    }
    return shown;
}

void print(const denials::StoreView &view, const std::vector<bool> &shown, bool json)
{
    if (!json) {
        writeDomains(view, shown, std::cout);
        return;
    }
    for (denials::DomainIndex domain = 0; domain < view.domains().size(); ++domain) {
        if (shown[domain])
            std::cout << domainJson(view, domain) << '\n';
    }
}

} // namespace

void addDomainsCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command =
        app.add_subcommand("domains", "Show domains and which is nested in which, as far as known");
    const auto request = std::make_shared<ReadRequest>();
    addReading(*command, *request);
    addQuery(*command, request->query);
    command->callback([request, &chosen] {
        chosen = [request] {
            return readRows(*request, [&](const auto &rows) {
                print(rows.view(), domainsOf(rows, request->query.empty()), request->json);
            });
        };
    });
}

} // namespace surveyor::cli
