// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "setup/setup_report.h"

#include "session/text.h"
#include "setup/finding_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <QSysInfo>

namespace surveyor::gui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(SetupReport)
};

QString textOf(const doctor::Finding &finding)
{
    const FindingWords words = wordsOf(finding);
    //: %1 "Problem", %2 "certain", %3 what was found, %4 its name
    QStringList lines{Words::tr("%1 (%2): %3 [%4]")
                          .arg(wordsOf(finding.severity), wordsOf(finding.certainty), words.title,
                               fromBackend(doctor::nameOf(finding.id)))};
    for (const QString &text : {words.meaning, words.advice, words.command}) {
        if (!text.isEmpty())
            lines += QStringLiteral("    ") + text;
    }
    return lines.join(u'\n');
}

} // namespace

QString setupReport(const Examination::Report &report)
{
    QStringList lines{
        Words::tr("Landlock Surveyor %1: why denials are seen, or not")
            .arg(QCoreApplication::applicationVersion()),
        Words::tr("%1, Linux %2, Landlock ABI %3")
            .arg(shown(QSysInfo::prettyProductName().toStdString()), shown(report.facts.kernel),
                 QString::number(report.facts.abi)),
    };
    for (const FindingTopic topic : findingTopics) {
        bool headed = false;
        for (const doctor::Finding &finding : report.findings) {
            if (topicOf(finding.id) != topic)
                continue;
            if (!std::exchange(headed, true))
                lines += u'\n' + wordsOf(topic);
            lines += textOf(finding);
        }
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace surveyor::gui
