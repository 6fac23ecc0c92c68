// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/object_test.h"

#include <array>
#include <utility>

namespace surveyor::denials::query {
namespace {

// How blockers bear on decodeObject(), beside the bits of a verdict.
constexpr std::uint8_t bearsNothing = 0;
constexpr std::uint8_t bearsUnix = 4;
constexpr std::uint8_t bearsBind = 8;
constexpr std::uint8_t bearsConnect = 12;

/// Of a gap, which has noId, nothing.
std::uint8_t bearingOf(const text::StringTable &blockers, std::uint32_t id)
{
    if (id == noId)
        return bearsNothing;
    const auto names = blockers.at(id);
    if (namesSocket(names))
        return bearsUnix;
    if (names.starts_with("net."))
        return names.contains("bind") ? bearsBind : bearsConnect;
    return bearsNothing;
}

} // namespace

ObjectTest::ObjectTest(Judge judge)
    : m_judge(std::move(judge))
{
}

ObjectTest::ObjectTest(JudgeText judge)
    : m_judgeText(std::move(judge))
{
}

bool ObjectTest::judgeRow(const RowBlock &block, std::uint32_t row)
{
    const std::uint32_t attempt = block.segment.attempt[block.place + row];
    if (attempt == noId)
        return false; // a gap
    const Dictionaries &words = block.view.dictionaries();
    const std::uint32_t id = block.segment.object[block.place + row];
    const std::string_view blockers = words.blockers.at(words.attempts.at(attempt).blockers);
    return m_judgeText ? m_judgeText(m_writer.text(words.objects, id, blockers))
                       : m_judge(decodeObject(words.objects.at(id), blockers));
}

/// Sets the bearing of each row.
void ObjectTest::findBearings(const RowBlock &block, std::uint8_t *bearings)
{
    const std::uint32_t *const attempts = block.segment.attempt.data() + block.place;
    if ((m_bearings.look(attempts, block.count, bearings) & Verdicts::unknown) == 0)
        return;
    const Dictionaries &words = block.view.dictionaries();
    for (std::uint32_t row = 0; row < block.count; ++row) {
        std::uint8_t &known = m_bearings.of(attempts[row]);
        if (known == Verdicts::unknown)
            known = bearingOf(words.blockers, words.attempts.ofRow(attempts[row]).blockers);
        bearings[row] = known;
    }
}

void ObjectTest::judge(const RowBlock &block, std::uint8_t *verdicts)
{
    const std::uint32_t *const objects = block.segment.object.data() + block.place;
    std::array<std::uint8_t, RowBlock::capacity> bearings;
    findBearings(block, bearings.data());
    m_verdicts.look(objects, block.count, verdicts);
    // What is left of a verdict with the row's bearing is yes or no; of any other it is more.
    std::uint8_t seen = 0;
    for (std::uint32_t row = 0; row < block.count; ++row) {
        verdicts[row] ^= bearings[row];
        seen |= verdicts[row];
    }
    if (seen <= Verdicts::yes)
        return;
    Verdicts::eachOpen(verdicts, block.count, [&](std::uint32_t row) {
        verdicts[row] = judgeAnew(block, row, bearings[row]);
    });
}

/// Plain paths, which look the same whatever was denied; so they are known without a bearing.
void ObjectTest::foresee(const Foresight &ahead)
{
    if (!m_judgeText)
        return;
    const ObjectTable &objects = ahead.view.dictionaries().objects;
    m_verdicts.foresee(ahead, &Segment::object, [&](std::uint32_t id) -> std::uint8_t {
        const std::string_view path = objects.plainPath(id);
        if (path.empty())
            return Verdicts::unknown;
        return bearsNothing | (m_judgeText(path) ? Verdicts::yes : Verdicts::no);
    });
}

void ObjectTest::adopt(const RowTest &same)
{
    m_verdicts.adopt(static_cast<const ObjectTest &>(same).m_verdicts);
}

/// Judges what was not known before the block, or was known with another bearing only.
std::uint8_t ObjectTest::judgeAnew(const RowBlock &block, std::uint32_t row, std::uint8_t bearing)
{
    const std::uint32_t object = block.segment.object[block.place + row];
    std::uint8_t &known = m_verdicts.of(object);
    if ((known ^ bearing) <= Verdicts::yes)
        return known ^ bearing;
    if (known == Verdicts::unknown) {
        known = bearing | (judgeRow(block, row) ? Verdicts::yes : Verdicts::no);
        return known ^ bearing;
    }
    const auto [other, isNew] = m_others.try_emplace({object, bearing});
    if (isNew)
        other->second = judgeRow(block, row) ? Verdicts::yes : Verdicts::no;
    return other->second;
}

} // namespace surveyor::denials::query
