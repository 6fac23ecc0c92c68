// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/descriptor_stream.h"
#include "support/logs.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <random>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace surveyor::sources {
namespace {

using namespace std::string_literals;

std::string refusal(const std::string &file)
{
    const auto result = test::load({file}).result;
    EXPECT_EQ(result.errors.size(), 1U) << file;
    return result.errors.empty() ? "" : result.errors[0].what;
}

TEST(BadInput, IsNamedAndExplained)
{
    EXPECT_EQ(refusal("/nowhere/audit.log"), "there is no such file");
    EXPECT_TRUE(refusal("/proc/self/fdinfo").contains("directory without logs"));
    for (const auto &start : {"\x1f\x8b\x08 and so on"s, "\x28\xb5\x2f\xfd and so on"s,
                              "\xfd"s + "7zXZ\0 and so on"s, "BZh and so on"s}) {
        const test::TemporaryLog damaged(start);
        EXPECT_TRUE(refusal(damaged.path()).contains("compressed and damaged")) << start;
    }
    const test::TemporaryLog binary("\x7f"
                                    "ELF\0\0\0\0\1\2\3\0\0"s);
    EXPECT_FALSE(refusal(binary.path()).empty());
}

TEST(BadInput, OneBadFileDoesNotHideAGoodOne)
{
    const auto [view, result] = test::load({"/nowhere", test::sample("desktop.log")});
    EXPECT_EQ(result.errors.size(), 1U);
    EXPECT_EQ(view.size(), 78U);
}

TEST(BadInput, EmptyIsNoError)
{
    const test::TemporaryLog empty("");
    const auto [view, result] = test::load({empty.path()});
    EXPECT_TRUE(result.errors.empty());
    EXPECT_EQ(view.tally().lines, 0U);
}

TEST(BadInput, ALastLineNeedsNoEnd)
{
    const auto view = test::loadText("type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=1f "
                                     "blockers=fs.read_file path=\"/a\" dev=\"vda\" ino=1");
    EXPECT_EQ(view.size(), 1U);
}

TEST(BadInput, MalformedLinesAreCountedAndLocated)
{
    const auto view = test::loadText("type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=1f "
                                     "blockers=fs.read_file path=\"/a\" dev=\"vda\" ino=1\n"
                                     "type=SYSCALL msg=audit(nonsense): a=b\n");
    EXPECT_EQ(view.tally().lines, 2U);
    EXPECT_EQ(view.tally().malformed, 1U);
    ASSERT_EQ(view.tally().problems.size(), 1U);
    EXPECT_EQ(view.tally().problems[0].line, 2U);
}

TEST(BadInput, RandomDamageNeverLosesALine)
{
    std::ifstream input(test::sample("quirks.log"));
    const std::string whole(std::istreambuf_iterator<char>(input), {});
    const auto seed = std::random_device()();
    std::mt19937 random(seed);
    for (int round = 0; round < 20; ++round) {
        std::string text = whole;
        for (int i = 0; i < 50; ++i)
            text[random() % text.size()] = static_cast<char>(1 + random() % 255);
        const auto tally = test::loadText(text).tally();
        const auto lines = static_cast<std::uint64_t>(std::ranges::count(text, '\n'))
            + (text.ends_with('\n') ? 0 : 1);
        EXPECT_EQ(tally.lines, lines) << "seed " << seed;
        EXPECT_LE(tally.records + tally.malformed + tally.foreign, lines) << "seed " << seed;
    }
}

TEST(BadInput, AFileOfOthersSaysWhatToDo)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "needs root, to read as nobody";
    const test::TemporaryLog log("x");
    ASSERT_EQ(::chmod(log.path().c_str(), 0600), 0);
    ASSERT_EQ(::seteuid(65534), 0);
    const std::string why = refusal(log.path());
    ASSERT_EQ(::seteuid(0), 0);
    EXPECT_TRUE(why.contains("permission")) << why;
    EXPECT_TRUE(why.contains("log_group")) << why;
}

TEST(BadInput, AFileThatShrinksSaysSo)
{
    const test::TemporaryLog log(std::string(100, 'x'));
    const auto file =
        std::make_shared<PlainFile>(::open(log.path().c_str(), O_RDONLY | O_CLOEXEC), log.path());
    FileStream stream(file, 0, 100);
    ASSERT_EQ(::truncate(log.path().c_str(), 50), 0);
    std::array<char, 100> buffer{};
    EXPECT_EQ(stream.read(buffer.data(), buffer.size()).value(), 50U);
    const auto rest = stream.read(buffer.data(), buffer.size());
    ASSERT_FALSE(rest);
    EXPECT_TRUE(rest.error().contains("shorter")) << rest.error();
}

TEST(BadInput, ALineOfMegabytesIsOneMalformedLineAndHidesNothing)
{
    const std::string record = "type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=1f "
                               "blockers=fs.read_file path=\"/a\" dev=\"vda\" ino=1\n";
    const auto view = test::loadText(std::string((std::size_t{3} << 20) + 5, 'x') + '\n' + record);
    EXPECT_EQ(view.denialCount(), 1U);
    EXPECT_GE(view.tally().malformed, 1U);
    EXPECT_EQ(view.rawText(view.firstRow()).value(), record);
}

TEST(BadInput, NulBytesAreAMalformedLine)
{
    const std::string record = "type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=1f "
                               "blockers=fs.read_file path=\"/a\" dev=\"vda\" ino=1\n";
    // What a crash leaves behind on some file systems.
    const auto view = test::loadText(record + std::string(4096, '\0') + '\n' + record);
    EXPECT_GE(view.denialCount(), 1U);
    EXPECT_EQ(view.tally().malformed, 1U);
}

TEST(Pipe, CanBeStoppedWhileNobodyWrites)
{
    const std::string path = std::format("/tmp/surveyor-test-pipe-{}", ::getpid());
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    denials::Store store;
    LoadResult result;
    {
        std::jthread reader(
            [&](const std::stop_token &stop) { result = load({path}, store, {}, stop); });
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    } // asks it to stop and waits: a reader that does not notice hangs here
    ::unlink(path.c_str());
    EXPECT_TRUE(result.cancelled);
}

} // namespace
} // namespace surveyor::sources
