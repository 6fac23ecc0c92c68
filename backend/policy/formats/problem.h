// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/message.h"
#include "policy/model/source_span.h"

#include <utility>
#include <vector>

namespace surveyor::formats {

/// Why a document is not a policy, and where.
struct Problem
{
    Message message;
    policy::SourceSpan span;
};

using Problems = std::vector<Problem>;

} // namespace surveyor::formats
