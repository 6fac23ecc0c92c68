// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Logs that grow, are rotated and are cut while they are followed.

#include "sources/file_follower.h"
#include "sources/follow.h"
#include "sources/stream_follower.h"
#include "support/fingerprint.h"
#include "support/folder.h"
#include "support/logs.h"
#include "support/random.h"

#include <condition_variable>
#include <filesystem>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <mutex>
#include <sys/stat.h>
#include <thread>

namespace surveyor::sources {
namespace {

using namespace std::chrono_literals;

std::string access(int number)
{
    return std::format("type=LANDLOCK_ACCESS msg=audit({}.100:{}): domain=12d079cb6 "
                       "blockers=fs.read_file path=\"/etc/passwd\" dev=\"vda\" ino=861\n"
                       "type=SYSCALL msg=audit({}.100:{}): arch=c000003e syscall=2 success=no "
                       "exit=-13 a0=1 items=0 ppid=1 pid=2 auid=0 uid=0 comm=\"cat\" "
                       "exe=\"/bin/cat\" key=(null)\n"
                       "type=PROCTITLE msg=audit({}.100:{}): proctitle=\"cat\"\n",
                       1795468882 + number, number, 1795468882 + number, number,
                       1795468882 + number, number);
}

/// Follows on a thread of its own until it ends.
class Following
{
public:
    explicit Following(std::unique_ptr<LiveSource> source)
        : m_source(std::move(source))
        , m_thread([this](const std::stop_token &stop) { run(stop); })
    {
    }
    ~Following() { stop(); }

    /// Waits until so many denials are there; a minute at most.
    denials::StoreView waitFor(std::uint32_t denials)
    {
        std::unique_lock lock(m_lock);
        m_changed.wait_for(lock, 60s, [&] { return m_store.view().denialCount() >= denials; });
        return m_store.view();
    }
    [[nodiscard]] denials::StoreView look()
    {
        const std::lock_guard guard(m_lock);
        return m_store.view();
    }
    denials::StoreView stop()
    {
        m_thread.request_stop();
        if (m_thread.joinable())
            m_thread.join();
        return m_store.view();
    }
    [[nodiscard]] std::string error() const { return m_error; }

private:
    void run(const std::stop_token &stop)
    {
        FollowOptions options;
        options.grown = [this] {
            const std::lock_guard guard(m_lock);
            m_changed.notify_all();
        };
        if (const auto outcome = follow(*m_source, m_store, options, stop); !outcome)
            m_error = outcome.error();
    }

    std::unique_ptr<LiveSource> m_source;
    denials::Store m_store;
    std::string m_error;
    std::mutex m_lock;
    std::condition_variable m_changed;
    std::jthread m_thread;
};

std::unique_ptr<FileFollower> fromBeginning(const std::string &path)
{
    auto follower = FileFollower::open(path, {});
    EXPECT_TRUE(follower) << follower.error();
    return *std::move(follower);
}

TEST(Follow, ShowsWhatIsAppended)
{
    const test::TemporaryFolder folder;
    Following following(fromBeginning(folder.write("audit.log", access(1))));
    EXPECT_EQ(following.waitFor(1).denialCount(), 1U);
    folder.append("audit.log", access(2));
    const auto view = following.waitFor(2);
    EXPECT_EQ(view.denialCount(), 2U);
    EXPECT_EQ(view.rawText(1).value(), access(2));
}

TEST(Follow, CanBeginAtTheEndOrAtATime)
{
    const test::TemporaryFolder folder;
    const std::string path = folder.write("audit.log", access(1) + access(2));
    {
        Following following(FileFollower::open(path, {.atEnd = true, .sinceMs = {}}).value());
        folder.append("audit.log", access(3));
        EXPECT_EQ(following.waitFor(1).timeMs(0), 1795468885100);
    }
    FollowOptions options;
    options.times.sinceMs = 1795468884000;
    denials::Store store;
    std::stop_source stop;
    auto follower = FileFollower::open(path, {.atEnd = false, .sinceMs = options.times.sinceMs});
    ASSERT_TRUE(follower);
    options.grown = [&] { stop.request_stop(); };
    ASSERT_TRUE(follow(**follower, store, options, stop.get_token()));
    EXPECT_EQ(store.view().denialCount(), 2U);
}

TEST(Follow, ALineWithoutAnEndWaitsForIt)
{
    const test::TemporaryFolder folder;
    const std::string text = access(1);
    const auto half = text.find("blockers=fs.read") + 14;
    Following following(fromBeginning(folder.write("audit.log", text.substr(0, half))));
    std::this_thread::sleep_for(200ms);
    EXPECT_EQ(following.waitFor(0).tally().lines, 0U);
    folder.append("audit.log", text.substr(half));
    EXPECT_EQ(following.waitFor(1).denialCount(), 1U);
    EXPECT_EQ(following.stop().tally().malformed, 0U);
}

TEST(Follow, GoesOnBehindARename)
{
    const test::TemporaryFolder folder;
    const std::string path = folder.write("audit.log", access(1));
    Following following(fromBeginning(path));
    following.waitFor(1);
    std::filesystem::rename(path, folder.file("audit.log.1"));
    // A writer that was not told yet goes on with the old file.
    folder.append("audit.log.1", access(2));
    following.waitFor(2);
    folder.write("audit.log", "");
    folder.append("audit.log.1", access(3));
    following.waitFor(3);
    folder.append("audit.log", access(4));
    const auto view = following.waitFor(4);
    EXPECT_EQ(view.denialCount(), 4U);
    EXPECT_EQ(view.rawText(0).value(), access(1));
    EXPECT_EQ(view.rawText(3).value(), access(4));
}

TEST(Follow, FindsFilesThatCameAndWentInBetween)
{
    const test::TemporaryFolder folder;
    const std::string path = folder.write("audit.log", access(1));
    auto follower = fromBeginning(path);
    std::filesystem::rename(path, folder.file("audit.log.3"));
    folder.write("audit.log.2", access(2));
    folder.write("audit.log.1", access(3));
    folder.write("audit.log", access(4));
    Following following(std::move(follower));
    const auto view = following.waitFor(4);
    ASSERT_EQ(view.denialCount(), 4U);
    for (std::uint32_t row = 0; row < 4; ++row)
        EXPECT_EQ(view.serial(row), row + 1);
}

TEST(Follow, GoesOnWhereAFileWasCut)
{
    const test::TemporaryFolder folder;
    const std::string path = folder.write("audit.log", access(1) + access(2));
    Following following(fromBeginning(path));
    following.waitFor(2);
    // What logrotate's copytruncate does.
    std::filesystem::copy_file(path, folder.file("audit.log.1"));
    std::filesystem::resize_file(path, 0);
    folder.append("audit.log", access(3));
    auto view = following.waitFor(3);
    EXPECT_EQ(view.denialCount(), 3U);
    EXPECT_EQ(view.rawText(2).value(), access(3));
    EXPECT_FALSE(view.rawText(1)) << "its text was cut off";
    // Cut and longer again before anybody looked.
    folder.write("audit.log", access(4) + access(5) + access(6));
    view = following.waitFor(6);
    EXPECT_EQ(view.denialCount(), 6U);
}

TEST(Follow, SaysWhyItCannot)
{
    const test::TemporaryFolder folder;
    const auto why = [](const std::string &path) {
        const auto follower = FileFollower::open(path, {});
        return follower ? "" : follower.error();
    };
    EXPECT_TRUE(why(folder.file("none")).contains("no such file"));
    EXPECT_TRUE(why(folder.path()).contains("directory"));
    test::command("gzip -c <" + test::sample("desktop.log") + " >" + folder.file("gz"));
    EXPECT_TRUE(why(folder.file("gz")).contains("plain file"));
}

TEST(Follow, ADenialWithoutASyscallWaitsNotForEver)
{
    const test::TemporaryFolder folder;
    const std::string text = access(1);
    Following following(
        fromBeginning(folder.write("audit.log", text.substr(0, text.find('\n') + 1))));
    EXPECT_EQ(following.waitFor(1).denialCount(), 1U);
}

TEST(Follow, OtherLinesDoNotKeepItWaiting)
{
    const test::TemporaryFolder folder;
    Following following(fromBeginning(folder.write(
        "audit.log",
        "type=LANDLOCK_ACCESS msg=audit(1795468882.100:7): domain=1 blockers=fs.read_file "
        "path=\"/lone\" dev=\"vda\" ino=1\n")));
    // A machine with something to log several times a second, for half a minute at most.
    int others = 0;
    while (following.look().denialCount() == 0 && others < 150) {
        folder.append("audit.log",
                      std::format("type=USER_LOGIN msg=audit({}.100:{}): pid=1 uid=0\n",
                                  1795468883 + others, 8 + others));
        ++others;
        std::this_thread::sleep_for(200ms);
    }
    EXPECT_EQ(following.look().denialCount(), 1U) << "after " << others << " lines of others";
}

TEST(FollowStream, ReadsANamedPipeToItsEnd)
{
    const test::TemporaryFolder folder;
    const std::string path = folder.file("pipe");
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    auto follower = StreamFollower::open(path);
    ASSERT_TRUE(follower) << follower.error();
    Following following(*std::move(follower));
    {
        std::ofstream writer(path);
        writer << access(1) << std::flush;
        EXPECT_EQ(following.waitFor(1).denialCount(), 1U);
        writer << access(2);
    }
    const auto view = following.waitFor(2);
    EXPECT_EQ(view.denialCount(), 2U);
    EXPECT_EQ(view.rawText(1).value(), access(2));
}

/// A log that is written piece by piece, renamed and followed tells the same as one that lies
/// there whole.
TEST(FollowProperty, RandomPiecesAreTheSameLog)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    for (const std::string name : {"quirks.log", "desktop.log"}) {
        const std::string whole = test::contents(test::sample(name));
        const auto whole_view = test::load({test::sample(name)}).view;
        const test::TemporaryFolder folder;
        const std::string path = folder.write("audit.log", "");
        Following following(fromBeginning(path));
        std::string_view rest = whole;
        std::size_t rotations = 0;
        while (!rest.empty()) {
            const auto piece = rest.substr(0, random.between(1, 4000));
            folder.append("audit.log", piece);
            rest.remove_prefix(piece.size());
            if (random.below(4) == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(random.below(5)));
            if (piece.ends_with('\n') || random.below(12) != 0)
                continue;
            // A rotation is at the end of a line.
            const auto end = std::min(rest.find('\n'), rest.size() - 1);
            folder.append("audit.log", rest.substr(0, end + 1));
            rest.remove_prefix(end + 1);
            ++rotations;
            for (std::size_t i = rotations; i > 1; --i)
                std::filesystem::rename(folder.file(std::format("audit.log.{}", i - 1)),
                                        folder.file(std::format("audit.log.{}", i)));
            std::filesystem::rename(path, folder.file("audit.log.1"));
            folder.write("audit.log", "");
        }
        following.waitFor(whole_view.denialCount());
        std::this_thread::sleep_for(100ms); // records behind the last denial
        EXPECT_EQ(test::fingerprint(following.stop()), test::fingerprint(whole_view)) << name;
        EXPECT_EQ(following.error(), "");
    }
}

} // namespace
} // namespace surveyor::sources
