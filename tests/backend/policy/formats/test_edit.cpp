// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Editing text: the smallest diff, everything else as it was.

#include "policy/formats/config_document.h"

#include <gtest/gtest.h>

namespace surveyor::formats {
namespace {

using List = edit::Place::List;

ConfigDocument document(std::string text, Syntax syntax = Syntax::Toml)
{
    auto read = ConfigDocument::read(std::move(text), syntax, "policy");
    EXPECT_TRUE(read) << english(read.error().front().message);
    return std::move(*read);
}

std::string edited(const std::string &text, const PolicyEdit &edit, Syntax syntax = Syntax::Toml)
{
    ConfigDocument doc = document(text, syntax);
    const auto edits = doc.apply(edit);
    return edits ? doc.text() : "error: " + english(edits.error().message);
}

const std::string toml = R"(# head of the file
abi = 6

# what is denied
[[ruleset]]
handled_access_fs = ["abi.all"] # everything
scoped = ["signal"]

[[variable]]
name = "home"
literal = ["/home", '/root',]

# programs
[[path_beneath]]
allowed_access = ["abi.read_execute"]
parent = [
    "/usr", # system
    "/bin" # and this
]

# own files
[[path_beneath]]
allowed_access = ["read_file", "write_file"]
parent = ["${home}/x"]

[[net_port]]
allowed_access = ["connect_tcp"]
port = [80, 443,]
)";

const std::string json = R"({
  "abi": 6,
  "variable": [
    { "name": "home", "literal": ["/home"] }
  ],
  "ruleset": [
    {
      "handledAccessFs": [
        "abi.all"
      ]
    }
  ],
  "pathBeneath": [
    {
      "allowedAccess": ["read_file"],
      "parent": [
        "/usr",
        "/bin"
      ]
    }
  ],
  "netPort": [{"allowedAccess": ["bind_tcp"], "port": [80]}]
}
)";

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(Edit, TomlDiffsAreMinimal)
{
    EXPECT_EQ(edited(toml, edit::AddItem{{List::Paths, 0}, "/opt"}),
              replaced(toml, "\"/bin\" # and this\n", "\"/bin\", # and this\n    \"/opt\"\n"));
    EXPECT_EQ(edited(toml, edit::AddItem{{List::Values, 0}, "/srv"}),
              replaced(toml, "'/root',]", "'/root', '/srv',]"));
    EXPECT_EQ(edited(toml, edit::AddItem{{List::Ports, 0}, "8080"}),
              replaced(toml, "443,]", "443, 8080,]"));
    EXPECT_EQ(edited(toml, edit::RemoveItem{{List::Ports, 0}, 0}),
              replaced(toml, "[80, 443,]", "[443,]"));
    EXPECT_EQ(edited(toml, edit::RemoveItem{{List::Paths, 0}, 1}),
              replaced(replaced(toml, "    \"/bin\" # and this\n", ""), "\"/usr\",", "\"/usr\""));
    EXPECT_EQ(edited(toml, edit::RemoveItem{{List::Paths, 0}, 0}),
              replaced(toml, "    \"/usr\", # system\n", ""));
    EXPECT_EQ(edited(toml, edit::ChangeItem{{List::PathAccess, 1}, 1, "execute"}),
              replaced(toml, "\"write_file\"]", "\"execute\"]"));
    EXPECT_EQ(edited(toml, edit::AddItem{{List::HandledNet}, "bind_tcp"}),
              replaced(toml, "scoped = [\"signal\"]",
                       "scoped = [\"signal\"]\nhandled_access_net = [\"bind_tcp\"]"));
    EXPECT_EQ(edited(toml, edit::RemoveItem{{List::Scoped}, 0}),
              replaced(toml, "scoped = [\"signal\"]\n", ""));
    EXPECT_EQ(edited(toml, edit::SetAbi{5}), replaced(toml, "abi = 6", "abi = 5"));
}

TEST(Edit, TomlTablesComeAndGo)
{
    EXPECT_EQ(edited(toml, edit::AddPathRule{{"read_file"}, {"/etc"}}),
              replaced(toml, "parent = [\"${home}/x\"]\n",
                       "parent = [\"${home}/x\"]\n\n[[path_beneath]]\nallowed_access = "
                       "[\"read_file\"]\nparent = [\"/etc\"]\n"));
    EXPECT_EQ(edited(toml, edit::RemovePortRule{0}), toml.substr(0, toml.find("\n[[net_port]]")));
    EXPECT_EQ(edited(toml, edit::RemovePathRule{1}),
              replaced(toml,
                       "[[path_beneath]]\nallowed_access = [\"read_file\", \"write_file\"]\n"
                       "parent = [\"${home}/x\"]\n",
                       ""));
    const std::string bare =
        "# note\n\n# rules\n[[net_port]]\nallowed_access = ['bind_tcp']\nport = [1]";
    EXPECT_EQ(edited(bare, edit::SetAbi{4}), replaced(bare, "# rules", "abi = 4\n\n# rules"));
    EXPECT_EQ(edited(bare, edit::AddVariable{"v", {"/x"}}),
              bare + "\n\n[[variable]]\nname = \"v\"\nliteral = [\"/x\"]\n");
}

TEST(Edit, JsonDiffsAreMinimal)
{
    const auto after = [](const PolicyEdit &edit) { return edited(json, edit, Syntax::Json); };
    EXPECT_EQ(after(edit::AddItem{{List::Paths, 0}, "/opt"}),
              replaced(json, "\"/bin\"\n", "\"/bin\",\n        \"/opt\"\n"));
    EXPECT_EQ(after(edit::RemoveItem{{List::Paths, 0}, 1}),
              replaced(json, "\"/usr\",\n        \"/bin\"\n", "\"/usr\"\n"));
    EXPECT_EQ(after(edit::RemoveItem{{List::Values, 0}, 0}),
              replaced(json, ", \"literal\": [\"/home\"]", ""));
    EXPECT_EQ(after(edit::AddPathRule{{"execute"}, {"/x"}}),
              replaced(json, "      ]\n    }\n  ],\n  \"netPort\"",
                       "      ]\n    },\n    {\n      \"allowedAccess\": [\"execute\"],\n      "
                       "\"parent\": [\"/x\"]\n    }\n  ],\n  \"netPort\""));
    EXPECT_EQ(after(edit::RemovePortRule{0}),
              replaced(json,
                       ",\n  \"netPort\": [{\"allowedAccess\": [\"bind_tcp\"], \"port\": [80]}]\n",
                       "\n"));
    EXPECT_EQ(after(edit::SetAbi{7}), replaced(json, "\"abi\": 6", "\"abi\": 7"));
    EXPECT_EQ(after(edit::AddItem{{List::Scoped}, "signal"}),
              replaced(json, "        \"abi.all\"\n      ]\n",
                       "        \"abi.all\"\n      ],\n      \"scoped\": [\"signal\"]\n"));
}

TEST(Edit, RefusesWhatWouldBeNoPolicy)
{
    EXPECT_TRUE(edited(toml, edit::SetAbi{std::nullopt}).starts_with("error: "));
    EXPECT_TRUE(edited(toml, edit::AddItem{{List::Paths, 9}, "/a"}).starts_with("error: "));
    EXPECT_TRUE(edited(toml, edit::AddItem{{List::Paths, 0}, "${a"}).starts_with("error: "));
    EXPECT_TRUE(edited(toml, edit::AddItem{{List::Scoped}, "execute"}).starts_with("error: "));
    EXPECT_TRUE(edited("[[variable]]\nname='a'\n", edit::RemoveVariable{0}).starts_with("error: "));
}

} // namespace
} // namespace surveyor::formats
