// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/load.h"
#include "policy/formats/message.h"
#include "policy/formats/text_edit.h"
#include "policy/model/policy.h"

#include <optional>
#include <string>
#include <vector>

namespace surveyor::formats {

/// A change of one document that settles a finding.
struct Fix
{
    Message title;
    std::size_t file = 0; ///< its place in the documents
    TextEdits edits;
};

struct Finding
{
    enum class Severity : std::uint8_t {
        Error,   ///< cannot be enforced, or does not do what it says
        Warning, ///< probably not what was meant
        Note,    ///< worth knowing
    };
    Severity severity = Severity::Warning;
    Message message;
    policy::SourceSpan span;
    std::vector<Fix> fixes;
};

struct CheckOptions
{
    /// The ABI that the policy is to work with; nothing: what the document says, else no limit.
    std::optional<int> targetAbi;
    bool lookUpPaths = true; ///< on this host
};

/// Looks for what is wrong, weak or surprising in a valid policy. Findings stand in the order of
/// their places. Blocks on the file system where paths are looked up.
std::vector<Finding> checkPolicy(const LoadedPolicy &loaded, const CheckOptions &options = {});

/// "error", "warning", "note"; also SARIF's levels.
std::string_view severityName(Finding::Severity severity) noexcept;

} // namespace surveyor::formats
