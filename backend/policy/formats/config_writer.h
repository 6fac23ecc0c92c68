// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/loss.h"
#include "policy/formats/spelling.h"
#include "policy/model/policy.h"

#include <string_view>

namespace surveyor::formats {

/// One landlockconfig document for each layer, in named rights, variables kept. Several layers
/// become NAME-1, NAME-2, … and are to be run nested.
ExportResult writeLandlockconfig(const policy::Policy &policy, Syntax syntax,
                                 std::string_view name);

/// What configText() leaves out of @p layer and a sidecar keeps.
Sidecar sidecarOf(const policy::Layer &layer);

/// One layer; its losses go to @p result.
std::string configText(const policy::Layer &layer, std::optional<int> abi, Syntax syntax,
                       ExportResult &result);

/// @p text as a TOML or JSON string with its quotes.
std::string quoteConfig(std::string_view text);

} // namespace surveyor::formats
