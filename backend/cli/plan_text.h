// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/enforce/enforcement.h"
#include "policy/model/judgement.h"
#include "policy/model/plan.h"

#include <string>

namespace surveyor::cli {

/// One thing a plan does not do that the policy says, as a line of English: "weaker: …". Escaped.
std::string noteText(const policy::PlanNote &note, int abi);

/// Why a plan could not be applied. Escaped.
std::string enforceErrorText(const policy::EnforceError &error);

/// What a denied judgement is for: "layer 2 lacks fs.execute on /bin/x". Escaped.
std::string denialText(const policy::Judgement &judgement, const policy::Plan &plan);

} // namespace surveyor::cli
