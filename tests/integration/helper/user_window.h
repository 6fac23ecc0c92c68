// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace surveyor::gui {
class MainWindow;
}

namespace surveyor::test {

/// Runs @p look in a window of the test user, who is in @p groups too, in a process of its own; the
/// screen is a picture.
std::string inUserWindow(const std::function<std::string(gui::MainWindow &)> &look,
                         const std::vector<gid_t> &groups = {});

/// Lets windows live until @p seen, ten seconds at most; whether it was seen.
bool livesUntil(const std::function<bool()> &seen);

} // namespace surveyor::test
