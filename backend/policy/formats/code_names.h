// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/right_set.h"

#include <string>
#include <string_view>

namespace surveyor::formats {

/// How a library calls rights, and how a list of them is set.
struct CodeNames
{
    std::string_view prefix;    ///< before each name
    std::string_view separator; ///< " | "
    std::string_view lineBreak; ///< in the place of every fourth separator
    std::string_view tcp = "Tcp";
};

/// "ReadFile | BindTcp" for the known ones of @p rights.
std::string joinCodeNames(const policy::RightSet &rights, const CodeNames &names);

} // namespace surveyor::formats
