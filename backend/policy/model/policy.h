// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/right_set.h"
#include "policy/model/source_span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace surveyor::policy {

/// One right or group where a document names it.
struct RightMention
{
    std::string text; ///< as written: "read_file", "abi.all", "fs:read-file"
    RightSet rights;  ///< what it comes to; of one name or a whole group
    SourceSpan span;
    bool inferred = false; ///< nobody wrote it here: handled because a rule at span uses it
};

/// Rights as a document gives them.
struct RightList
{
    RightSet rights;                    ///< the union: what counts
    std::vector<RightMention> mentions; ///< where it comes from; empty in a policy that was built

    /// Adds to both.
    void add(RightMention mention)
    {
        rights |= mention.rights;
        mentions.push_back(std::move(mention));
    }
};

/// A piece of a path: text, or the name of a variable whose values take its place.
struct TemplatePart
{
    enum class Kind : std::uint8_t { Text, Variable };
    Kind kind = Kind::Text;
    std::string text; ///< bytes, or the variable's name
    bool operator==(const TemplatePart &) const = default;
};

/// A path as a rule names it. How a format spells variables ("${name}", "$$") is the format's
/// business: here nothing is escaped. No parts, or only empty text: the rule matches nothing.
struct PathTemplate
{
    std::vector<TemplatePart> parts;
    SourceSpan span;

    static PathTemplate literal(std::string path)
    {
        return {.parts = {{TemplatePart::Kind::Text, std::move(path)}}, .span = {}};
    }
};

/// Grants rights on everything beneath each of its paths.
struct PathRule
{
    std::vector<PathTemplate> paths;
    RightList access;    ///< filesystem rights
    bool quiet = false;  ///< ABI 10: denials of these objects stay silent (Layer::quiet)
    bool enabled = true; ///< a rule switched off stays in the document and grants nothing
    SourceSpan span;     ///< of the whole rule
};

/// A port as a document names it. Formats allow more than the kernel's 0 to 65535.
struct PortValue
{
    std::uint64_t port = 0;
    SourceSpan span;
};

/// Grants rights on TCP or UDP ports. Port 0 stands for a port the kernel chooses.
struct PortRule
{
    std::vector<PortValue> ports;
    RightList access; ///< network rights
    bool quiet = false;
    bool enabled = true;
    SourceSpan span;
};

/// A name for a set of strings. No values: every path that uses it vanishes.
/// The same name may stand several times; the values are united.
struct Variable
{
    struct Value
    {
        std::string text; ///< bytes; never expanded again
        SourceSpan span;
    };
    std::string name;
    std::vector<Value> values;
    SourceSpan span;
};

/// ABI 7: the flags of landlock_restrict_self() about audit records.
struct LogFlags
{
    bool sameExecOff = false;   ///< mute the program that restricts itself
    bool newExecOn = false;     ///< log after an execve too
    bool subdomainsOff = false; ///< mute domains nested later
    bool operator==(const LogFlags &) const = default;
};

/// One ruleset: one layer of a domain.
struct Layer
{
    RightList handledFs;  ///< denied unless a rule grants them
    RightList handledNet; ///< the same
    RightList scoped;     ///< scope rights
    std::vector<PathRule> pathRules;
    std::vector<PortRule> portRules;
    RightList quiet; ///< ABI 10: rights of any kind whose denials on quiet objects are silent
    std::optional<LogFlags> log; ///< nothing: the document leaves it to whoever applies it
    std::vector<Variable> variables;
    SourceSpan span;
};

/// A document the policy was read from.
struct PolicyFile
{
    std::string name;   ///< path, or "-"; bytes
    std::string format; ///< name in the registry of formats; empty if none
};

/// What one or several documents ask of Landlock: nothing resolved, opened or checked yet.
/// The first layer is the outermost, enforced first. A value: copy it, send it to any thread.
struct Policy
{
    std::vector<PolicyFile> files; ///< SourceSpan::file counts here
    std::optional<int> abi;        ///< the ABI the document is written for
    SourceSpan abiSpan;
    std::vector<Layer> layers;
};

} // namespace surveyor::policy
