// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Which rows a query keeps, held against each row decoded by itself.

#include "denials/query/row_matcher.h"
#include "denials/query/row_search.h"
#include "denials/wording.h"
#include "support/logs.h"

#include <algorithm>
#include <format>
#include <functional>
#include <gtest/gtest.h>

namespace surveyor::denials::query {
namespace {

constexpr std::int64_t nowMs = 1'795'500'000'000;

Rows found(const StoreView &view, std::string_view text)
{
    const auto query = Query::parse(text);
    EXPECT_TRUE(query) << text << ": " << englishText(query.error());
    Rows rows;
    RowMatcher(*query, nowMs).find(view, 0, rows, {});
    return rows;
}

const StoreView &desktop()
{
    static const StoreView view = test::load({test::sample("desktop.log")}).view;
    return view;
}

const StoreView &quirks()
{
    static const StoreView view = test::load({test::sample("quirks.log")}).view;
    return view;
}

using Predicate = std::function<bool(const Denial &)>;

/// The same rows, and at least one but not all.
void expectRows(const StoreView &view, std::string_view text, const Predicate &keeps)
{
    Rows expected;
    for (std::uint32_t row = 0; row < view.size(); ++row) {
        if (keeps(view.denial(row)))
            expected.push_back(row);
    }
    EXPECT_EQ(found(view, text), expected) << text;
    EXPECT_FALSE(expected.empty()) << text << " tests nothing";
    EXPECT_LT(expected.size(), view.size()) << text << " tests nothing";
}

TEST(RowMatcher, AnEmptyQueryKeepsEverything)
{
    EXPECT_TRUE(RowMatcher(*Query::parse(" ")).isEmpty());
    EXPECT_EQ(found(desktop(), "").size(), 78U);
}

TEST(RowMatcher, KnowsEachFieldOfAProcess)
{
    const auto of = [](auto get) -> Predicate {
        return [get](const Denial &denial) { return denial.process && get(*denial.process); };
    };
    expectRows(desktop(), "exe:python3.11",
               of([](const Process &process) { return process.exe.ends_with("/python3.11"); }));
    expectRows(desktop(), "exe:/usr/bin/*", of([](const Process &process) {
                   return process.exe.starts_with("/usr/bin/")
                       && !process.exe.substr(9).contains('/');
               }));
    expectRows(quirks(), "comm:mo*",
               of([](const Process &process) { return process.comm.starts_with("mo"); }));
    const auto first = *desktop().denial(0).process;
    expectRows(desktop(), std::format("pid:{}", *first.pid),
               of([=](const Process &process) { return process.pid == first.pid; }));
    expectRows(desktop(), std::format("pid:>{}", *first.pid),
               of([=](const Process &process) { return process.pid > first.pid; }));
    expectRows(quirks(), std::format("ppid:1-{}", *first.ppid), of([=](const Process &process) {
                   return process.ppid && *process.ppid >= 1 && *process.ppid <= *first.ppid;
               }));
    expectRows(quirks(), "exe:\"\"",
               [](const Denial &denial) { return !denial.process || denial.process->exe.empty(); });
    expectRows(quirks(), "pid:\"\"", [](const Denial &denial) { return !denial.process; });
}

TEST(RowMatcher, KnowsEachFieldOfAnObject)
{
    expectRows(quirks(), "path:/etc/**", [](const Denial &denial) {
        return denial.object.path.starts_with("/etc/") || denial.object.path == "/etc";
    });
    expectRows(quirks(), "path:passwd",
               [](const Denial &denial) { return denial.object.path.ends_with("/passwd"); });
    expectRows(quirks(), "path:/^.etc.*d$/", [](const Denial &denial) {
        return denial.object.path.starts_with("/etc") && denial.object.path.ends_with('d');
    });
    expectRows(quirks(), "kind:net",
               [](const Denial &denial) { return denial.object.kind == Object::Kind::Net; });
    expectRows(quirks(), "kind:unix,task", [](const Denial &denial) {
        return denial.object.kind == Object::Kind::Unix || denial.object.kind == Object::Kind::Task;
    });
    expectRows(quirks(), "dev:proc,devtmpfs", [](const Denial &denial) {
        return denial.object.dev == "proc" || denial.object.dev == "devtmpfs";
    });
    expectRows(quirks(), "ino:>1000",
               [](const Denial &denial) { return denial.object.ino > 1000U; });
    expectRows(quirks(), "port:1-1023", [](const Denial &denial) {
        return denial.object.port && *denial.object.port >= 1 && *denial.object.port <= 1023;
    });
    expectRows(quirks(), "addr:127.*",
               [](const Denial &denial) { return denial.object.addr.starts_with("127."); });
    expectRows(quirks(), "peer:\"@plain-name\"", [](const Denial &denial) {
        return denial.object.path == std::string_view("\0plain-name", 11);
    });
    expectRows(quirks(), "peer:python3",
               [](const Denial &denial) { return denial.object.comm == "python3"; });
}

TEST(RowMatcher, KnowsRightsCallsDomainsAndTimes)
{
    const auto blocked = [](std::string_view name) -> Predicate {
        return
            [name](const Denial &denial) { return std::ranges::contains(denial.blockers, name); };
    };
    expectRows(quirks(), "right:fs.refer", blocked("fs.refer"));
    expectRows(quirks(), "right:refer", blocked("fs.refer"));
    expectRows(quirks(), "right:scope.*",
               [](const Denial &denial) { return denial.blockers.front().starts_with("scope."); });
    expectRows(quirks(), "-is:grantable", [](const Denial &denial) {
        return denial.blockers.front() == "ptrace"
            || denial.blockers.front() == "fs.change_topology";
    });
    expectRows(quirks(), "syscall:rename,82", [](const Denial &denial) {
        return denial.syscall && denial.syscall->name == "rename";
    });
    expectRows(quirks(), "exit:EXDEV",
               [](const Denial &denial) { return denial.syscall && denial.syscall->exit == -18; });
    expectRows(quirks(), "exit:-18--1", [](const Denial &denial) {
        return denial.syscall && denial.syscall->exit >= -18 && denial.syscall->exit <= -1;
    });
    const Denial some = quirks().denial(90);
    expectRows(quirks(), "domain:" + domainName(some.domain),
               [&](const Denial &denial) { return denial.domain == some.domain; });
    expectRows(quirks(), std::format("after:{}.{:03}", some.timeMs / 1000, some.timeMs % 1000),
               [&](const Denial &denial) { return denial.timeMs >= some.timeMs; });
    expectRows(quirks(), std::format("before:{}.{:03}", some.timeMs / 1000, some.timeMs % 1000),
               [&](const Denial &denial) { return denial.timeMs < some.timeMs; });
}

TEST(RowMatcher, JoinsAndNegates)
{
    const auto all = found(desktop(), "").size();
    const auto python = found(desktop(), "exe:python3.11");
    EXPECT_EQ(found(desktop(), "-exe:python3.11").size(), all - python.size());
    const auto both = found(desktop(), "exe:python3.11 right:read_file");
    EXPECT_FALSE(both.empty());
    EXPECT_LT(both.size(), python.size());
    const auto either = found(desktop(), "exe:python3.11 or right:read_file");
    EXPECT_EQ(either.size(),
              python.size() + found(desktop(), "right:read_file").size() - both.size());
    EXPECT_EQ(found(desktop(), "-(exe:python3.11 or right:read_file)").size(), all - either.size());
}

TEST(RowMatcher, BareWordsSearchWhatIsShown)
{
    EXPECT_FALSE(found(desktop(), "id_ed25519").empty());
    EXPECT_FALSE(found(desktop(), "scope.signal").empty());
    EXPECT_FALSE(found(desktop(), "12d163d50").empty());
    EXPECT_FALSE(found(desktop(), "5159").empty());
    EXPECT_EQ(found(desktop(), "/^5159$/"), found(desktop(), "pid:5159"));
    EXPECT_EQ(found(desktop(), "515?"), found(desktop(), "/515./"));
    EXPECT_TRUE(found(desktop(), "no-such-word").empty());
    EXPECT_EQ(found(desktop(), "ID_ED25519"), found(desktop(), "id_ed25519"));
    EXPECT_EQ(found(desktop(), "id_*9"), found(desktop(), "id_ed25519"));
    EXPECT_EQ(found(desktop(), "/ID_.*9/"), found(desktop(), "id_ed25519"));
    EXPECT_EQ(found(desktop(), "\"connect 127.0.0.1:5432\"").size(), 1U);
    EXPECT_TRUE(found(desktop(), "\"5432 connect\"").empty());
    const auto both = found(desktop(), "python3 fs.read_file");
    EXPECT_FALSE(both.empty());
    EXPECT_LT(both.size(), found(desktop(), "python3").size());
    // A socket's name is shown with an @, a file's is not.
    EXPECT_EQ(found(quirks(), "@plain-name"), found(quirks(), "peer:plain-name"));
}

/// An event of @p host whose user is called @p name there.
std::string eventOf(std::string_view host, int serial, std::string_view name)
{
    return std::format("node={0} type=LANDLOCK_ACCESS msg=audit(1795468882.898:{1}): domain=1f "
                       "blockers=fs.read_file path=\"/a\" dev=\"vda\" ino=1\n"
                       "node={0} type=SYSCALL msg=audit(1795468882.898:{1}): arch=c000003e "
                       "syscall=257 success=no exit=-13 a0=0 items=0 ppid=1 pid={1} auid=1000 "
                       "uid=1000 ses=1 comm=\"c\" exe=\"/c\" key=(null)\x1dUID=\"{2}\"\n",
                       host, serial, name);
}

TEST(RowMatcher, OneTextMayBeAFilesPathOrASocketsName)
{
    // The same field of two events in turn, and one that is only ever a file.
    std::string log;
    for (int serial = 1; serial <= 6; ++serial) {
        const std::string_view blockers =
            serial % 2 == 0 ? "scope.abstract_unix_socket" : "fs.read_file";
        log += std::format("type=LANDLOCK_ACCESS msg=audit(1795471464.706:{}): domain=12d163d6b "
                           "blockers={} path={}\n",
                           serial, blockers, serial < 6 ? "00736F636B" : "\"/sock\"");
    }
    const StoreView view = test::loadText(log);
    ASSERT_EQ(view.size(), 6U);
    expectRows(view, "kind:unix",
               [](const Denial &denial) { return denial.object.kind == Object::Kind::Unix; });
    for (const std::string_view word : {"sock", "@sock", "x00"}) {
        for (std::uint32_t row = 0; row < view.size(); ++row) {
            const bool shown = targetText(view.denial(row).object).contains(word);
            EXPECT_EQ(std::ranges::contains(found(view, word), row), shown) << word << ' ' << row;
        }
    }
    EXPECT_NE(found(view, "x00"), found(view, "sock"));
}

TEST(RowMatcher, FindsUsersByTheNamesOfTheirHost)
{
    const StoreView view = test::loadText(eventOf("a", 1, "alice") + eventOf("b", 2, "bob"));
    EXPECT_EQ(found(view, "user:alice"), Rows({0}));
    EXPECT_EQ(found(view, "user:bob"), Rows({1}));
    EXPECT_EQ(found(view, "user:1000"), Rows({0, 1}));
    EXPECT_EQ(found(view, "ALICE"), Rows({0}));
    EXPECT_EQ(found(view, "-user:alice host:a,b"), Rows({1}));
}

TEST(RowMatcher, GoesOnWhereItStopped)
{
    RowMatcher matcher(*Query::parse("right:read_file"), nowMs);
    Rows all;
    matcher.find(desktop(), 0, all, {});
    Rows rest;
    matcher.find(desktop(), 40, rest, {});
    std::erase_if(all, [](std::uint32_t row) { return row < 40; });
    EXPECT_EQ(rest, all);
}

TEST(RowSearch, FindsWithManyThreadsWhatOneFinds)
{
    std::string log;
    for (int serial = 1; serial <= 400'000; ++serial)
        log += std::format("type=LANDLOCK_ACCESS msg=audit(1795468882.{:03}:{}): domain={:x} "
                           "blockers=fs.read_file path=\"/a/{}\" dev=\"vda\" ino=1\n",
                           serial / 1000, serial, serial % 7, serial % 1013);
    const StoreView view = test::loadText(log);
    ASSERT_EQ(view.size(), 400'000U);
    for (const auto *const text :
         {"path:/a/7*", "domain:3", "12", "-/9/", "under:2 or path:/a/1"}) {
        const Query query = *Query::parse(text);
        Rows expected;
        RowMatcher(query, nowMs).find(view, 0, expected, {});
        for (const unsigned threads : {1U, 2U, 3U, 8U}) {
            RowSearch search(query, threads, 40'000);
            Rows found;
            search.find(view, 0, found, {});
            EXPECT_EQ(found, expected) << text << ", " << threads;
            // And goes on within a part.
            found.clear();
            search.find(view, 390'001, found, {});
            EXPECT_TRUE(std::ranges::equal(
                found,
                std::ranges::subrange(std::ranges::lower_bound(expected, 390'001U),
                                      expected.end())))
                << text;
        }
    }
    Rows none;
    RowSearch(*Query::parse("a")).find({}, 0, none, {});
    EXPECT_TRUE(none.empty());
}

TEST(RowSearch, ForeseesWhatRowsWouldHaveSaid)
{
    for (const auto *const name : {"quirks.log", "desktop.log", "never-task.log"}) {
        const StoreView view = test::load({test::sample(name)}).view;
        for (const auto *const text :
             {"s", "-a", "path:**e**", "peer:*", "user:root", "exe:**/* path:/tmp/**", "kind:path",
              "-(path:/etc/** or comm:s*)", "syscall:openat", "status:freed or 1"}) {
            const Query query = *Query::parse(text);
            Rows expected;
            RowMatcher(query, nowMs).find(view, 0, expected, {});
            Rows found;
            RowSearch(query, 3, 5).find(view, 0, found, {});
            EXPECT_EQ(found, expected) << name << ": " << text;
        }
    }
}

TEST(RowMatcher, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    Rows rows;
    RowMatcher(*Query::parse("a"), nowMs).find(desktop(), 0, rows, stop.get_token());
    EXPECT_TRUE(rows.empty());
}

TEST(RowMatcher, StatusFollowsTheView)
{
    EXPECT_TRUE(RowMatcher(*Query::parse("a or -(status:live b)")).mayChange());
    EXPECT_FALSE(RowMatcher(*Query::parse("domain:1")).mayChange());
    const auto live = found(desktop(), "status:live").size();
    EXPECT_EQ(found(desktop(), "status:freed").size(), desktop().size() - live);
}

TEST(RowMatcher, KnowsWhatIsGuessed)
{
    const StoreView view = test::load({test::sample("never-task.log")}).view;
    expectRows(view, "is:guessed", [](const Denial &denial) { return denial.guessed; });
    EXPECT_TRUE(found(desktop(), "is:guessed").empty());
    EXPECT_EQ(found(view, "is:guessed,grantable").size(),
              found(view, "is:guessed or is:grantable").size());
}

/// Of a gap only its time is known: what else is asked is neither true nor false of it.
TEST(RowMatcher, FindsGapsByWhatIsKnownOfThem)
{
    Store store;
    sources::LoadOptions options;
    options.gapRows = true;
    sources::load({test::sample("dmesg.txt")}, store, options);
    const StoreView view = store.view();
    const auto count = [&](std::string_view text) {
        std::size_t gaps = 0;
        for (const std::uint32_t row : found(view, text))
            gaps += view.kind(row) == RowKind::Gap ? 1 : 0;
        return gaps;
    };
    const std::size_t all = view.size() - view.denialCount();
    ASSERT_GT(all, 40U);
    for (const auto *const kept :
         {"is:gap", "is:gap,guessed", "after:2001-01-01", "-before:2001-01-01", "-is:guessed",
          "exe:x or is:gap", "-(exe:x is:guessed)", "-(pid:1 or -is:gap) or is:gap"})
        EXPECT_EQ(count(kept), all) << kept;
    for (const auto *const dropped :
         {"-is:gap", "exe:x", "-exe:x", "-exe:x is:gap", "-(exe:x or is:guessed)", "a"})
        EXPECT_EQ(count(dropped), 0U) << dropped;
    EXPECT_EQ(found(view, "is:gap").size(), all);
    EXPECT_EQ(found(view, "-is:gap").size(), view.denialCount());
}

struct PathCase
{
    std::string_view pattern;
    std::string_view path;
    bool matches;
};

TEST(RowMatcher, GlobsKnowComponents)
{
    for (const PathCase &one : {
             PathCase{"/etc/*", "/etc/passwd", true},
             PathCase{"/etc/*", "/etc/ssl/cert", false},
             PathCase{"/etc/**", "/etc/ssl/cert", true},
             PathCase{"/etc/**", "/etc", true},
             PathCase{"/etc/**", "/etcetera", false},
             PathCase{"/**", "/etc", true},
             PathCase{"**/.ssh/**", "/home/u/.ssh/id", true},
             PathCase{"**/.ssh/**", "/home/u/.ssh", true},
             PathCase{"**/.ssh/**", "/home/u/.sshd/id", false},
             PathCase{"**/.ssh/**", ".ssh/id", false},
             PathCase{"**u/.ssh/**", "/home/u/.ssh/id", true},
             PathCase{"**/.s?h/**", "/home/u/.ssh/id", true},
             PathCase{"**ssh**", "/home/u/.ssh/id", true},
             PathCase{"/home/*/.ssh/**", "/home/u/.ssh", true},
             PathCase{"/home/*/.ssh/**", "/home/u/x/.ssh", false},
             PathCase{"*.conf", "/etc/a.conf", true},
             PathCase{"*.conf", "/etc/a.conf/b", false},
             PathCase{"?.conf", "/etc/\xc3\xa9.conf", true},
             PathCase{"/etc/?.conf", "/etc/\xff.conf", true},
             PathCase{"/etc/?.conf", "/etc//.conf", false},
             PathCase{"passwd", "/etc/passwd", true},
             PathCase{"etc", "/etc/passwd", false},
             PathCase{"\"/etc/*\"", "/etc/*", true},
             PathCase{"\"/etc/*\"", "/etc/a", false},
         }) {
        const StoreView view = test::loadText(
            std::format("type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=1f "
                        "blockers=fs.read_file path={} dev=\"vda\" ino=1\n",
                        [&] {
                            std::string hex;
                            for (const char c : one.path)
                                hex += std::format("{:02X}", static_cast<unsigned char>(c));
                            return hex;
                        }()));
        ASSERT_EQ(view.size(), 1U);
        EXPECT_EQ(found(view, "path:" + std::string(one.pattern)).size(), one.matches ? 1U : 0U)
            << one.pattern << " and " << one.path;
    }
}

} // namespace
} // namespace surveyor::denials::query
