// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/screenshot.h"

#include "app/main_window.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace surveyor::gui {

Screenshot::Screenshot(MainWindow *window, const QString &file)
    : QObject(window)
    , m_window(window)
    , m_file(file)
{
    auto *const timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Screenshot::drawIfSettled);
    timer->start(std::chrono::milliseconds(50));
}

void Screenshot::drawIfSettled()
{
    // The records of the current row come from another thread a moment after the table.
    constexpr int enoughQuietLooks = 4;
    m_quietLooks = m_window->isSettled() ? m_quietLooks + 1 : 0;
    if (m_quietLooks < enoughQuietLooks)
        return;
    const bool saved = m_window->grab().save(m_file, "PNG");
    if (!saved)
        std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(m_file));
    QCoreApplication::exit(saved ? 0 : 3);
}

} // namespace surveyor::gui
