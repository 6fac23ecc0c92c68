// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/field_group.h"
#include "denials/store.h"

#include <cstdint>
#include <vector>

namespace surveyor::gui {

/// Everything a view knows of one row, in words. What the log does not say is left out, except
/// where its absence is itself a fact worth knowing (a record without its process).
std::vector<FieldGroup> fieldsOf(const denials::StoreView &view, std::uint32_t row);

} // namespace surveyor::gui
