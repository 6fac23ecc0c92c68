// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What the kernel is known to do, one fact a test. The kernel itself is asked by
// tests/integration/policy.

#include "tree_host.h"

#include <cerrno>
#include <fcntl.h>
#include <gtest/gtest.h>

namespace surveyor::policy::testing {
namespace {

using namespace operation;

class Files : public ::testing::Test
{
protected:
    Files()
    {
        m_host.add("/a/f")
            .add("/b/g")
            .add("/b/dir", FileKind::Directory)
            .add("/c", FileKind::Directory);
        m_host.add("/dev/null", FileKind::CharacterDevice);
    }

    static void expectDenied(const Judgement &judgement, int error, const std::string &records)
    {
        EXPECT_EQ(judgement.verdict, Verdict::Denied);
        EXPECT_EQ(judgement.error, error);
        EXPECT_EQ(recordsOf(judgement), records);
    }

    TreeHost m_host;
};

TEST_F(Files, OpeningNamesAllMissingRightsInBitOrder)
{
    const auto denies = evaluator(m_host, {layer(fs("all"))});
    expectDenied(denies.judge(Open{"/a/f", O_RDWR}), EACCES, "0:fs.write_file,fs.read_file /a/f");
    expectDenied(denies.judge(Open{"/a", O_RDONLY | O_DIRECTORY}), EACCES, "0:fs.read_dir /a");
    expectDenied(denies.judge(Execute{"/a/f"}), EACCES, "0:fs.execute,fs.read_file /a/f");
}

TEST_F(Files, TruncatingWhileOpeningShowsOnlyWhenNothingElseIsMissing)
{
    Layer some = layer(fs("all"));
    EXPECT_EQ(recordsOf(evaluator(m_host, {some}).judge(Open{"/a/f", O_WRONLY | O_TRUNC})),
              "0:fs.write_file /a/f");
    allow(some, "/a", fs("write_file"));
    expectDenied(evaluator(m_host, {some}).judge(Open{"/a/f", O_WRONLY | O_TRUNC}), EACCES,
                 "0:fs.truncate /a/f");
    // Reading is enough of a right to open; truncating asks for its own.
    allow(some, "/b", fs("read_file truncate"));
    EXPECT_EQ(evaluator(m_host, {some}).judge(Open{"/b/g", O_RDONLY | O_TRUNC}).verdict,
              Verdict::Allowed);
    // Nothing is truncated that was not there.
    allow(some, "/c", fs("make_reg write_file"));
    EXPECT_EQ(evaluator(m_host, {some}).judge(Open{"/c/new", O_WRONLY | O_CREAT | O_TRUNC}).verdict,
              Verdict::Allowed);
}

TEST_F(Files, WhatNeedsNoRight)
{
    const auto denies = evaluator(m_host, {layer(fs("all"))});
    EXPECT_EQ(denies.judge(Open{"/a/f", O_PATH}).verdict, Verdict::Allowed);
    EXPECT_EQ(denies.judge(Open{"/dev/null", O_ACCMODE}).verdict, Verdict::Allowed);
    EXPECT_EQ(denies.judge(ControlDevice{"/a/f", 0x5401}).verdict, Verdict::Allowed);
    EXPECT_EQ(denies.judge(ControlDevice{"/dev/null", 0x5451}).verdict,
              Verdict::Allowed); // FIOCLEX
    expectDenied(denies.judge(ControlDevice{"/dev/null", 0x5401}), EACCES,
                 "0:fs.ioctl_dev /dev/null");
}

TEST_F(Files, CreatingNamesTheFolderAndThenTheFile)
{
    Layer some = layer(fs("all"));
    expectDenied(evaluator(m_host, {some}).judge(Open{"/c/new", O_WRONLY | O_CREAT}), EACCES,
                 "0:fs.make_reg /c");
    allow(some, "/c", fs("make_reg"));
    expectDenied(evaluator(m_host, {some}).judge(Open{"/c/new", O_WRONLY | O_CREAT}), EACCES,
                 "0:fs.write_file /c/new");
    EXPECT_EQ(recordsOf(evaluator(m_host, {some}).judge(Create{"/c/x", FileKind::Directory})),
              "0:fs.make_dir /c");
    EXPECT_EQ(recordsOf(evaluator(m_host, {some}).judge(Create{"/c/x", FileKind::Socket})),
              "0:fs.make_sock /c");
    EXPECT_EQ(recordsOf(evaluator(m_host, {some}).judge(Remove{"/b/g", false})),
              "0:fs.remove_file /b");
    EXPECT_EQ(recordsOf(evaluator(m_host, {some}).judge(Remove{"/b/dir", true})),
              "0:fs.remove_dir /b");
}

TEST_F(Files, ANamelessFileIsBelowItsFolder)
{
    const auto judgement =
        evaluator(m_host, {layer(fs("all"))}).judge(Open{"/c", O_RDWR | O_TMPFILE});
    expectDenied(judgement, EACCES, "0:fs.write_file,fs.read_file /c");
    EXPECT_TRUE(judgement.records.front().unnamedBelow);
}

TEST_F(Files, TheYoungestLayerIsBlamedForWhatItLacks)
{
    Layer outer = layer(fs("read_file write_file"));
    Layer inner = layer(fs("read_file"));
    const auto both = evaluator(m_host, {outer, inner});
    // The outer one alone lacks write_file: the record does not say so.
    const Judgement judgement = both.judge(Open{"/a/f", O_RDWR});
    expectDenied(judgement, EACCES, "1:fs.read_file /a/f");
    EXPECT_EQ(judgement.decisions.size(), 3U);
    allow(inner, "/", fs("read_file"));
    expectDenied(evaluator(m_host, {outer, inner}).judge(Open{"/a/f", O_RDWR}), EACCES,
                 "0:fs.write_file,fs.read_file /a/f");
}

TEST_F(Files, SaysWhichRuleGrants)
{
    Layer some = layer(fs("read_file"));
    allow(some, "/", fs("read_file"));
    allow(some, "/a/f", fs("read_file"));
    const auto judges = evaluator(m_host, {some});
    const auto judgement = judges.judge(Open{"/a/f", O_RDONLY});
    EXPECT_EQ(judgement.reason, Reason::Granted);
    ASSERT_EQ(judgement.decisions.size(), 1U);
    const std::size_t rule = judgement.decisions[0].rule.value();
    EXPECT_EQ(judges.plan().layers[0].paths[rule].path, "/a/f");
}

TEST_F(Files, RulesStandOnInodes)
{
    m_host.addTwin("/c/twin", "/a/f");
    Layer some = layer(fs("read_file"));
    allow(some, "/a/f", fs("read_file"));
    EXPECT_EQ(evaluator(m_host, {some}).judge(Open{"/c/twin", O_RDONLY}).verdict, Verdict::Allowed);
}

TEST_F(Files, RenamingInPlaceNeedsNoRefer)
{
    expectDenied(evaluator(m_host, {layer(fs("all"))}).judge(Rename{"/a/f", "/a/e"}), EACCES,
                 "0:fs.remove_file,fs.make_reg /a");
}

TEST_F(Files, RenamingAcrossNamesBothFolders)
{
    Layer some = layer(fs("all"));
    allow(some, "/a", fs("all") - fs("refer"));
    expectDenied(evaluator(m_host, {some}).judge(Rename{"/a/f", "/c/f"}), EACCES,
                 "0:fs.refer /a; 0:fs.make_reg,fs.refer /c");
    allow(some, "/c", fs("all") - fs("refer"));
    expectDenied(evaluator(m_host, {some}).judge(Rename{"/a/f", "/c/f"}), EXDEV,
                 "0:fs.refer /a; 0:fs.refer /c");
    expectDenied(evaluator(m_host, {some}).judge(Link{"/a/f", "/c/f"}), EXDEV,
                 "0:fs.refer /a; 0:fs.refer /c");
}

TEST_F(Files, ReferIsDeniedThoughNobodyHandlesIt)
{
    expectDenied(evaluator(m_host, {layer(fs("execute"))}).judge(Rename{"/a/f", "/b/f"}), EXDEV,
                 "0:fs.refer /a; 0:fs.refer /b");
    EXPECT_EQ(evaluator(m_host, {layer({})}).judge(Rename{"/a/f", "/b/f"}).verdict,
              Verdict::Allowed);
}

TEST_F(Files, ALayerWithoutFileRightsDeniesReferBesideOneThatHasSome)
{
    Layer files = layer(fs("all"));
    allow(files, "/", fs("all"));
    Layer ports;
    ports.handledNet.rights = net("bind_tcp");
    expectDenied(evaluator(m_host, {files, ports}).judge(Rename{"/a/f", "/b/f"}), EXDEV,
                 "1:fs.refer /a; 1:fs.refer /b");
}

TEST_F(Files, GainingARightIsBlamedOnTheSource)
{
    Layer some = layer(fs("all"));
    allow(some, "/a", fs("all") - fs("execute"));
    allow(some, "/b", fs("all"));
    const auto judgement = evaluator(m_host, {some}).judge(Rename{"/a/f", "/b/f"});
    expectDenied(judgement, EXDEV, "0:fs.execute /a");
    EXPECT_EQ(judgement.reason, Reason::WouldGainRights);
    // The other way round nothing is gained.
    EXPECT_EQ(evaluator(m_host, {some}).judge(Rename{"/b/g", "/a/g"}).verdict, Verdict::Allowed);
}

TEST_F(Files, WhereTheTargetGrantsMoreEverythingMissingIsListed)
{
    Layer some = layer(fs("execute make_reg remove_file refer"));
    allow(some, "/a", fs("remove_file refer"));
    allow(some, "/b", fs("execute make_reg refer"));
    expectDenied(evaluator(m_host, {some}).judge(Rename{"/a/f", "/b/f"}), EXDEV,
                 "0:fs.execute,fs.make_reg /a; 0:fs.remove_file /b");
}

TEST_F(Files, ExchangingComparesBothWays)
{
    Layer some = layer(fs("all"));
    allow(some, "/a", fs("all") - fs("refer"));
    m_host.add("/c/h");
    expectDenied(evaluator(m_host, {some}).judge(Rename{"/a/f", "/c/h", true}), EACCES,
                 "0:fs.refer /a; 0:fs.execute,fs.write_file,fs.read_file,fs.read_dir,fs.remove_dir,"
                 "fs.remove_file,fs.make_char,fs.make_dir,fs.make_reg,fs.make_sock,fs.make_fifo,"
                 "fs.make_block,fs.make_sym,fs.refer,fs.truncate,fs.ioctl_dev /c");
}

TEST_F(Files, CallsThatFailBeforeLandlockIsAsked)
{
    m_host.addMount("/mnt").add("/mnt/f");
    const auto denies = evaluator(m_host, {layer(fs("all"))});
    const auto error = [&](const Operation &operation) {
        const Judgement judgement = denies.judge(operation);
        EXPECT_EQ(judgement.reason, Reason::FailsBefore);
        EXPECT_TRUE(judgement.records.empty());
        return judgement.error;
    };
    EXPECT_EQ(error(Open{"/a/none", O_RDONLY}), ENOENT);
    EXPECT_EQ(error(Open{"/a/f", O_WRONLY | O_CREAT | O_EXCL}), EEXIST);
    EXPECT_EQ(error(Open{"/a", O_WRONLY}), EISDIR);
    EXPECT_EQ(error(Create{"/a/f", FileKind::Directory}), EEXIST);
    EXPECT_EQ(error(Rename{"/a/f", "/mnt/f"}), EXDEV);
    EXPECT_EQ(error(Rename{"/b", "/b/dir/b"}), EINVAL);
    EXPECT_EQ(error(Link{"/a/f", "/b/g"}), EEXIST);
}

TEST_F(Files, MountsAreChangedByNobodyWhoseFilesAreRestricted)
{
    Layer ports;
    ports.handledNet.rights = net("bind_tcp");
    const auto judgement =
        evaluator(m_host, {layer(fs("execute")), ports}).judge(ChangeMounts{"/a"});
    expectDenied(judgement, EPERM, "0:fs.change_topology /a");
    EXPECT_EQ(judgement.reason, Reason::AlwaysDenied);
    EXPECT_EQ(evaluator(m_host, {ports}).judge(ChangeMounts{"/a"}).verdict, Verdict::Allowed);
}

TEST_F(Files, SocketFilesFromAbi9On)
{
    m_host.add("/run/s", FileKind::Socket);
    Layer outer = layer(fs("resolve_unix"));
    EXPECT_EQ(evaluator(m_host, {outer}, 8).judge(ConnectSocketFile{"/run/s", {}}).verdict,
              Verdict::Allowed);
    expectDenied(evaluator(m_host, {outer}, 9).judge(ConnectSocketFile{"/run/s", {}}), EACCES,
                 "0:fs.resolve_unix /run/s");
    EXPECT_EQ(evaluator(m_host, {outer}, 9).judge(ConnectSocketFile{"/run/s", {1, false}}).verdict,
              Verdict::Allowed);
}

TEST(Ports, CountByNumber)
{
    const TreeHost host;
    Layer some;
    some.handledNet.rights = net("bind_tcp connect_tcp bind_udp");
    PortRule rule{.ports = {{443, {}}}, .access = {}, .span = {}};
    rule.access.rights = net("connect_tcp");
    some.portRules.push_back(rule);
    const auto seven = evaluator(host, {some});
    EXPECT_EQ(seven.judge(ConnectPort{Transport::Tcp, 443}).reason, Reason::Granted);
    EXPECT_EQ(seven.judge(BindPort{Transport::Tcp, 443}).error, EACCES);
    EXPECT_EQ(recordsOf(seven.judge(ConnectPort{Transport::Tcp, 80})), "0:net.connect_tcp");
    EXPECT_EQ(seven.judge(BindPort{Transport::Udp, 53}).verdict, Verdict::Allowed);
    EXPECT_EQ(recordsOf(evaluator(host, {some}, 10).judge(BindPort{Transport::Udp, 53})),
              "0:net.bind_udp");
}

TEST(Scopes, EndAtTheDomainThatHasThem)
{
    const TreeHost host;
    Layer scoped;
    scoped.scoped.rights.add("scope.signal");
    Layer plain;
    plain.handledNet.rights = net("bind_tcp");
    const auto some = evaluator(host, {plain, scoped, plain});
    EXPECT_EQ(recordsOf(some.judge(SendSignal{{0, false}})), "1:scope.signal");
    EXPECT_EQ(recordsOf(some.judge(SendSignal{{1, false}})), "1:scope.signal");
    EXPECT_EQ(some.judge(SendSignal{{2, false}}).verdict, Verdict::Allowed);
    EXPECT_EQ(some.judge(SendSignal{{0, true}}).verdict, Verdict::Allowed);
    EXPECT_EQ(some.judge(SendSignal{{0, false}}).error, EPERM);
    EXPECT_EQ(some.judge(ConnectAbstract{{0, false}}).reason, Reason::NotRestricted);
    // Tracing is denied by the youngest, whatever it handles.
    EXPECT_EQ(recordsOf(some.judge(Trace{{2, false}})), "2:ptrace");
    EXPECT_EQ(some.judge(Trace{{3, false}}).verdict, Verdict::Allowed);
}

TEST(Records, AreMutedByFlagsAndQuietMarks)
{
    TreeHost host;
    host.add("/a/f").add("/b/f");
    Layer some = layer(fs("read_file write_file"));
    some.quiet.rights = fs("read_file");
    PathRule mark{.paths = {PathTemplate::literal("/a")}, .access = {}, .quiet = true, .span = {}};
    some.pathRules.push_back(mark);
    const auto ten = evaluator(host, {some}, 10);
    EXPECT_FALSE(ten.judge(Open{"/a/f", O_RDONLY}).records.front().logged);
    EXPECT_TRUE(ten.judge(Open{"/a/f", O_RDWR}).records.front().logged);
    EXPECT_TRUE(ten.judge(Open{"/b/f", O_RDONLY}).records.front().logged);
    EXPECT_TRUE(evaluator(host, {some}, 9).judge(Open{"/a/f", O_RDONLY}).records.front().logged);
    EXPECT_FALSE(evaluator(host, {some}, 6).judge(Open{"/b/f", O_RDONLY}).records.front().logged);

    // The kernel's table of flags: the restricting program, then what it executes.
    const auto logged = [&](LogFlags flags, ProgramImage image, std::vector<Layer> inner = {}) {
        Layer flagged = layer(fs("read_file"));
        flagged.log = flags;
        std::vector<Layer> layers{flagged};
        layers.insert(layers.end(), inner.begin(), inner.end());
        Policy policy;
        policy.layers = layers;
        const Evaluator judges(compile(policy, 7, host).value(), host, image);
        return judges.judge(Open{"/a/f", O_RDONLY}).records.front().logged;
    };
    using enum ProgramImage;
    EXPECT_TRUE(logged({}, Restricting));
    EXPECT_FALSE(logged({}, Executed));
    EXPECT_FALSE(logged({.sameExecOff = true}, Restricting));
    EXPECT_TRUE(logged({.newExecOn = true}, Executed));
    EXPECT_TRUE(logged({.sameExecOff = true, .newExecOn = true}, Executed));
    EXPECT_TRUE(logged({.subdomainsOff = true}, Restricting));
    EXPECT_FALSE(logged({.subdomainsOff = true}, Restricting, {layer(fs("read_file"))}));
}

} // namespace
} // namespace surveyor::policy::testing
