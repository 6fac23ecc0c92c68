// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace surveyor::test {

// Absolute paths of what tests read and run. They may be asked while globals are made.

/// A file or folder of the checkout: "resources/policies".
std::string checkout(std::string_view path);
/// A file of tests/data: "samples/desktop.log".
std::string dataFile(std::string_view path);
/// A file or folder of the build: "packaging/dbus".
std::string built(std::string_view path);
/// A program of this build.
std::string program(std::string_view name);

} // namespace surveyor::test
