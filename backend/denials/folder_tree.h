// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/row_set.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace surveyor::denials {

/// The folders that denials' targets lie in. A record that names a directory itself, because
/// something was to be made, removed or listed there, counts for that directory.
struct FolderTree
{
    struct Folder
    {
        std::string name; ///< the last component: untrusted bytes; empty for the root
        std::uint32_t parent = 0;
        std::uint64_t denials = 0;           ///< here and below
        std::vector<std::uint32_t> children; ///< the most denials first, equal ones by name
    };

    /// "/", "/etc/ssl": bytes, for query::Value::tree().
    [[nodiscard]] std::string pathOf(std::uint32_t folder) const;

    std::vector<Folder> folders; ///< the first is the root and its own parent
    std::uint64_t elsewhere = 0; ///< denials whose object has no absolute path
};

/// The tree of @p rows; nothing if asked to stop.
std::optional<FolderTree> countFolders(const RowSet &rows, const std::stop_token &stop);

} // namespace surveyor::denials
