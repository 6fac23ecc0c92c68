// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// A helper that was replaced or went mad harms no client: every frame out of place is an error.

#include "sources/helper_stream.h"
#include "support/random.h"
#include "wire/codec.h"

#include <gtest/gtest.h>

#include <array>
#include <sys/socket.h>

namespace surveyor::sources {
namespace {

constexpr std::string_view record = "audit(1795468882.898:2985482): domain=1 blockers=fs.read_file";

std::string event(std::string_view raw = record, wire::Form form = wire::Form::Kernel)
{
    return wire::encode(wire::Event{1423, form, 1795468882898, 2985482, raw});
}

/// The lines of the frames, or the complaint.
std::string textOf(const std::vector<std::string> &frames)
{
    FrameText reader;
    std::string text;
    for (const std::string &frame : frames)
        if (const auto taken = reader.take(frame, text); !taken)
            return taken.error();
    return text;
}

TEST(FrameText, WritesLinesAsAuditdDoes)
{
    const auto hello = wire::encode(wire::Hello{});
    EXPECT_EQ(textOf({hello, event()}), "type=UNKNOWN[1423] msg=" + std::string(record) + "\n");
    EXPECT_EQ(
        textOf(
            {hello, event("node=h type=UNKNOWN[1423] msg=audit(1.000:1): x", wire::Form::LogLine)}),
        "node=h type=UNKNOWN[1423] msg=audit(1.000:1): x\n");
    EXPECT_EQ(textOf({hello, event(), wire::encode(wire::Lost{wire::LossPlace::Queue, 42, 1, 9})}),
              "type=UNKNOWN[1423] msg=" + std::string(record)
                  + "\n#landlock-surveyor gap cause=reader time=1795468882.898 count=42\n");
    EXPECT_EQ(
        textOf(
            {hello, wire::encode(wire::Event{1320, wire::Form::Kernel, 1, 1, "audit(1.000:1): "})}),
        "")
        << "auditd does not write the ends of events";
}

TEST(FrameText, RefusesWhatIsOutOfPlace)
{
    const auto hello = wire::encode(wire::Hello{});
    const auto end = wire::encode(wire::End{wire::EndReason::Complete, 0, 0});
    const std::string start = "the helper sent what is not understood: ";
    EXPECT_EQ(textOf({event()}), start + "no HELLO first");
    EXPECT_EQ(textOf({hello, hello}), start + "a second HELLO");
    EXPECT_EQ(textOf({hello, end, event()}), start + "a frame behind the last one");
    EXPECT_EQ(textOf({hello, event(), end}), start + "sums that are wrong");
    EXPECT_EQ(textOf({hello, event("audit(1.000:1): a\ntype=FORGED")}),
              start + "a record with a line break");
    EXPECT_EQ(textOf({hello, event("type=X")}), start + "a record without its beginning");
    EXPECT_EQ(textOf({hello, event("forged", wire::Form::LogLine)}),
              start + "a line that is no record");
    EXPECT_EQ(textOf({hello, ""}), start + "a frame of an impossible length");
}

TEST(HelperStream, TellsAnEndFromBeingCutOff)
{
    for (const bool ends : {true, false}) {
        std::array<int, 2> sockets{};
        ASSERT_EQ(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets.data()), 0);
        HelperStream stream({wire::UniqueFd(sockets[0]), nullptr});
        const auto send = [&](const std::string &frame) {
            ASSERT_EQ(::send(sockets[1], frame.data(), frame.size(), 0),
                      static_cast<ssize_t>(frame.size()));
        };
        send(wire::encode(wire::Hello{}));
        send(event());
        if (ends)
            send(wire::encode(wire::End{wire::EndReason::Complete, 1, 0}));
        ::close(sockets[1]);
        const auto text = stream.read();
        ASSERT_TRUE(text);
        EXPECT_NE(text->find("[1423]"), std::string::npos);
        const auto rest = stream.ended() ? text : stream.read();
        EXPECT_EQ(rest.has_value(), ends);
        EXPECT_TRUE(stream.ended());
    }
}

TEST(HelperStream, StopsWhenAsked)
{
    std::array<int, 2> sockets{};
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets.data()), 0);
    const wire::UniqueFd other(sockets[1]);
    std::stop_source stop;
    HelperStream stream({wire::UniqueFd(sockets[0]), nullptr}, stop.get_token());
    EXPECT_EQ(stream.read(10), "");
    EXPECT_FALSE(stream.ended());
    stop.request_stop();
    EXPECT_EQ(stream.read(), "");
    EXPECT_TRUE(stream.ended());
}

} // namespace
} // namespace surveyor::sources
