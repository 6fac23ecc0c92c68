// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/window_eyes.h"

#include "denials/denial_table_model.h"
#include "denials/denial_view.h"
#include "widgets/state_page.h"

#include <QAction>
#include <QLabel>
#include <QTest>

namespace surveyor::test {

void WindowEyes::pressKeys(QKeyCombination keys) const
{
    livesUntil([this] { return m_window.isActiveWindow(); });
    QTest::keyClick(&m_window, keys.key(), keys.keyboardModifiers());
}

void WindowEyes::choose(const QString &text) const
{
    for (auto *const action : m_window.findChildren<QAction *>()) {
        if (action->text() == text)
            action->trigger();
    }
}

gui::LogSession *WindowEyes::session() const
{
    return m_window.findChild<gui::LogSession *>();
}

bool WindowEyes::showsRow(const std::function<bool(const QString &target)> &wanted) const
{
    const auto *const model = m_window.findChild<gui::DenialView *>()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (wanted(model->index(row, gui::DenialTableModel::Target).data().toString()))
            return true;
    }
    return false;
}

bool WindowEyes::showsTarget(const QString &path) const
{
    return showsRow([&path](const QString &target) { return target == path; });
}

bool WindowEyes::showsGap() const
{
    return showsRow(
        [](const QString &target) { return target.startsWith(QStringLiteral("Gap:")); });
}

std::string WindowEyes::title() const
{
    for (const auto *const page : m_window.findChildren<gui::StatePage *>()) {
        if (page->isVisible())
            return page->title().toStdString();
    }
    return {};
}

bool WindowEyes::statusSays(const QString &text) const
{
    for (const auto *const label : m_window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == text)
            return true;
    }
    return false;
}

std::string inWindow(const std::function<std::string(const WindowEyes &)> &look,
                     const std::vector<gid_t> &groups)
{
    return inUserWindow([&look](gui::MainWindow &window) { return look(WindowEyes(window)); },
                        groups);
}

} // namespace surveyor::test
