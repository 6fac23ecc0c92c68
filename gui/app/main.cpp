// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/command_line.h"
#include "app/main_window.h"
#include "app/screenshot.h"
#include "app/translations.h"
#include "widgets/resources.h"

#include <QApplication>
#include <QPalette>
#include <QStringList>

namespace {

QStringList toStrings(int argc, char **argv)
{
    QStringList strings;
    for (int i = 0; i < argc; ++i)
        strings += QString::fromLocal8Bit(argv[i]);
    return strings;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2a, 0x2e, 0x32), QColor(0x23, 0x26, 0x29));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
    return palette;
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
    if (wishes.dark)
        QApplication::setPalette(darkPalette());
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
    if (!wishes.policies.isEmpty())
        window.openPolicies(wishes.policies);
    if (!wishes.screenshot.isEmpty())
        new Screenshot(&window, wishes.screenshot);
    window.show();
    return QApplication::exec();
}
