// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// NAME.surveyor.json beside the document NAME: counted wherever a policy is loaded, written only
// while there is something to keep.

#include "policy/formats/check.h"
#include "policy/formats/config_writer.h"
#include "policy/formats/island.h"
#include "policy/formats/load.h"
#include "policy/formats/resolved.h"
#include "policy/formats/sidecar_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace surveyor::formats {
namespace {

namespace fs = std::filesystem;

const std::string base = "abi = 6\n[[ruleset]]\nhandled_access_fs = ['abi.all']\n"
                         "[[path_beneath]]\nallowed_access = ['read_file']\nparent = ['/usr']\n";

/// Mutes subdomains, keeps quiet about /usr, has a rule switched off and one more layer.
const std::string beside = R"({
  "version": 1,
  "log": {"subdomains_off": true},
  "quiet": ["fs.read_file"],
  "quiet_paths": ["/usr"],
  "disabled_path_rules": [{"access": ["fs.write_file"], "paths": ["/tmp"], "place": 0}],
  "inner_layers": [
    {"handled_fs": ["fs.write_file"],
     "path_rules": [{"access": ["fs.write_file", "fs.truncate"], "paths": ["/no/such"]}]}
  ],
  "answers": {"q": "ignore"}
})";

class SidecarFiles : public ::testing::Test
{
protected:
    SidecarFiles()
    {
        if (!::mkdtemp(m_path.data()))
            throw std::runtime_error("no temporary folder");
    }
    ~SidecarFiles() override { fs::remove_all(m_path); }

    std::string write(const std::string &name, const std::string &text)
    {
        const std::string path = m_path + "/" + name;
        fs::create_directories(fs::path(path).parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

    static LoadedPolicy load(std::vector<std::string> sources)
    {
        return loadPolicy({.layers = {std::move(sources)}, .format = nullptr});
    }

    std::string m_path = "/tmp/surveyor-sidecar-XXXXXX";
};

TEST_F(SidecarFiles, CountWhereverTheDocumentIsLoaded)
{
    const std::string path = write("web.toml", base);
    write("web.toml.surveyor.json", beside);
    const auto loaded = load({path});
    ASSERT_TRUE(loaded.policy);
    const policy::Policy &policy = *loaded.policy;
    ASSERT_EQ(policy.layers.size(), 2U);
    EXPECT_TRUE(policy.layers[0].log->subdomainsOff);
    EXPECT_TRUE(policy.layers[0].quiet.rights.contains("fs.read_file"));
    ASSERT_EQ(policy.layers[0].pathRules.size(), 2U);
    EXPECT_FALSE(policy.layers[0].pathRules[0].enabled);
    EXPECT_TRUE(policy.layers[0].pathRules[1].quiet);
    EXPECT_EQ(loaded.documents.front().sidecar->answers.at("q"), "ignore");
    // Whatever it says has a place, in it.
    ASSERT_EQ(policy.files.size(), 2U);
    EXPECT_EQ(policy.files[1].name, path + ".surveyor.json");
    EXPECT_EQ(policy.layers[1].span.file, 1U);
    EXPECT_EQ(policy.layers[1].span.line, 8U);
    const auto text = resolveText(policy).value();
    EXPECT_EQ(text[0].paths.size(), 1U) << "a rule that is switched off grants nothing";
    EXPECT_EQ(text[0].quietPaths, std::vector<std::string>{"/usr"});
}

TEST_F(SidecarFiles, AreCheckedInTheirPlaces)
{
    const std::string path = write("web.toml", base);
    write("web.toml.surveyor.json", beside);
    bool unhandled = false;
    bool missing = false;
    for (const Finding &finding : checkPolicy(load({path}))) {
        EXPECT_TRUE(finding.span) << english(finding.message);
        const bool there = finding.span.file == 1 && finding.span.line == 9;
        unhandled = unhandled || (there && finding.message.id == MessageId::UnhandledRight);
        missing = missing || (there && finding.message.id == MessageId::PathMissing);
    }
    EXPECT_TRUE(unhandled);
    EXPECT_TRUE(missing);
}

TEST_F(SidecarFiles, ComposeWithOtherDocuments)
{
    write("p/1.toml", base);
    write("p/1.toml.surveyor.json", beside);
    write("p/2.toml", base);
    write("p/2.toml.surveyor.json", R"({"log": {"new_exec_on": true}, "quiet": ["fs.execute"]})");
    const auto loaded = load({m_path + "/p"});
    ASSERT_TRUE(loaded.policy);
    EXPECT_EQ(loaded.documents.size(), 4U);
    ASSERT_EQ(loaded.policy->layers.size(), 2U) << "inner layers stay layers";
    EXPECT_TRUE(loaded.policy->layers[0].log->newExecOn);
    EXPECT_TRUE(loaded.policy->layers[0].log->subdomainsOff);
    EXPECT_EQ(loaded.policy->layers[0].quiet.rights.size(), 2U);
    EXPECT_EQ(loaded.policy->layers[1].span.file, 1U);
    EXPECT_EQ(loaded.policy->files[2].name, m_path + "/p/2.toml");
}

TEST_F(SidecarFiles, ThatAreBrokenRefuseThePolicy)
{
    const std::string path = write("web.toml", base);
    const std::string name = write("web.toml.surveyor.json", "{\n  \"inner_layers\": 3\n}");
    const auto loaded = load({path});
    EXPECT_FALSE(loaded.policy) << "it would be weaker than it says";
    ASSERT_EQ(loaded.documents.size(), 2U);
    EXPECT_EQ(loaded.documents[1].name, name);
    EXPECT_EQ(loaded.documents[1].result.problems.at(0).span.line, 2U);
    fs::remove(name);
    fs::create_directories(name);
    EXPECT_FALSE(load({path}).policy) << "a folder cannot be read";
}

TEST_F(SidecarFiles, AreWrittenOnlyWhileThereIsSomethingToKeep)
{
    const std::string path = write("web.toml", base);
    fs::permissions(path, fs::perms(0640));
    const auto sidecar = readSidecar(beside).value();
    ASSERT_TRUE(saveSidecar(path, sidecar));
    const std::string name = sidecarName(path);
    EXPECT_EQ(readSidecarText(path).value(), writeSidecar(sidecar));
    EXPECT_EQ(fs::status(name).permissions(), fs::perms(0640));
    EXPECT_EQ(std::distance(fs::directory_iterator(m_path), {}), 2) << "no temporary file stays";
    ASSERT_TRUE(saveSidecar(path, {}));
    EXPECT_FALSE(fs::exists(name));
    EXPECT_FALSE(readSidecarText(path).value());
    ASSERT_TRUE(saveSidecar(path, {})) << "nothing to take away is no error";
    EXPECT_EQ(saveSidecar(m_path + "/none/web.toml", sidecar).error(), ENOENT);
}

TEST_F(SidecarFiles, ComeWithEveryDocumentThatIsWritten)
{
    const std::string path = write("web.toml", base);
    write("web.toml.surveyor.json", beside);
    const policy::Policy policy = load({path}).policy.value();
    const ExportResult config = writeLandlockconfig(policy, Syntax::Json, "web");
    ASSERT_EQ(config.files.size(), 2U);
    EXPECT_TRUE(config.files[0].sidecar.log->subdomainsOff);
    EXPECT_EQ(config.files[0].sidecar.disabledPathRules.size(), 1U);
    EXPECT_TRUE(config.files[1].sidecar.empty());
    // What other tools do not read is lost to them all the same.
    EXPECT_TRUE(std::ranges::contains(config.losses, Loss::Kind::Dropped, &Loss::kind));
    const std::string written = write("again.json", config.files[0].text);
    ASSERT_TRUE(saveSidecar(written, config.files[0].sidecar));
    const auto again = load({written});
    ASSERT_TRUE(again.policy);
    EXPECT_EQ(again.policy->layers[0].log, policy.layers[0].log);
    EXPECT_EQ(again.policy->layers[0].quiet.rights, policy.layers[0].quiet.rights);
    EXPECT_EQ(again.policy->layers[0].pathRules.size(), 2U);
    const ExportResult profile = writeIsland(policy, "web");
    EXPECT_TRUE(profile.files.at(0).sidecar.empty());
    EXPECT_FALSE(profile.files.at(1).sidecar.empty());
}

} // namespace
} // namespace surveyor::formats
