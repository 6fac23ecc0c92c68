// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/sidecar.h"

#include <expected>
#include <optional>
#include <string>

namespace surveyor::formats {

struct Format;

/// Whether documents of @p format have sidecars: landlockconfig's do, also those in an island
/// profile; everything else is only imported and exported.
bool keepsSidecar(const Format &format) noexcept;

/// The text of the sidecar of @p document, the document's path; nothing if there is none. The
/// error is an errno. Blocks on the file.
std::expected<std::optional<std::string>, int> readSidecarText(const std::string &document);

/// Writes @p sidecar beside @p document, whole or not at all; takes an old one away if there is
/// nothing to keep. The error is an errno. Blocks on the file.
std::expected<void, int> saveSidecar(const std::string &document, const Sidecar &sidecar);

} // namespace surveyor::formats
