// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace surveyor::gui {

/// What the program was asked to do.
struct CommandLine
{
    QStringList files;
    bool sample = false;
    QStringList policies; ///< to edit
    QString language;     ///< a locale's name; empty: the desktop's
    bool dark = false;    ///< whatever the desktop says
    QString screenshot;   ///< a file to draw the window into; empty: none
    bool badUsage = false;
    bool answered = false; ///< help or version was printed
};

/// Reads the arguments without a display, so that --help works everywhere. Prints help, the
/// version and complaints itself.
CommandLine parseCommandLine(const QStringList &arguments);

} // namespace surveyor::gui
