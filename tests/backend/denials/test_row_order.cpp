// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Sorting, held against a stable sort of what is shown.

#include "denials/row_order.h"
#include "denials/wording.h"
#include "support/logs.h"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <numeric>

namespace surveyor::denials {
namespace {

using KeyOf = std::function<std::pair<std::int64_t, std::string>(const Denial &)>;

struct Column
{
    SortKey key;
    KeyOf of;
};

const std::vector<Column> &columns()
{
    static const auto number = [](const auto &of) { return of ? std::int64_t(*of) : -1; };
    static const std::vector<Column> all{
        {SortKey::Time, [](const Denial &of) { return std::pair(of.timeMs, std::string()); }},
        {SortKey::Host, [](const Denial &of) { return std::pair(0, of.host); }},
        {SortKey::Domain,
         [](const Denial &of) { return std::pair(std::int64_t(of.domain), std::string()); }},
        {SortKey::Program,
         [](const Denial &of) {
             return std::pair(of.process ? 0 : -1, of.process ? programText(*of.process) : "");
         }},
        {SortKey::Pid,
         [](const Denial &of) {
             return std::pair(of.process ? number(of.process->pid) : -1, std::string());
         }},
        {SortKey::Uid,
         [](const Denial &of) {
             return std::pair(of.process ? number(of.process->uid) : -1, std::string());
         }},
        {SortKey::Access, [](const Denial &of) { return std::pair(0, accessText(of.blockers)); }},
        {SortKey::Syscall,
         [](const Denial &of) {
             return of.syscall ? std::pair(std::int64_t(of.syscall->number), of.syscall->name)
                               : std::pair(std::int64_t(-1), std::string());
         }},
    };
    return all;
}

class RowOrderOf : public ::testing::TestWithParam<const char *>
{
};

TEST_P(RowOrderOf, IsAStableSortOfWhatIsShown)
{
    const StoreView view = test::load({test::sample(GetParam())}).view;
    Rows rows(view.size());
    std::iota(rows.rbegin(), rows.rend(), 0); // newest first, to see stability
    RowOrder order;
    for (const Column &column : columns()) {
        for (const bool descending : {false, true}) {
            Rows expected = rows;
            std::ranges::stable_sort(expected, [&](std::uint32_t a, std::uint32_t b) {
                const auto one = column.of(view.denial(a));
                const auto other = column.of(view.denial(b));
                return descending ? other < one : one < other;
            });
            EXPECT_EQ(order.sort(RowSet(view, rows), column.key, descending, {}), expected)
                << static_cast<int>(column.key) << (descending ? " descending" : "");
        }
    }
}

TEST_P(RowOrderOf, SortsTargetsAsTheyAreShown)
{
    const StoreView view = test::load({test::sample(GetParam())}).view;
    const auto sorted = RowOrder().sort(RowSet(view), SortKey::Target, false, {}).value();
    EXPECT_EQ(sorted.size(), view.size());
    EXPECT_TRUE(std::ranges::is_sorted(sorted, {}, [&](std::uint32_t row) {
        const Denial denial = view.denial(row);
        return denial.object.addr.empty() && !denial.object.port
                && denial.object.kind == Object::Kind::Net
            ? std::string()
            : targetText(denial.object);
    }));
}

INSTANTIATE_TEST_SUITE_P(Samples, RowOrderOf,
                         ::testing::Values("quirks.log", "desktop.log", "never-task.log"));

TEST(RowOrder, SortsManyTimesAndLongSpans)
{
    std::string log;
    const auto record = [](std::int64_t ms, int serial) {
        return std::format("type=LANDLOCK_ACCESS msg=audit({}.{:03}:{}): domain=1f "
                           "blockers=fs.read_file path=\"/a\" dev=\"vda\" ino=1\n",
                           ms / 1000, ms % 1000, serial);
    };
    for (const std::int64_t ms : {1'795'468'882'898, 1'000'000'000'000, 1'795'468'882'897})
        log += record(ms, static_cast<int>(ms % 1000));
    const StoreView view = test::loadText(log);
    EXPECT_EQ(RowOrder().sort(RowSet(view), SortKey::Time, false, {}), Rows({1, 2, 0}));
    EXPECT_EQ(RowOrder().sort(RowSet(view), SortKey::Time, true, {}), Rows({0, 2, 1}));
    EXPECT_EQ(RowOrder().sort(RowSet(view), SortKey::Arrival, true, {}), Rows({2, 1, 0}));
}

TEST(RowOrder, EqualKeysKeepTheirOrderBackwardsToo)
{
    std::string log;
    for (int serial = 0; serial < 6; ++serial)
        log += std::format("type=LANDLOCK_ACCESS msg=audit(1795468882.{:03}:{}): domain=1f "
                           "blockers=fs.read_file path=\"/a\" dev=\"vda\" ino=1\n",
                           serial / 2, serial + 1);
    const StoreView view = test::loadText(log);
    EXPECT_EQ(RowOrder().sort(RowSet(view), SortKey::Time, true, {}), Rows({4, 5, 2, 3, 0, 1}));
    EXPECT_EQ(RowOrder().sort(RowSet(view), SortKey::Time, false, {}), Rows({0, 1, 2, 3, 4, 5}));
    // All the same.
    EXPECT_EQ(RowOrder().sort(RowSet(view), SortKey::Target, true, {}), Rows({0, 1, 2, 3, 4, 5}));
}

TEST(RowOrder, TakesInWhatArrivesLater)
{
    const StoreView view = test::load({test::sample("desktop.log")}).view;
    Rows first(40);
    std::iota(first.begin(), first.end(), 0);
    RowOrder order;
    (void)order.sort(RowSet(view, first), SortKey::Target, false, {});
    EXPECT_EQ(order.sort(RowSet(view), SortKey::Target, false, {}),
              RowOrder().sort(RowSet(view), SortKey::Target, false, {}));
}

TEST(RowOrder, SortsAFewOfManyAsIfThereWereNoOthers)
{
    const StoreView view = test::load({test::sample("desktop.log")}).view;
    Rows few(7);
    std::iota(few.begin(), few.end(), view.size() / 2);
    RowOrder order;
    for (const SortKey key : {SortKey::Target, SortKey::Program}) {
        (void)order.sort(RowSet(view), key, false, {});
        for (const bool descending : {false, true})
            EXPECT_EQ(order.sort(RowSet(view, few), key, descending, {}),
                      RowOrder().sort(RowSet(view, few), key, descending, {}));
    }
}

TEST(RowOrder, StopsWhenAsked)
{
    const StoreView view = test::load({test::sample("desktop.log")}).view;
    std::stop_source stop;
    stop.request_stop();
    RowOrder order;
    EXPECT_FALSE(order.sort(RowSet(view), SortKey::Target, false, stop.get_token()));
    EXPECT_FALSE(order.sort(RowSet(view), SortKey::Time, false, stop.get_token()));
    EXPECT_TRUE(order.sort(RowSet(view), SortKey::Target, false, {}));
}

} // namespace
} // namespace surveyor::denials
