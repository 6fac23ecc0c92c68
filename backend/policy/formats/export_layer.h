// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/loss.h"
#include "policy/model/policy.h"
#include "policy/model/resolve.h"

#include <optional>
#include <string>
#include <vector>

namespace surveyor::formats {

/// What stands at a path of this host.
enum class PathKind : std::uint8_t { Directory, Other, Missing };

PathKind pathKind(const std::string &path);

/// One path of one layer as a command line can name it.
struct ExportPath
{
    std::string path;
    policy::RightSet rights;
    PathKind kind = PathKind::Directory;
    policy::SourceSpan span;
};

/// A layer without variables, cut to what a tool can do.
struct ExportLayer
{
    policy::RightSet handledFs;
    policy::RightSet handledNet;
    policy::RightSet scoped;
    std::vector<ExportPath> paths;
    std::vector<std::pair<std::uint64_t, policy::RightSet>> ports;
    policy::LogFlags log;
    bool quiet = false;           ///< some mark or mask
    policy::RightSet quietRights; ///< whose denials are silent on the next two
    std::vector<std::string> quietPaths;
    std::vector<std::uint64_t> quietPorts;
};

/// Whether what is written depends on what stands at its paths on this host.
enum class PathLookup : std::uint8_t {
    Here,
    None, ///< the written program looks itself: every path counts as a directory
};

/// Every layer of @p policy. What every command line loses is noted here: variables (expanded),
/// switched-off rules, rights that a rule names without the layer handling them, ports out of
/// range; where paths are looked up, missing ones and directory rights on something else. No layers
/// and a loss where the policy cannot be resolved.
std::vector<ExportLayer> exportLayers(const policy::Policy &policy, ExportResult &result,
                                      PathLookup lookup = PathLookup::Here);

/// The same for a program that knows @p abi: other rights are noted as dropped, and so are layers
/// of which nothing is left.
std::vector<ExportLayer> restrictingLayers(const policy::Policy &policy, int abi, PathLookup lookup,
                                           ExportResult &result);

/// Takes from every right set what is not in @p known and notes it as @p id with the names.
void keepKnown(ExportLayer &layer, const policy::RightSet &known, MessageId id,
               ExportResult &result);

/// The rights that mean something on what is no directory.
policy::RightSet fileRights();

/// "fs.read_file, fs.truncate".
std::string joinNames(const policy::RightSet &rights);

} // namespace surveyor::formats
