// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Tells what filtering, sorting and counting the denials of a log take, beside decoding each row
// by itself as a program without columns would. Rows are repeated up to a number asked for: the
// distinct texts stay as many as the log has. One JSON object: milliseconds by operation.

#include "denials/facets.h"
#include "denials/folder_tree.h"
#include "denials/query/row_matcher.h"
#include "denials/row_order.h"
#include "sources/load.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

using namespace surveyor;
using denials::query::Query;
using denials::query::RowMatcher;
using Rows = denials::Rows;

constexpr int rounds = 5;

/// What this thread has used of a processor: a busy machine does not count against us.
double threadMs()
{
    std::timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

template<typename Work>
double onceMs(Work work)
{
    const double start = threadMs();
    work();
    return threadMs() - start;
}

template<typename Work>
double medianMs(Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(onceMs(work));
    std::ranges::sort(times);
    return times[rounds / 2];
}

bool fill(denials::Store &store, const char *log, std::uint32_t wanted)
{
    if (!sources::load({log}, store, {}).errors.empty())
        return false;
    const denials::StoreView view = store.view();
    for (std::uint32_t row = view.size(); row < wanted && view.size() != 0; ++row) {
        const std::uint32_t from = row % view.size();
        denials::Row copy;
        copy.stamp = {view.timeMs(from), view.serial(from)};
        copy.domain = view.domain(from);
        copy.object = view.objectId(from);
        copy.process = view.processId(from);
        copy.attempt = view.attemptId(from);
        store.append(copy);
    }
    store.publish();
    return view.size() != 0;
}

std::uint64_t decodeEach(const denials::StoreView &view, std::uint32_t count)
{
    std::uint64_t found = 0;
    for (std::uint32_t row = 0; row < count; ++row) {
        const denials::Denial denial = view.denial(row);
        found += denial.object.path.contains("/share/") ? 1 : 0;
    }
    return found;
}

void print(const char *name, double ms)
{
    std::printf(", \"%s\": %.3f", name, ms);
}

void filters(const denials::StoreView &view, const std::string &exe)
{
    const auto measure = [&view](const char *name, const std::string &text) {
        const Query query = Query::parse(text).value();
        Rows rows;
        rows.reserve(view.size());
        print(name, medianMs([&] {
                  rows.clear();
                  RowMatcher(query, 0).find(view, 0, rows, {});
              }));
        RowMatcher again(query, 0);
        again.find(view, 0, rows, {});
        print((std::string(name) + " again").c_str(), medianMs([&] {
                  rows.clear();
                  again.find(view, 0, rows, {});
              }));
    };
    denials::query::Query columns;
    columns.addValue(denials::query::Field::Exe, denials::query::Value::word(exe));
    measure("exe and right", columns.text() + " right:fs.read_file");
    measure("path substring", "path:**share**");
    measure("path folder", "path:**/share/**");
    measure("path regex", "path:/share.*[0-9]$/");
    measure("word", "share");
}

void sorting(const denials::StoreView &view)
{
    using enum denials::SortKey;
    for (const auto &column : {std::pair("sort target", Target), std::pair("sort program", Program),
                               std::pair("sort time", Time)}) {
        denials::RowOrder order;
        const auto sort = [&] {
            (void)order.sort(denials::RowSet(view), column.second, false, {});
        };
        print(column.first, onceMs(sort));
        print((std::string(column.first) + " again").c_str(), medianMs(sort));
    }
}

void counting(const denials::StoreView &view)
{
    using denials::query::Field;
    for (const auto &facet :
         {std::pair("count exe", Field::Exe), std::pair("count right", Field::Right),
          std::pair("count uid", Field::Uid), std::pair("count domain", Field::Domain)})
        print(facet.first, medianMs([&] {
                  (void)denials::countValues(denials::RowSet(view), facet.second, {});
              }));
    print("count folders",
          medianMs([&] { (void)denials::countFolders(denials::RowSet(view), {}); }));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fputs("usage: surveyor-row-rate LOG ROWS\n", stderr);
        return 2;
    }
    denials::Store store;
    if (!fill(store, argv[1], static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10))))
        return 3;
    const denials::StoreView view = store.view();
    const auto programs =
        denials::countValues(denials::RowSet(view), denials::query::Field::Exe, {}).value();
    // A tenth is enough to know what a row takes.
    const std::uint32_t decoded = view.size() / 10 + 1;
    std::uint64_t found = 0;
    const double ms = onceMs([&] { found = decodeEach(view, decoded); });
    std::printf("{\"rows\": %u, \"decoded matches\": %llu", view.size(),
                static_cast<unsigned long long>(found));
    print("decode each row", ms * view.size() / decoded);
    filters(view, programs.front().value);
    sorting(view);
    counting(view);
    std::puts("}");
}
