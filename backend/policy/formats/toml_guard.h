// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/line_index.h"
#include "policy/formats/problem.h"

#include <optional>
#include <string_view>

namespace surveyor::formats {

/// What must not reach a recursive parser: the first byte that is no UTF-8, the first bracket or
/// dotted key that nests deeper than maxDepth. Reads every line on its own, as a parser does that
/// goes on behind an error; so brackets inside a multi-line string count too.
std::optional<Problem> guardToml(std::string_view text, const LineIndex &lines);

} // namespace surveyor::formats
