// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The policy commands as their users see them: arguments, exit status, text.

#include "places.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <sys/wait.h>

namespace surveyor::cli {
namespace {

namespace fs = std::filesystem;

struct Answer
{
    int status = -1;
    std::string text;
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

std::string policies(const std::string &name)
{
    return test::dataFile("policies/") + name;
}

std::vector<nlohmann::json> jsonLines(const std::string &text)
{
    std::vector<nlohmann::json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(nlohmann::json::parse(line));
    return lines;
}

TEST(Resolve, PrintsTheKeysOfTheOracle)
{
    const auto answer = survey("resolve --json " + policies("web.toml"));
    EXPECT_EQ(answer.status, 0);
    const auto json = nlohmann::json::parse(answer.text);
    EXPECT_EQ(json["path_beneath"]["/srv/www"],
              nlohmann::json::parse(R"(["read_dir", "read_file"])"));
    EXPECT_EQ(json["net_port"]["443"], nlohmann::json::parse(R"(["bind_tcp"])"));
    EXPECT_EQ(json["scoped"], nlohmann::json::parse(R"(["abstract_unix_socket", "signal"])"));
    EXPECT_EQ(json["handled_fs"].size(), 16U);
    EXPECT_EQ(json.size(), 5U);
    EXPECT_EQ(nlohmann::json::parse(survey("resolve " + policies("web.toml")).text), json);
    EXPECT_EQ(nlohmann::json::parse(survey("resolve --json " + policies("web.json")).text), json);
    EXPECT_EQ(nlohmann::json::parse(survey("resolve - < " + policies("web.toml")).text), json);
}

TEST(Resolve, ComposesAndStacks)
{
    const auto composed =
        survey("resolve --json " + policies("web.toml") + " " + policies("snippet.toml"));
    EXPECT_EQ(nlohmann::json::parse(composed.text)["handled_fs"],
              nlohmann::json::parse(R"(["read_file"])"));
    const auto stacked =
        jsonLines(survey("resolve --json " + policies("web.toml") + " --layer "
                         + policies("snippet.toml") + " --layer " + policies("web.json"))
                      .text);
    ASSERT_EQ(stacked.size(), 3U);
    EXPECT_EQ(stacked[1]["layer"], 2);
    EXPECT_EQ(stacked[0]["handled_fs"].size(), 16U);
}

TEST(Resolve, SaysWhereADocumentIsWrong)
{
    const auto broken = survey("resolve " + policies("broken.toml") + " 2>&1");
    EXPECT_EQ(broken.status, 3);
    EXPECT_TRUE(broken.text.contains("broken.toml:3:22: 'read-file' is no right; 'read_file' is"))
        << broken.text;
    EXPECT_EQ(survey("resolve /nowhere 2>&1").status, 3);
    EXPECT_EQ(survey("resolve 2>&1").status, 2);
    EXPECT_EQ(survey("resolve --format nonsense x 2>&1").status, 2);
    const auto undeclared =
        survey("resolve --format landlockconfig-toml - 2>&1 <<'END'\n[[path_beneath]]\n"
               "allowed_access = ['execute']\nparent = ['${x}']\nEND");
    EXPECT_EQ(undeclared.status, 3);
    EXPECT_TRUE(undeclared.text.contains("-:3:11: the variable 'x'")) << undeclared.text;
}

TEST(Check, ExitsWithOneOnFindings)
{
    const auto clean = survey("check --no-lookup " + policies("web.toml"));
    EXPECT_EQ(clean.status, 0) << clean.text;
    const auto gap =
        survey("check --no-lookup " + policies("snippet.toml") + " " + policies("web.toml"));
    EXPECT_EQ(gap.status, 1);
    EXPECT_TRUE(gap.text.contains("[composition-weakens]")) << gap.text;
    EXPECT_EQ(survey("check " + policies("broken.toml") + " 2>/dev/null").status, 3);
}

TEST(Check, WritesJsonAndSarif)
{
    const std::string arguments = "check --no-lookup --abi 1 " + policies("web.toml");
    const auto lines = jsonLines(survey(arguments + " --json").text);
    ASSERT_FALSE(lines.empty());
    for (const auto *const key :
         {"id", "message", "arguments", "severity", "file", "line", "column", "fixes"})
        EXPECT_TRUE(lines.front().contains(key)) << key;
    const auto sarif = nlohmann::json::parse(survey(arguments + " --sarif").text);
    EXPECT_EQ(sarif["version"], "2.1.0");
    const auto &run = sarif["runs"][0];
    EXPECT_EQ(run["tool"]["driver"]["name"], "landlock-survey");
    EXPECT_EQ(run["results"].size(), lines.size());
    EXPECT_EQ(run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"],
              lines.front()["line"]);
}

TEST(Convert, WritesTextAndTellsLosses)
{
    const auto script = survey("convert --to setpriv " + policies("web.toml") + " 2>/dev/null");
    EXPECT_EQ(script.status, 0);
    EXPECT_TRUE(script.text.starts_with("#!/bin/sh\nexec setpriv"));
    const auto losses = survey("convert --to setpriv " + policies("web.toml") + " 2>&1 >/dev/null");
    EXPECT_TRUE(losses.text.contains("dropped: no longer restricted")) << losses.text;
    const auto json = nlohmann::json::parse(
        survey("convert --json --to landrun " + policies("web.toml") + " 2>/dev/null").text);
    EXPECT_EQ(json["format"], "landrun");
    EXPECT_TRUE(json["files"][0]["text"].get<std::string>().contains("landrun"));
    EXPECT_FALSE(json["losses"].empty());
    for (const auto *const key : {"kind", "id", "message"})
        EXPECT_TRUE(json["losses"][0].contains(key)) << key;
    EXPECT_EQ(survey("convert --to nonsense " + policies("web.toml") + " 2>&1").status, 2);
    EXPECT_EQ(survey("check --format c " + policies("web.toml") + " 2>&1").status, 2)
        << "C is only written";
}

TEST(Convert, RoundTripsBetweenSyntaxes)
{
    std::string folder = "/tmp/surveyor-convert-XXXXXX";
    ASSERT_TRUE(::mkdtemp(folder.data()));
    const std::string json = folder + "/out.json";
    EXPECT_EQ(
        survey("convert --to landlockconfig-json -o " + json + " " + policies("web.toml")).status,
        0);
    EXPECT_EQ(survey("diff " + json + " " + policies("web.toml")).status, 0);
    EXPECT_EQ(
        survey("convert --to island --name web -o " + folder + " " + policies("web.toml")).status,
        0);
    EXPECT_EQ(survey("resolve --json " + folder + "/web").text,
              survey("resolve --json " + policies("web.toml")).text);
    fs::remove_all(folder);
}

TEST(Convert, KeepsBesideADocumentWhatItCannotHold)
{
    std::string folder = "/tmp/surveyor-convert-XXXXXX";
    ASSERT_TRUE(::mkdtemp(folder.data()));
    const std::string path = folder + "/web.toml";
    fs::copy_file(policies("web.toml"), path);
    std::ofstream(path + ".surveyor.json")
        << R"({"log": {"new_exec_on": true}, "answers": {"q": "ignore"},
               "inner_layers": [{"handled_fs": ["fs.make_dir"]}]})";
    const auto resolved = jsonLines(survey("resolve --json " + path).text);
    ASSERT_EQ(resolved.size(), 2U);
    EXPECT_EQ(resolved[0]["log"]["new_exec_on"], true);
    EXPECT_EQ(resolved[1]["handled_fs"], nlohmann::json::parse(R"(["make_dir"])"));
    const auto landrun = survey("convert --to landrun " + path + " 2>/dev/null");
    EXPECT_TRUE(landrun.text.contains("--log-enable-subprocesses")) << landrun.text;

    const std::string written = folder + "/out";
    const std::string convert = "convert --to landlockconfig-json -o " + written + " ";
    EXPECT_EQ(survey(convert + path + " 2>/dev/null").status, 0);
    EXPECT_TRUE(fs::exists(written + "/policy-1.json.surveyor.json"));
    EXPECT_FALSE(fs::exists(written + "/policy-2.json.surveyor.json"));
    fs::remove_all(written);
    std::ofstream(path + ".surveyor.json")
        << R"({"log": {"new_exec_on": true}, "answers": {"q": "ignore"}})";
    const auto said = survey(convert + path + " 2>&1");
    EXPECT_TRUE(said.text.contains("out.surveyor.json: keeps what the format cannot hold"))
        << said.text;
    std::ifstream kept(written + ".surveyor.json");
    EXPECT_EQ(nlohmann::json::parse(kept)["answers"]["q"], "ignore");
    const auto json = nlohmann::json::parse(
        survey("convert --json --to landlockconfig-json " + path + " 2>/dev/null").text);
    EXPECT_EQ(json["files"][0]["sidecar"]["log"]["new_exec_on"], true);
    // What stood beside another text goes with it.
    EXPECT_EQ(survey(convert + policies("web.toml")).status, 0);
    EXPECT_FALSE(fs::exists(written + ".surveyor.json"));
    std::ofstream(path + ".surveyor.json") << "{";
    const auto broken = survey("resolve " + path + " 2>&1");
    EXPECT_EQ(broken.status, 3);
    EXPECT_TRUE(broken.text.contains("web.toml.surveyor.json:1:2")) << broken.text;
    fs::remove_all(folder);
}

TEST(Diff, RefusesAFormatThatIsNone)
{
    EXPECT_EQ(survey("diff --format nonsense a b 2>&1").status, 2);
    EXPECT_EQ(survey("run --format nonsense --policy a -- true 2>&1").status, 2);
}

TEST(Diff, TellsRightsPerPathAndPort)
{
    const auto same = survey("diff " + policies("web.toml") + " " + policies("web.json"));
    EXPECT_EQ(same.status, 0);
    EXPECT_EQ(same.text, "");
    const auto lines = jsonLines(
        survey("diff --json " + policies("web.toml") + " " + policies("wider.toml")).text);
    bool found = false;
    for (const auto &line : lines)
        found = found
            || (line["kind"] == "path" && line["path"] == "/srv/www"
                && line["gained"] == nlohmann::json::parse(R"(["fs.write_file"])"));
    EXPECT_TRUE(found);
    EXPECT_EQ(survey("diff " + policies("web.toml") + " " + policies("wider.toml")).status, 1);
    EXPECT_EQ(survey("diff " + policies("web.toml") + " /nowhere 2>&1").status, 3);
}

} // namespace
} // namespace surveyor::cli
