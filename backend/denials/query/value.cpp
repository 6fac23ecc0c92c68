// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/value.h"

#include "denials/query/moment.h"
#include "denials/query/number_range.h"
#include "denials/query/text_pattern.h"

#include <algorithm>
#include <format>

namespace surveyor::denials::query {
namespace {

using enum QueryError::Reason;

/// A backslash before what a pattern would take for more than itself.
std::string literalPattern(std::string_view bytes)
{
    std::string pattern;
    for (const char c : bytes) {
        if (c == '\\' || c == '*' || c == '?')
            pattern += '\\';
        pattern += c;
    }
    return pattern;
}

bool mustBeSpelled(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte <= ' ' || byte == 0x7f;
}

std::optional<QueryError::Reason> problemOfNumber(Field field, const std::string &text)
{
    if (text.empty())
        return std::nullopt; // "the log does not say"
    const auto range = parseRange(field, text);
    if (!range)
        return NotANumber;
    return range->first > range->last ? std::optional(EmptyRange) : std::nullopt;
}

std::optional<QueryError::Reason> problemOfWord(const FieldInfo &field, const std::string &text)
{
    switch (field.form) {
    case ValueForm::Number: return problemOfNumber(field.field, text);
    case ValueForm::Time: return parseMoment(text, 0) ? std::nullopt : std::optional(NotATime);
    case ValueForm::Choice:
        return std::ranges::contains(field.choices, text) ? std::nullopt
                                                          : std::optional(NotAChoice);
    case ValueForm::Text:
    case ValueForm::Path: break;
    }
    return std::nullopt;
}

} // namespace

Value Value::word(std::string_view bytes)
{
    return {Kind::Word, std::string(bytes)};
}

Value Value::number(std::int64_t number)
{
    return word(std::format("{}", number));
}

Value Value::glob(std::string_view pattern)
{
    std::string kept;
    std::string plain;
    bool wild = false;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        char c = pattern[at];
        if (c == '*' || c == '?') {
            wild = true;
            kept += c;
            continue;
        }
        if (c == '\\' && at + 1 < pattern.size())
            c = pattern[++at];
        kept += literalPattern({&c, 1});
        plain += c;
    }
    return wild ? Value{Kind::Glob, kept} : word(plain);
}

Value Value::regex(std::string_view pattern)
{
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool isPair = pattern[at] == '\\' && at + 1 < pattern.size();
        if (isPair)
            ++at;
        const char c = pattern[at];
        if (mustBeSpelled(c))
            text += std::format("\\x{:02x}", static_cast<unsigned char>(c));
        else if (isPair && c != '/' && c != '"' && c != ',')
            text += {'\\', c};
        else
            text += c;
    }
    return {Kind::Regex, text};
}

Value Value::tree(std::string_view path)
{
    if (path.ends_with('/'))
        path.remove_suffix(1);
    return glob(literalPattern(path) + "/**");
}

Value Value::containing(std::string_view piece)
{
    return glob("**" + literalPattern(piece) + "**");
}

std::optional<QueryError> problemOf(Field field, const Value &value)
{
    const FieldInfo &kind = info(field);
    const bool takesText = kind.form == ValueForm::Text || kind.form == ValueForm::Path;
    const auto problem = [&value](QueryError::Reason reason, std::string detail) {
        return QueryError{reason, 0, value.text.size(), std::move(detail)};
    };
    if (value.kind != Value::Kind::Word && !takesText)
        return problem(PatternNotAllowed, std::string(kind.name));
    if (value.kind == Value::Kind::Regex) {
        auto reason = regexProblem(value.text);
        return reason ? std::optional(problem(BadRegex, *std::move(reason))) : std::nullopt;
    }
    if (value.kind == Value::Kind::Glob)
        return std::nullopt;
    if (field == Field::Shown && value.text.empty())
        return problem(MissingTerm, {});
    const auto reason = problemOfWord(kind, value.text);
    if (!reason)
        return std::nullopt;
    return problem(*reason, *reason == EmptyRange ? value.text : std::string(kind.name));
}

} // namespace surveyor::denials::query
