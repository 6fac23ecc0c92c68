// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/random.h"
#include "text/shared_column.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <utility>
#include <vector>

namespace surveyor::text {
namespace {

using Column = SharedColumn<std::string, 8>;

TEST(SharedColumn, GenerationsStayAsTheyWere)
{
    testing::Random random(7);
    Column column;
    std::vector<std::string> now;
    std::vector<std::pair<Column, std::vector<std::string>>> generations;
    for (int step = 0; step < 2000; ++step) {
        if (now.empty() || random.below(4) == 0) {
            column.append() = std::to_string(step);
            now.push_back(std::to_string(step));
        } else {
            const auto place = random.below(now.size());
            column.edit(place) += '+';
            now[place] += '+';
        }
        if (random.below(20) == 0)
            generations.emplace_back(column.share(), now);
    }
    ASSERT_GT(generations.size(), 50U);
    for (const auto &[shared, then] : generations) {
        ASSERT_EQ(shared.size(), then.size());
        EXPECT_TRUE(std::equal(shared.begin(), shared.end(), then.begin(), then.end()));
    }
    EXPECT_TRUE(std::equal(column.begin(), column.end(), now.begin(), now.end()));
}

TEST(SharedColumn, OnlyBlocksThatChangeAreCopied)
{
    Column column;
    for (int i = 0; i < 24; ++i)
        column.append() = std::to_string(i);
    const Column before = column.share();
    column.edit(9) = "other";
    EXPECT_EQ(&column[0], &before[0]);
    EXPECT_NE(&column[9], &before[9]);
    EXPECT_EQ(&column[16], &before[16]);
    EXPECT_EQ(before[9], "9");
}

} // namespace
} // namespace surveyor::text
