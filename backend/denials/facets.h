// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/field.h"
#include "denials/row_set.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace surveyor::denials {

/// One value that denials have in a field, and how many have it.
struct FacetValue
{
    std::string value; ///< for query::Value::word(): bytes, or digits; empty where not logged
    std::string label; ///< for users the name the log gives, else empty. Untrusted bytes
    std::uint64_t count = 0;

    bool operator==(const FacetValue &) const = default;
};

/// The fields that countValues() counts: exe comm uid right host domain port addr syscall.
bool hasFacet(query::Field field) noexcept;

/// The values of @p field among @p rows, the most frequent first, equal ones by value. A denial
/// counts once for each right it was refused; a denial without port or address has no value
/// there. Each distinct text is decoded once. Nothing if asked to stop.
std::optional<std::vector<FacetValue>> countValues(const RowSet &rows, query::Field field,
                                                   const std::stop_token &stop);

} // namespace surveyor::denials
