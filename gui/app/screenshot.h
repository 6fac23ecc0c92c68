// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace surveyor::gui {

class MainWindow;

/// Draws a window into a file once it has shown its log, and ends the program: exit status 0,
/// or 3 if the file cannot be written.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(MainWindow *window, const QString &file);

private:
    void drawIfSettled();

    MainWindow *m_window;
    QString m_file;
    int m_quietLooks = 0;
};

} // namespace surveyor::gui
