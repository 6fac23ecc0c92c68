// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/line_index.h"
#include "policy/formats/problem.h"
#include "policy/formats/tree.h"

#include <expected>
#include <string_view>

namespace surveyor::formats {

/// Reads JSON (RFC 8259) and keeps the place of everything. Stricter than most readers: a key that
/// stands twice in an object, a byte order mark, bytes that are not UTF-8, half a surrogate pair,
/// more than maxDepth levels or maxDocumentSize bytes are errors, with their place.
std::expected<TreeNode, Problem> readJson(std::string_view text, const LineIndex &lines);

} // namespace surveyor::formats
