// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// setpriv and landrun command lines: read, written, and what is lost on the way.

#include "policy/formats/landrun.h"
#include "policy/formats/registry.h"
#include "policy/formats/resolved.h"
#include "policy/formats/setpriv.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace surveyor::formats {
namespace {

std::string firstProblem(const ReadResult &result)
{
    if (result.problems.empty())
        return "none";
    const Problem &problem = result.problems.front();
    return std::string(messageName(problem.message.id)) + ":" + std::to_string(problem.span.line)
        + ":" + std::to_string(problem.span.column);
}

std::vector<std::string> namesOf(const policy::RightSet &rights)
{
    return rights.names();
}

std::vector<std::string> lossesOf(const ExportResult &result)
{
    std::vector<std::string> losses;
    for (const Loss &loss : result.losses)
        losses.push_back(std::string(lossName(loss.kind)) + " "
                         + std::string(messageName(loss.message.id)));
    return losses;
}

policy::Policy policyOf(std::string_view toml)
{
    const auto result = readLandlockconfig(toml, Syntax::Toml, "p.toml");
    EXPECT_TRUE(result.policy) << firstProblem(result);
    return result.policy.value_or(policy::Policy());
}

TEST(Setpriv, IsReadAsUtilLinuxReadsIt)
{
    const auto result =
        readSetpriv("#!/bin/sh\n# comment\nexec /usr/bin/setpriv --nnp \\\n"
                    "  --landlock-access=fs:read,write-file --reuid 1000 \\\n"
                    "  --landlock-rule 'path-beneath:read-file:/a b:c,d' -- cat x\n",
                    SetprivGeneration::Fs16, "run.sh");
    ASSERT_TRUE(result.policy) << firstProblem(result);
    const policy::Layer &layer = result.policy->layers.at(0);
    EXPECT_EQ(namesOf(layer.handledFs.rights),
              (std::vector<std::string>{"fs.write_file", "fs.read_file"}));
    EXPECT_EQ(layer.pathRules.at(0).paths.at(0).parts.at(0).text, "/a b:c,d");
    EXPECT_EQ(layer.pathRules.at(0).span.line, 5U);
    EXPECT_EQ(readSetpriv("setpriv --landlock-access fs", SetprivGeneration::Fs15, "-")
                  .policy->layers[0]
                  .handledFs.rights.size(),
              15U);
    EXPECT_EQ(readSetpriv("setpriv --landlock-access fs", SetprivGeneration::Fs16, "-")
                  .policy->layers[0]
                  .handledFs.rights.size(),
              16U);
}

TEST(Setpriv, NextGenerationHasNetworkAndScopes)
{
    const std::string line = "setpriv --landlock-access net:bind-tcp --landlock-access scope "
                             "--landlock-rule net-port::443 -- true";
    const auto result = readSetpriv(line, SetprivGeneration::Next, "-");
    ASSERT_TRUE(result.policy) << firstProblem(result);
    const policy::Layer &layer = result.policy->layers.at(0);
    EXPECT_EQ(layer.scoped.rights.size(), 2U);
    EXPECT_EQ(layer.portRules.at(0).ports.at(0).port, 443U);
    EXPECT_EQ(namesOf(layer.portRules.at(0).access.rights),
              std::vector<std::string>{"net.bind_tcp"});
    EXPECT_EQ(firstProblem(readSetpriv(line, SetprivGeneration::Fs16, "-")),
              "setpriv-category:1:27");
    EXPECT_EQ(recogniseFormat("x.sh", line).name, "setpriv-next");
}

TEST(Setpriv, RefusesWhatItWouldSilentlyIgnore)
{
    const auto problem = [](std::string_view text) {
        return firstProblem(readSetpriv(text, SetprivGeneration::Fs16, "-"));
    };
    EXPECT_EQ(problem("setpriv --landlock-access foo"), "setpriv-category:1:27");
    EXPECT_EQ(problem("setpriv --landlock-rule path-beneath:execute:/"), "setpriv-rule-alone:1:9");
    EXPECT_EQ(problem("setpriv --landlock-access fs:nothing"), "unknown-right:1:27");
    EXPECT_EQ(problem("setpriv --landlock-access fs --landlock-rule path-beneath:/"),
              "setpriv-rule-shape:1:46");
    EXPECT_EQ(problem("setpriv --landlock-access fs --landlock-rule path-beneath::\"$HOME\""),
              "shell-expansion:1:46");
    EXPECT_EQ(problem("setpriv --frobnicate"), "unknown-option:1:9");
    EXPECT_EQ(problem("setpriv --landlock-access"), "missing-value:1:9");
    EXPECT_EQ(problem("echo 'open"), "unclosed-string:1:6");
    EXPECT_EQ(problem("echo hello"), "no-such-command:1:1");
}

TEST(Setpriv, WritesLayersNestedAndReadsThemBack)
{
    const policy::Policy one =
        policyOf("[[ruleset]]\nhandled_access_fs = ['execute', 'read_file']\n"
                 "[[path_beneath]]\nallowed_access = ['execute']\n"
                 "parent = ['/usr', \"/it's\"]\n");
    policy::Policy two = one;
    two.layers.push_back(one.layers.front());
    const ExportResult result = writeSetpriv(two, SetprivGeneration::Fs15);
    ASSERT_EQ(result.files.size(), 1U);
    EXPECT_EQ(lossesOf(result),
              (std::vector<std::string>{"narrowed loss-missing-path", "narrowed loss-missing-path",
                                        "narrowed loss-nested-tools", "narrowed loss-strict"}));
    const auto back = readSetpriv(result.files[0].text, SetprivGeneration::Fs15, "-");
    ASSERT_TRUE(back.policy) << firstProblem(back) << result.files[0].text;
    const auto expected = resolveText(two).value();
    const auto got = resolveText(*back.policy).value();
    ASSERT_EQ(got.size(), 2U);
    EXPECT_EQ(got[1].paths, expected[1].paths);
    EXPECT_EQ(got[0].handledFs, expected[0].handledFs);
}

TEST(Setpriv, ReportsEveryLoss)
{
    policy::Policy policy = policyOf(
        "abi = 6\n[[variable]]\nname = 'd'\nliteral = ['/usr', '/etc/passwd']\n[[ruleset]]\n"
        "handled_access_fs = ['abi.all']\nhandled_access_net = ['bind_tcp']\nscoped = ['signal']\n"
        "[[path_beneath]]\nallowed_access = ['abi.read_execute']\nparent = ['${d}']\n"
        "[[net_port]]\nallowed_access = ['bind_tcp']\nport = [443, 70000]\n");
    policy.layers[0].log = policy::LogFlags{.newExecOn = true};
    const auto losses = lossesOf(writeSetpriv(policy, SetprivGeneration::Fs16));
    EXPECT_EQ(losses,
              (std::vector<std::string>{"moved loss-variables", "narrowed loss-directory-rights",
                                        "narrowed loss-port-range", "dropped loss-unknown-rights",
                                        "dropped loss-log-flags", "narrowed loss-strict"}));
    const auto next = writeSetpriv(policy, SetprivGeneration::Next);
    EXPECT_TRUE(next.files[0].text.contains("--landlock-access net:bind-tcp"));
    EXPECT_TRUE(next.files[0].text.contains("--landlock-rule net-port:bind-tcp:443"));
    EXPECT_FALSE(std::ranges::contains(lossesOf(next), "dropped loss-unknown-rights"));
    const auto nothing =
        writeSetpriv(policyOf("[[ruleset]]\nscoped = ['signal']\n"), SetprivGeneration::Fs16);
    EXPECT_TRUE(nothing.files.empty());
}

TEST(Landrun, ClassesAreReadByWhatStandsThere)
{
    const auto result = readLandrun(
        "landrun --best-effort --rox /usr,/bin --ro /etc/passwd --rw=/tmp --connect-tcp 80,443 "
        "--unrestricted-scoped --log-enable-subprocesses -- sh -c 'ls --ro x'",
        "-");
    ASSERT_TRUE(result.policy) << firstProblem(result);
    const policy::Layer &layer = result.policy->layers.at(0);
    EXPECT_EQ(layer.handledFs.rights.size(), 17U);
    EXPECT_EQ(layer.handledNet.rights.size(), 2U);
    EXPECT_TRUE(layer.scoped.rights.empty());
    EXPECT_TRUE(layer.log->newExecOn);
    const auto text = resolveText(*result.policy).value().front();
    EXPECT_EQ(namesOf(text.paths.at("/etc/passwd")), std::vector<std::string>{"fs.read_file"});
    EXPECT_EQ(namesOf(text.paths.at("/bin")),
              (std::vector<std::string>{"fs.execute", "fs.read_file", "fs.read_dir"}));
    EXPECT_EQ(text.paths.at("/tmp").size(), 15U);
    EXPECT_EQ(text.ports.size(), 2U);
}

TEST(Landrun, RefusesWhatIsNoPolicy)
{
    const auto problem = [](std::string_view text) { return firstProblem(readLandrun(text, "-")); };
    EXPECT_EQ(problem("landrun --bind-tcp 73617 -- x"), "landrun-port:1:9");
    EXPECT_EQ(problem("landrun --bind-tcp http -- x"), "bad-port:1:9");
    EXPECT_EQ(problem("landrun --ldd --add-exec -- x"), "landrun-command-rule:1:9");
    EXPECT_EQ(problem("landrun --ro ~/x -- y"), "shell-expansion:1:14");
}

TEST(Landrun, WidensToItsClassesAndSaysSo)
{
    const policy::Policy policy =
        policyOf("[[ruleset]]\nhandled_access_fs = ['execute', 'write_file', 'read_file']\n"
                 "scoped = ['signal']\n[[path_beneath]]\nallowed_access = ['write_file']\n"
                 "parent = ['/tmp']\n[[path_beneath]]\nallowed_access = ['read_file']\n"
                 "parent = ['/a,b']\n");
    const ExportResult result = writeLandrun(policy);
    ASSERT_EQ(result.files.size(), 1U);
    EXPECT_TRUE(result.files[0].text.contains("--rw /tmp")) << result.files[0].text;
    EXPECT_TRUE(result.files[0].text.contains("--unrestricted-network"));
    const auto losses = lossesOf(result);
    EXPECT_TRUE(std::ranges::contains(losses, "widened loss-more-rights"));
    EXPECT_TRUE(std::ranges::contains(losses, "narrowed loss-comma"));
    EXPECT_EQ(std::ranges::count(losses, "narrowed loss-whole-domain"), 2);
    const ExportResult programs =
        writeLandrun(policyOf("abi = 6\n[[ruleset]]\nhandled_access_fs = ['abi.all']\n"
                              "[[path_beneath]]\nallowed_access = ['abi.read_execute']\n"
                              "parent = ['/usr']\n"));
    EXPECT_TRUE(programs.files[0].text.contains("--rox /usr")) << programs.files[0].text;
    EXPECT_TRUE(std::ranges::contains(lossesOf(programs), "narrowed loss-refer"));
    const auto back = readLandrun(result.files[0].text, "-");
    EXPECT_TRUE(back.policy) << firstProblem(back);
}

} // namespace
} // namespace surveyor::formats
