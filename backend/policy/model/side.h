// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/host.h"

#include <expected>
#include <span>
#include <string_view>

namespace surveyor::policy {

/// What a name stands for without following it, or the folder it would be made in: one side of a
/// rename, the place of something new.
struct Side
{
    PathWalk object;     ///< of what is there, or only its parents where nothing is
    bool exists = false; ///< whether object.steps has the object itself in front
    std::span<const PathStep> folder() const
    {
        return std::span(object.steps).subspan(exists ? 1 : 0);
    }
    /// Nothing is found or made there any more.
    bool folderRemoved() const { return !exists && object.removed; }
};

/// Looks @p path up; the error is an errno.
std::expected<Side, int> findSide(const Host &host, std::string_view path);

/// What the kernel finds wrong with a rename before it asks Landlock, in its order; 0 for nothing.
int renameFailure(const Side &from, const Side &to, bool exchanges);

/// The same for a link.
int linkFailure(const Side &from, const Side &to);

} // namespace surveyor::policy
