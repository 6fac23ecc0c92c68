// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/user_window.h"

#include "app/main_window.h"
#include "helper/bus_world.h"
#include "widgets/resources.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>

#include <cstdlib>

namespace surveyor::test {

std::string inUserWindow(const std::function<std::string(gui::MainWindow &)> &look,
                         const std::vector<gid_t> &groups)
{
    const auto work = [&look] {
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
        const QTemporaryDir home;
        ::setenv("HOME", home.path().toLocal8Bit().constData(), 1);
        ::setenv("XDG_RUNTIME_DIR", home.path().toLocal8Bit().constData(), 1);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
        int argc = 1;
        char name[] = "landlock-surveyor";
        char *argv[] = {name, nullptr};
        const QApplication application(argc, argv);
        gui::loadResources();
        gui::MainWindow window;
        window.show();
        return look(window);
    };
    return asUser(testUser, work, groups);
}

bool livesUntil(const std::function<bool()> &seen)
{
    QElapsedTimer clock;
    clock.start();
    while (!seen() && clock.elapsed() < 10'000) {
        QCoreApplication::processEvents();
        QThread::msleep(1);
    }
    return seen();
}

} // namespace surveyor::test
