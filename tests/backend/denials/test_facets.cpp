// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Counts of values and folders, held against each row decoded by itself and against the query
// that a click on the value makes.

#include "denials/facets.h"
#include "denials/folder_tree.h"
#include "denials/query/row_matcher.h"
#include "support/logs.h"

#include <gtest/gtest.h>
#include <map>

namespace surveyor::denials {
namespace {

using query::Field;

StoreView sample(std::string_view name)
{
    return test::load({test::sample(name)}).view;
}

std::size_t kept(const StoreView &view, Field field, const query::Value &value)
{
    query::Query query;
    query.addValue(field, value);
    denials::Rows rows;
    query::RowMatcher(query, 0).find(view, 0, rows, {});
    return rows.size();
}

TEST(Facets, CountWhatTheirQueriesKeep)
{
    for (const auto *const name : {"quirks.log", "desktop.log", "never-task.log"}) {
        const StoreView view = sample(name);
        for (const query::FieldInfo &info : query::fields()) {
            if (!hasFacet(info.field))
                continue;
            const auto values = countValues(RowSet(view), info.field, {}).value();
            EXPECT_FALSE(values.empty() && info.field == Field::Exe);
            std::uint64_t last = view.size();
            for (const FacetValue &value : values) {
                EXPECT_LE(value.count, last) << info.name;
                last = value.count;
                EXPECT_EQ(value.count, kept(view, info.field, query::Value::word(value.value)))
                    << name << ' ' << info.name << ':' << value.value;
            }
        }
    }
}

TEST(Facets, CountOnlyTheRowsAskedFor)
{
    const StoreView view = sample("quirks.log");
    const denials::Rows rows{3, 5, 90, 91};
    std::uint64_t sum = 0;
    const auto values = countValues(RowSet(view, rows), Field::Exe, {}).value();
    for (const auto &value : values)
        sum += value.count;
    EXPECT_EQ(sum, rows.size());
    EXPECT_TRUE(countValues(RowSet(view, {}), Field::Exe, {})->empty());
}

TEST(Facets, NameUsersAsTheLogDoes)
{
    const StoreView view = test::loadText(
        "type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=1f blockers=fs.read_file "
        "path=\"/a\" dev=\"vda\" ino=1\n"
        "type=SYSCALL msg=audit(1795468882.898:1): arch=c000003e syscall=257 success=no exit=-13 "
        "a0=0 items=0 ppid=1 pid=2 auid=1000 uid=1000 ses=1 comm=\"c\" exe=\"/c\" key=(null)"
        "\x1dUID=\"alice\"\n");
    const auto users = *countValues(RowSet(view), Field::Uid, {});
    ASSERT_EQ(users.size(), 1U);
    EXPECT_EQ(users.front(), (FacetValue{"1000", "alice", 1}));
}

TEST(FolderTree, CountsWhatItsQueriesKeep)
{
    const StoreView view = sample("desktop.log");
    const FolderTree tree = *countFolders(RowSet(view), {});
    ASSERT_GT(tree.folders.size(), 5U);
    EXPECT_EQ(tree.folders.front().denials + tree.elsewhere, view.size());
    for (std::uint32_t index = 0; index < tree.folders.size(); ++index) {
        const auto &folder = tree.folders[index];
        std::uint64_t below = 0;
        for (const std::uint32_t child : folder.children) {
            EXPECT_EQ(tree.folders[child].parent, index);
            below += tree.folders[child].denials;
        }
        EXPECT_LE(below, folder.denials);
        EXPECT_EQ(folder.denials, kept(view, Field::Path, query::Value::tree(tree.pathOf(index))))
            << tree.pathOf(index);
    }
}

TEST(FolderTree, TellsDirectoriesFromFiles)
{
    const auto record = [](int serial, std::string_view right, std::string_view path) {
        return std::format("type=LANDLOCK_ACCESS msg=audit(1795468882.898:{}): domain=1f "
                           "blockers=fs.{} path=\"{}\" dev=\"vda\" ino=1\n",
                           serial, right, path);
    };
    const StoreView view = test::loadText(
        record(1, "make_reg", "/srv/w") + record(2, "read_dir", "/srv/w")
        + record(3, "read_file", "/srv/w/x/f") + record(4, "read_file", "/top")
        + "type=LANDLOCK_ACCESS msg=audit(1795468882.898:5): domain=1f blockers=net.bind_tcp\n");
    const FolderTree tree = *countFolders(RowSet(view), {});
    std::map<std::string, std::uint64_t> counts;
    for (std::uint32_t index = 0; index < tree.folders.size(); ++index)
        counts[tree.pathOf(index)] = tree.folders[index].denials;
    EXPECT_EQ(counts,
              (std::map<std::string, std::uint64_t>{
                  {"/", 4}, {"/srv", 3}, {"/srv/w", 3}, {"/srv/w/x", 1}}));
    EXPECT_EQ(tree.elsewhere, 1U);
}

TEST(Facets, StopWhenAsked)
{
    const StoreView view = sample("desktop.log");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(countValues(RowSet(view), Field::Exe, stop.get_token()));
    EXPECT_FALSE(countFolders(RowSet(view), stop.get_token()));
}

} // namespace
} // namespace surveyor::denials
