// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/policy.h"

#include <cstdint>
#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::policy {

/// What one path or port is granted, merged over all enabled rules that name it.
struct ResolvedGrant
{
    RightSet rights;
    bool quiet = false;
    std::string spelling;          ///< of a path, as first written; empty for a port
    std::vector<SourceSpan> spans; ///< of the rules that add up to it
};

/// A layer with variables expanded and rules merged; still nothing opened on any host.
struct ResolvedLayer
{
    RightSet handledFs;
    RightSet handledNet;
    RightSet scoped;
    RightSet quiet;
    std::optional<LogFlags> log;
    std::map<std::string, ResolvedGrant> paths; ///< by normalPath()
    std::map<std::uint64_t, ResolvedGrant> ports;
};

struct ResolveError
{
    enum class Kind : std::uint8_t {
        UndeclaredVariable, ///< name says which
        TooManyPaths,       ///< the product of the variables exceeds maxResolvedPaths
    };
    Kind kind;
    std::string name;
    SourceSpan span;
};

/// Paths of one layer; a product of variables beyond it is an error, not an exhausted memory.
inline constexpr std::size_t maxResolvedPaths = 65536;

/// Expands and merges every layer, in the policy's order. Rights of rules are not cut to what the
/// layer handles.
std::expected<std::vector<ResolvedLayer>, ResolveError> resolve(const Policy &policy);

/// The values of @p path in the order of its variables' values; each path once.
std::expected<std::vector<std::string>, ResolveError>
expandPath(const PathTemplate &path, const std::vector<Variable> &variables);

/// Equal for paths that are equal component by component: "/a//b", "/a/./b" and "/a/b/" are
/// "/a/b". ".." stays, links are not followed, a relative path stays relative and keeps a leading
/// ".".
std::string normalPath(std::string_view path);

} // namespace surveyor::policy
