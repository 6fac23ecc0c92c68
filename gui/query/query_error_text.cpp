// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "query/query_error_text.h"

#include "denials/query/field.h"
#include "session/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace surveyor::gui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(QueryError)
};

QString fieldNames()
{
    QStringList names;
    for (const auto &field : denials::query::fields()) {
        if (!field.name.empty())
            names += fromBackend(field.name);
    }
    return names.join(u' ');
}

QString choices(const std::string &fieldName)
{
    QStringList words;
    if (const auto *const field = denials::query::findField(fieldName)) {
        for (const auto choice : field->choices)
            words += fromBackend(choice);
    }
    return words.join(QStringLiteral(", "));
}

QString reasonText(const denials::query::QueryError &error)
{
    using enum denials::query::QueryError::Reason;
    const QString detail = shown(error.detail);
    switch (error.reason) {
    case UnknownField:
        return Words::tr("There is no field “%1”. Fields are: %2. To search for the text itself, "
                         "put it in \"quotes\".")
            .arg(detail, fieldNames());
    case MissingValue: return Words::tr("A value is expected right behind the colon or comma.");
    case MissingTerm:
        return Words::tr("A word, field:value or a group in parentheses is expected.");
    case UnclosedQuote: return Words::tr("The closing quote is missing.");
    case UnclosedGroup: return Words::tr("The closing parenthesis is missing.");
    case UnopenedGroup: return Words::tr("This parenthesis closes nothing.");
    case UnexpectedComma: return Words::tr("A comma stands between two values, without blanks.");
    case BadRegex: return Words::tr("This is no regular expression: %1").arg(detail);
    case NotANumber:
        return Words::tr("“%1” takes a number, a comparison like >1000 or a range like 1-1023.")
            .arg(detail);
    case EmptyRange: return Words::tr("The range %1 is empty.").arg(detail);
    case NotATime:
        return Words::tr("This is no time. Write 2026-11-23, 2026-11-23T12:00, 12:00, today, "
                         "yesterday or, back from now, -90s, -15m, -1h, -7d, -2w.");
    case NotAChoice: return Words::tr("“%1” is one of: %2.").arg(detail, choices(error.detail));
    case PatternNotAllowed: return Words::tr("“%1” takes no * ? or /pattern/.").arg(detail);
    case TooDeep: return Words::tr("Parentheses are nested too deep.");
    }
    return {};
}

} // namespace

QString queryErrorText(const denials::query::QueryError &error, const QString &text)
{
    const std::string bytes = text.toStdString();
    const QString place = shown(std::string_view(bytes).substr(error.position, error.length));
    if (place.isEmpty())
        return reasonText(error);
    //: %1 the part of a filter that is wrong, %2 a sentence that says what is wrong with it
    return Words::tr("At “%1”: %2").arg(place, reasonText(error));
}

} // namespace surveyor::gui
