// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>

namespace surveyor::denials {

class StoreView;

/// Whether records are taken for parts of the denial's event because they stand beside it, not
/// because they share its serial. Under a `never,task` rule every record has one of its own: the
/// allocated record that follows a domain's first denial, and the two denials of one rename.
bool isGuessed(const StoreView &view, std::uint32_t row);

} // namespace surveyor::denials
