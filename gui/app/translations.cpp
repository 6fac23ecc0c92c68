// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <QtCore/qtresource.h>

#include <memory>

// The macro must stand outside of every name space.
static void initialise()
{
    Q_INIT_RESOURCE(surveyor_translations);
}

namespace surveyor::gui {
namespace {

void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator.release()); // the application owns it
}

} // namespace

void loadTranslations(const QString &language)
{
    initialise();
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    const QString ours = QStringLiteral("landlock-surveyor");
    const QString folder = QStringLiteral(":/i18n");
    // The last one installed is asked first: English fills in plurals of what nothing else has.
    install(QLocale(QLocale::English), ours, folder);
    install(QLocale(), QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QLocale(), ours, folder);
}

} // namespace surveyor::gui
