// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/side.h"

#include <algorithm>
#include <cerrno>
#include <string>
#include <utility>

namespace surveyor::policy {
namespace {

/// The mount that the first of @p steps is on, by the path of its root.
const std::string &mountOf(std::span<const PathStep> steps)
{
    const auto found = std::ranges::find(steps, true, &PathStep::mountRoot);
    return found == steps.end() ? steps.back().path : found->path;
}

bool isOrIsAbove(const std::string &path, std::span<const PathStep> steps)
{
    return std::ranges::contains(steps, path, &PathStep::path);
}

} // namespace

std::expected<Side, int> findSide(const Host &host, std::string_view path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    Side side;
    if (auto found = host.find(path, Host::LastLink::Keep)) {
        side.object = std::move(*found);
        // The root has no folder; it can be neither moved nor made.
        side.exists = side.object.steps.size() > 1;
        // What a mount covers is what has the name; no rule can be made for it.
        if (PathStep &object = side.object.steps.front(); side.exists && object.mountRoot)
            object.id.reset();
        return side;
    } else if (found.error() != ENOENT) {
        return std::unexpected(found.error());
    }
    const std::size_t slash = path.rfind('/');
    const std::string_view folder =
        slash == std::string_view::npos ? "." : path.substr(0, slash + 1);
    auto found = host.find(folder);
    if (!found)
        return std::unexpected(found.error());
    side.object = std::move(*found);
    side.object.kind = FileKind::Unknown;
    return side;
}

int renameFailure(const Side &from, const Side &to, bool exchanges)
{
    if (mountOf(from.folder()) != mountOf(to.folder()))
        return EXDEV;
    if (!from.exists || to.folderRemoved() || (exchanges && !to.exists))
        return ENOENT;
    if (isOrIsAbove(from.object.path(), to.folder()))
        return EINVAL;
    if (to.exists && isOrIsAbove(to.object.path(), from.folder()))
        return exchanges ? EINVAL : ENOTEMPTY;
    return 0;
}

int linkFailure(const Side &from, const Side &to)
{
    if (!from.exists || to.folderRemoved())
        return ENOENT;
    if (to.exists)
        return EEXIST;
    return mountOf(from.object.steps) != mountOf(to.folder()) ? EXDEV : 0;
}

} // namespace surveyor::policy
