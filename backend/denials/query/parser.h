// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"

#include <expected>
#include <string_view>

namespace surveyor::denials::query {

/// The expression that @p text means, simplified; a group without parts for blank text.
std::expected<Expression, QueryError> parseExpression(std::string_view text);

/// The same expression without groups of one and groups within groups of their kind.
Expression simplified(Expression expression);

} // namespace surveyor::denials::query
