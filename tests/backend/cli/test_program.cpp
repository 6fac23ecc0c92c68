// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The program as its users see it: arguments, exit status, text.

#include "places.h"
#include "support/logs.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <sys/wait.h>

namespace surveyor::cli {
namespace {

struct Answer
{
    int status = -1;
    std::string text; ///< standard output, then standard error where asked for
};

Answer survey(const std::string &arguments)
{
    Answer answer;
    FILE *const pipe = ::popen((test::program("landlock-survey") + " " + arguments).c_str(), "r");
    std::array<char, 65536> buffer{};
    while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
        answer.text.append(buffer.data(), got);
    answer.status = WEXITSTATUS(::pclose(pipe));
    return answer;
}

std::string contents(const std::string &path)
{
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Compares with a file kept under tests/data/golden, or makes it anew when asked to.
void expectGolden(const std::string &name, const std::string &text)
{
    const std::string path = test::dataFile("golden/") + name;
    if (std::getenv("SURVEYOR_UPDATE_GOLDEN"))
        std::ofstream(path) << text;
    EXPECT_EQ(contents(path), text) << name;
}

TEST(Program, ExitStatusTellsUsageFromReading)
{
    EXPECT_EQ(survey("--help").status, 0);
    EXPECT_EQ(survey("--version").status, 0);
    EXPECT_EQ(survey("2>&1").status, 2);
    EXPECT_EQ(survey("summary 2>&1").status, 2);
    EXPECT_EQ(survey("frobnicate x 2>&1").status, 2);
    EXPECT_EQ(survey("summary /nowhere 2>&1").status, 3);
    EXPECT_EQ(survey("summary " + test::sample("desktop.log")).status, 0);
}

TEST(Program, NothingReadIsNoSummary)
{
    EXPECT_EQ(survey("summary /nowhere 2>/dev/null").text, "");
    const auto error = survey("summary /nowhere 2>&1 >/dev/null").text;
    EXPECT_TRUE(error.contains("/nowhere: there is no such file")) << error;
}

TEST(Program, ReadsStandardInput)
{
    const auto piped = survey("summary --json - < " + test::sample("desktop.log")).text;
    EXPECT_EQ(piped, survey("summary --json " + test::sample("desktop.log")).text);
}

TEST(Program, TextIsAsItWas)
{
    for (const std::string name : {"desktop", "quirks"}) {
        const std::string file = test::sample(name + ".log");
        expectGolden(name + ".denials.txt", survey("denials " + file).text);
        expectGolden(name + ".denials.jsonl", survey("denials --json " + file).text);
        expectGolden(name + ".domains.txt", survey("domains " + file).text);
        expectGolden(name + ".domains.jsonl", survey("domains --json " + file).text);
        expectGolden(name + ".summary.json", survey("summary --json " + file).text);
    }
}

TEST(Query, KeepsWhatMatches)
{
    const std::string file = test::sample("quirks.log");
    EXPECT_EQ(std::ranges::count(survey("denials -q 'right:refer exit:EXDEV' " + file).text, '\n'),
              4);
    const auto summary = nlohmann::json::parse(survey("summary --json -q comm:more " + file).text);
    EXPECT_EQ(summary["denials"], 8);
    EXPECT_EQ(summary["domains"], 6);
    EXPECT_EQ(summary["by_exe"].size(), 1U);
    EXPECT_EQ(survey("denials -q ' ' " + file).text, survey("denials " + file).text);
    EXPECT_TRUE(survey("summary -q comm:nope " + file).text.contains("No denial matches"));
}

TEST(Query, KeepsTheDomainsOfWhatMatchesAndTheirAncestors)
{
    const std::string file = test::sample("desktop.log");
    const auto domains = [&](const std::string &query) {
        std::vector<std::string> names;
        std::istringstream lines(survey("domains --json -q '" + query + "' " + file).text);
        for (std::string line; std::getline(lines, line);)
            names.push_back(nlohmann::json::parse(line)["domain"]);
        return names;
    };
    std::istringstream all(survey("domains --json " + file).text);
    std::size_t nested = 0;
    for (std::string line; std::getline(all, line);) {
        const auto domain = nlohmann::json::parse(line);
        if (domain["parent"].is_null() || domain["denials_seen"] == 0)
            continue;
        ++nested;
        const std::string name = domain["domain"];
        const std::string parent = domain["parent"]["domain"];
        const auto found = domains("domain:" + name);
        EXPECT_TRUE(std::ranges::contains(found, name)) << name;
        EXPECT_TRUE(std::ranges::contains(found, parent)) << name;
    }
    EXPECT_GT(nested, 0U);
    EXPECT_LT(domains("exe:python3.11").size(), domains("").size());
    const auto none = survey("domains -q comm:nope " + file).text;
    EXPECT_TRUE(none.starts_with("No denial matches in any of the ")) << none;
    EXPECT_EQ(survey("domains -q '(' " + file + " 2>/dev/null").status, 2);
}

TEST(Query, AsksForAncestorsWhereTheAnswerTellsOfNone)
{
    // Neither command infers who is nested in whom unless the query needs it.
    const std::string file = test::sample("desktop.log");
    std::istringstream all(survey("domains --json " + file).text);
    std::size_t nested = 0;
    for (std::string line; std::getline(all, line);) {
        const auto domain = nlohmann::json::parse(line);
        if (domain["parent"].is_null())
            continue;
        const std::string parent = domain["parent"]["domain"];
        nested += domain["denials_seen"].get<std::size_t>();
        for (const std::string &asked :
             {"parent:" + parent, "exe:* (pid:1 or parent:" + parent + ")", "under:" + parent}) {
            const std::string option = "-q '" + asked + "' ";
            const std::string found = survey("denials --json " + option + file).text;
            EXPECT_EQ(found.contains("\"domain\":\"" + domain["domain"].get<std::string>() + '"'),
                      domain["denials_seen"] != 0)
                << asked << found;
            EXPECT_EQ(survey("follow --json " + option + "- <" + file).text, found) << asked;
            EXPECT_EQ(
                nlohmann::json::parse(survey("summary --json " + option + file).text)["denials"],
                std::ranges::count(found, '\n'))
                << asked;
        }
    }
    EXPECT_GT(nested, 0U);
}

TEST(Query, KeepsWhatMatchesWhileFollowing)
{
    const std::string file = test::sample("desktop.log");
    for (const auto *const query : {"exe:python3.11", "-right:read_file", ""}) {
        const std::string option = std::format("-q '{}' ", query);
        EXPECT_EQ(survey("follow --json " + option + "- <" + file).text,
                  survey("denials --json " + option + file).text)
            << query;
    }
    EXPECT_EQ(survey("follow -q '(' - </dev/null 2>/dev/null").status, 2);
}

TEST(Query, SaysWhereItIsWrong)
{
    const auto answer = survey("denials -q 'exe:\xc3\xa9 colour:b' /nowhere 2>&1");
    EXPECT_EQ(answer.status, 2);
    EXPECT_TRUE(answer.text.contains("there is no field \"colour\"")) << answer.text;
    EXPECT_TRUE(answer.text.contains("\n  exe:\xc3\xa9 colour:b\n        ^~~~~~\n")) << answer.text;
    EXPECT_EQ(survey("explain -q 'pid:' /nowhere 2>/dev/null").status, 2);
    EXPECT_EQ(survey("summary -q '(' /nowhere 2>/dev/null").status, 2);
}

TEST(Explain, SaysWhatItSaid)
{
    const std::string quirks = test::sample("quirks.log");
    const std::string some =
        "-q 'right:refer,truncate,ioctl_dev,*_tcp,ptrace,scope.*,change_topology "
        "-comm:more -(syscall:kill exit:0)' ";
    expectGolden("quirks.explain.txt", survey("explain " + some + quirks).text);
    expectGolden("quirks.explain.jsonl",
                 survey("explain --json -q 'right:refer -comm:more' " + quirks).text);
}

TEST(Json, HasThePromisedKeys)
{
    const auto text = survey("denials --json " + test::sample("desktop.log")).text;
    const auto first = nlohmann::json::parse(text.substr(0, text.find('\n')));
    for (const auto *const key : {"id", "time", "time_ms", "serial", "host", "boot", "domain",
                                  "blockers", "object", "process", "syscall", "guessed"})
        EXPECT_TRUE(first.contains(key)) << key;
    for (const auto *const key : {"pid", "ppid", "uid", "auid", "ses", "comm", "exe", "cmdline"})
        EXPECT_TRUE(first["process"].contains(key)) << key;
    const auto summary =
        nlohmann::json::parse(survey("summary --json " + test::sample("desktop.log")).text);
    for (const auto *const key :
         {"lines", "records", "events", "denials", "domains", "malformed", "lost", "unlogged",
          "by_blocker", "by_exe", "by_host", "first_ms", "last_ms"})
        EXPECT_TRUE(summary.contains(key)) << key;
}

TEST(Program, ReadsOnlyTheTimesAskedFor)
{
    const std::string log = test::sample("desktop.log");
    const auto count = [&](const std::string &times) {
        const auto text = survey("summary --json " + times + ' ' + log).text;
        return nlohmann::json::parse(text)["denials"].get<int>();
    };
    const auto json = nlohmann::json::parse(survey("summary --json " + log).text);
    const double last = json["last_ms"].get<double>() / 1000;
    EXPECT_EQ(count("--since 2001-01-01"), 78);
    EXPECT_EQ(count("--until 2001-01-01"), 0);
    EXPECT_LT(count(std::format("--since {:.3f}", last - 1)), 78);
    EXPECT_EQ(survey("summary --since tomorrowish " + log + " 2>&1").status, 2);
}

TEST(Program, FollowsUntilItsInputEnds)
{
    const std::string log = test::sample("desktop.log");
    const auto followed = survey("follow --json - <" + log);
    EXPECT_EQ(followed.status, 0);
    EXPECT_EQ(followed.text, survey("denials --json " + log).text);
    const auto text = survey("follow --since 2001-01-01 /nowhere 2>&1");
    EXPECT_EQ(text.status, 3);
    EXPECT_TRUE(text.text.contains("there is no such file")) << text.text;
}

TEST(Program, FollowsAFileThroughARotation)
{
    const std::string script = R"(
        d=$(mktemp -d); f=$d/audit.log; r() { echo 'type=LANDLOCK_ACCESS msg=audit(179546888'$1'.898:'$1'): domain=1f blockers=fs.read_file path="/file'$1'" dev="vda" ino=1'; }
        r 1 >$f; )"
        + test::program("landlock-survey") + R"( follow $f >$d/out & pid=$!
        for i in 1 2 3 4 5 6 7 8 9 10; do grep -qs inotify /proc/$pid/fdinfo/* && break; sleep 0.1; done
        r 2 >>$f; sleep 0.2; mv $f $f.1; r 3 >$f
        for i in $(seq 100); do grep -q file3 $d/out && break; sleep 0.1; done
        kill $pid; cat $d/out; rm -r $d)";
    FILE *const pipe = ::popen(script.c_str(), "r");
    std::string text;
    std::array<char, 65536> buffer{};
    while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
        text.append(buffer.data(), got);
    ::pclose(pipe);
    EXPECT_FALSE(text.contains("/file1")) << text;
    EXPECT_TRUE(text.contains("/file2")) << text;
    EXPECT_TRUE(text.contains("/file3")) << text;
}

TEST(Text, ShowsGapsWhereTheyAre)
{
    const auto text = survey("denials " + test::sample("dmesg.txt")).text;
    EXPECT_TRUE(text.contains("-- gap: the kernel log left out 68742 lines --")) << text;
    const auto json = survey("denials --json " + test::sample("dmesg.txt")).text;
    EXPECT_EQ(std::ranges::count(json, '\n'), 14);
}

TEST(Json, OfDomainsHasThePromisedKeys)
{
    const auto text = survey("domains --json " + test::sample("desktop.log")).text;
    std::size_t nested = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto domain = nlohmann::json::parse(line);
        for (const auto *const key :
             {"host", "boot", "domain", "parent", "creator", "first_seen_ms", "last_seen_ms",
              "allocated_ms", "deallocated_ms", "denials_kernel", "denials_seen"})
            EXPECT_TRUE(domain.contains(key)) << key;
        for (const auto *const key : {"pid", "uid", "exe", "comm"})
            EXPECT_TRUE(domain["creator"].contains(key)) << key;
        if (domain["parent"].is_null())
            continue;
        ++nested;
        for (const auto *const key : {"domain", "certainty", "score", "reasons"})
            EXPECT_TRUE(domain["parent"].contains(key)) << key;
        EXPECT_FALSE(domain["parent"]["reasons"].empty());
    }
    EXPECT_EQ(nested, 8U);
}

TEST(Text, OfDomainsIsSafeForATerminal)
{
    const test::TemporaryLog log("node=a\x1b[31m type=LANDLOCK_DOMAIN msg=audit(1795468882.898:1): "
                                 "domain=1f status=allocated mode=enforcing pid=7 uid=0 "
                                 "exe=2F611B5B33316DE280AE0A62 comm=1B63\n");
    const auto text = survey("domains " + log.path()).text;
    EXPECT_FALSE(text.contains('\x1b'));
    EXPECT_TRUE(text.contains(R"(created by /a\x1B[31m\u{202E}\nb[7])")) << text;
}

TEST(Text, IsSafeForATerminal)
{
    // ESC, a right-to-left override, a line feed
    const test::TemporaryLog log("type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=1f "
                                 "blockers=fs.read_file path=2F611B5B33316DE280AE0A62 dev=\"vda\" "
                                 "ino=1\n");
    const auto text = survey("denials " + log.path()).text;
    EXPECT_EQ(std::ranges::count(text, '\n'), 1);
    EXPECT_FALSE(text.contains('\x1b'));
    EXPECT_TRUE(text.contains(R"(/a\x1B[31m\u{202E}\nb)")) << text;
}

TEST(Json, KeepsBytesThatAreNoText)
{
    const test::TemporaryLog log("type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=1f "
                                 "blockers=fs.read_file path=2F61FF dev=\"vda\" ino=1\n");
    const auto json = nlohmann::json::parse(survey("denials --json " + log.path()).text);
    EXPECT_EQ(json["object"]["path"], "/a\ufffd");
    EXPECT_EQ(json["object"]["path_hex"], "2F61FF");
    EXPECT_EQ(json["process"], nullptr);
}

} // namespace
} // namespace surveyor::cli
