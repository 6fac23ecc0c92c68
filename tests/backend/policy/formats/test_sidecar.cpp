// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What a document cannot hold is taken out, kept beside it, and put back.

#include "policy/formats/config_writer.h"
#include "policy/formats/landlockconfig.h"
#include "policy/formats/resolved.h"
#include "policy/formats/sidecar.h"

#include <gtest/gtest.h>

namespace surveyor::formats {
namespace {

const std::string text = "abi = 6\n[[ruleset]]\nhandled_access_fs = ['abi.all']\n"
                         "handled_access_net = ['abi.all']\n[[path_beneath]]\n"
                         "allowed_access = ['read_file']\nparent = ['/a', '/b']\n"
                         "[[path_beneath]]\nallowed_access = ['write_file']\nparent = ['/c']\n"
                         "[[net_port]]\nallowed_access = ['bind_tcp']\nport = [80]\n";

policy::Policy base()
{
    return readLandlockconfig(text, Syntax::Toml, "p.toml").policy.value();
}

TEST(Sidecar, IsEmptyForWhatTheDocumentHolds)
{
    policy::Policy policy = base();
    EXPECT_TRUE(takeSidecar(policy).empty());
}

TEST(Sidecar, KeepsEverythingElse)
{
    policy::Policy policy = base();
    policy::Layer &layer = policy.layers[0];
    layer.log = policy::LogFlags{.newExecOn = true};
    layer.quiet.rights.add("fs.read_file");
    layer.quiet.rights.add("fs.not_yet_known");
    layer.pathRules[0].quiet = true;
    layer.pathRules[1].enabled = false;
    layer.pathRules[1].paths[0].parts[0].text = "/\xff$${";
    layer.portRules[0].enabled = false;
    policy.layers.push_back(layer);
    policy.layers[1].variables.push_back(
        {.name = "v", .values = {{.text = "/x", .span = {}}}, .span = {}});
    const policy::Policy whole = policy;

    Sidecar sidecar = takeSidecar(policy);
    sidecar.answers["net.bind_tcp:80"] = "ignore";
    EXPECT_EQ(policy.layers.size(), 1U);
    EXPECT_EQ(policy.layers[0].pathRules.size(), 1U);
    EXPECT_TRUE(writeLandlockconfig(policy, Syntax::Toml, "p").losses.empty());

    const auto read = readSidecar(writeSidecar(sidecar));
    ASSERT_TRUE(read) << english(read.error().message);
    EXPECT_EQ(writeSidecar(*read), writeSidecar(sidecar));
    EXPECT_EQ(read->answers.at("net.bind_tcp:80"), "ignore");
    applySidecar(policy, *read);
    ASSERT_EQ(policy.layers.size(), 2U);
    EXPECT_EQ(policy.layers[0].log, whole.layers[0].log);
    EXPECT_EQ(policy.layers[0].quiet.rights, whole.layers[0].quiet.rights);
    ASSERT_EQ(policy.layers[0].pathRules.size(), 2U);
    EXPECT_TRUE(policy.layers[0].pathRules[0].quiet);
    EXPECT_FALSE(policy.layers[0].pathRules[1].enabled);
    EXPECT_EQ(policy.layers[0].pathRules[1].paths[0].parts,
              whole.layers[0].pathRules[1].paths[0].parts);
    EXPECT_FALSE(policy.layers[0].portRules[0].enabled);
    EXPECT_EQ(policy.layers[1].handledFs.rights, whole.layers[1].handledFs.rights);
    EXPECT_EQ(policy.layers[1].variables[0].values[0].text, "/x");
    EXPECT_EQ(policy.layers[1].log, whole.layers[1].log);
}

TEST(Sidecar, KeepsKeysOfANewerProgram)
{
    const auto read = readSidecar(R"({"version": 9, "later": {"a": [1, 2]}})").value();
    EXPECT_FALSE(read.empty());
    EXPECT_TRUE(writeSidecar(read).contains("\"later\": {"));
}

TEST(Sidecar, SaysWhereItIsBroken)
{
    EXPECT_EQ(readSidecar("{\n \"quiet_ports\": [\"x\"]}").error().span.line, 2U);
    EXPECT_EQ(readSidecar("{").error().span.column, 2U);
    EXPECT_FALSE(readSidecar("[]"));
    EXPECT_EQ(sidecarName("/x/web.toml"), "/x/web.toml.surveyor.json");
}

} // namespace
} // namespace surveyor::formats
