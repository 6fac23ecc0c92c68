// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/lexical_host.h"

#include <cerrno>
#include <utility>

namespace surveyor::policy {
namespace {

std::string withoutDots(std::string_view path)
{
    std::string result;
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        const std::string_view component = path.substr(0, slash);
        path.remove_prefix(std::min(slash + 1, path.size()));
        if (component.empty() || component == ".")
            continue;
        if (component == "..")
            result.resize(result.empty() ? 0 : result.rfind('/'));
        else
            result.append("/").append(component);
    }
    return result.empty() ? "/" : result;
}

std::string parentOf(const std::string &path)
{
    return path.substr(0, std::max<std::size_t>(path.rfind('/'), 1));
}

} // namespace

void LexicalHost::learn(std::string_view resolvedPath)
{
    if (!resolvedPath.starts_with('/'))
        return;
    std::string path = withoutDots(resolvedPath);
    // What is above a path that is there is there too.
    while (m_settled.insert(path).second && path != "/")
        path = parentOf(path);
}

std::expected<PathWalk, int> LexicalHost::find(std::string_view path, LastLink /*last*/) const
{
    if (!path.starts_with('/'))
        return std::unexpected(ENOENT);
    PathWalk walk;
    walk.steps.push_back({.path = withoutDots(path), .id = {}, .mountRoot = false});
    while (walk.steps.back().path != "/")
        walk.steps.push_back(
            {.path = parentOf(walk.steps.back().path), .id = {}, .mountRoot = false});
    return walk;
}

bool LexicalHost::isSettled(std::string_view path) const
{
    return m_settled.contains(path);
}

} // namespace surveyor::policy
