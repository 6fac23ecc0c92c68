// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The environment of the kernel's sample sandboxer: read, written, read back. The sample is in no
// package of Debian 13: its documented variables are the measure.

#include "policy/formats/registry.h"
#include "policy/formats/resolved.h"
#include "policy/formats/sandboxer.h"

#include <gtest/gtest.h>

namespace surveyor::formats {
namespace {

std::string problemOf(const std::string &text)
{
    const ReadResult result = readSandboxer(text, "-");
    if (result.problems.empty())
        return "none";
    const Problem &problem = result.problems.front();
    return std::string(messageName(problem.message.id)) + ":" + std::to_string(problem.span.line)
        + ":" + std::to_string(problem.span.column);
}

TEST(Sandboxer, ReadsItsVariables)
{
    const std::string text = "#!/bin/sh\n"
                             "export LL_FS_RO=\"/usr:/etc/passwd\" LL_TCP_BIND=80:8080\n"
                             "LL_FS_RW=/tmp LL_TCP_CONNECT= LL_SCOPED=a:s LL_FORCE_LOG=1 \\\n"
                             "LL_FS_QUIET=/usr/share LL_QUIET_ACCESS=read:tcp_bind \\\n"
                             "  ./sandboxer sh -c true\n";
    EXPECT_EQ(recogniseFormat("x.sh", text).name, "sandboxer");
    const ReadResult result = readSandboxer(text, "-");
    ASSERT_TRUE(result.policy) << problemOf(text);
    const policy::Layer &layer = result.policy->layers.at(0);
    EXPECT_EQ(layer.handledFs.rights.size(), 17U);
    EXPECT_EQ(layer.handledNet.rights.names(),
              (std::vector<std::string>{"net.bind_tcp", "net.connect_tcp"}));
    EXPECT_EQ(layer.scoped.rights.size(), 2U);
    EXPECT_TRUE(layer.log->newExecOn);
    EXPECT_EQ(
        layer.quiet.rights.names(),
        (std::vector<std::string>{"fs.execute", "fs.read_file", "fs.read_dir", "net.bind_tcp"}));
    const auto resolved = resolveText(*result.policy)->front();
    EXPECT_EQ(resolved.paths.at("/usr").size(), 3U);
    EXPECT_EQ(resolved.paths.at("/etc/passwd").size(), 2U) << "no directory";
    EXPECT_EQ(resolved.paths.at("/tmp").size(), 17U);
    EXPECT_EQ(resolved.ports.size(), 2U);
    EXPECT_EQ(resolved.quietPaths, std::vector<std::string>{"/usr/share"});
}

TEST(Sandboxer, RefusesWhatTheSampleRefuses)
{
    EXPECT_EQ(problemOf("LL_FS_RO=/usr ./sandboxer x"), "sandboxer-missing:1:1");
    const std::string both = "LL_FS_RO=/usr LL_FS_RW= ";
    EXPECT_EQ(problemOf(both + "sandboxer x"), "none");
    EXPECT_EQ(problemOf(both + "LL_TCP_BIND=70000 sandboxer x"), "bad-port:1:25");
    EXPECT_EQ(problemOf(both + "LL_SCOPED=x sandboxer x"), "unknown-right:1:25");
    EXPECT_EQ(problemOf(both + "LL_FORCE_LOG=yes sandboxer x"), "sandboxer-force-log:1:25");
    EXPECT_EQ(problemOf(both + "LL_QUIET_ACCESS=some sandboxer x"), "unknown-right:1:25");
    EXPECT_EQ(problemOf("LL_FS_RO=$HOME LL_FS_RW= sandboxer x"), "shell-expansion:1:1");
    EXPECT_EQ(problemOf("echo hello"), "no-such-command:1:1");
}

TEST(Sandboxer, IsWrittenAndReadBack)
{
    const std::string text =
        "LL_FS_RO=/usr LL_FS_RW='/tmp:/no such' LL_UDP_BIND=53 LL_TCP_CONNECT= "
        "LL_SCOPED=s LL_FORCE_LOG=1 LL_NET_QUIET=53 LL_QUIET_ACCESS=udp_bind "
        "sandboxer env LL_FS_RO=/ LL_FS_RW= sandboxer x";
    const policy::Policy policy = readSandboxer(text, "-").policy.value();
    ASSERT_EQ(policy.layers.size(), 2U);
    const ExportResult result = writeSandboxer(policy);
    ASSERT_EQ(result.files.size(), 1U);
    const ReadResult back = readSandboxer(result.files[0].text, "-");
    ASSERT_TRUE(back.policy) << result.files[0].text << problemOf(result.files[0].text);
    const auto expected = resolveText(policy).value();
    const auto got = resolveText(*back.policy).value();
    ASSERT_EQ(got.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(got[i].handledFs, expected[i].handledFs);
        EXPECT_EQ(got[i].handledNet, expected[i].handledNet);
        EXPECT_EQ(got[i].scoped, expected[i].scoped);
        EXPECT_EQ(got[i].paths, expected[i].paths);
        EXPECT_EQ(got[i].ports, expected[i].ports);
        EXPECT_EQ(got[i].log, expected[i].log);
        EXPECT_EQ(got[i].quiet, expected[i].quiet);
        EXPECT_EQ(got[i].quietPorts, expected[i].quietPorts);
    }
}

} // namespace
} // namespace surveyor::formats
