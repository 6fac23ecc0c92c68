// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/mark_test.h"

#include "denials/guess.h"
#include "denials/query/column_tests.h"
#include "denials/query/group_test.h"
#include "landlock/rights.h"

#include <string_view>
#include <vector>

namespace surveyor::denials::query {
namespace {

using Test = std::unique_ptr<RowTest>;

Test grantableTest()
{
    return byBlockers([](std::string_view name) {
        const auto *const right = landlock::findRight(name);
        return right && landlock::isGrantable(*right);
    });
}

class GapTest : public RowTest
{
public:
    void judge(const RowBlock &block, std::uint8_t *verdicts) override
    {
        for (std::uint32_t row = 0; row < block.count; ++row)
            verdicts[row] = isGap(block.segment, block.place + row) ? 1 : 0;
    }
};

class GuessedTest : public RowTest
{
public:
    void judge(const RowBlock &block, std::uint8_t *verdicts) override
    {
        for (std::uint32_t row = 0; row < block.count; ++row) {
            verdicts[row] =
                !isGap(block.segment, block.place + row) && isGuessed(block.view, block.row + row);
        }
    }
};

Test testOf(std::string_view mark)
{
    if (mark == "gap")
        return std::make_unique<GapTest>();
    if (mark == "guessed")
        return std::make_unique<GuessedTest>();
    return grantableTest();
}

} // namespace

std::unique_ptr<RowTest> markTest(const Term &term)
{
    std::vector<Test> marks;
    for (const Value &value : term.values)
        marks.push_back(testOf(value.text));
    return std::make_unique<GroupTest>(GroupTest::Join::Any, std::move(marks));
}

} // namespace surveyor::denials::query
