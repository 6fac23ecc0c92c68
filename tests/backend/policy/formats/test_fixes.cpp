// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What each fix writes, in every format that can be edited; afterwards the finding is gone.

#include "policy/formats/check.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace surveyor::formats {
namespace {

LoadedPolicy loaded(const std::string &text, const std::string &name)
{
    LoadedPolicy result;
    result.documents.push_back(readDocument(name, text));
    result.policy = result.documents.front().result.policy;
    EXPECT_TRUE(result.policy) << text;
    return result;
}

std::vector<Finding> of(const std::vector<Finding> &findings, std::string_view id)
{
    std::vector<Finding> result;
    std::ranges::copy_if(findings, std::back_inserter(result), [id](const Finding &finding) {
        return messageName(finding.message.id) == id;
    });
    return result;
}

/// @p text after the first fix of the finding @p id, which must be settled by it.
std::string fixed(const std::string &text, const std::string &id, const std::string &name,
                  CheckOptions options = {})
{
    const auto found = of(checkPolicy(loaded(text, name), options), id);
    if (found.empty())
        return "no finding";
    EXPECT_TRUE(found.front().span) << id;
    if (found.front().fixes.empty())
        return "no fix";
    const Fix &fix = found.front().fixes.front();
    EXPECT_EQ(fix.file, 0U);
    EXPECT_FALSE(english(fix.title).empty());
    const std::string after = applyEdits(text, fix.edits);
    EXPECT_LT(of(checkPolicy(loaded(after, name), options), id).size(), found.size()) << after;
    return after;
}

const std::string full = "abi = 6\n[[ruleset]]\nhandled_access_fs = ['abi.all']\n";

std::string rule(const std::string &access, const std::string &parent)
{
    return "[[path_beneath]]\nallowed_access = [" + access + "]\nparent = [" + parent + "]\n";
}

std::string toml(const std::string &text, const std::string &id, std::optional<int> abi = {})
{
    return fixed(text, id, "p.toml", {.targetAbi = abi, .lookUpPaths = true});
}

TEST(Fixes, OfRightsInToml)
{
    EXPECT_EQ(toml(full, "right-not-in-abi", 4),
              "abi = 4\n[[ruleset]]\nhandled_access_fs = ['abi.all']\n");
    EXPECT_EQ(toml("abi = 3\n[[ruleset]]\nhandled_access_net = ['abi.all']\n", "nothing-handled"),
              "abi = 4\n[[ruleset]]\nhandled_access_net = ['abi.all']\n");
    EXPECT_EQ(toml("abi = 3\n[[ruleset]]\nscoped = ['abi.all']\n", "nothing-handled"),
              "abi = 6\n[[ruleset]]\nscoped = ['abi.all']\n");
    EXPECT_EQ(toml(full + rule("'refer', 'read_file'", "'/tmp'"), "refer-alone"),
              full + rule("'read_file'", "'/tmp'"));
    EXPECT_EQ(
        toml(full + rule("'execute', 'write_file', 'truncate'", "'/tmp'"), "write-and-execute"),
        full + rule("'write_file', 'truncate'", "'/tmp'"));
    EXPECT_EQ(toml(rule("'make_reg'", "'/tmp'"), "refer-not-handled"),
              rule("'make_reg', 'refer'", "'/tmp'"));
    EXPECT_EQ(toml("[[ruleset]]\nhandled_access_fs = ['write_file', 'execute']\n", "ioctl-gap"),
              "[[ruleset]]\nhandled_access_fs = ['write_file', 'execute', 'ioctl_dev']\n");
}

TEST(Fixes, OfPathsAndPortsInToml)
{
    EXPECT_EQ(toml(full + rule("'read_file', 'read_dir', 'make_dir'", "'/etc/passwd'"),
                   "directory-right-on-file"),
              full + rule("'read_file'", "'/etc/passwd'"));
    EXPECT_EQ(toml(full + rule("'read_file', 'read_dir'", "'/usr', '/etc/passwd'"),
                   "directory-right-on-file"),
              full + rule("'read_file', 'read_dir'", "'/usr'") + "\n"
                  + "[[path_beneath]]\nallowed_access = [\"read_file\"]\nparent = "
                    "[\"/etc/passwd\"]\n");
    EXPECT_EQ(toml(full + rule("'read_dir'", "'/usr', '/etc/passwd'"), "only-directory-rights"),
              full + rule("'read_dir'", "'/usr'"));
    EXPECT_EQ(toml("[[net_port]]\nallowed_access = ['bind_tcp']\nport = [1, 65536]\n",
                   "port-out-of-range"),
              "[[net_port]]\nallowed_access = ['bind_tcp']\nport = [1]\n");
    EXPECT_EQ(toml(full + rule("'read_file'", "'/usr', '/usr/share'"), "covered-rule"),
              full + rule("'read_file'", "'/usr'"));
    EXPECT_EQ(toml(full + rule("'abi.read_execute'", "'/usr'") + rule("'read_file'", "'/usr/lib'"),
                   "deny-inside-allow"),
              full + rule("'abi.read_execute'", "'/usr'"));
}

TEST(Fixes, InJson)
{
    const std::string text = R"({"ruleset": [{"handledAccessFs": ["write_file", "execute"]}],
 "pathBeneath": [{"allowedAccess": ["write_file"], "parent": ["/usr", "/no/such"]}]})";
    EXPECT_TRUE(fixed(text, "path-missing", "p.json").contains(R"("parent": ["/usr"])"));
    EXPECT_TRUE(
        fixed(text, "truncate-gap", "p.json").contains(R"("write_file", "execute", "truncate"])"));
}

std::string script(const std::string &text, const std::string &id, std::optional<int> abi = {})
{
    return fixed(text, id, "run.sh", {.targetAbi = abi, .lookUpPaths = true});
}

const std::string setpriv = "exec setpriv --nnp \\\n    --landlock-access fs:";

TEST(Fixes, OfRightsInSetprivLines)
{
    EXPECT_EQ(script(setpriv + "execute,truncate -- x\n", "right-not-in-abi", 2),
              setpriv + "execute -- x\n");
    EXPECT_EQ(script(setpriv + "write-file,execute -- x\n", "truncate-gap"),
              setpriv + "write-file,execute,truncate -- x\n");
    EXPECT_EQ(script(setpriv + "execute --landlock-rule path-beneath:execute,read-file:/usr -- x",
                     "unhandled-right"),
              setpriv
                  + "execute,read-file --landlock-rule path-beneath:execute,read-file:/usr -- x");
    EXPECT_EQ(script(setpriv + "make-reg --landlock-rule=path-beneath:make-reg:/tmp -- x",
                     "refer-not-handled"),
              setpriv + "make-reg,refer --landlock-rule=path-beneath:make-reg,refer:/tmp -- x");
    EXPECT_EQ(script("setpriv --landlock-access fs -- x", "setpriv-bare-group"),
              "setpriv --landlock-access fs:execute,write-file,read-file,read-dir,remove-dir,"
              "remove-file,make-char,make-dir,make-reg,make-sock,make-fifo,make-block,make-sym,"
              "refer,truncate,ioctl-dev -- x");
    const std::string both = setpriv + "write-file,truncate,execute --landlock-rule path-beneath:";
    EXPECT_EQ(script(both + "write-file:/tmp -- x", "write-without-truncate"),
              both + "write-file,truncate:/tmp -- x");
    EXPECT_EQ(script(both + "execute,write-file,truncate:/tmp -- x", "write-and-execute"),
              both + "write-file,truncate:/tmp -- x");
}

TEST(Fixes, OfPathsInSetprivLines)
{
    const std::string head = setpriv + "execute,read-file,read-dir";
    const std::string usr = " \\\n    --landlock-rule path-beneath:execute:/usr";
    const auto with = [&](const std::string &more) {
        return head + usr + more + " \\\n    -- x\n";
    };
    EXPECT_EQ(
        script(with(" \\\n    --landlock-rule 'path-beneath:execute:/no such'"), "path-missing"),
        with(""));
    EXPECT_EQ(script(with(" --landlock-rule path-beneath:execute:/usr/share"), "covered-rule"),
              with(""));
    EXPECT_EQ(script(with(" --landlock-rule path-beneath:read-file,read-dir:/etc/passwd"),
                     "directory-right-on-file"),
              with(" --landlock-rule path-beneath:read-file:/etc/passwd"));
    EXPECT_EQ(
        script(with(" --landlock-rule path-beneath:read-dir:/etc/passwd"), "only-directory-rights"),
        with(""));
    const std::string link = fixed(with(" --landlock-rule path-beneath:read-file:/proc/self/cwd"),
                                   "path-is-link", "run.sh");
    EXPECT_EQ(link,
              with(" --landlock-rule path-beneath:read-file:"
                   + std::filesystem::current_path().string()));
    EXPECT_EQ(script("setpriv --landlock-access net:bind-tcp --landlock-rule "
                     "net-port:bind-tcp:70000 -- x",
                     "port-out-of-range"),
              "setpriv --landlock-access net:bind-tcp -- x");
}

TEST(Fixes, InInnerLayersOfCommandLines)
{
    const std::string outer = "setpriv --landlock-access fs:execute --landlock-rule "
                              "path-beneath:execute:/ -- ";
    EXPECT_EQ(script(outer + "setpriv --landlock-access fs:write-file -- x", "truncate-gap"),
              outer + "setpriv --landlock-access fs:write-file,truncate -- x");
}

TEST(Fixes, InLandrunLines)
{
    EXPECT_EQ(script("landrun --ro /usr,/no/such,/etc -- x", "path-missing"),
              "landrun --ro /usr,/etc -- x");
    EXPECT_EQ(script("landrun --ro=/no/such --rox /usr -- x", "path-missing"),
              "landrun --rox /usr -- x");
    EXPECT_EQ(script("landrun --rw /usr \\\n  --ro /usr/share -- x", "deny-inside-allow"),
              "landrun --rw /usr -- x");
    EXPECT_EQ(script("landrun --ro /usr --ro /usr/share -- x", "covered-rule"),
              "landrun --ro /usr -- x");
    EXPECT_EQ(script("landrun --rwx /tmp -- x", "write-and-execute"), "landrun --rw /tmp -- x");
    EXPECT_EQ(script("landrun --rwx /tmp,/var -- x", "write-and-execute"), "no fix")
        << "it would take more than it says";
    EXPECT_EQ(script("landrun --ro /proc/self/cwd -- x", "path-is-link"),
              "landrun --ro " + std::filesystem::current_path().string() + " -- x");
}

TEST(Fixes, OfACompositionRepeatWhatTheOthersHandle)
{
    LoadedPolicy policy;
    for (const auto &[name, text] : {std::pair<std::string, std::string>{"base.toml", full},
                                     {"more.toml", rule("'read_file'", "'/usr'")}})
        policy.documents.push_back(readDocument(name, text));
    policy.policy = policy.documents.front().result.policy; // any: documents are looked at
    const auto found = of(checkPolicy(policy), "composition-weakens");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].span.file, 1U);
    ASSERT_EQ(found[0].fixes.size(), 1U);
    const std::string after = applyEdits(policy.documents[1].text, found[0].fixes[0].edits);
    const auto again = readDocument("more.toml", after);
    ASSERT_TRUE(again.result.policy) << after;
    EXPECT_EQ(again.result.policy->layers[0].handledFs.rights.size(), 16U) << after;
    EXPECT_TRUE(after.ends_with("parent = ['/usr']\n") || after.contains("parent = ['/usr']"));
}

} // namespace
} // namespace surveyor::formats
