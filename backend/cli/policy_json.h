// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/check.h"
#include "policy/formats/loss.h"
#include "policy/formats/policy_diff.h"
#include "policy/formats/resolved.h"

#include <string>
#include <vector>

namespace surveyor::cli {

// One line of JSON in pure ASCII. The keys are a promise: more may be added, none is renamed.

/// @p layer counts from 1 and is written only if there are several; a @p pretty one spans lines.
std::string resolvedJson(const formats::ResolvedText &text, std::size_t layer, bool pretty);
std::string findingJson(const formats::Finding &finding,
                        const std::vector<policy::PolicyFile> &files);
std::string exportJson(const formats::ExportResult &result, std::string_view format,
                       const std::vector<policy::PolicyFile> &files);
std::string differenceJson(const formats::Difference &difference);

/// All findings as one SARIF 2.1.0 document.
std::string sarif(const std::vector<formats::Finding> &findings,
                  const std::vector<policy::PolicyFile> &files);

} // namespace surveyor::cli
