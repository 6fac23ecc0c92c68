// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What every element of a policy loses in every format it is exported to. Elements no policy holds
// have no row: comments, the files it was composed of, threads. The ABI a document is written for
// is not lost: exports name the rights that its groups stand for.

#include "policy/formats/registry.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace surveyor::formats {
namespace {

using landlock::RightKind;
using Losses = std::vector<std::string>;

/// What is said of every policy in a format; looked at once, in a test of its own.
const std::map<std::string, std::string, std::less<>> always{
    {"setpriv", "narrowed loss-strict"},      {"setpriv-2.41", "narrowed loss-strict"},
    {"setpriv-next", "narrowed loss-strict"}, {"landrun", "narrowed loss-environment"},
    {"markdown", "dropped loss-description"}, {"systemd", "moved loss-service-command"},
};

Losses losses(const policy::Policy &policy, std::string_view format)
{
    Losses result;
    for (const Loss &loss : findFormat(format)->write(policy, "p").losses) {
        const std::string line =
            std::string(lossName(loss.kind)) + " " + std::string(messageName(loss.message.id));
        const auto constant = always.find(format);
        if (constant == always.end() || constant->second != line)
            result.push_back(line);
        EXPECT_FALSE(english(loss.message).empty());
    }
    return result;
}

policy::RightList list(std::initializer_list<std::string_view> names)
{
    policy::RightList result;
    for (const std::string_view name : names)
        result.rights.add(name);
    return result;
}

policy::PathRule pathRule(const std::string &path, std::initializer_list<std::string_view> names)
{
    policy::PathRule rule;
    rule.paths.push_back(policy::PathTemplate::literal(path));
    rule.access = list(names);
    return rule;
}

policy::PortRule portRule(std::uint64_t port, std::initializer_list<std::string_view> names)
{
    policy::PortRule rule;
    rule.ports.push_back({.port = port, .span = {}});
    rule.access = list(names);
    return rule;
}

/// One layer that handles @p names.
policy::Policy handling(std::initializer_list<std::string_view> names)
{
    policy::Policy policy;
    policy::Layer &layer = policy.layers.emplace_back();
    for (const std::string_view name : names) {
        policy::RightList &part = name.starts_with("fs.") ? layer.handledFs
            : name.starts_with("net.")                    ? layer.handledNet
                                                          : layer.scoped;
        part.rights.add(name);
    }
    return policy;
}

/// All that landrun restricts, so that only the row's own loss is told.
policy::Policy whole()
{
    policy::Policy policy;
    policy::Layer &layer = policy.layers.emplace_back();
    layer.handledFs.rights = policy::RightSet::all(RightKind::Filesystem, 9);
    layer.handledNet.rights = policy::RightSet::all(RightKind::Network, 9);
    layer.scoped.rights = policy::RightSet::all(RightKind::Scope, 9);
    return policy;
}

/// All that landlockconfig can name; the workspace of an island profile too.
policy::Policy named()
{
    policy::Policy policy = whole();
    policy.layers.front().handledFs.rights.remove("fs.resolve_unix");
    return policy;
}

const std::string dropped = "dropped loss-unknown-rights";
const std::string wider = "widened loss-more-rights";
const std::string domain = "narrowed loss-whole-domain";

TEST(Losses, OfHandledRights)
{
    EXPECT_EQ(losses(handling({"fs.execute"}), "landlockconfig-toml"), Losses{});
    EXPECT_EQ(losses(handling({"fs.execute"}), "landlockconfig-json"), Losses{});
    EXPECT_EQ(losses(handling({"fs.execute"}), "island"), Losses{"moved loss-workspace"});
    EXPECT_EQ(losses(named(), "island"), Losses{});
    EXPECT_EQ(losses(handling({"fs.execute"}), "setpriv"), Losses{});
    EXPECT_EQ(losses(handling({"fs.execute"}), "setpriv-next"), Losses{});
    EXPECT_EQ(losses(handling({"fs.execute"}), "landrun"), Losses{domain});
    EXPECT_EQ(losses(whole(), "landrun"), Losses{});
    EXPECT_EQ(losses(handling({"fs.execute", "fs.ioctl_dev"}), "setpriv"), Losses{});
    EXPECT_EQ(losses(handling({"fs.execute", "fs.ioctl_dev"}), "setpriv-2.41"), Losses{dropped});
}

TEST(Losses, OfSocketFiles)
{
    policy::Policy policy = whole();
    policy.layers.front().pathRules.push_back(pathRule("/usr", {"fs.resolve_unix"}));
    EXPECT_EQ(losses(policy, "landlockconfig-toml"), Losses{dropped});
    EXPECT_EQ(losses(policy, "island"), Losses{dropped});
    EXPECT_EQ(losses(policy, "setpriv"), (Losses{dropped}));
    EXPECT_EQ(losses(policy, "setpriv-next"), Losses{});
    EXPECT_EQ(losses(policy, "landrun"), Losses{wider}) << "--unix reads too";
}

TEST(Losses, OfTheNetwork)
{
    policy::Policy tcp = handling({"fs.execute", "net.bind_tcp"});
    tcp.layers.front().portRules = {portRule(443, {"net.bind_tcp"}), portRule(0, {"net.bind_tcp"})};
    EXPECT_EQ(losses(tcp, "landlockconfig-toml"), Losses{});
    EXPECT_EQ(losses(tcp, "island"), Losses{"moved loss-workspace"});
    EXPECT_EQ(losses(tcp, "setpriv"), Losses{dropped});
    EXPECT_EQ(losses(tcp, "setpriv-next"), Losses{});
    EXPECT_EQ(losses(tcp, "landrun"), (Losses{domain, domain}));
    policy::Policy both = whole();
    both.layers.front().portRules = {portRule(443, {"net.bind_tcp"}),
                                     portRule(0, {"net.connect_tcp"})};
    EXPECT_EQ(losses(both, "landrun"), Losses{});

    policy::Policy udp = whole();
    udp.layers.front().handledNet.rights.add("net.bind_udp");
    udp.layers.front().portRules = {portRule(53, {"net.bind_udp"})};
    udp.layers.front().handledFs.rights.remove("fs.resolve_unix");
    EXPECT_EQ(losses(udp, "landlockconfig-toml"), Losses{dropped});
    EXPECT_EQ(losses(udp, "island"), Losses{dropped});
    EXPECT_EQ(losses(udp, "setpriv"), Losses{dropped});
    EXPECT_EQ(losses(udp, "setpriv-next"), Losses{});
    EXPECT_EQ(losses(udp, "landrun"), (Losses{dropped, domain}));

    policy::Policy high = whole();
    high.layers.front().handledFs.rights.remove("fs.resolve_unix");
    high.layers.front().portRules = {portRule(70000, {"net.bind_tcp"})};
    EXPECT_EQ(losses(high, "landlockconfig-toml"), Losses{"narrowed loss-port-range"});
    EXPECT_EQ(losses(high, "setpriv-next"), Losses{"narrowed loss-port-range"});
    EXPECT_EQ(losses(high, "landrun"), (Losses{"narrowed loss-port-range", domain}));
}

TEST(Losses, OfScopes)
{
    const policy::Policy one = handling({"fs.execute", "scope.signal"});
    EXPECT_EQ(losses(one, "landlockconfig-toml"), Losses{});
    EXPECT_EQ(losses(one, "setpriv"), Losses{dropped});
    EXPECT_EQ(losses(one, "setpriv-next"), Losses{});
    EXPECT_EQ(losses(one, "landrun"), (Losses{domain, domain}));
    EXPECT_EQ(losses(handling({"scope.signal"}), "setpriv"),
              (Losses{dropped, "dropped loss-empty-layer"}));
    EXPECT_TRUE(findFormat("setpriv")->write(handling({"scope.signal"}), "p").files.empty());
}

TEST(Losses, OfPathRules)
{
    policy::Policy write = named();
    write.layers.front().handledFs.rights.add("fs.resolve_unix");
    write.layers.front().pathRules = {pathRule("/tmp", {"fs.write_file"})};
    EXPECT_EQ(losses(write, "landrun"), Losses{wider});
    write.layers.front().handledFs.rights.remove("fs.resolve_unix");
    EXPECT_EQ(losses(write, "landlockconfig-toml"), Losses{});
    EXPECT_EQ(losses(write, "setpriv"), (Losses{dropped})) << "network and scopes only";
    EXPECT_EQ(losses(write, "setpriv-next"), Losses{});
    policy::Policy refer = whole();
    refer.layers.front().pathRules = {
        pathRule("/usr", {"fs.read_file", "fs.read_dir", "fs.refer"})};
    EXPECT_EQ(losses(refer, "landrun"), Losses{"narrowed loss-refer"});
}

TEST(Losses, OfRulesOnFiles)
{
    policy::Policy policy = whole();
    policy.layers.front().pathRules = {pathRule("/etc/passwd", {"fs.read_file", "fs.read_dir"})};
    const std::string useless = "narrowed loss-directory-rights";
    EXPECT_EQ(losses(policy, "landlockconfig-toml"), Losses{dropped}) << "it strips them itself";
    EXPECT_EQ(losses(policy, "setpriv-next"), Losses{useless});
    EXPECT_EQ(losses(policy, "landrun"), Losses{useless});
    policy.layers.front().pathRules = {pathRule("/etc/passwd", {"fs.read_dir"})};
    EXPECT_EQ(losses(policy, "landlockconfig-toml"), (Losses{dropped, useless}))
        << "it could not build the ruleset";
    policy.layers.front().pathRules = {pathRule("/no/such", {"fs.read_file", "fs.read_dir"})};
    EXPECT_EQ(losses(policy, "landlockconfig-toml"), Losses{dropped}) << "it skips what is missing";
    EXPECT_EQ(losses(policy, "setpriv-next"), Losses{"narrowed loss-missing-path"});
    EXPECT_EQ(losses(policy, "landrun"), Losses{"narrowed loss-missing-path"});
}

TEST(Losses, OfPathBytes)
{
    policy::Policy policy = named();
    policy.layers.front().handledFs.rights.add("fs.resolve_unix");
    const auto with = [&policy](const std::string &path) {
        policy.layers.front().pathRules = {pathRule(path, {"fs.read_file", "fs.read_dir"})};
        return policy;
    };
    EXPECT_EQ(losses(with("/a\xff"), "landlockconfig-json"),
              (Losses{dropped, "narrowed loss-not-utf8"}));
    EXPECT_EQ(losses(with("/a\xff"), "setpriv-next"), Losses{"narrowed loss-missing-path"});
    EXPECT_EQ(losses(with("/a,b"), "landrun"),
              (Losses{"narrowed loss-missing-path", "narrowed loss-comma"}));
    EXPECT_EQ(losses(with("/${x}"), "landlockconfig-toml"), Losses{dropped});
    EXPECT_TRUE(findFormat("landlockconfig-toml")
                    ->write(with("/${x}"), "p")
                    .files.at(0)
                    .text.contains("$${x}"))
        << "a dollar stays a dollar";
}

TEST(Losses, OfRulesThatGrantNothingNow)
{
    policy::Policy policy = whole();
    policy.layers.front().handledFs.rights = list({"fs.execute"}).rights;
    policy.layers.front().pathRules = {pathRule("/usr", {"fs.execute", "fs.read_file"}),
                                       pathRule("/tmp", {"fs.execute"})};
    policy.layers.front().pathRules[1].enabled = false;
    const std::string off = "moved loss-disabled-rule";
    EXPECT_EQ(losses(policy, "landlockconfig-toml"), (Losses{"moved loss-unhandled-rule", off}));
    EXPECT_EQ(losses(policy, "setpriv-next"), (Losses{off, "moved loss-unhandled"}));
    EXPECT_EQ(losses(policy, "landrun"), (Losses{off, "moved loss-unhandled", domain, wider}));
}

TEST(Losses, OfLogFlagsAndQuietMarks)
{
    policy::Policy policy = whole();
    policy.layers.front().log =
        policy::LogFlags{.sameExecOff = true, .newExecOn = true, .subdomainsOff = true};
    const std::string log = "dropped loss-log-flags";
    EXPECT_EQ(losses(policy, "landlockconfig-toml"), (Losses{dropped, log}));
    EXPECT_EQ(losses(policy, "island"), (Losses{"moved loss-island-log", dropped, log}));
    EXPECT_EQ(losses(policy, "setpriv-next"), Losses{log});
    EXPECT_EQ(losses(policy, "landrun"), Losses{});
    policy.layers.front().log.reset();
    policy.layers.front().quiet.rights.add("fs.read_file");
    policy.layers.front().pathRules = {pathRule("/usr", {"fs.read_file", "fs.read_dir"})};
    policy.layers.front().pathRules[0].quiet = true;
    const std::string quiet = "dropped loss-quiet";
    EXPECT_EQ(losses(policy, "landlockconfig-toml"), (Losses{dropped, quiet, quiet}));
    EXPECT_EQ(losses(policy, "setpriv-next"), Losses{quiet});
    EXPECT_EQ(losses(policy, "landrun"), Losses{quiet});
}

TEST(Losses, OfVariablesAndLayers)
{
    policy::Policy policy = named();
    policy::Layer &layer = policy.layers.front();
    layer.variables.push_back({.name = "v", .values = {{.text = "/usr", .span = {}}}, .span = {}});
    EXPECT_EQ(losses(policy, "landlockconfig-toml"), Losses{});
    EXPECT_EQ(losses(policy, "island"), Losses{});
    EXPECT_EQ(losses(policy, "setpriv-next"), Losses{"moved loss-variables"});
    EXPECT_EQ(losses(policy, "landrun"), (Losses{"moved loss-variables", domain}));
    policy.layers.front().variables.clear();
    policy.layers.push_back(policy.layers.front());
    EXPECT_EQ(losses(policy, "landlockconfig-toml"), Losses{"moved loss-layers-as-files"});
    EXPECT_EQ(losses(policy, "island"), Losses{"moved loss-layers-as-profiles"});
    EXPECT_EQ(losses(policy, "setpriv-next"), Losses{"narrowed loss-nested-tools"});
    EXPECT_EQ(losses(policy, "landrun"), (Losses{domain, domain, "narrowed loss-nested-tools"}));
}

TEST(Losses, OfRightsNobodyKnowsYet)
{
    policy::Policy policy = named();
    policy.layers.front().handledFs.rights.add("fs.not_yet");
    for (const Format &format : formats()) {
        // A description names them.
        EXPECT_EQ(std::ranges::contains(losses(policy, format.name), dropped),
                  format.name != "markdown")
            << format.name;
    }
}

TEST(Losses, OfEveryPolicyAreSaidOnce)
{
    for (const auto &[format, line] : always) {
        std::size_t count = 0;
        for (const Loss &loss : findFormat(format)->write(handling({"fs.execute"}), "p").losses)
            count += line.ends_with(messageName(loss.message.id)) ? 1 : 0;
        EXPECT_EQ(count, 1U) << format;
    }
    EXPECT_TRUE(findFormat("landrun")
                    ->write(handling({"fs.execute"}), "p")
                    .files.at(0)
                    .text.contains("--best-effort"));
}

/// Has a bit of everything that some format cannot hold.
policy::Policy everything()
{
    policy::Policy policy = handling({"fs.execute", "fs.read_file", "fs.read_dir", "fs.write_file",
                                      "fs.refer", "net.bind_tcp", "scope.signal", "fs.not_yet"});
    policy::Layer &layer = policy.layers.front();
    layer.variables.push_back({.name = "v", .values = {{.text = "/v", .span = {}}}, .span = {}});
    layer.pathRules = {
        pathRule("/a\xff", {"fs.execute"}),
        pathRule("/a,b", {"fs.execute"}),
        pathRule("/a:b", {"fs.execute"}),
        pathRule("/etc/passwd", {"fs.read_dir"}),
        pathRule("/usr", {"fs.read_file", "fs.refer", "fs.truncate"}),
        pathRule("/tmp", {"fs.write_file"}),
        pathRule("/etc/hostname", {"fs.read_file"}),
        pathRule("/a  b", {"fs.execute"}),
        pathRule("/off", {"fs.execute"}),
    };
    layer.pathRules.back().enabled = false;
    layer.portRules = {portRule(70000, {"net.bind_tcp"})};
    layer.log = policy::LogFlags{.sameExecOff = true, .newExecOn = true, .subdomainsOff = false};
    layer.quiet.rights.add("fs.execute");
    layer.pathRules.front().quiet = true;
    policy.layers.push_back(handling({"scope.signal"}).layers.front());
    policy.layers.push_back(handling({"fs.not_yet"}).layers.front());
    return policy;
}

TEST(Losses, OfTheSampleSandboxer)
{
    EXPECT_EQ(losses(whole(), "sandboxer"), Losses{});
    EXPECT_EQ(losses(handling({"fs.execute"}), "sandboxer"), Losses{domain});
    EXPECT_EQ(losses(handling({"net.bind_udp", "scope.signal"}), "sandboxer"),
              Losses{"narrowed loss-fs-always"});
    policy::Policy policy = whole();
    policy.layers.front().pathRules = {pathRule("/usr", {"fs.read_file"}),
                                       pathRule("/a:b", {"fs.execute"}),
                                       pathRule("/tmp", {"fs.write_file"})};
    EXPECT_EQ(losses(policy, "sandboxer"),
              (Losses{"narrowed loss-missing-path", "narrowed loss-colon", wider, wider}));
    policy.layers.front().pathRules.clear();
    policy.layers.front().log =
        policy::LogFlags{.sameExecOff = true, .newExecOn = true, .subdomainsOff = false};
    EXPECT_EQ(losses(policy, "sandboxer"), Losses{"dropped loss-log-flags"});
    policy.layers.front().log->sameExecOff = false;
    policy.layers.front().quiet.rights.add("fs.read_file");
    policy.layers.front().pathRules = {pathRule("/usr", {})};
    policy.layers.front().pathRules[0].quiet = true;
    EXPECT_EQ(losses(policy, "sandboxer"), Losses{"dropped loss-quiet-class"});
    policy = whole();
    policy.layers.push_back(policy.layers.front());
    EXPECT_EQ(losses(policy, "sandboxer"), Losses{"narrowed loss-nested-tools"});
}

TEST(Losses, OfPrograms)
{
    policy::Policy policy = whole();
    policy.layers.front().log =
        policy::LogFlags{.sameExecOff = true, .newExecOn = true, .subdomainsOff = true};
    policy.layers.front().pathRules = {pathRule("/no/such", {"fs.read_file", "fs.read_dir"}),
                                       pathRule("/etc/passwd", {"fs.read_file"})};
    policy.layers.push_back(policy.layers.front());
    for (const char *const format : {"c", "rust", "go"})
        EXPECT_EQ(losses(policy, format), Losses{}) << format;
    policy.layers.pop_back();
    policy.layers.front().handledNet.rights.add("net.bind_udp");
    policy.layers.front().quiet.rights.add("fs.read_file");
    EXPECT_EQ(losses(policy, "c"), Losses{});
    EXPECT_EQ(losses(policy, "rust"), (Losses{dropped, "dropped loss-quiet"}));
    EXPECT_EQ(losses(policy, "go"), (Losses{dropped, "dropped loss-quiet"}));
    EXPECT_EQ(losses(handling({"net.bind_udp"}), "rust"),
              (Losses{dropped, "dropped loss-empty-layer"}));
}

TEST(Losses, OfMinijail)
{
    policy::Policy policy;
    policy.layers.emplace_back().handledFs.rights = policy::RightSet::all(RightKind::Filesystem, 5);
    policy.layers.front().pathRules = {
        pathRule("/usr", {"fs.execute", "fs.read_file", "fs.read_dir"}),
        pathRule("/etc", {"fs.read_file", "fs.read_dir"}),
        pathRule("/etc/passwd", {"fs.read_file"})};
    EXPECT_EQ(losses(policy, "minijail"), Losses{});
    policy.layers.front().pathRules = {pathRule("/tmp", {"fs.write_file"})};
    EXPECT_EQ(losses(policy, "minijail"), Losses{wider});
    EXPECT_EQ(losses(handling({"fs.execute", "net.bind_tcp"}), "minijail"),
              (Losses{dropped, domain}));
    policy.layers.front().pathRules.clear();
    policy.layers.push_back(policy.layers.front());
    EXPECT_EQ(losses(policy, "minijail"), Losses{"dropped loss-one-layer"});
}

TEST(Losses, AreAllHeardOfAPolicyThatHasEverything)
{
    std::set<std::string> heard;
    for (const Format &format : formats()) {
        for (const Loss &loss : format.write(everything(), "p").losses)
            heard.emplace(messageName(loss.message.id));
    }
    for (std::size_t i = 0; i < messageCount(); ++i) {
        const auto name = messageName(static_cast<MessageId>(i));
        EXPECT_TRUE(!name.starts_with("loss-") || heard.contains(std::string(name))) << name;
    }
}

} // namespace
} // namespace surveyor::formats
