// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/lexical_host.h"
#include "tree_host.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <gtest/gtest.h>

namespace surveyor::policy::testing {
namespace {

using Kind = PlanNote::Kind;

const PlanNote *find(const Plan &plan, Kind kind)
{
    const auto found = std::ranges::find(plan.notes, kind, &PlanNote::kind);
    return found == plan.notes.end() ? nullptr : &*found;
}

Plan compiled(const Layer &layer, int abi, const Host &host)
{
    Policy policy;
    policy.layers = {layer};
    return compile(policy, abi, host).value();
}

TEST(Compile, CutsToTheAbiAndSaysWhat)
{
    TreeHost host;
    host.add("/a", FileKind::Directory);
    Layer some = layer(fs("read_file truncate refer"));
    some.handledFs.rights.add("fs.levitate");
    some.handledFs.mentions.push_back(
        {.text = "truncate", .rights = fs("truncate"), .span = {.line = 7, .column = 3}});
    some.scoped.rights.add("scope.signal");
    some.log = LogFlags{.newExecOn = true};
    allow(some, "/a", fs("read_file truncate"));
    const Plan plan = compiled(some, 2, host);
    ASSERT_EQ(plan.layers.size(), 1U);
    EXPECT_EQ(plan.layers[0].handledFs,
              fs("read_file refer").kernelMask(landlock::RightKind::Filesystem));
    EXPECT_EQ(plan.layers[0].scoped, 0U);
    EXPECT_EQ(plan.layers[0].paths[0].access, 4U);
    EXPECT_EQ(plan.layers[0].logFlags, 0U);
    ASSERT_TRUE(find(plan, Kind::RightNotHandledByAbi));
    EXPECT_EQ(find(plan, Kind::RightNotHandledByAbi)->rights, fs("truncate"));
    EXPECT_EQ(find(plan, Kind::RightNotHandledByAbi)->span.line, 7U);
    ASSERT_TRUE(find(plan, Kind::UnknownRightHandled));
    EXPECT_EQ(find(plan, Kind::UnknownRightHandled)->rights.names(),
              std::vector<std::string>{"fs.levitate"});
    ASSERT_TRUE(find(plan, Kind::LogFlagsNotInAbi));
    EXPECT_EQ(find(plan, Kind::LogFlagsNotInAbi)->subject, "new_exec_on");
    EXPECT_TRUE(plan.weakens());
}

TEST(Compile, LosesNothingByLosingReferBelowAbi2)
{
    const TreeHost host;
    EXPECT_FALSE(compiled(layer(fs("read_file refer")), 1, host).weakens());
}

TEST(Compile, StripsDirectoryRightsFromFiles)
{
    TreeHost host;
    host.add("/f");
    Layer some = layer(fs("all"));
    allow(some, "/f", fs("read_file read_dir make_reg"));
    const Plan plan = compiled(some, 7, host);
    EXPECT_EQ(plan.layers[0].paths[0].access, 4U);
    ASSERT_TRUE(find(plan, Kind::DirectoryRightOnFile));
    EXPECT_EQ(find(plan, Kind::DirectoryRightOnFile)->rights, fs("read_dir make_reg"));

    Layer only = layer(fs("all"));
    allow(only, "/f", fs("read_dir"));
    const Plan empty = compiled(only, 7, host);
    EXPECT_TRUE(empty.layers[0].paths.empty());
    EXPECT_TRUE(find(empty, Kind::RuleWithoutRights));
}

TEST(Compile, SkipsWhatIsNotThereAndWhatIsNotHandled)
{
    TreeHost host;
    host.add("/a", FileKind::Directory);
    Layer some = layer(fs("read_file"));
    allow(some, "/none", fs("read_file"));
    allow(some, "/a", fs("read_file execute"));
    some.handledNet.rights = net("bind_tcp");
    PortRule rule{.ports = {{70000, {}}, {65535, {}}}, .access = {}, .span = {}};
    rule.access.rights = net("bind_tcp");
    some.portRules.push_back(rule);
    const Plan plan = compiled(some, 7, host);
    ASSERT_TRUE(find(plan, Kind::PathMissing));
    EXPECT_EQ(find(plan, Kind::PathMissing)->subject, "/none");
    EXPECT_EQ(find(plan, Kind::PathMissing)->error, ENOENT);
    ASSERT_TRUE(find(plan, Kind::RuleRightNotHandled));
    EXPECT_EQ(find(plan, Kind::RuleRightNotHandled)->rights, fs("execute"));
    EXPECT_EQ(find(plan, Kind::PortOutOfRange)->subject, "70000");
    ASSERT_EQ(plan.layers[0].ports.size(), 1U);
    EXPECT_EQ(plan.layers[0].ports[0].port, 65535);
    EXPECT_FALSE(plan.weakens());
}

TEST(Compile, LeavesOutLayersThatHandleNothing)
{
    const TreeHost host;
    Policy policy;
    policy.layers = {Layer{}, layer(fs("read_file"))};
    Layer newer;
    newer.scoped.rights.add("scope.signal");
    policy.layers.push_back(newer);
    const Plan plan = compile(policy, 5, host).value();
    ASSERT_EQ(plan.layers.size(), 1U);
    EXPECT_EQ(plan.layers[0].policyLayer, 1U);
    EXPECT_TRUE(plan.weakens());
    policy.layers.assign(17, layer(fs("read_file")));
    EXPECT_TRUE(find(compile(policy, 7, host).value(), Kind::TooManyLayers));
}

TEST(Compile, RecordsProgramsUnlessTheDocumentSaysOtherwise)
{
    const TreeHost host;
    EXPECT_EQ(compiled(layer(fs("all")), 7, host).layers[0].logFlags, 2U);
    Layer silent = layer(fs("all"));
    silent.log = LogFlags{};
    EXPECT_EQ(compiled(silent, 7, host).layers[0].logFlags, 0U);
}

TEST(Lexical, IsUnknownOnlyWhereALinkCouldMatter)
{
    LexicalHost host;
    Layer some = layer(fs("read_file write_file"));
    allow(some, "/usr", fs("read_file"));
    allow(some, "/srv/link", fs("read_file"));
    const auto judge = [&](std::string_view path, std::uint64_t rights) {
        return evaluator(host, {some}).judgePath(path, rights).verdict;
    };
    EXPECT_EQ(judge("/usr/lib/x", 4), Verdict::Allowed);
    // Either rule may be a link to it; no rule grants writing.
    EXPECT_EQ(judge("/home/x", 4), Verdict::Unknown);
    EXPECT_EQ(judge("/home/x", 2), Verdict::Denied);
    EXPECT_EQ(judge("/home/x", 6), Verdict::Denied);
    EXPECT_FALSE(evaluator(host, {some}).judgePath("/home/x", 6).recordsCertain);
    host.learn("/usr/bin/true");
    EXPECT_EQ(judge("/home/x", 4), Verdict::Unknown);
    host.learn("/srv/link/y");
    EXPECT_EQ(judge("/home/x", 4), Verdict::Denied);
}

TEST(Lexical, TakesNamesForObjects)
{
    const LexicalHost host;
    Layer some = layer(fs("all"));
    allow(some, "/w", fs("make_reg write_file"));
    const auto judges = evaluator(host, {some});
    EXPECT_EQ(judges.judge(operation::Open{"/w/new", O_WRONLY}).verdict, Verdict::Allowed);
    EXPECT_EQ(judges.judge(operation::Rename{"/w/a", "/w/b"}).verdict, Verdict::Denied);
    EXPECT_EQ(judges.judgePath("relative", 1).verdict, Verdict::Unknown);
    EXPECT_EQ(host.find("/a/../b/./c/", Host::LastLink::Follow)->path(), "/b/c");
}

} // namespace
} // namespace surveyor::policy::testing
