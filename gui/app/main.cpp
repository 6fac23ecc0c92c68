// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/command_line.h"
#include "app/main_window.h"
#include "app/screenshot.h"
#include "app/translations.h"
#include "widgets/resources.h"

#include <QApplication>
#include <QStringList>

namespace {

QStringList toStrings(int argc, char **argv)
{
    QStringList strings;
    for (int i = 0; i < argc; ++i)
        strings += QString::fromLocal8Bit(argv[i]);
    return strings;
}

} // namespace

int main(int argc, char **argv)
{
    using namespace surveyor::gui;
    QCoreApplication::setOrganizationName(QStringLiteral("landlock-surveyor"));
    QCoreApplication::setApplicationName(QStringLiteral("landlock-surveyor"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SURVEYOR_VERSION));
    const CommandLine wishes = parseCommandLine(toStrings(argc, argv));
    if (wishes.badUsage)
        return 2;
    if (wishes.answered)
        return 0;

    const QApplication application(argc, argv);
    loadResources();
    loadTranslations(wishes.language);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Landlock Surveyor"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.landlock_surveyor.Surveyor"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/landlock-surveyor.svg")));
    MainWindow window;
    if (!wishes.files.isEmpty())
        window.openFiles(wishes.files);
    else if (wishes.sample)
        window.openSample();
    if (!wishes.screenshot.isEmpty())
        new Screenshot(&window, wishes.screenshot);
    window.show();
    return QApplication::exec();
}
