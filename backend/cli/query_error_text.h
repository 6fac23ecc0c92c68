// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query_error.h"

#include <string>
#include <string_view>

namespace surveyor::cli {

/// The reason, the query and a mark under the place that is wrong, each with a line end.
std::string queryErrorText(std::string_view query, const denials::query::QueryError &error);

} // namespace surveyor::cli
