// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// A helper that goes away and comes back; the frames are real, the helper is the test.

#include "sources/rejoining_source.h"
#include "wire/codec.h"

#include <gtest/gtest.h>

#include <array>
#include <deque>
#include <format>
#include <sys/socket.h>

namespace surveyor::sources {
namespace {

using std::chrono::milliseconds;

std::int64_t clockMs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<milliseconds>(now).count();
}

/// The helper's end of a stream.
class FarEnd
{
public:
    FarEnd()
    {
        std::array<int, 2> sockets{};
        EXPECT_EQ(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets.data()), 0);
        m_far = wire::UniqueFd(sockets[0]);
        m_near = wire::UniqueFd(sockets[1]);
        send(wire::encode(wire::Hello{}));
    }
    HelperSocket near() { return {std::move(m_near), nullptr}; }
    void send(const std::string &frame) const
    {
        EXPECT_EQ(::send(m_far.get(), frame.data(), frame.size(), MSG_NOSIGNAL),
                  static_cast<ssize_t>(frame.size()));
    }
    void deny(std::int64_t timeMs, std::uint32_t serial)
    {
        const std::string raw = std::format("audit({}.{:03}:{}): domain=1 blockers=fs.read_file",
                                            timeMs / 1000, timeMs % 1000, serial);
        send(wire::encode(wire::Event{1423, wire::Form::Kernel, timeMs, serial, raw}));
        ++m_sent;
    }
    void complete() { send(wire::encode(wire::End{wire::EndReason::Complete, m_sent, 0})); }
    void kill() { m_far.reset(); }

private:
    wire::UniqueFd m_far;
    wire::UniqueFd m_near;
    std::uint64_t m_sent = 0;
};

class Rejoining : public testing::Test
{
protected:
    void begin()
    {
        RejoiningSource::Helper helper;
        helper.firstPause = milliseconds(1);
        helper.live = [this](const std::stop_token &) -> HelperAnswer {
            if (m_lives.empty())
                return std::unexpected(HelperError{HelperProblem::NotStarted, "not yet"});
            HelperAnswer next = std::move(m_lives.front());
            m_lives.pop_front();
            return next;
        };
        helper.history = [this](const HistoryQuery &query, const std::stop_token &) {
            m_asked = query;
            return std::exchange(m_history,
                                 std::unexpected(HelperError{HelperProblem::Refused, "no"}));
        };
        helper.changed = [this](const std::optional<HelperError> &problem) {
            m_link += problem ? (m_link.ends_with('-') ? "" : "-") : "+";
        };
        auto made = RejoiningSource::make(m_first.near(), std::move(helper), {});
        ASSERT_TRUE(made) << made.error();
        m_source = *std::move(made);
    }
    /// Reads until @p mark was read.
    void readUntil(const std::string &mark)
    {
        for (int tries = 0; tries < 500 && !m_text.contains(mark); ++tries) {
            audit::Chunk chunk;
            const auto got = m_source->next(chunk, milliseconds(10));
            ASSERT_TRUE(got) << got.error();
            m_text += chunk.text;
        }
        EXPECT_TRUE(m_text.contains(mark)) << m_text;
    }

    FarEnd m_first;
    std::deque<HelperAnswer> m_lives;
    HelperAnswer m_history = std::unexpected(HelperError{HelperProblem::Refused, "no"});
    HistoryQuery m_asked;
    std::string m_link;
    std::string m_text;
    std::unique_ptr<RejoiningSource> m_source;
};

TEST_F(Rejoining, SaysThatRecordsAreMissingWhereNobodyKnowsThem)
{
    begin();
    const std::int64_t now = clockMs();
    m_first.deny(now - 5000, 1);
    readUntil(":1):");
    m_first.kill();
    FarEnd second;
    second.deny(now, 9);
    m_lives.push_back(second.near());
    readUntil(":9):");
    EXPECT_EQ(m_link, "-+");
    const auto gap = std::format("#landlock-surveyor gap cause=reader time={}.{:03}",
                                 (now - 5000) / 1000, (now - 5000) % 1000);
    EXPECT_LT(m_text.find(":1):"), m_text.find(gap));
    EXPECT_LT(m_text.find(gap), m_text.find(":9):"));
}

TEST_F(Rejoining, FillsInFromTheHistoryAndTellsNothingTwice)
{
    begin();
    const std::int64_t now = clockMs();
    m_first.deny(now - 5000, 1);
    readUntil(":1):");
    m_first.kill();
    FarEnd history;
    history.deny(now - 5000, 1); // known
    history.deny(now - 5000, 2); // of the same moment, and not
    history.deny(now - 3000, 3);
    history.deny(now, 4);
    history.complete();
    m_history = history.near();
    FarEnd second;
    second.deny(now, 4); // the history had it too
    second.deny(now, 5);
    m_lives.push_back(second.near());
    readUntil(":5):");
    for (const int serial : {1, 2, 3, 4, 5}) {
        const std::string mark = std::format(":{}):", serial);
        EXPECT_NE(m_text.find(mark), std::string::npos) << mark;
        EXPECT_EQ(m_text.find(mark), m_text.rfind(mark)) << mark;
    }
    EXPECT_FALSE(m_text.contains("gap")) << m_text;
    EXPECT_EQ(m_asked.sinceUs, static_cast<std::uint64_t>(now - 5000) * 1000);
}

TEST_F(Rejoining, TrustsNoHistoryThatWasNotWritten)
{
    begin();
    m_first.deny(clockMs() - 5000, 1);
    readUntil(":1):");
    m_first.kill();
    FarEnd history; // nobody keeps records here
    history.complete();
    m_history = history.near();
    FarEnd second;
    second.deny(clockMs(), 2);
    m_lives.push_back(second.near());
    readUntil(":2):");
    EXPECT_TRUE(m_text.contains("#landlock-surveyor gap cause=reader")) << m_text;
}

TEST_F(Rejoining, MarksAHistoryThatBreaksOff)
{
    begin();
    m_first.deny(clockMs() - 5000, 1);
    readUntil(":1):");
    m_first.kill();
    FarEnd history;
    history.deny(clockMs() - 4000, 2);
    history.kill();
    m_history = history.near();
    FarEnd second;
    second.deny(clockMs(), 3);
    m_lives.push_back(second.near());
    readUntil(":3):");
    EXPECT_TRUE(m_text.contains(":2):"));
    EXPECT_TRUE(m_text.contains("#landlock-surveyor gap cause=reader")) << m_text;
}

TEST_F(Rejoining, TriesAgainUntilTheHelperIsBack)
{
    begin();
    m_first.kill();
    for (int tries = 0; tries < 20; ++tries) {
        audit::Chunk chunk;
        ASSERT_TRUE(m_source->next(chunk, milliseconds(5)));
    }
    EXPECT_EQ(m_link, "-");
    FarEnd second;
    second.deny(clockMs(), 7);
    m_lives.push_back(second.near());
    readUntil(":7):");
    EXPECT_EQ(m_link, "-+");
}

TEST_F(Rejoining, EndsWhenTheRightIsTakenBack)
{
    begin();
    m_first.send(wire::encode(wire::End{wire::EndReason::Revoked, 0, 0}));
    std::expected<LiveSource::Got, std::string> got = LiveSource::Got::Nothing;
    for (int tries = 0; tries < 100 && got; ++tries) {
        audit::Chunk chunk;
        got = m_source->next(chunk, milliseconds(10));
    }
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error(), "the right to read was taken back");
    EXPECT_EQ(m_link, "");
}

} // namespace
} // namespace surveyor::sources
