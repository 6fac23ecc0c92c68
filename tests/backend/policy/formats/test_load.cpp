// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Files, folders, island profiles, layers; and writing landlockconfig and island profiles.

#include "policy/formats/check.h"
#include "policy/formats/config_writer.h"
#include "policy/formats/island.h"
#include "policy/formats/load.h"
#include "policy/formats/resolved.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace surveyor::formats {
namespace {

namespace fs = std::filesystem;

class Folder : public ::testing::Test
{
protected:
    Folder()
    {
        if (!::mkdtemp(m_path.data()))
            throw std::runtime_error("no temporary folder");
    }
    ~Folder() override { fs::remove_all(m_path); }

    std::string write(const std::string &name, const std::string &text)
    {
        const std::string path = m_path + "/" + name;
        fs::create_directories(fs::path(path).parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

    static LoadedPolicy load(std::vector<std::vector<std::string>> layers,
                             const char *format = nullptr)
    {
        LoadRequest request{.layers = std::move(layers)};
        request.format = format ? findFormat(format) : nullptr;
        return loadPolicy(request);
    }

    static std::string firstProblem(const LoadedPolicy &loaded)
    {
        for (const Document &document : loaded.documents) {
            if (!document.result.problems.empty())
                return fs::path(document.name).filename().string() + " "
                    + english(document.result.problems.front().message);
        }
        return "none";
    }

    std::string m_path = "/tmp/surveyor-load-XXXXXX";
};

const std::string base = "abi = 6\n[[ruleset]]\nhandled_access_fs = ['abi.all']\n"
                         "handled_access_net = ['abi.all']\nscoped = ['abi.all']\n"
                         "[[path_beneath]]\nallowed_access = ['abi.read_execute']\n"
                         "parent = ['/usr']\n";
const std::string snippet = "[[path_beneath]]\nallowed_access = ['read_file']\nparent = ['/opt']\n";

TEST_F(Folder, DocumentsOfAFolderCompose)
{
    write("p/10-base.toml", base);
    write("p/20-more.toml", snippet);
    write("p/.hidden.toml", "nonsense");
    write("p/readme.txt", "nonsense");
    const auto loaded = load({{m_path + "/p"}});
    ASSERT_TRUE(loaded.policy) << firstProblem(loaded);
    const auto text = resolveText(*loaded.policy).value().front();
    EXPECT_EQ(text.handledFs.names(), std::vector<std::string>{"fs.read_file"});
    EXPECT_TRUE(text.handledNet.empty());
    EXPECT_EQ(text.paths.size(), 2U);
    const auto found = checkPolicy(loaded, {.targetAbi = 1, .lookUpPaths = false});
    const auto weak = std::ranges::find(found, MessageId::CompositionWeakens,
                                        [](const Finding &one) { return one.message.id; });
    ASSERT_NE(weak, found.end());
    EXPECT_EQ(weak->span.file, 1U);
}

TEST_F(Folder, SpansFollowTheirFiles)
{
    const auto loaded = load({{write("a.toml", base), write("b.toml", snippet)},
                              {write("c.json", R"({"ruleset": [{"scoped": ["signal"]}]})")}});
    ASSERT_TRUE(loaded.policy) << firstProblem(loaded);
    ASSERT_EQ(loaded.policy->layers.size(), 2U);
    EXPECT_EQ(loaded.policy->layers[0].pathRules[1].span.file, 1U);
    EXPECT_EQ(loaded.policy->layers[1].scoped.mentions[0].span.file, 2U);
    EXPECT_EQ(loaded.policy->files[2].format, "landlockconfig-json");
}

TEST_F(Folder, EveryErrorOfEveryFileIsReported)
{
    const auto loaded = load({{write("a.toml", "x = 1\n"), m_path + "/none.toml",
                               write("b.json", "{"), write("c.toml", base)}});
    EXPECT_FALSE(loaded.policy);
    std::vector<std::size_t> counts;
    for (const Document &document : loaded.documents)
        counts.push_back(document.result.problems.size());
    EXPECT_EQ(counts, (std::vector<std::size_t>{2, 1, 1, 0}));
    fs::create_directories(m_path + "/empty");
    EXPECT_TRUE(firstProblem(load({{m_path + "/empty"}})).contains("no document in it"));
    write("mixed/a.toml", base);
    write("mixed/b.json", "{}");
    EXPECT_TRUE(firstProblem(load({{m_path + "/mixed"}})).contains("--format"));
    EXPECT_TRUE(load({{m_path + "/mixed"}}, "landlockconfig-toml").policy);
}

TEST_F(Folder, IslandProfilesBringTheirWorkspace)
{
    write("dev/profile.toml", "[[context]]\nwhen_beneath = \"/srv\"\n[[env]]\nname = \"A\"\n");
    write("dev/landlock/base.toml", base);
    write("dev/landlock/ignored.json", "nonsense");
    const auto loaded = load({{m_path + "/dev"}});
    ASSERT_TRUE(loaded.policy) << firstProblem(loaded);
    EXPECT_EQ(resolveText(*loaded.policy)->front().paths.at("/srv").size(), 16U);
    write("dev/profile.toml", "workspace = false\n[[context]]\nwhen_beneath = \"/srv\"\n");
    EXPECT_FALSE(resolveText(*load({{m_path + "/dev"}}).policy)->front().paths.contains("/srv"));
    write("dev/landlock/bad.toml", "oops");
    EXPECT_TRUE(firstProblem(load({{m_path + "/dev"}})).starts_with("bad.toml "));
}

TEST_F(Folder, IslandProfilesAreWrittenAndReadBack)
{
    policy::Policy policy = load({{write("a.toml", base)}}).policy.value();
    policy.layers[0].log = policy::LogFlags{.newExecOn = true};
    policy.layers.push_back(load({{write("b.toml", snippet)}}).policy->layers[0]);
    const ExportResult result = writeIsland(policy, "web");
    std::vector<std::string> names;
    for (const ExportFile &file : result.files) {
        names.push_back(file.name);
        write(file.name, file.text);
    }
    EXPECT_EQ(names,
              (std::vector<std::string>{"web-1/profile.toml", "web-1/landlock/policy.toml",
                                        "web-2/profile.toml", "web-2/landlock/policy.toml"}));
    EXPECT_EQ(result.files[2].text, "workspace = false\n");
    const auto back = load({{m_path + "/web-1"}, {m_path + "/web-2"}});
    ASSERT_TRUE(back.policy) << firstProblem(back);
    const auto expected = resolveText(policy).value();
    const auto got = resolveText(*back.policy).value();
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(got[i].handledFs, expected[i].handledFs);
        EXPECT_EQ(got[i].paths, expected[i].paths);
        EXPECT_EQ(got[i].scoped, expected[i].scoped);
    }
    EXPECT_FALSE(isIslandName("-x"));
    EXPECT_FALSE(isIslandName("a/b"));
    EXPECT_TRUE(isIslandName("a b"));
}

TEST_F(Folder, BothSyntaxesHoldTheSame)
{
    const std::string text =
        "abi = 5\n[[variable]]\nname = 'h'\nliteral = ['/a\"b', '/c\\d']\n"
        "[[variable]]\nname = 'e'\n[[ruleset]]\nhandled_access_fs = ['abi.all']"
        "\n[[path_beneath]]\nallowed_access = ['abi.read_execute']\n"
        "parent = ['${h}/$$${x}', '$${y}', '/t\tb']\n[[variable]]\n"
        "name = 'x'\nliteral = ['1', '2']\n[[net_port]]\n"
        "allowed_access = ['bind_tcp']\nport = [0, 65535]\n";
    const auto source = readDocument("p.toml", text).result.policy.value_or(policy::Policy());
    ASSERT_EQ(source.layers.size(), 1U);
    for (const Syntax syntax : {Syntax::Toml, Syntax::Json}) {
        const ExportResult result = writeLandlockconfig(source, syntax, "p");
        ASSERT_EQ(result.files.size(), 1U);
        EXPECT_TRUE(result.losses.empty());
        const auto back = readLandlockconfig(result.files[0].text, syntax, "p");
        ASSERT_TRUE(back.policy) << result.files[0].text;
        EXPECT_EQ(resolveText(*back.policy)->front().paths, resolveText(source)->front().paths);
        EXPECT_EQ(resolveText(*back.policy)->front().ports, resolveText(source)->front().ports);
        EXPECT_EQ(back.policy->layers[0].variables.size(), 3U);
    }
}

TEST_F(Folder, WhatLandlockconfigCannotHoldIsSaid)
{
    policy::Policy policy = readDocument("p.toml", base).result.policy.value();
    policy::Layer &layer = policy.layers[0];
    layer.handledNet.rights.add("net.bind_udp");
    layer.handledFs.rights.add("fs.resolve_unix");
    layer.log = policy::LogFlags{.newExecOn = true};
    layer.quiet.rights.add("fs.read_file");
    layer.pathRules[0].quiet = true;
    layer.pathRules.push_back(layer.pathRules[0]);
    layer.pathRules[1].enabled = false;
    layer.portRules.emplace_back().access.rights.add("net.connect_tcp");
    layer.portRules[0].ports.push_back({.port = 70000, .span = {}});
    std::vector<std::string> losses;
    for (const Loss &loss : writeLandlockconfig(policy, Syntax::Toml, "p").losses)
        losses.push_back(std::string(lossName(loss.kind)) + " "
                         + std::string(messageName(loss.message.id)));
    EXPECT_EQ(losses,
              (std::vector<std::string>{
                  "dropped loss-unknown-rights", "dropped loss-unknown-rights",
                  "dropped loss-log-flags", "dropped loss-quiet", "dropped loss-quiet",
                  "moved loss-disabled-rule", "dropped loss-quiet", "narrowed loss-port-range"}));
}

} // namespace
} // namespace surveyor::formats
