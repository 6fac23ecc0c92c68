// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/host.h"
#include "policy/model/right_set.h"
#include "policy/model/source_span.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace surveyor::policy {

/// The most layers the kernel stacks.
inline constexpr std::size_t maxLayers = 16;

struct PlanPath
{
    std::string path; ///< absolute, links followed where the host can
    std::optional<FileId> id;
    FileKind kind = FileKind::Unknown;
    std::uint64_t access = 0; ///< kernel bits; a subset of what the layer handles
    bool quiet = false;
    std::string spelling; ///< in the policy
    std::vector<SourceSpan> spans;
};

struct PlanPort
{
    std::uint16_t port = 0;
    std::uint64_t access = 0;
    bool quiet = false;
    std::vector<SourceSpan> spans;
};

/// One call of each: create_ruleset, add_rule for every rule, restrict_self. Kernel bits.
struct PlanLayer
{
    std::uint64_t handledFs = 0;
    std::uint64_t handledNet = 0;
    std::uint64_t scoped = 0;
    std::uint64_t quietFs = 0;
    std::uint64_t quietNet = 0;
    std::uint64_t quietScoped = 0;
    std::uint32_t logFlags = 0; ///< of restrict_self
    std::vector<PlanPath> paths;
    std::vector<PlanPort> ports;
    std::size_t policyLayer = 0; ///< its place in Policy::layers
};

/// Something the policy says and the plan does not do.
struct PlanNote
{
    enum class Kind : std::uint8_t {
        RightNotHandledByAbi, ///< weaker: the kernel cannot deny this
        UnknownRightHandled,  ///< weaker: this program has no bit for the name
        RuleRightNotInAbi,    ///< nothing lost: the ABI cannot deny it either; refer is denied
        UnknownRightInRule,   ///< narrower
        RuleRightNotHandled,  ///< no effect: the layer does not handle it
        DirectoryRightOnFile, ///< no effect: stripped, the kernel would refuse the rule
        PathMissing,          ///< narrower: error says why
        PathNotAbsolute,      ///< narrower: a host known as text has no working directory
        RuleWithoutRights,    ///< the rule is left out
        PortOutOfRange,       ///< narrower
        LogFlagsNotInAbi,     ///< denials are not recorded as asked
        QuietNotInAbi,        ///< denials are recorded although asked not to be
        LayerHandlesNothing,  ///< weaker if it was to handle something; left out
        TooManyLayers,        ///< the plan cannot be applied
    };
    Kind kind;
    std::size_t policyLayer = 0;
    std::string subject; ///< path as written, port or flag; bytes
    RightSet rights;
    int error = 0; ///< errno
    SourceSpan span;

    /// Whether a process under the plan may do more than the policy says.
    bool weakens() const noexcept
    {
        return kind == Kind::RightNotHandledByAbi || kind == Kind::UnknownRightHandled
            || (kind == Kind::LayerHandlesNothing && !rights.empty());
    }
};

/// What to ask of one kernel: the policy cut to its ABI and to what exists on a host. Outermost
/// layer first. A value.
struct Plan
{
    int abi = 0;
    std::vector<PlanLayer> layers;
    std::vector<PlanNote> notes; ///< in the order of the layers

    bool weakens() const noexcept
    {
        for (const PlanNote &note : notes) {
            if (note.weakens())
                return true;
        }
        return false;
    }
};

} // namespace surveyor::policy
