// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/writer.h"

#include "denials/query/lexer.h"
#include "text/escape.h"

#include <algorithm>
#include <format>

namespace surveyor::denials::query {
namespace {

constexpr std::string_view specials = " \t\r\n,()\"*?\\";

std::string quoted(std::string_view bytes)
{
    std::string text = "\"";
    for (const char c : text::escape(bytes)) {
        if (c == '"')
            text += '\\';
        text += c;
    }
    return text + '"';
}

std::string writeWord(const std::string &word, bool bare)
{
    const bool plain = !word.empty() && word.find_first_of(specials) == std::string::npos
        && text::escape(word) == word && (word.size() == 1 || !word.ends_with('/'));
    const bool readAsMore =
        bare && (isKeyword(word) || word.starts_with('-') || startsLikeField(word));
    return plain && !readAsMore ? word : quoted(word);
}

/// Wildcards stay; what would end a bare word gets a backslash, what could be read as the end of
/// a regular expression, a minus or a field is written as \xHH.
std::string writeGlob(const std::string &pattern, bool bare)
{
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        const bool isLast = at + 1 == pattern.size();
        if (c == '*' || c == '?') {
            text += c;
        } else if (c == '\\' && !isLast) {
            text += {c, pattern[++at]};
        } else if (c == ',' || c == '(' || c == ')' || c == '"' || c == ' ') {
            text += {'\\', c};
        } else if ((c == '/' && isLast) || (bare && (c == ':' || (c == '-' && at == 0)))) {
            text += std::format("\\x{:02X}", static_cast<unsigned char>(c));
        } else {
            // Up to the next special byte, so that characters of several bytes stay whole.
            auto end =
                std::min(pattern.find_first_of(" \t\r\n,()\"*?\\:/-", at + 1), pattern.size());
            text += text::escape(std::string_view(pattern).substr(at, end - at));
            at = end - 1;
        }
    }
    return text;
}

std::string writeRegex(const std::string &pattern)
{
    std::string text = "/";
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if (c == '\\' && at + 1 < pattern.size()) {
            text += {c, pattern[++at]};
        } else {
            const bool isLastComma = c == ',' && at + 1 == pattern.size();
            if (c == '/' || c == '"' || isLastComma)
                text += '\\';
            text += c;
        }
    }
    return text + '/';
}

std::string writeValue(const Value &value, bool bare)
{
    switch (value.kind) {
    case Value::Kind::Glob: return writeGlob(value.text, bare);
    case Value::Kind::Regex: return writeRegex(value.text);
    case Value::Kind::Word: break;
    }
    return writeWord(value.text, bare);
}

std::string writeTerm(const Term &term)
{
    std::string text(info(term.field).name);
    if (!text.empty())
        text += ':';
    const bool bare = text.empty();
    for (std::size_t index = 0; index < term.values.size(); ++index)
        text += (index == 0 ? "" : ",") + writeValue(term.values[index], bare);
    return text;
}

std::string writeParts(const std::vector<Expression> &parts, std::string_view between);

/// @p within is true where an AND or a minus binds tighter than an OR in the expression.
std::string writeOne(const Expression &expression, bool within)
{
    const std::string minus = expression.negated ? "-" : "";
    if (expression.kind == Expression::Kind::Term)
        return minus + writeTerm(expression.term);
    const bool isAny = expression.kind == Expression::Kind::Any;
    std::string text = writeParts(expression.parts, isAny ? " or " : " ");
    const bool parentheses = expression.negated || (isAny && within);
    return parentheses ? minus + '(' + text + ')' : text;
}

std::string writeParts(const std::vector<Expression> &parts, std::string_view between)
{
    std::string text;
    const bool within = between == " " && parts.size() > 1;
    for (const auto &part : parts) {
        if (!text.empty())
            text += between;
        text += writeOne(part, within);
    }
    return text;
}

} // namespace

std::string write(const std::vector<Expression> &all)
{
    return writeParts(all, " ");
}

std::string write(const Expression &expression)
{
    return writeOne(expression, false);
}

} // namespace surveyor::denials::query
