// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/line_index.h"
#include "policy/formats/problem.h"
#include "policy/formats/tree.h"

#include <expected>
#include <string_view>

namespace surveyor::formats {

/// Longer TOML is an error: toml11 needs some hundred bytes for every byte it does not like.
inline constexpr std::size_t maxTomlSize = std::size_t{1} << 20;

/// Reads TOML 1.0 through toml11 and keeps the place of everything. Deep nesting, too long a text
/// and bytes that are not UTF-8 are found before toml11 sees them.
std::expected<TreeNode, Problem> readToml(std::string_view text, const LineIndex &lines);

} // namespace surveyor::formats
