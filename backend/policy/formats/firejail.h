// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/landlockconfig.h"
#include "policy/formats/loss.h"

#include <string_view>

namespace surveyor::formats {

/// Reads the Landlock lines of a firejail profile (0.9.74 and newer); what else the profile says is
/// no policy of Landlock's and passed over. A class on what is no directory keeps the rights it
/// names, though the kernel refuses such a rule of firejail's.
ReadResult readFirejail(std::string_view text, std::string_view fileName);

/// Lines for a profile. firejail has one layer, five classes of rights and those of ABI 1 only.
ExportResult writeFirejail(const policy::Policy &policy);

} // namespace surveyor::formats
