// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Random documents, random edits: editing the text gives the policy that editing the policy gives,
// and leaves comments and order alone.

#include "policy/formats/config_document.h"
#include "support/random.h"

#include <algorithm>
#include <format>
#include <gtest/gtest.h>

namespace surveyor::formats {
namespace {

using List = edit::Place::List;

ConfigDocument document(std::string text, Syntax syntax)
{
    auto read = ConfigDocument::read(std::move(text), syntax, "policy");
    EXPECT_TRUE(read) << english(read.error().front().message);
    return std::move(*read);
}

std::string inferredOrWritten(const policy::RightList &list)
{
    std::string result;
    for (const policy::RightMention &mention : list.mentions)
        result += std::format("{}{}({}) ", mention.inferred ? "~" : "", mention.text,
                              mention.rights.size());
    return result;
}

/// Everything of a policy but where it stands.
std::string meaning(const policy::Policy &policy)
{
    std::string result = std::format("abi {}\n", policy.abi.value_or(0));
    for (const policy::Layer &layer : policy.layers) {
        result += "fs " + inferredOrWritten(layer.handledFs) + "\nnet "
            + inferredOrWritten(layer.handledNet) + "\nscope " + inferredOrWritten(layer.scoped);
        for (const policy::Variable &variable : layer.variables) {
            result += "\nvariable " + variable.name;
            for (const auto &value : variable.values)
                result += " '" + value.text + "'";
        }
        for (const policy::PathRule &rule : layer.pathRules) {
            result += "\npath " + inferredOrWritten(rule.access);
            for (const policy::PathTemplate &path : rule.paths) {
                for (const policy::TemplatePart &part : path.parts)
                    result += (part.kind == policy::TemplatePart::Kind::Text ? "t" : "v")
                        + ("<" + part.text + ">");
                result += ",";
            }
        }
        for (const policy::PortRule &rule : layer.portRules) {
            result += "\nport " + inferredOrWritten(rule.access);
            for (const policy::PortValue &port : rule.ports)
                result += std::to_string(port.port) + ",";
        }
    }
    return result;
}

/// A document with random spacing, comments, quotes, and order of tables.
class RandomDocument
{
public:
    RandomDocument(testing::Random &random, Syntax syntax)
        : m_random(random)
        , m_syntax(syntax)
    {
    }

    std::string text()
    {
        std::vector<std::string> tables;
        const bool isToml = m_syntax == Syntax::Toml;
        for (const char *const section : {"variable", "ruleset", "path", "port"}) {
            const std::size_t count = m_random.between(section[0] == 'p' ? 1 : 0, 3);
            std::vector<std::string> items;
            for (std::size_t i = 0; i < count; ++i)
                items.push_back(table(section));
            if (isToml)
                tables.insert(tables.end(), items.begin(), items.end());
            else if (!items.empty())
                tables.push_back("\"" + key(section) + "\": " + list(items, "  "));
        }
        if (isToml) {
            std::string result = "# document\nabi = 6 # why\n\n";
            for (const std::string &one : tables)
                result += comment() + one + (m_random.below(2) ? "\n" : "\n\n");
            return result;
        }
        std::string result = "{\n  \"abi\": 6";
        for (const std::string &one : tables)
            result += ",\n  " + one;
        return result + "\n}\n";
    }

private:
    std::string key(std::string_view section)
    {
        const Keys &keys = keysOf(m_syntax);
        return std::string(section == "path"       ? keys.pathBeneath
                               : section == "port" ? keys.netPort
                                                   : section);
    }

    std::string comment() { return m_random.below(3) == 0 ? "# about it\n" : ""; }

    std::string string(const std::string &text)
    {
        const bool literal = m_syntax == Syntax::Toml && m_random.below(3) == 0;
        return literal ? "'" + text + "'" : "\"" + text + "\"";
    }

    /// On one line, or an item a line, in TOML perhaps with comments and a comma at the end.
    std::string list(const std::vector<std::string> &items, const std::string &indent)
    {
        const bool lines = m_random.below(2) == 0;
        const bool isToml = m_syntax == Syntax::Toml;
        const bool trailing = isToml && m_random.below(2) == 0;
        std::string result = "[";
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool comma = trailing || i + 1 < items.size();
            result += lines ? "\n" + indent + "  " : (i > 0 && m_random.below(2) ? " " : "");
            result += items[i] + (comma ? "," : "");
            if (lines && isToml && m_random.below(3) == 0)
                result += " # said, \"so\"";
        }
        return result + (lines ? "\n" + indent + "]" : "]");
    }

    std::string access(std::vector<const char *> names)
    {
        std::vector<std::string> items;
        const std::size_t count = m_random.between(1, 3);
        for (std::size_t i = 0; i < count; ++i)
            items.push_back(string(m_random.oneOf(names)));
        return list(items, m_syntax == Syntax::Toml ? "" : "      ");
    }

    std::string table(std::string_view section)
    {
        const Keys &keys = keysOf(m_syntax);
        std::vector<std::pair<std::string_view, std::string>> members;
        const std::string indent = m_syntax == Syntax::Toml ? "" : "      ";
        if (section == "variable") {
            members.emplace_back(keys.name, string(m_random.below(2) ? "a" : "b"));
            if (m_random.below(4))
                members.emplace_back(keys.literal, list({string("/x"), string("/y z")}, indent));
        } else if (section == "ruleset") {
            if (m_random.below(2))
                members.emplace_back(keys.scoped, access({"signal", "abi.all"}));
            if (m_random.below(2))
                members.emplace_back(keys.handledNet, access({"bind_tcp", "connect_tcp"}));
            if (members.empty() || m_random.below(2))
                members.emplace_back(keys.handledFs, access({"abi.all", "execute", "refer"}));
        } else if (section == "path") {
            members.emplace_back(keys.allowedAccess,
                                 access({"read_file", "write_file", "abi.read_execute"}));
            std::vector<std::string> paths;
            for (std::size_t i = m_random.between(1, 4); i > 0; --i)
                paths.push_back(string(m_random.oneOf(std::vector{"/usr", "/a$b", "$${x}", "/t"})));
            members.emplace_back(keys.parent, list(paths, indent));
        } else {
            members.emplace_back(keys.allowedAccess, access({"bind_tcp", "connect_tcp"}));
            members.emplace_back(keys.port, list({"80", "443", "0"}, indent));
        }
        if (m_random.below(2) && members.size() > 1)
            std::swap(members[0], members[1]);
        return m_syntax == Syntax::Toml ? headed(key(section), members) : object(members);
    }

    std::string headed(const std::string &name,
                       const std::vector<std::pair<std::string_view, std::string>> &members)
    {
        std::string result = "[[" + name + "]]";
        for (const auto &[key, value] : members)
            result +=
                (m_random.below(4) ? "\n" : "\n# inside\n") + std::string(key) + " = " + value;
        return result;
    }

    std::string object(const std::vector<std::pair<std::string_view, std::string>> &members)
    {
        const bool lines = m_random.below(2) == 0;
        std::string result = "{";
        for (std::size_t i = 0; i < members.size(); ++i)
            result += (i ? "," : "") + std::string(lines ? "\n      " : " ") + "\""
                + std::string(members[i].first) + "\": " + members[i].second;
        return result + (lines ? "\n    }" : " }");
    }

    testing::Random &m_random;
    Syntax m_syntax;
};

PolicyEdit randomEdit(testing::Random &random)
{
    const std::size_t index = random.below(4);
    const edit::Place place{static_cast<List>(random.below(8)), random.below(3)};
    const std::vector<std::string> items{"execute", "abi.read_write", "bind_tcp",    "signal",
                                         "/new",    "/with \"it\"",   "/a${a}/$${b", "8080",
                                         "22",      "refer",          "connect_tcp", "abi.all"};
    switch (random.below(10)) {
    case 0:
    case 1: return edit::AddItem{place, random.oneOf(items)};
    case 2: return edit::ChangeItem{place, index, random.oneOf(items)};
    case 3:
    case 4: return edit::RemoveItem{place, index};
    case 5: return edit::AddPathRule{{"execute", "abi.all"}, {"/p", "/q"}};
    case 6: return edit::AddPortRule{{"bind_tcp"}, {1, 65535}};
    case 7:
        return edit::AddVariable{
            "c", random.below(2) ? std::vector<std::string>{"/v"} : std::vector<std::string>{}};
    case 8:
        return random.below(2) ? PolicyEdit(edit::RemovePathRule{index})
                               : PolicyEdit(edit::RemovePortRule{index});
    default:
        return random.below(2) ? PolicyEdit(edit::RemoveVariable{index})
                               : PolicyEdit(edit::SetAbi{static_cast<int>(random.between(1, 7))});
    }
}

std::vector<std::string> commentsOf(const std::string &text)
{
    std::vector<std::string> comments;
    for (std::size_t at = text.find("# "); at != std::string::npos; at = text.find("# ", at + 1))
        comments.push_back(text.substr(at, text.find('\n', at) - at));
    return comments;
}

bool isRemoval(const PolicyEdit &edit)
{
    return !std::holds_alternative<edit::AddItem>(edit)
        && !std::holds_alternative<edit::AddPathRule>(edit)
        && !std::holds_alternative<edit::AddPortRule>(edit)
        && !std::holds_alternative<edit::AddVariable>(edit)
        && !std::holds_alternative<edit::ChangeItem>(edit)
        && !std::holds_alternative<edit::SetAbi>(edit);
}

/// What is removed takes the comments inside it along; the others stay, in order.
bool keepsComments(const std::string &before, const std::string &after, bool removal)
{
    const auto had = commentsOf(before);
    const auto has = commentsOf(after);
    if (!removal)
        return had == has;
    auto at = had.begin();
    for (const std::string &comment : has) {
        at = std::find(at, had.end(), comment);
        if (at == had.end())
            return false;
        ++at;
    }
    return true;
}

void editsCommuteWithParsing(Syntax syntax)
{
    const std::uint64_t seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    int made = 0;
    for (int round = 0; round < testing::rounds(400); ++round) {
        ConfigDocument doc = document(RandomDocument(random, syntax).text(), syntax);
        for (int step = 0; step < 6; ++step) {
            const PolicyEdit edit = randomEdit(random);
            policy::Policy expected = doc.policy();
            const std::string before = doc.text();
            if (!applyEdit(expected, edit)) {
                EXPECT_FALSE(doc.apply(edit));
                EXPECT_EQ(doc.text(), before);
                continue;
            }
            const auto edits = doc.apply(edit);
            if (!edits) {
                // Only a document that would be no policy is refused.
                EXPECT_NE(edits.error().message.id, MessageId::EditUnusualText) << before;
                continue;
            }
            ++made;
            ASSERT_EQ(meaning(doc.policy()), meaning(expected)) << before << "---\n" << doc.text();
            ASSERT_EQ(doc.text(), applyEdits(before, *edits));
            const bool kept =
                syntax == Syntax::Json || keepsComments(before, doc.text(), isRemoval(edit));
            ASSERT_TRUE(kept) << before << doc.text();
        }
    }
    EXPECT_GT(made, testing::rounds(500));
}

TEST(Edit, CommutesWithParsingToml)
{
    editsCommuteWithParsing(Syntax::Toml);
}

TEST(Edit, CommutesWithParsingJson)
{
    editsCommuteWithParsing(Syntax::Json);
}

} // namespace
} // namespace surveyor::formats
