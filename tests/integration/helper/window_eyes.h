// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "app/main_window.h"
#include "helper/user_window.h"
#include "session/log_session.h"

#include <QKeyCombination>
#include <QString>

#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace surveyor::test {

/// What the window's user sees, and does.
class WindowEyes
{
public:
    explicit WindowEyes(gui::MainWindow &window)
        : m_window(window)
    {
    }

    void pressKeys(QKeyCombination keys) const;
    /// An entry of a menu or of the tool bar.
    void choose(const QString &text) const;

    [[nodiscard]] gui::LogSession *session() const;
    [[nodiscard]] bool isOpen() const { return session()->link() == gui::LogSession::Link::Open; }
    [[nodiscard]] bool showsTarget(const QString &path) const;
    [[nodiscard]] bool showsGap() const;
    /// Of the page that stands in place of the table; "" where the table is seen.
    [[nodiscard]] std::string title() const;
    [[nodiscard]] bool statusSays(const QString &text) const;

private:
    [[nodiscard]] bool showsRow(const std::function<bool(const QString &target)> &wanted) const;

    gui::MainWindow &m_window;
};

/// Looks at a window of the test user, who is in @p groups too; what was seen.
std::string inWindow(const std::function<std::string(const WindowEyes &)> &look,
                     const std::vector<gid_t> &groups = {});

} // namespace surveyor::test
