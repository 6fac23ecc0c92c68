// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/compile.h"
#include "policy/model/evaluator.h"

#include <cerrno>
#include <map>
#include <string>
#include <string_view>

namespace surveyor::policy::testing {

/// A file system that exists in a test only: every path given has its own inode.
class TreeHost : public Host
{
public:
    /// Adds it and its parents, those as folders.
    TreeHost &add(std::string path, FileKind kind = FileKind::Regular);
    TreeHost &addMount(std::string path);
    /// A second name of the same inode.
    TreeHost &addTwin(std::string path, const std::string &of);

    std::expected<PathWalk, int> find(std::string_view path, LastLink last) const override;
    std::expected<std::string, int> readLink(const std::string & /*path*/) const override
    {
        return std::unexpected(EINVAL);
    }
    bool isLexical() const override { return false; }
    bool isSettled(std::string_view) const override { return true; }

private:
    struct Node
    {
        FileKind kind = FileKind::Directory;
        std::uint64_t inode = 0;
        bool mountRoot = false;
    };
    Node &node(const std::string &path);

    std::map<std::string, Node, std::less<>> m_nodes;
    std::uint64_t m_next = 1;
};

/// Rights by name, parted by blanks and without their prefix: "read_file execute"; "all" for all
/// of ABI 7.
RightSet fs(std::string_view names);
RightSet net(std::string_view names);

/// A layer that handles @p handled of the file system; rules follow.
Layer layer(const RightSet &handled);
void allow(Layer &layer, std::string path, const RightSet &rights);

/// Compiled for ABI 7 unless told otherwise.
Evaluator evaluator(const Host &host, std::vector<Layer> layers, int abi = 7);

/// "0:fs.execute,fs.read_file /a/f; 1:…": layer, blockers and path of each record.
std::string recordsOf(const Judgement &judgement);

} // namespace surveyor::policy::testing
