// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/loss.h"
#include "policy/model/policy.h"

#include <cstdint>
#include <string>
#include <vector>

namespace surveyor::formats {

/// A layer in landlockconfig's words, ready to be written in either syntax.
struct ConfigLayer
{
    struct Rule
    {
        std::vector<std::string> access;
        std::vector<std::string> paths; ///< templates
        std::vector<std::uint64_t> ports;
    };
    std::vector<std::string> handledFs;
    std::vector<std::string> handledNet;
    std::vector<std::string> scoped;
    std::vector<policy::Variable> variables;
    std::vector<Rule> pathRules;
    std::vector<Rule> portRules;
};

/// Leaves out what the format cannot say and notes it.
ConfigLayer configLayer(const policy::Layer &layer, ExportResult &result);

} // namespace surveyor::formats
