// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/check.h"

#include "policy/formats/check_context.h"

namespace surveyor::formats {

std::vector<Finding> checkPolicy(const LoadedPolicy &loaded, const CheckOptions &options)
{
    if (!loaded.policy)
        return {};
    CheckContext context(loaded, options);
    for (const auto check : {checkHandled, checkRights, checkPaths, checkRules, checkPorts,
                             checkVariables, checkComposition})
        check(context);
    return context.take();
}

std::string_view severityName(Finding::Severity severity) noexcept
{
    switch (severity) {
    case Finding::Severity::Error: return "error";
    case Finding::Severity::Warning: return "warning";
    case Finding::Severity::Note: break;
    }
    return "note";
}

} // namespace surveyor::formats
