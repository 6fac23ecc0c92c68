// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/path_syntax.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

using Kind = policy::TemplatePart::Kind;

bool isLetter(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNameByte(char c) noexcept
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
}

void appendText(policy::PathTemplate &path, std::string_view text)
{
    if (path.parts.empty() || path.parts.back().kind != Kind::Text)
        path.parts.push_back({.kind = Kind::Text, .text = {}});
    path.parts.back().text += text;
}

} // namespace

bool isVariableName(std::string_view name) noexcept
{
    return !name.empty() && isLetter(name.front()) && std::ranges::all_of(name, isNameByte);
}

std::expected<policy::PathTemplate, TemplateError> parseTemplate(std::string_view text)
{
    policy::PathTemplate path;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '$') {
            const std::size_t dollar = std::min(text.find('$', at), text.size());
            appendText(path, text.substr(at, dollar - at));
            at = dollar;
        } else if (text.substr(at).starts_with("$$")) {
            appendText(path, "$");
            at += 2;
        } else if (!text.substr(at).starts_with("${")) {
            appendText(path, "$");
            ++at;
        } else {
            const std::size_t close = text.find('}', at);
            if (close == std::string_view::npos)
                return std::unexpected(TemplateError{MessageId::UnclosedReference, at, {}});
            const std::string name(text.substr(at + 2, close - at - 2));
            if (!isVariableName(name))
                return std::unexpected(TemplateError{MessageId::BadReferenceName, at, name});
            path.parts.push_back({.kind = Kind::Variable, .text = name});
            at = close + 1;
        }
    }
    return path;
}

std::string templateText(const policy::PathTemplate &path)
{
    std::string result;
    for (std::size_t i = 0; i < path.parts.size(); ++i) {
        const auto &part = path.parts[i];
        if (part.kind == Kind::Variable) {
            result += "${" + part.text + "}";
            continue;
        }
        const bool before = i + 1 < path.parts.size(); // a reference follows: "$" would double it
        for (std::size_t at = 0; at < part.text.size(); ++at) {
            const char c = part.text[at];
            const bool last = at + 1 == part.text.size();
            const char next = last ? '\0' : part.text[at + 1];
            result += c;
            if (c == '$' && (next == '$' || next == '{' || (last && before)))
                result += '$';
        }
    }
    return result;
}

} // namespace surveyor::formats
