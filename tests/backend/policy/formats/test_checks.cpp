// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Each finding in its place; each fix settles its finding.

#include "policy/formats/check.h"
#include "policy/formats/policy_diff.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace surveyor::formats {
namespace {

LoadedPolicy loaded(const std::string &text, const std::string &name = "p.toml")
{
    LoadedPolicy result;
    result.documents.push_back(readDocument(name, text));
    result.policy = result.documents.front().result.policy;
    EXPECT_TRUE(result.policy) << text;
    return result;
}

std::string idOf(const Finding &finding)
{
    return std::string(messageName(finding.message.id)) + ":" + std::to_string(finding.span.line)
        + ":" + std::to_string(finding.span.column);
}

std::vector<std::string> findings(const std::string &text, std::optional<int> abi = {})
{
    std::vector<std::string> result;
    for (const Finding &finding : checkPolicy(loaded(text), {.targetAbi = abi}))
        result.push_back(idOf(finding));
    return result;
}

using Ids = std::vector<std::string>;

/// The document after the first fix of the finding @p id.
std::string fixedText(const std::string &text, const std::string &id)
{
    const auto found = checkPolicy(loaded(text));
    const auto finding = std::ranges::find(found, id, idOf);
    if (finding == found.end() || finding->fixes.empty())
        return "no fix";
    return applyEdits(text, finding->fixes.front().edits);
}

const std::string full = "abi = 6\n[[ruleset]]\nhandled_access_fs = ['abi.all']\n";

std::string rule(const std::string &access, const std::string &parent)
{
    return "[[path_beneath]]\nallowed_access = [" + access + "]\nparent = [" + parent + "]\n";
}

TEST(Checks, FindNothingInAGoodPolicy)
{
    EXPECT_EQ(
        findings(full + rule("'abi.read_execute'", "'/usr'") + rule("'abi.read_write'", "'/tmp'")),
        Ids{});
}

TEST(Checks, RightsAndTheirAbi)
{
    const std::string text = "abi = 3\n[[ruleset]]\nhandled_access_fs = ['abi.all', 'ioctl_dev']\n";
    EXPECT_EQ(findings(text), (Ids{"right-not-in-abi:3:33"}));
    EXPECT_EQ(findings(text, 5), Ids{});
    EXPECT_EQ(fixedText(text, "right-not-in-abi:3:33"),
              "abi = 3\n[[ruleset]]\nhandled_access_fs = ['abi.all']\n");
    EXPECT_EQ(findings("abi = 9\n[[ruleset]]\nscoped = ['abi.all']\n"),
              (Ids{"group-version:3:11"}));
    EXPECT_EQ(fixedText("abi = 9\n[[ruleset]]\nscoped = ['abi.all']\n", "group-version:3:11"),
              "abi = 7\n[[ruleset]]\nscoped = ['abi.all']\n");
}

TEST(Checks, PathsOfThisHost)
{
    EXPECT_EQ(findings(full + rule("'read_dir', 'make_dir'", "'/etc/passwd'")),
              (Ids{"only-directory-rights:6:11"}));
    EXPECT_EQ(findings(full + rule("'read_file', 'read_dir'", "'/etc/passwd'")),
              (Ids{"directory-right-on-file:6:11"}));
    EXPECT_EQ(fixedText(full + rule("'read_file', 'read_dir'", "'/etc/passwd'"),
                        "directory-right-on-file:6:11"),
              full + rule("'read_file'", "'/etc/passwd'"));
    EXPECT_EQ(findings(full + rule("'read_file'", "'/usr', '/no/such'")),
              (Ids{"path-missing:6:19"}));
    EXPECT_EQ(fixedText(full + rule("'read_file'", "'/usr', '/no/such'"), "path-missing:6:19"),
              full + rule("'read_file'", "'/usr'"));
    EXPECT_EQ(findings(full + rule("'read_file'", "'/proc/self/cwd'")), (Ids{"path-is-link:6:11"}));
}

TEST(Checks, RulesThatAddUp)
{
    EXPECT_EQ(findings(full + rule("'read_file'", "'/usr'") + rule("'read_file'", "'/usr/'")),
              (Ids{"duplicate-rule:9:11"}));
    EXPECT_EQ(findings(full + rule("'read_file'", "'/usr/share'") + rule("'read_file'", "'/usr'")),
              (Ids{"covered-rule:6:11"}));
    EXPECT_EQ(
        findings(full + rule("'abi.read_execute'", "'/usr'") + rule("'read_file'", "'/usr/share'")),
        (Ids{"deny-inside-allow:9:11"}));
    EXPECT_EQ(findings(full + rule("'read_file', 'execute', 'write_file', 'truncate'", "'/usr'")),
              (Ids{"write-and-execute:6:11"}));
    EXPECT_EQ(findings(full + rule("'execute'", "'/usr'")
                       + rule("'write_file', 'truncate'", "'/usr/share'")),
              (Ids{"write-and-execute:9:11"}));
}

TEST(Checks, GapsAndPitfalls)
{
    const std::string gap = "[[ruleset]]\nhandled_access_fs = ['write_file', 'execute']\n";
    EXPECT_EQ(findings(gap), (Ids{"truncate-gap:2:22", "ioctl-gap:2:22"}));
    EXPECT_EQ(findings(gap, 2), Ids{});
    EXPECT_EQ(fixedText(gap, "truncate-gap:2:22"),
              "[[ruleset]]\nhandled_access_fs = ['write_file', 'execute', 'truncate']\n");
    EXPECT_EQ(findings(full + rule("'write_file'", "'/tmp'")), (Ids{"write-without-truncate:4:1"}));
    EXPECT_EQ(fixedText(full + rule("'write_file'", "'/tmp'"), "write-without-truncate:4:1"),
              full + rule("'write_file', 'truncate'", "'/tmp'"));
    EXPECT_EQ(findings(full + rule("'refer'", "'/tmp'")), (Ids{"refer-alone:5:19"}));
    EXPECT_EQ(findings(rule("'make_reg'", "'/tmp'")), (Ids{"refer-not-handled:1:1"}));
    EXPECT_EQ(findings("[[net_port]]\nallowed_access = ['bind_tcp']\nport = [1, 65536]\n"),
              (Ids{"port-out-of-range:3:12"}));
    EXPECT_EQ(findings("abi = 3\n[[ruleset]]\nhandled_access_net = ['abi.all']\n"),
              (Ids{"nothing-handled:1:1"}));
}

TEST(Checks, Variables)
{
    const std::string unused = full + "[[variable]]\nname = 'v'\nliteral = ['/a']\n";
    EXPECT_EQ(findings(unused), (Ids{"unused-variable:4:1"}));
    EXPECT_EQ(fixedText(unused, "unused-variable:4:1"), full);
    EXPECT_EQ(findings("[[variable]]\nname = 'v'\n"),
              (Ids{"empty-layer:1:1", "unused-variable:1:1"}));
    const std::string undeclared = full + rule("'read_file'", "'${v}'");
    EXPECT_EQ(findings(undeclared), (Ids{"undeclared-variable:6:11"}));
    EXPECT_EQ(fixedText(undeclared, "undeclared-variable:6:11"),
              undeclared + "\n[[variable]]\nname = \"v\"\n");
    EXPECT_EQ(findings(undeclared + "[[variable]]\nname = 'v'\n"),
              (Ids{"variable-without-values:7:1"}));
}

TEST(Checks, EveryFixLeavesAValidDocument)
{
    const std::string text = "abi = 9\n[[variable]]\nname = 'v'\n[[ruleset]]\nhandled_access_fs = "
                             "['write_file', 'abi.read_execute']\n"
        + rule("'write_file', 'read_dir'", "'/etc/passwd', '/none', '/usr'")
        + rule("'write_file'", "'/usr'")
        + "[[net_port]]\nallowed_access = ['bind_tcp']\nport = [70000]\n";
    std::size_t fixes = 0;
    for (const Finding &finding : checkPolicy(loaded(text))) {
        for (const Fix &fix : finding.fixes) {
            EXPECT_TRUE(readDocument("p.toml", applyEdits(text, fix.edits)).result.policy);
            ++fixes;
        }
    }
    EXPECT_GT(fixes, 4U);
}

TEST(Diff, TellsRightsGainedAndLost)
{
    const auto before = loaded(full + rule("'read_file', 'write_file'", "'/a'")
                               + "[[net_port]]\nallowed_access = ['bind_tcp']\nport = [80]\n");
    const auto after =
        loaded(full + rule("'read_file'", "'/a'") + rule("'write_file'", "'/a/b', '/c'")
               + "[[net_port]]\nallowed_access = ['bind_tcp']\nport = [81]\n"
                 "[[ruleset]]\nscoped = ['signal']\n");
    std::vector<std::string> lines;
    const auto differences = diffPolicies(*before.policy, *after.policy).value();
    for (const Difference &one : differences) {
        std::string line = one.path + (one.port ? std::to_string(one.port) : "");
        for (const std::string &name : one.gained.names())
            line += " +" + name;
        for (const std::string &name : one.lost.names())
            line += " -" + name;
        lines.push_back(line);
    }
    EXPECT_EQ(lines,
              (std::vector<std::string>{"/a -fs.write_file", "/a/b", "/c +fs.write_file",
                                        "80 -net.bind_tcp", "81 +net.bind_tcp", " -scope.signal"}));
    EXPECT_TRUE(diffPolicies(*before.policy, *before.policy)->empty());
}

TEST(Diff, SeesWhatIsNoLongerRestricted)
{
    const auto before = loaded(full);
    const auto after = loaded("[[ruleset]]\nhandled_access_fs = ['execute']\n");
    const auto differences = diffPolicies(*before.policy, *after.policy).value();
    ASSERT_EQ(differences.size(), 1U);
    EXPECT_EQ(differences[0].kind, Difference::Kind::OtherPaths);
    EXPECT_TRUE(differences[0].gained.contains("fs.read_file"));
    EXPECT_FALSE(differences[0].gained.contains("fs.refer"));
}

} // namespace
} // namespace surveyor::formats
