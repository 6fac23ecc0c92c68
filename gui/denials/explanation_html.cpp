// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/explanation_html.h"

#include "denials/gap_text.h"
#include "session/explanation_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace surveyor::gui {
namespace {

using denials::Section;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ExplanationSections)
};

QString headingOf(Section section)
{
    switch (section) {
    case Section::What: return Words::tr("What happened");
    case Section::Process: return Words::tr("Process");
    case Section::Object: return Words::tr("Target");
    case Section::Rights: return Words::tr("Missing");
    case Section::Layer: return Words::tr("Layer");
    case Section::Quirk: return Words::tr("Mind");
    case Section::Rule: return Words::tr("To allow it");
    case Section::Next: return Words::tr("Then");
    }
    return {};
}

QString htmlOf(const denials::Statement &statement)
{
    const QString text = sentenceOf(statement);
    const bool likely = denials::basisOf(statement.message) == denials::Basis::Likely;
    //: %1 a sentence that other facts could explain too
    return (likely ? Words::tr("Likely: %1").arg(text) : text).toHtmlEscaped();
}

} // namespace

QString explanationHtml(const denials::Explanation &explanation)
{
    QString html;
    std::optional<Section> section;
    for (const denials::Statement &statement : explanation.statements) {
        const Section now = denials::sectionOf(statement.message);
        if (now == Section::What) {
            html += QStringLiteral("<p><b>%1</b>").arg(htmlOf(statement));
        } else if (section != now) {
            html += QStringLiteral("</p><p><b>%1</b> · %2")
                        .arg(headingOf(now).toHtmlEscaped(), htmlOf(statement));
        } else {
            html += (now == Section::Rights ? QStringLiteral("<br>") : QStringLiteral(" "))
                + htmlOf(statement);
        }
        section = now;
    }
    return html + QStringLiteral("</p>");
}

QString gapHtml(const denials::Gap &gap)
{
    return QStringLiteral("<p><b>%1</b></p><p>%2</p><p><b>%3</b> · %4</p>")
        .arg(gapText(gap).toHtmlEscaped(), gapMeaning(gap).toHtmlEscaped(),
             Words::tr("What helps").toHtmlEscaped(), gapRemedy(gap).toHtmlEscaped());
}

} // namespace surveyor::gui
