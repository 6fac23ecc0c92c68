// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <string>

namespace surveyor::sources {

/// A source that could not be read, or not to its end.
struct SourceError
{
    std::string source; ///< bytes of a file name
    std::string what;   ///< English; says what to do where anything can be done
};

} // namespace surveyor::sources
