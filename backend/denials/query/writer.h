// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"

#include <string>
#include <vector>

namespace surveyor::denials::query {

/// The canonical text of parts joined by AND.
std::string write(const std::vector<Expression> &all);

/// The canonical text of one expression that stands alone.
std::string write(const Expression &expression);

} // namespace surveyor::denials::query
