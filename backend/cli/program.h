// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

namespace surveyor::cli {

/// landlock-survey: 0 fine, 2 usage, 3 something could not be read.
int run(int argc, char **argv);

} // namespace surveyor::cli
