// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Formats whose tools Debian 13 does not have, or has for reading only: golden files of one policy,
// and what becomes of paths that mean something to the format. Written anew with
// SURVEYOR_UPDATE_GOLDEN=1.

#include "places.h"
#include "policy/formats/load.h"
#include "policy/formats/registry.h"
#include "policy/formats/resolved.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace surveyor::formats {
namespace {

const std::string folder = test::dataFile("policies/written/");

std::string content(const std::string &file)
{
    std::stringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

policy::Policy policyOf(const std::string &text)
{
    const Document document = readDocument("-", text, findFormat("landlockconfig-toml"));
    EXPECT_TRUE(document.result.policy) << text;
    return document.result.policy.value_or(policy::Policy());
}

/// A policy that reads and lists @p path.
policy::Policy reading(const std::string &path)
{
    policy::Policy policy;
    policy::Layer &layer = policy.layers.emplace_back();
    layer.handledFs.rights = policy::RightSet::all(landlock::RightKind::Filesystem, 1);
    policy::PathRule rule;
    rule.paths.push_back(policy::PathTemplate::literal(path));
    rule.access.rights.add("fs.read_file");
    rule.access.rights.add("fs.read_dir");
    layer.pathRules.push_back(std::move(rule));
    return policy;
}

/// The one file of @p policy in @p format; empty if there is none.
std::string written(const policy::Policy &policy, std::string_view format)
{
    const ExportResult result = findFormat(format)->write(policy, "web");
    return result.files.empty() ? std::string() : result.files.front().text;
}

bool loses(const policy::Policy &policy, std::string_view format, MessageId id)
{
    const ExportResult result = findFormat(format)->write(policy, "web");
    return std::ranges::any_of(result.losses,
                               [id](const Loss &loss) { return loss.message.id == id; });
}

class Golden : public ::testing::TestWithParam<const char *>
{
};

TEST_P(Golden, IsWritten)
{
    const Format &format = *findFormat(GetParam());
    policy::Policy policy = policyOf(content(folder + "web.toml"));
    policy.layers.front().log =
        policy::LogFlags{.sameExecOff = true, .newExecOn = true, .subdomainsOff = false};
    policy.layers.push_back(policyOf("[[ruleset]]\nhandled_access_fs = [\"make_char\"]\n"
                                     "scoped = [\"signal\"]\n")
                                .layers.front());
    std::string text;
    for (const ExportFile &file : format.write(policy, "web").files)
        text += (file.name.empty() ? "" : "# ---- " + file.name + "\n") + file.text;
    for (const Loss &loss : format.write(policy, "web").losses)
        text += "# loss: " + std::string(lossName(loss.kind)) + ": " + english(loss.message) + "\n";
    const std::string file = folder + std::string(format.name) + ".txt";
    if (std::getenv("SURVEYOR_UPDATE_GOLDEN"))
        std::ofstream(file) << text;
    EXPECT_EQ(text, content(file));
}

INSTANTIATE_TEST_SUITE_P(Formats, Golden,
                         ::testing::Values("firejail", "go", "markdown", "minijail", "rust",
                                           "systemd"),
                         [](const auto &format) { return std::string(format.param); });

TEST(WrittenFormats, EscapeHostilePaths)
{
    const std::string bytes = "/a\"b\\c\n`|`\x01\xff${x}";
    const policy::Policy policy = reading(bytes);
    EXPECT_TRUE(
        written(policy, "rust").contains(R"(OsStr::from_bytes(b"/a\"b\\c\x0a`|`\x01\xff${x}"))"))
        << written(policy, "rust");
    EXPECT_TRUE(written(policy, "go").contains(R"("/a\"b\\c\x0a`|`\x01\xff${x}")"))
        << written(policy, "go");
    EXPECT_TRUE(written(policy, "markdown").contains(R"(| `` /a"b\\c\n`\|`\x01\xFF$${x} `` |)"))
        << written(policy, "markdown");
    EXPECT_TRUE(written(policy, "minijail").contains("'/a\"b\\c\n`|`\x01\xff${x}'"));
    EXPECT_EQ(written(policy, "firejail"), "landlock.enforce\n");
    EXPECT_TRUE(loses(policy, "firejail", MessageId::LossLine));
    EXPECT_TRUE(loses(policy, "systemd", MessageId::LossNotUtf8));
}

TEST(WrittenFormats, AreNotTakenForSomethingToRead)
{
    for (const Format &format : formats()) {
        const std::string name = "x" + std::string(format.extension);
        EXPECT_NE(recogniseFormat(name, "text").read, nullptr) << name;
    }
}

TEST(WrittenFormats, RefuseForFirejailWhatItWouldRewrite)
{
    for (const char *const path : {"/a  b", "/a ", "/a\tb", "/a\rb", "relative", "~/a", "/${HOME}"})
        EXPECT_TRUE(loses(reading(path), "firejail", MessageId::LossLine)) << path;
    for (const char *const path : {"/a b", "/a#b", "/a\"b", "/$x", "/a,b:c"}) {
        EXPECT_FALSE(loses(reading(path), "firejail", MessageId::LossLine)) << path;
        const ReadResult back =
            findFormat("firejail")->read(written(reading(path), "firejail"), "-");
        ASSERT_TRUE(back.policy) << path;
        EXPECT_TRUE(resolveText(*back.policy)->front().paths.contains(path)) << path;
    }
}

TEST(WrittenFormats, NameThePolicyOfASystemdServiceSafely)
{
    const auto dropIn = [](std::string_view name) {
        return findFormat("systemd")->write(reading("/usr"), name).files.at(0).text;
    };
    EXPECT_TRUE(dropIn("a \"%i\"").contains(R"(--policy "/etc/landlock/a \"%%i\".toml")"));
    EXPECT_TRUE(dropIn("../x").contains("\"/etc/landlock/policy.toml\""));
    EXPECT_TRUE(dropIn("a\nExecStart=evil").contains("\"/etc/landlock/policy.toml\""));
}

std::string problemOf(const std::string &text)
{
    const ReadResult result = findFormat("firejail")->read(text, "-");
    if (result.problems.empty())
        return "none";
    const Problem &problem = result.problems.front();
    return std::string(messageName(problem.message.id)) + ":" + std::to_string(problem.span.line);
}

TEST(WrittenFormats, AreReadFromFirejailProfiles)
{
    const std::string text = "# a profile\r\n"
                             "include globals.local\n"
                             "  landlock.enforce\n"
                             "landlock.fs.read   /usr  \n"
                             "landlock.fs.execute /usr\r\n"
                             "landlock.fs.write /tmp/my files\n"
                             "landlock.fs.makeipc /tmp\n"
                             "#landlock.fs.makedev /dev\n"
                             "caps.drop all\n";
    EXPECT_EQ(recogniseFormat("x.profile", text).name, "firejail");
    EXPECT_EQ(recogniseFormat("x", "\nlandlock.enforce\n").name, "firejail");
    const ReadResult result = findFormat("firejail")->read(text, "-");
    ASSERT_TRUE(result.policy) << problemOf(text);
    const ResolvedText layer = resolveText(*result.policy)->front();
    EXPECT_EQ(layer.handledFs.size(), 13U);
    EXPECT_TRUE(layer.handledNet.empty());
    EXPECT_EQ(layer.paths.at("/usr").names(),
              (std::vector<std::string>{"fs.execute", "fs.read_file", "fs.read_dir"}));
    EXPECT_EQ(layer.paths.at("/tmp/my files").size(), 6U);
    EXPECT_EQ(layer.paths.at("/tmp").names(),
              (std::vector<std::string>{"fs.make_sock", "fs.make_fifo"}));
    EXPECT_EQ(layer.paths.size(), 3U);
}

TEST(WrittenFormats, RefuseFirejailLinesThatSayTooLittle)
{
    const std::string on = "landlock.enforce\n";
    EXPECT_EQ(problemOf(on), "none");
    EXPECT_EQ(problemOf("landlock.fs.read /usr\n"), "firejail-not-enforced:1");
    EXPECT_EQ(problemOf("caps.drop all\n"), "firejail-not-enforced:1");
    EXPECT_EQ(problemOf(on + "landlock.fs.read\n"), "missing-value:2");
    EXPECT_EQ(problemOf(on + "landlock.fs.special /\n"), "unknown-key:2");
    EXPECT_EQ(problemOf(on + "landlock.fs.read ${HOME}/x\n"), "firejail-depends:2");
    EXPECT_EQ(problemOf(on + "?HAS_X11: landlock.fs.read /x\n"), "firejail-depends:2");
    EXPECT_EQ(problemOf(on + "include landlock-common.inc\n"), "firejail-include:2");
}

TEST(WrittenFormats, OfFirejailLoseWhatItCannotSay)
{
    policy::Policy policy = reading("/etc/passwd");
    EXPECT_TRUE(loses(policy, "firejail", MessageId::LossDirectoriesOnly));
    policy = reading("/usr");
    EXPECT_FALSE(loses(policy, "firejail", MessageId::LossMoreRights));
    policy.layers[0].handledFs.rights.add("fs.refer");
    EXPECT_FALSE(loses(policy, "firejail", MessageId::LossReferDenied)) << "denied anyway";
    policy.layers[0].pathRules[0].access.rights.add("fs.refer");
    policy.layers[0].pathRules[0].access.rights.add("fs.make_reg");
    EXPECT_TRUE(loses(policy, "firejail", MessageId::LossReferDenied));
    EXPECT_TRUE(loses(policy, "firejail", MessageId::LossMoreRights));
    policy.layers.push_back(policy.layers.front());
    EXPECT_TRUE(loses(policy, "firejail", MessageId::LossOneLayer));
}

} // namespace
} // namespace surveyor::formats
