// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/resolve.h"

#include <gtest/gtest.h>

namespace surveyor::policy {
namespace {

RightSet rightSet(std::initializer_list<std::string_view> names)
{
    RightSet set;
    for (const std::string_view name : names)
        set.add(name);
    return set;
}

PathTemplate variablePath(std::string prefix, std::string variable)
{
    return {.parts = {{TemplatePart::Kind::Text, std::move(prefix)},
                      {TemplatePart::Kind::Variable, std::move(variable)}},
            .span = {.line = 3, .column = 5}};
}

PathRule rule(PathTemplate path, std::initializer_list<std::string_view> names)
{
    PathRule result{.paths = {std::move(path)}, .access = {}, .span = {}};
    result.access.rights = rightSet(names);
    return result;
}

TEST(RightSet, KeepsNamesItDoesNotKnow)
{
    const RightSet set = rightSet({"fs.read_file", "fs.levitate", "fs.execute"});
    EXPECT_EQ(set.names(), (std::vector<std::string>{"fs.execute", "fs.read_file", "fs.levitate"}));
    EXPECT_EQ(set.kernelMask(landlock::RightKind::Filesystem), 0b101U);
    EXPECT_EQ(((set - rightSet({"fs.execute"})) & rightSet({"fs.execute", "fs.levitate"})).names(),
              std::vector<std::string>{"fs.levitate"});
    EXPECT_TRUE(set.containsAll(rightSet({"fs.levitate"})));
    EXPECT_FALSE(rightSet({"fs.execute"}).containsAll(rightSet({"fs.levitate"})));
}

TEST(RightSet, CountsBitsAsTheKernelDoes)
{
    const RightSet net = RightSet::all(landlock::RightKind::Network, 7);
    EXPECT_EQ(net.names(), (std::vector<std::string>{"net.bind_tcp", "net.connect_tcp"}));
    EXPECT_EQ(net.kernelMask(landlock::RightKind::Network), 3U);
    EXPECT_EQ(net.kernelMask(landlock::RightKind::Filesystem), 0U);
    EXPECT_EQ(RightSet::fromKernelMask(landlock::RightKind::Network, 3U), net);
}

TEST(Resolve, ComparesPathsByComponents)
{
    for (const auto *const same : {"/a/b", "/a//b", "/a/./b", "/a/b/", "//a/b/."})
        EXPECT_EQ(normalPath(same), "/a/b") << same;
    EXPECT_EQ(normalPath("/"), "/");
    EXPECT_EQ(normalPath("///."), "/");
    EXPECT_EQ(normalPath("c/../c"), "c/../c");
    EXPECT_EQ(normalPath(".//"), ".");
    EXPECT_EQ(normalPath("./a"), "./a");
    EXPECT_EQ(normalPath("a/."), "a");
}

TEST(Resolve, ExpandsVariablesAsAProduct)
{
    const std::vector<Variable> variables{
        {.name = "x", .values = {{"1", {}}, {"2", {}}}, .span = {}},
        {.name = "none", .values = {}, .span = {}},
        {.name = "x", .values = {{"2", {}}, {"3", {}}}, .span = {}}};
    EXPECT_EQ(*expandPath(variablePath("/a", "x"), variables),
              (std::vector<std::string>{"/a1", "/a2", "/a3"}));
    EXPECT_TRUE(expandPath(variablePath("/a", "none"), variables)->empty());
    EXPECT_TRUE(expandPath(PathTemplate::literal(""), variables)->empty());
    EXPECT_EQ(*expandPath(PathTemplate::literal("/${x}"), variables),
              std::vector<std::string>{"/${x}"});
    const auto missing = expandPath(variablePath("/a", "y"), variables);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, ResolveError::Kind::UndeclaredVariable);
    EXPECT_EQ(missing.error().name, "y");
    EXPECT_EQ(missing.error().span.line, 3U);
}

TEST(Resolve, StopsBeforeAProductFillsMemory)
{
    Variable many{.name = "x", .values = {}, .span = {}};
    for (int i = 0; i < 300; ++i)
        many.values.push_back({std::to_string(i), {}});
    PathTemplate path;
    for (int i = 0; i < 8; ++i)
        path.parts.push_back({TemplatePart::Kind::Variable, "x"});
    const auto result = expandPath(path, {many});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ResolveError::Kind::TooManyPaths);
}

TEST(Resolve, UnitesRulesOfOnePathAndLeavesDisabledOnesOut)
{
    Policy policy;
    Layer &layer = policy.layers.emplace_back();
    layer.pathRules.push_back(rule(PathTemplate::literal("/a//b"), {"fs.read_file"}));
    layer.pathRules.push_back(rule(PathTemplate::literal("/a/b/"), {"fs.execute"}));
    layer.pathRules.push_back(rule(PathTemplate::literal("/a/b"), {"fs.write_file"}));
    layer.pathRules.back().enabled = false;
    const auto resolved = resolve(policy);
    ASSERT_TRUE(resolved);
    const auto &paths = resolved->front().paths;
    ASSERT_EQ(paths.size(), 1U);
    EXPECT_EQ(paths.at("/a/b").rights, rightSet({"fs.read_file", "fs.execute"}));
    EXPECT_EQ(paths.at("/a/b").spelling, "/a//b");
}

} // namespace
} // namespace surveyor::policy
