// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace surveyor::gui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void print(FILE *to, const QString &text)
{
    std::fputs(qUtf8Printable(text), to);
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Shows what the Linux sandbox Landlock denied, and why."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption sample(QStringLiteral("sample"), Words::tr("Open the sample log."));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        Words::tr("Draw the window with the log into a PNG file, and end."), Words::tr("FILE"));
    const QCommandLineOption language(
        QStringLiteral("language"),
        Words::tr("Speak another language than the desktop, for example de."),
        Words::tr("LANGUAGE"));
    const QCommandLineOption policy(QStringLiteral("policy"),
                                    Words::tr("Edit a policy; may be given several times."),
                                    Words::tr("FILE"));
    const QCommandLineOption dark(QStringLiteral("dark"),
                                  Words::tr("Use dark colours, whatever the desktop says."));
    parser.addOption(dark);
    parser.addOption(language);
    parser.addOption(policy);
    parser.addOption(sample);
    parser.addOption(screenshot);
    parser.addPositionalArgument(QStringLiteral("LOG"),
                                 Words::tr("Audit logs; - is standard input."),
                                 QStringLiteral("[LOG...]"));

    CommandLine result;
    if (!parser.parse(arguments)) {
        print(stderr, parser.errorText() + u'\n');
        result.badUsage = true;
    } else if (parser.isSet(help)) {
        print(stdout, parser.helpText());
        result.answered = true;
    } else if (parser.isSet(version)) {
        print(stdout,
              QStringLiteral("%1 %2\n").arg(QCoreApplication::applicationName(),
                                            QCoreApplication::applicationVersion()));
        result.answered = true;
    }
    result.files = parser.positionalArguments();
    result.dark = parser.isSet(dark);
    result.policies = parser.values(policy);
    result.sample = parser.isSet(sample);
    result.language = parser.value(language);
    result.screenshot = parser.value(screenshot);
    return result;
}

} // namespace surveyor::gui
