// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/text_pattern.h"

#include "text/fold.h"

#include <re2/re2.h>
#include <re2/stringpiece.h>

#include <algorithm>

namespace surveyor::denials::query {
namespace {

/// RE2's own view type is not std::string_view everywhere.
re2::StringPiece piece(std::string_view text) noexcept
{
    return {text.data(), text.size()};
}

std::string_view lastComponent(std::string_view path)
{
    const auto slash = path.rfind('/');
    // "/" and "dir/" have no name behind the slash; they stay as they are.
    if (slash == std::string_view::npos || slash + 1 == path.size())
        return path;
    return path.substr(slash + 1);
}

bool isWild(std::string_view pattern)
{
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '\\')
            ++at;
        else if (pattern[at] == '*' || pattern[at] == '?')
            return true;
    }
    return false;
}

std::string withoutEscapes(std::string_view pattern)
{
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '\\' && at + 1 < pattern.size())
            ++at;
        text += pattern[at];
    }
    return text;
}

/// The glob as a regular expression over bytes.
std::string regexOf(std::string_view pattern, bool isPath)
{
    std::string regex = "(?s)";
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool isDouble = pattern.substr(at).starts_with("**");
        if (pattern.substr(at) == "/**") // the directory itself, too
            return regex + (at == 0 ? "/.*" : "(?:/.*)?");
        if (isDouble) {
            regex += ".*";
            at += 1;
        } else if (pattern[at] == '*') {
            regex += isPath ? "[^/]*" : ".*";
        } else if (pattern[at] == '?') {
            // One character of UTF-8, or one stray byte.
            regex += isPath ? R"((?:[^/\xc0-\xff]|[\xc0-\xff][\x80-\xbf]*))"
                            : R"((?:[^\xc0-\xff]|[\xc0-\xff][\x80-\xbf]*))";
        } else {
            if (pattern[at] == '\\' && at + 1 < pattern.size())
                ++at;
            regex += RE2::QuoteMeta(piece(pattern.substr(at, 1)));
        }
    }
    return regex;
}

RE2::Options options(bool bytes, bool caseMatters)
{
    RE2::Options result;
    result.set_log_errors(false);
    result.set_case_sensitive(caseMatters);
    if (bytes)
        result.set_encoding(RE2::Options::EncodingLatin1);
    return result;
}

} // namespace

TextPattern::TextPattern(const Value &value, TextMode mode)
    : m_mode(mode)
{
    const bool inside = mode == TextMode::Inside;
    switch (value.kind) {
    case Value::Kind::Word:
        m_text = inside ? text::folded(value.text) : value.text;
        m_test = inside ? Test::Contains : Test::Equal;
        if (mode == TextMode::Path && !m_text.empty() && !m_text.contains('/'))
            m_test = Test::Name;
        break;
    case Value::Kind::Glob: useGlob(value.text); break;
    case Value::Kind::Regex:
        m_test = Test::Search;
        m_regex = std::make_unique<RE2>(value.text, options(false, !inside));
        break;
    }
}

TextPattern::~TextPattern() = default;
TextPattern::TextPattern(TextPattern &&) noexcept = default;
TextPattern &TextPattern::operator=(TextPattern &&) noexcept = default;

void TextPattern::useGlob(std::string_view pattern)
{
    const bool isPath = m_mode == TextMode::Path;
    if (m_mode == TextMode::Inside) {
        m_test = Test::Search;
        m_regex = std::make_unique<RE2>(regexOf(pattern, false), options(true, false));
        return;
    }
    // Three forms are worth more than a regular expression: folders and pieces of text.
    if (isPath && pattern.ends_with("/**") && pattern.size() > 3
        && !isWild(pattern.substr(0, pattern.size() - 3))) {
        m_test = Test::Tree;
        m_text = withoutEscapes(pattern.substr(0, pattern.size() - 3));
        return;
    }
    if (pattern.size() > 4 && pattern.starts_with("**") && pattern.ends_with("**")
        && !pattern.ends_with("/**") && !isWild(pattern.substr(2, pattern.size() - 4))) {
        m_test = Test::Contains;
        m_text = withoutEscapes(pattern.substr(2, pattern.size() - 4));
        return;
    }
    if (isPath && pattern.size() > 5 && pattern.starts_with("**") && pattern.ends_with("/**")
        && !isWild(pattern.substr(2, pattern.size() - 5))) {
        m_test = Test::TreeInside;
        m_text = withoutEscapes(pattern.substr(2, pattern.size() - 4)); // with its slash
        return;
    }
    const bool isName = isPath && !pattern.contains('/') && !pattern.contains("**");
    m_test = isName ? Test::NameRegex : Test::Regex;
    m_regex = std::make_unique<RE2>(regexOf(pattern, isPath), options(true, true));
}

bool TextPattern::matches(std::string_view text) const
{
    switch (m_test) {
    case Test::Equal: return text == m_text;
    case Test::Name: return text == m_text || lastComponent(text) == m_text;
    case Test::Contains:
        return m_mode == TextMode::Inside ? text::containsFolded(text, m_text)
                                          : text::contains(text, m_text);
    case Test::TreeInside:
        return text::contains(text, m_text)
            || text.ends_with(std::string_view(m_text).substr(0, m_text.size() - 1));
    case Test::Tree:
        return text.starts_with(m_text)
            && (text.size() == m_text.size() || text[m_text.size()] == '/');
    case Test::Regex: return fullMatch(text);
    case Test::NameRegex: return fullMatch(text) || fullMatch(lastComponent(text));
    case Test::Search: return m_regex->ok() && RE2::PartialMatch(piece(text), *m_regex);
    }
    return false;
}

bool TextPattern::mayMatchOnly(std::string_view characters) const noexcept
{
    const bool literal = m_test == Test::Equal || m_test == Test::Name || m_test == Test::Contains
        || m_test == Test::Tree;
    return !literal || m_text.find_first_not_of(characters) == std::string::npos;
}

bool TextPattern::fullMatch(std::string_view text) const
{
    return m_regex->ok() && RE2::FullMatch(piece(text), *m_regex);
}

std::optional<std::string> regexProblem(const std::string &pattern)
{
    const RE2 regex(pattern, options(false, true));
    return regex.ok() ? std::nullopt : std::optional(regex.error());
}

} // namespace surveyor::denials::query
