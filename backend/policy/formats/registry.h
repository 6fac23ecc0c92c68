// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/landlockconfig.h"
#include "policy/formats/loss.h"

#include <span>
#include <string>
#include <string_view>

namespace surveyor::formats {

/// One format: how it is called, recognised, read and written.
struct Format
{
    std::string_view name;      ///< for --to and --format; never renamed
    std::string_view title;     ///< English, for people
    std::string_view extension; ///< with its dot; empty: any
    /// Null: the format is only written.
    ReadResult (*read)(std::string_view text, std::string_view fileName);
    /// @p name is what the written policy is called, where the format has names.
    ExportResult (*write)(const policy::Policy &policy, std::string_view name);
};

/// All of them; the first is the one to prefer.
std::span<const Format> formats() noexcept;

/// Null for a name no format has.
const Format *findFormat(std::string_view name) noexcept;

/// The format to read a document in, by its file name, else by its text: a script that runs a
/// wrapper, a brace, anything else is TOML.
const Format &recogniseFormat(std::string_view fileName, std::string_view text) noexcept;

} // namespace surveyor::formats
