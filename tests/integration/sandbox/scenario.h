// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "expectations.h"
#include "playground.h"

#include <span>
#include <stdexcept>
#include <string_view>

namespace surveyor::test {

/// One well-defined set of denials. Runs in a process of its own that ends afterwards.
struct Scenario
{
    std::string_view name;
    void (*run)(const Playground &place, Expectations &expect);
};

/// What this kernel, user or machine cannot do; not a failure.
struct Skipped : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

// One family a file, scenarios_*.cpp.
std::span<const Scenario> fileScenarios();
std::span<const Scenario> renameScenarios();
std::span<const Scenario> topologyScenarios();
std::span<const Scenario> networkScenarios();
std::span<const Scenario> scopeScenarios();
std::span<const Scenario> nameScenarios();
std::span<const Scenario> layerScenarios();
std::span<const Scenario> lifetimeScenarios();

} // namespace surveyor::test
