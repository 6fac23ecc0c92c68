// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial.h"
#include "denials/domain.h"
#include "denials/lineage.h"
#include "denials/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace surveyor::denials {

/// A denial with what the log has around it: all that an explanation may speak of.
struct Case
{
    Denial denial;
    Domain domain;
    std::optional<ParentLink> parent; ///< to the nearest known ancestor
    std::uint64_t parentId = 0;       ///< the kernel's id of that domain
    /// Other denials of the same event, up to siblingLimit to each side of it.
    std::vector<Denial> siblings;
    static constexpr std::uint32_t siblingLimit = 8;
};

/// The case of a row of a view. Any thread.
Case caseOf(const StoreView &view, std::uint32_t row);

} // namespace surveyor::denials
