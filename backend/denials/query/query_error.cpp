// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/query_error.h"

#include "denials/query/field.h"
#include "text/escape.h"

#include <format>

namespace surveyor::denials::query {
namespace {

std::string fieldNames()
{
    std::string names;
    for (const FieldInfo &field : fields()) {
        if (field.name.empty())
            continue;
        if (!names.empty())
            names += ' ';
        names += field.name;
    }
    return names;
}

std::string choicesOf(std::string_view name)
{
    const FieldInfo *const field = findField(name);
    std::string words;
    for (std::size_t index = 0; field && index < field->choices.size(); ++index) {
        if (index != 0)
            words += index + 1 == field->choices.size() ? " or " : ", ";
        words += field->choices[index];
    }
    return words;
}

} // namespace

std::string englishText(const QueryError &error)
{
    using enum QueryError::Reason;
    const std::string detail = text::escape(error.detail);
    switch (error.reason) {
    case UnknownField:
        return std::format("there is no field \"{}\"; expected one of: {} (or \"quotes\" around "
                           "the text to search for)",
                           detail, fieldNames());
    case MissingValue: return "a value is expected here, without a blank before it";
    case MissingTerm: return "a word, a field:value or a group in parentheses is expected here";
    case UnclosedQuote: return "the closing \" is missing";
    case UnclosedGroup: return "the closing parenthesis is missing";
    case UnopenedGroup: return "this parenthesis closes nothing";
    case UnexpectedComma: return "a comma stands between two values, without blanks";
    case BadRegex: return std::format("no regular expression: {}", detail);
    case NotANumber:
        return std::format("{} takes a number, a comparison like >1000 or a range like 1-1023",
                           detail);
    case EmptyRange: return std::format("the range {} is empty", detail);
    case NotATime:
        return "no time; expected 2026-11-23, 2026-11-23T12:00, 12:00, today, yesterday or, back "
               "from now, -90s, -15m, -1h, -7d, -2w";
    case NotAChoice: return std::format("{} is {}", detail, choicesOf(error.detail));
    case PatternNotAllowed: return std::format("{} takes no * ? or /pattern/", detail);
    case TooDeep: return "parentheses are nested too deep";
    }
    return {};
}

} // namespace surveyor::denials::query
