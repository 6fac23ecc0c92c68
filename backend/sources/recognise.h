// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace surveyor::sources {

/// Judges a source by its first bytes: an English reason why it cannot be read as audit text,
/// with what to do instead; nothing where it can be tried.
std::optional<std::string> refuse(std::string_view start);

} // namespace surveyor::sources
