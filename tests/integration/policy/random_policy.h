// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/operation.h"
#include "policy/model/policy.h"
#include "support/random.h"
#include "world.h"

namespace surveyor::test {

/// A policy of one to four layers about @p world, from narrow to wide open.
policy::Policy randomPolicy(testing::Random &random, const World &world, int abi);

/// One access for a process under a policy of @p layers layers.
policy::Operation randomOperation(testing::Random &random, const World &world, std::size_t layers);

} // namespace surveyor::test
