// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Received = delivered + announced as lost + withheld, whatever comes and however slowly a client
// reads; and nothing but Landlock's events comes out.

#include "helper/relay.h"
#include "sources/helper_stream.h"
#include "support/random.h"
#include "wire/codec.h"

#include <gtest/gtest.h>

#include <array>
#include <format>
#include <map>
#include <set>
#include <sys/socket.h>

namespace surveyor::helper {
namespace {

using testing::Random;

/// A stream behind a relay, and its client.
class Pipe final : public RecordSink
{
public:
    Pipe()
    {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
            throw std::runtime_error("no sockets");
        m_client = wire::UniqueFd(ends[1]);
        m_stream.emplace(wire::UniqueFd(ends[0]), wire::Unit::Live);
    }
    void offer(const wire::Event &event) override
    {
        m_stream->offer(event.serial, std::make_shared<const std::string>(wire::encode(event)));
    }
    void announce(const wire::Lost &lost) override { m_stream->announce(lost); }
    void note(const wire::Note &note) override { m_stream->note(note); }

    Stream &stream() { return *m_stream; }
    /// Takes up to @p frames frames.
    void receive(std::size_t frames)
    {
        std::string bytes(wire::maxFrameSize, '\0');
        for (; frames > 0; --frames) {
            const auto length = ::recv(m_client.get(), bytes.data(), bytes.size(), MSG_DONTWAIT);
            if (length <= 0)
                return;
            const std::string_view frame(bytes.data(), static_cast<std::size_t>(length));
            const auto taken = m_text.take(frame, m_lines);
            ASSERT_TRUE(taken) << taken.error();
            if (const auto decoded = wire::decode(frame))
                if (const auto *event = std::get_if<wire::Event>(&*decoded))
                    m_events.emplace_back(event->type, event->serial);
        }
    }
    const sources::FrameText &text() const { return m_text; }
    const auto &events() const { return m_events; }

private:
    wire::UniqueFd m_client;
    std::optional<Stream> m_stream;
    sources::FrameText m_text;
    std::string m_lines;
    std::vector<std::pair<std::uint16_t, std::uint32_t>> m_events;
};

TEST(Relay, AccountsForEveryRecordHoweverSlowTheClient)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    Random random(seed);
    Pipe pipe;
    Relay relay(pipe);
    constexpr std::array<std::uint16_t, 12> types{1300, 1302, 1305, 1307, 1320, 1327,
                                                  1336, 1423, 1424, 1105, 1112, 1400};
    std::uint64_t dropped = 0;
    const std::string filler(2000, 'x');
    for (int i = 0; i < 60'000; ++i) {
        const auto type = random.oneOf(types);
        std::string record =
            std::format("audit(1795468882.{:03}:{}): op=set {}", random.below(4),
                        random.below(2000), std::string_view(filler).substr(0, random.below(2000)));
        if (random.below(50) == 0)
            record = random.bytes(random.below(100));
        relay.take(type, record);
        if (random.below(500) == 0) {
            const auto count = static_cast<std::uint32_t>(random.between(1, 9));
            relay.dropped(count);
            dropped += count;
        }
        // Long pauses, short visits.
        if (random.below(3000) == 0)
            for (std::size_t frames = random.below(4000); frames > 0; frames -= frames / 2 + 1) {
                pipe.stream().flush();
                pipe.receive(frames);
            }
    }
    pipe.stream().end(wire::EndReason::Stopping);
    while (pipe.stream().flush() == Stream::State::Waiting)
        pipe.receive(1000);
    pipe.receive(10'000);
    ASSERT_TRUE(pipe.text().end());
    const auto &counts = relay.counts();
    EXPECT_EQ(counts.received, counts.passed + counts.withheld + counts.unreadable);
    EXPECT_EQ(counts.received + dropped,
              pipe.text().records() + pipe.text().lost() + counts.withheld);
    EXPECT_GT(pipe.text().lost(), counts.unreadable + dropped) << "the queue never was full";
    EXPECT_GT(counts.withheld, 0U);
}

TEST(Relay, LetsOnlyLandlocksEventsOut)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    Random random(seed);
    Pipe pipe;
    Relay relay(pipe);
    std::set<std::uint32_t> landlock;
    for (std::uint32_t event = 0; event < 3000; ++event) {
        const bool denied = random.below(3) == 0;
        const auto serial = event * 7;
        const auto give = [&](std::uint16_t type) {
            relay.take(type, std::format("audit(1795468882.000:{}): x=1", serial));
        };
        if (denied) {
            give(1423);
            landlock.insert(serial);
        }
        for (const std::uint16_t type : {1300, 1302, 1307, 1327, 1320, 1112})
            give(type);
        pipe.stream().flush();
        pipe.receive(100);
    }
    std::map<std::uint32_t, int> records;
    for (const auto &[type, serial] : pipe.events()) {
        EXPECT_TRUE(landlock.contains(serial)) << serial;
        EXPECT_NE(type, 1112);
        ++records[serial];
    }
    EXPECT_EQ(records.size(), landlock.size());
    for (const auto &[serial, count] : records)
        EXPECT_EQ(count, 6) << serial;
}

TEST(Relay, DoesNotTakeAnotherEventOfTheSameSerialForTheSame)
{
    Pipe pipe;
    Relay relay(pipe);
    relay.take(1423, "audit(1795468882.000:7): domain=1 blockers=fs.read_file");
    relay.take(1300, "audit(1795468883.000:7): another boot's, or after 4 billion events");
    relay.take(1300, "audit(1795468882.000:7): the same");
    EXPECT_EQ(relay.counts().passed, 2U);
}

TEST(Relay, TellsSettingsButNoRules)
{
    Pipe pipe;
    Relay relay(pipe);
    relay.take(1305,
               "audit(1795468882.000:7): op=add_rule key=\"an administrator's\" list=4 res=1");
    EXPECT_EQ(relay.counts().passed, 0U);
    relay.take(1305, "audit(1795468882.000:8): op=set audit_enabled=0 old=1 auid=0 ses=1 res=1");
    EXPECT_EQ(relay.counts().passed, 1U);
    pipe.stream().flush();
    pipe.receive(10);
    ASSERT_EQ(pipe.text().notes().size(), 1U);
    EXPECT_EQ(pipe.text().notes()[0].code, wire::NoteCode::AuditOff);
}

TEST(Stream, EndsForAClientThatIsGone)
{
    std::array<int, 2> ends{};
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()), 0);
    Stream stream(wire::UniqueFd{ends[0]}, wire::Unit::Live);
    ::close(ends[1]);
    EXPECT_EQ(stream.flush(), Stream::State::Gone);
}

} // namespace
} // namespace surveyor::helper
