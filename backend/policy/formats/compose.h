// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/policy.h"

#include <span>

namespace surveyor::formats {

/// Composes the outermost layers of documents as landlockconfig does: what all of them handle is
/// handled, rules are united and cut to that, rules left without a right go, variables are united,
/// the smallest ABI stays. Their inner layers follow in order. Otherwise the order matters for
/// provenance only. Nothing composes to no layer.
policy::Policy compose(std::span<const policy::Policy> documents);

/// Puts @p inner's layers behind those of @p outer; spans follow their files.
void stack(policy::Policy &outer, policy::Policy inner);

} // namespace surveyor::formats
