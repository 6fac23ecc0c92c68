// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/text_search.h"
#include "support/logs.h"

#include <gtest/gtest.h>

namespace surveyor::denials {
namespace {

std::vector<std::uint32_t> found(std::string_view words)
{
    static const StoreView view = test::load({test::sample("desktop.log")}).view;
    std::vector<std::uint32_t> rows;
    TextSearch(words).find(view, 0, rows, {});
    return rows;
}

TEST(TextSearch, NoWordsFindEverything)
{
    EXPECT_TRUE(TextSearch("  ").isEmpty());
    EXPECT_EQ(found("").size(), 78U);
}

TEST(TextSearch, LooksIntoEveryColumn)
{
    EXPECT_FALSE(found("id_ed25519").empty());
    EXPECT_FALSE(found("python3").empty());
    EXPECT_FALSE(found("scope.signal").empty());
    EXPECT_FALSE(found("12d163d50").empty());
    EXPECT_FALSE(found("5159").empty());
    EXPECT_TRUE(found("no-such-word").empty());
}

TEST(TextSearch, AllWordsMustBeThere)
{
    const auto both = found("python3 fs.read_file");
    EXPECT_FALSE(both.empty());
    EXPECT_LT(both.size(), found("python3").size());
    EXPECT_LT(both.size(), found("fs.read_file").size());
}

TEST(TextSearch, IgnoresCase)
{
    EXPECT_EQ(found("ID_ED25519"), found("id_ed25519"));
}

TEST(TextSearch, QuotesKeepBlanks)
{
    EXPECT_EQ(found("\"connect 127.0.0.1:5432\"").size(), 1U);
    EXPECT_TRUE(found("\"5432 connect\"").empty());
}

TEST(TextSearch, GoesOnWhereItStopped)
{
    const auto view = test::load({test::sample("desktop.log")}).view;
    TextSearch search("fs.read_file");
    std::vector<std::uint32_t> all;
    search.find(view, 0, all, {});
    std::vector<std::uint32_t> rest;
    search.find(view, 40, rest, {});
    std::erase_if(all, [](std::uint32_t row) { return row < 40; });
    EXPECT_EQ(rest, all);
}

} // namespace
} // namespace surveyor::denials
