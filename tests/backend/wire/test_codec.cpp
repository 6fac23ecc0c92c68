// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Frames: what is encoded is decoded, whatever the bytes; what is malformed is refused.

#include "support/random.h"
#include "wire/codec.h"

#include <gtest/gtest.h>

namespace surveyor::wire {
namespace {

using testing::Random;

/// An EVENT's record lives in @p bytes.
Frame randomFrame(Random &random, std::string &bytes)
{
    const auto wide = [&] { return (std::uint64_t{random.below(~0U)} << 32) | random.below(~0U); };
    const auto word = [&] { return static_cast<std::uint32_t>(random.below(~0U)); };
    const auto byte = [&] { return static_cast<std::uint8_t>(random.below(256)); };
    switch (random.below(5)) {
    case 0: return Hello{random.below(2) == 0 ? Unit::Live : Unit::History, word()};
    case 1: {
        bytes = random.bytes(random.below(3) == 0 ? random.below(maxRecordSize + 1)
                                                  : random.below(300));
        return Event{static_cast<std::uint16_t>(random.below(0x10000)),
                     random.below(2) == 0 ? Form::Kernel : Form::LogLine,
                     static_cast<std::int64_t>(wide()), word(), bytes};
    }
    case 2: return Lost{static_cast<LossPlace>(byte()), wide(), word(), word()};
    case 3: return Note{static_cast<NoteCode>(byte()), wide()};
    default: return End{static_cast<EndReason>(byte()), wide(), wide()};
    }
}

TEST(Codec, GivesBackWhatWasEncoded)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    Random random(seed);
    std::string record;
    for (int i = 0; i < 5000; ++i) {
        const Frame frame = randomFrame(random, record);
        const std::string bytes = encode(frame);
        ASSERT_LE(bytes.size(), maxFrameSize);
        const auto decoded = decode(bytes);
        ASSERT_TRUE(decoded) << decoded.error();
        ASSERT_EQ(*decoded, frame);
    }
}

TEST(Codec, HasOneSpellingOfEveryFrame)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    Random random(seed);
    std::string record;
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = encode(randomFrame(random, record));
        bytes[random.below(std::min<std::size_t>(bytes.size(), 24))] ^=
            static_cast<char>(1 << random.below(8));
        if (const auto decoded = decode(bytes)) {
            ++accepted;
            ASSERT_EQ(encode(*decoded), bytes);
        }
    }
    EXPECT_GT(accepted, 1000);
}

TEST(Codec, RefusesWhatIsTooLongOrTooShort)
{
    const std::string longest(maxRecordSize, 'x');
    EXPECT_EQ(encode(Event{1423, Form::Kernel, 0, 0, longest}).size(), maxFrameSize);
    EXPECT_TRUE(encode(Event{1423, Form::Kernel, 0, 0, longest + 'x'}).empty());
    EXPECT_FALSE(decode(std::string(maxFrameSize + 1, '\2')));
    for (const Frame &frame : {Frame(Hello{}), Frame(Lost{}), Frame(Note{}), Frame(End{})}) {
        const std::string bytes = encode(frame);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            EXPECT_FALSE(decode(std::string_view(bytes).substr(0, size))) << size;
        EXPECT_FALSE(decode(bytes + '\0')) << "longer by one byte";
    }
    const std::string event = encode(Event{});
    EXPECT_EQ(event.size(), eventOverhead);
    EXPECT_FALSE(decode(std::string_view(event).substr(0, eventOverhead - 1)));
}

TEST(Codec, RefusesAnotherVersionAndUnknownKinds)
{
    std::string hello = encode(Hello{});
    hello[2] = 2;
    EXPECT_STREQ(decode(hello).error(), "a HELLO of another protocol version");
    EXPECT_STREQ(decode(std::string(8, '\0')).error(), "a frame of an unknown kind");
    EXPECT_STREQ(decode(std::string(8, '\6')).error(), "a frame of an unknown kind");
}

} // namespace
} // namespace surveyor::wire
