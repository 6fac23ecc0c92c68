// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/explanation_text.h"

#include "cli/time.h"
#include "text/escape.h"

#include <format>
#include <nlohmann/json.hpp>

namespace surveyor::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string headline(const ExplainedGroup &group)
{
    if (group.count == 1)
        return std::format("1 denial at {}\n", utcTime(group.firstMs));
    return std::format("{} denials from {} to {}\n", group.count, utcTime(group.firstMs),
                       utcTime(group.lastMs));
}

Json argumentJson(const denials::Argument &argument)
{
    struct Visitor
    {
        Json operator()(const std::string &bytes) const { return text::escape(bytes); }
        Json operator()(std::int64_t number) const { return number; }
        Json operator()(const denials::RightNames &rights) const
        {
            Json names = Json::array();
            for (const auto &name : rights.names)
                names.push_back(text::escape(name));
            return names;
        }
        Json operator()(const denials::RightGloss &gloss) const
        {
            return {{"gloss", text::escape(gloss.name)}};
        }
        Json operator()(denials::Message subject) const
        {
            return {{"message", denials::messageId(subject)}};
        }
    };
    return std::visit(Visitor(), argument);
}

Json statementJson(const denials::Statement &statement)
{
    Json json;
    json["section"] = denials::sectionName(denials::sectionOf(statement.message));
    json["message"] = denials::messageId(statement.message);
    json["basis"] = denials::basisName(denials::basisOf(statement.message));
    json["text"] = denials::englishText(statement);
    json["arguments"] = Json::array();
    for (const auto &argument : statement.arguments)
        json["arguments"].push_back(argumentJson(argument));
    return json;
}

} // namespace

std::string explanationText(const ExplainedGroup &group)
{
    std::string text = headline(group);
    for (const auto &statement : group.explanation.statements) {
        const auto section = denials::sectionOf(statement.message);
        const std::string sentence = denials::englishText(statement);
        const bool likely = denials::basisOf(statement.message) == denials::Basis::Likely;
        if (section == denials::Section::What)
            text += "  " + sentence + '\n';
        else
            text += std::format("    {:<8} {}{}\n", denials::sectionName(section),
                                likely ? "(likely) " : "", sentence);
    }
    return text;
}

std::string explanationJson(const denials::Denial &denial, const denials::Explanation &explanation)
{
    Json json;
    json["id"] = denials::idOf(denial);
    json["remedy"] = denials::remedyName(explanation.remedy);
    json["statements"] = Json::array();
    for (const auto &statement : explanation.statements)
        json["statements"].push_back(statementJson(statement));
    return json.dump(-1, ' ', true, Json::error_handler_t::replace);
}

} // namespace surveyor::cli
