// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Text that is no document: every error has its place and its reason, nothing crashes.

#include "policy/formats/json_reader.h"
#include "policy/formats/landlockconfig.h"
#include "policy/formats/path_syntax.h"
#include "policy/formats/toml_reader.h"

#include <gtest/gtest.h>

namespace surveyor::formats {
namespace {

struct Bad
{
    std::string_view text;
    MessageId id;
    unsigned line;
    unsigned column;
};

TEST(JsonReader, SaysWhereAndWhy)
{
    using enum MessageId;
    const Bad cases[] = {
        {"", UnexpectedEnd, 1, 1},
        {"{\"a\": 1", UnexpectedEnd, 1, 8},
        {"{\n \"a\": 1,\n \"a\": 2}", DuplicateKey, 3, 2},
        {"[1,]", UnexpectedText, 1, 4},
        {"// no\n{}", UnexpectedText, 1, 1},
        {"{} {}", TextAfterDocument, 1, 4},
        {"{a: 1}", UnexpectedText, 1, 2},
        {"\xef\xbb\xbf{}", ByteOrderMark, 1, 1},
        {"[\"\xff\"]", InvalidUtf8, 1, 3},
        {"[\"a\nb\"]", ControlInString, 1, 4},
        {"[\"\\ud800\"]", HalfSurrogate, 1, 3},
        {"[\"\\q\"]", BadEscape, 1, 3},
        {"[\"\\u12g4\"]", BadEscape, 1, 5},
        {"[\"abc", UnclosedString, 1, 2},
        {"[01]", LeadingZero, 1, 2},
        {"[1.]", UnexpectedText, 1, 4},
    };
    for (const Bad &bad : cases) {
        const auto tree = readJson(bad.text, LineIndex(bad.text));
        ASSERT_FALSE(tree) << bad.text;
        EXPECT_EQ(messageName(tree.error().message.id), messageName(bad.id)) << bad.text;
        EXPECT_EQ(tree.error().span.line, bad.line) << bad.text;
        EXPECT_EQ(tree.error().span.column, bad.column) << bad.text;
    }
}

TEST(JsonReader, KeepsPlacesAndValues)
{
    const std::string_view text =
        R"({ "k": ["a\u00e9\ud83d\ude00", -7, 18446744073709551615, 1e2, true, null] })";
    const auto tree = readJson(text, LineIndex(text)).value();
    const TreeNode &list = *tree.find("k");
    EXPECT_EQ(text.substr(list.begin, 2), "[\"");
    EXPECT_EQ(text[list.end - 1], ']');
    EXPECT_EQ(list.items[0].text, "a\u00e9\U0001F600");
    EXPECT_TRUE(list.items[1].negative);
    EXPECT_EQ(list.items[1].magnitude, 7U);
    EXPECT_EQ(list.items[2].magnitude, 18446744073709551615U);
    EXPECT_EQ(list.items[3].kind, TreeNode::Kind::Number);
    EXPECT_EQ(text.substr(list.items[4].begin, list.items[4].end - list.items[4].begin), "true");
    EXPECT_EQ(list.items[5].kind, TreeNode::Kind::Null);
}

TEST(Readers, RefuseDepthAndSize)
{
    for (const char *const open : {"[", "{\"a\":"}) {
        std::string deep;
        for (int i = 0; i < 100000; ++i)
            deep += open;
        EXPECT_EQ(readJson(deep, LineIndex(deep)).error().message.id, MessageId::NestedTooDeep);
    }
    const std::string brackets = "a = " + std::string(100000, '[');
    const auto deep = readToml(brackets, LineIndex(brackets));
    ASSERT_FALSE(deep);
    EXPECT_EQ(deep.error().message.id, MessageId::NestedTooDeep);
    EXPECT_EQ(deep.error().span.column, 5 + maxDepth);
    std::string dotted = "a";
    for (int i = 0; i < 100000; ++i)
        dotted += ".a";
    dotted += " = 1\n";
    EXPECT_EQ(readToml(dotted, LineIndex(dotted)).error().message.id, MessageId::NestedTooDeep);
    const std::string inString = "a = '" + std::string(5000, '[') + "' # " + std::string(5000, '[');
    EXPECT_TRUE(readToml(inString, LineIndex(inString)));
    const std::string large(maxDocumentSize + 1, ' ');
    EXPECT_EQ(readJson(large, LineIndex(large)).error().message.id, MessageId::DocumentTooLarge);
    EXPECT_EQ(readToml(large, LineIndex(large)).error().message.id, MessageId::DocumentTooLarge);
}

TEST(TomlReader, SaysWhere)
{
    const Bad cases[] = {
        {"a = 1\na = 2\n", MessageId::TomlSyntax, 2, 1},
        {"x = 1\ny =\n", MessageId::TomlSyntax, 2, 4},
        {"x = 99999999999999999999\n", MessageId::TomlSyntax, 1, 5},
        {"a = \"\xff\"\n", MessageId::InvalidUtf8, 1, 6},
    };
    for (const Bad &bad : cases) {
        const auto tree = readToml(bad.text, LineIndex(bad.text));
        ASSERT_FALSE(tree) << bad.text;
        EXPECT_EQ(tree.error().message.id, bad.id) << bad.text;
        EXPECT_EQ(tree.error().span.line, bad.line) << bad.text << english(tree.error().message);
        EXPECT_FALSE(english(tree.error().message).contains("toml::"));
    }
}

/// toml11 by itself loops over each of these for ever.
TEST(TomlReader, ComesBackFromBrokenComments)
{
    for (const std::string_view text : {"#ab#\x01\t9]\r.#\n#{ b\\x", "#{\r \n #=a#b\rb",
                                        "#,,[ =\r}\n#\r\\a", "#\r\"}'\n#b\\ \n\" b"}) {
        const auto tree = readToml(text, LineIndex(text));
        ASSERT_FALSE(tree) << text;
        EXPECT_EQ(tree.error().message.id, MessageId::TomlSyntax);
    }
}

TEST(TomlReader, KeepsPlacesOfKeysAndValues)
{
    const std::string_view text = "\xef\xbb\xbf# top\r\nabi = 0x6\r\n\r\n[[ruleset]] # head\r\n"
                                  "  \"scoped\" = [ 'signal', ] # why\r\n";
    const auto tree = readToml(text, LineIndex(text)).value();
    const TreeMember &abi = *tree.member("abi");
    EXPECT_EQ(text.substr(abi.keyBegin, abi.keyEnd - abi.keyBegin), "abi");
    EXPECT_EQ(text.substr(abi.value.begin, abi.value.end - abi.value.begin), "0x6");
    EXPECT_EQ(abi.value.magnitude, 6U);
    const TreeNode &ruleset = tree.find("ruleset")->items.front();
    EXPECT_TRUE(ruleset.headed);
    EXPECT_EQ(text.substr(ruleset.begin, ruleset.end - ruleset.begin), "[[ruleset]]");
    const TreeMember &scoped = *ruleset.member("scoped");
    EXPECT_EQ(text.substr(scoped.keyBegin, scoped.keyEnd - scoped.keyBegin), "\"scoped\"");
    EXPECT_EQ(text.substr(scoped.value.begin, scoped.value.end - scoped.value.begin),
              "[ 'signal', ]");
    const TreeNode &signal = scoped.value.items.front();
    EXPECT_EQ(text.substr(signal.begin, signal.end - signal.begin), "'signal'");
}

TEST(Landlockconfig, ReportsEveryErrorOfADocument)
{
    const std::string_view text = R"(abi = 6
[[ruleset]]
handled_access_fs = ["read-file", "nonsense"]
[[path_beneath]]
allowedAccess = ["execute"]
parent = ["${x"]
)";
    const auto result = readLandlockconfig(text, Syntax::Toml, "p.toml");
    std::vector<std::string> found;
    for (const Problem &problem : result.problems)
        found.push_back(std::string(messageName(problem.message.id)) + ":"
                        + std::to_string(problem.span.line) + ":"
                        + std::to_string(problem.span.column));
    EXPECT_EQ(
        found,
        (std::vector<std::string>{"misspelt-right:3:22", "unknown-right:3:35", "unknown-key:5:1",
                                  "missing-key:4:1", "unclosed-reference:6:11"}));
    EXPECT_FALSE(result.policy);
}

TEST(Landlockconfig, FollowsTheReferenceParserBeyondTheSchema)
{
    const auto nulls = readLandlockconfig(
        R"({"abi": null, "variable": null, "ruleset": [{"scoped": ["signal"], "handledAccessFs": null}]})",
        Syntax::Json, "p.json");
    EXPECT_TRUE(nulls.policy);
    const auto positions =
        readLandlockconfig(R"({"pathBeneath": [[["execute"], ["/bin"]]]})", Syntax::Json, "p.json");
    ASSERT_TRUE(positions.policy);
    EXPECT_TRUE(positions.policy->layers[0].handledFs.rights.contains("fs.execute"));
    for (const char *const text :
         {R"({"abi": 6.0, "ruleset": [{"scoped": ["signal"]}]})",
          R"({"abi": "6", "ruleset": [{"scoped": ["signal"]}]})",
          R"({"ruleset": [{"scoped": "signal"}]})", R"({"ruleset": [{"scoped": [1]}]})",
          R"({"netPort": [{"allowedAccess": ["bind_tcp"], "port": [-1]}]})",
          R"({"netPort": [{"allowedAccess": ["bind_tcp"], "port": [18446744073709551616]}]})",
          R"({"netPort": [{"allowedAccess": ["bind_tcp"], "port": 443}]})",
          R"({"$schema": "x", "ruleset": [{"scoped": ["signal"]}]})",
          R"({"ruleset": [{"handled_access_fs": ["execute"]}]})"})
        EXPECT_FALSE(readLandlockconfig(text, Syntax::Json, "p.json").policy) << text;
    EXPECT_FALSE(readLandlockconfig("[ruleset]\nscoped = ['signal']\n", Syntax::Toml, "p").policy);
    EXPECT_FALSE(readLandlockconfig("ruleset.scoped = ['signal']\n", Syntax::Toml, "p").policy);
    EXPECT_TRUE(
        readLandlockconfig("ruleset = [{scoped = ['signal']}]\n", Syntax::Toml, "p").policy);
}

TEST(PathSyntax, EscapesWhatWouldMeanSomethingElse)
{
    for (const char *const text :
         {"/a", "$", "a$b", "$$", "$${x}", "$$${x}", "${x}", "${x}${y}", "a$", "$$$$", "{${x}"}) {
        const auto parsed = parseTemplate(text).value();
        const auto again = parseTemplate(templateText(parsed)).value();
        EXPECT_EQ(parsed.parts, again.parts) << text << " -> " << templateText(parsed);
    }
    EXPECT_EQ(templateText(policy::PathTemplate::literal("${x}")), "$${x}");
    EXPECT_EQ(templateText(policy::PathTemplate::literal("a$b")), "a$b");
    EXPECT_FALSE(parseTemplate("${}"));
    EXPECT_FALSE(parseTemplate("a${1}"));
    EXPECT_EQ(parseTemplate("ab${x").error().offset, 2U);
}

TEST(Messages, EachHasANameOfItsOwnAndAnEnglishSentence)
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < messageCount(); ++i) {
        const auto id = static_cast<MessageId>(i);
        EXPECT_TRUE(names.insert(messageName(id)).second) << messageName(id);
        EXPECT_FALSE(englishPattern(id).empty()) << messageName(id);
    }
    EXPECT_EQ(english({.id = MessageId::DuplicateKey, .arguments = {std::string("\x1b[31m")}}),
              R"(the key '\x1B[31m' stands twice)");
}

} // namespace
} // namespace surveyor::formats
