// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/plan.h"
#include "policy/model/policy.h"
#include "policy/model/resolve.h"

#include <expected>

namespace surveyor::policy {

struct CompileOptions
{
    /// For layers whose document does not say: restricting oneself and then running a program
    /// records nothing unless newExecOn is set.
    LogFlags log = {.sameExecOff = false, .newExecOn = true, .subdomainsOff = false};
};

/// Cuts @p policy to @p abi and looks its paths up on @p host. Whatever is lost on the way is in
/// Plan::notes; only a policy that cannot be resolved is an error.
std::expected<Plan, ResolveError> compile(const Policy &policy, int abi, const Host &host,
                                          const CompileOptions &options = {});

} // namespace surveyor::policy
