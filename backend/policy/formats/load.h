// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/landlockconfig.h"
#include "policy/formats/registry.h"
#include "policy/formats/sidecar.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// One text with what it was read as. Its place in a list is its place in Policy::files.
struct Document
{
    std::string name; ///< path, or "-"
    std::string text;
    const Format *format = nullptr; ///< null: it could not be read at all, or is a sidecar
    ReadResult result;
    /// Of the document that follows in the list, which has no policy of its own: it counts in
    /// this one's, which has two files then.
    std::optional<Sidecar> sidecar;
    std::size_t layer = 0; ///< the place in LoadRequest::layers of what it was read for
};

/// Where documents come from.
struct LoadRequest
{
    /// Each a file, "-", a folder of documents or an island profile. Those of one layer compose.
    std::vector<std::vector<std::string>> layers;
    const Format *format = nullptr; ///< null: recognised for each document
};

struct LoadedPolicy
{
    std::vector<Document> documents;
    std::optional<policy::Policy> policy; ///< absent if any document has problems
};

/// Reads every document with its sidecar, all problems of all of them included, and composes.
/// Blocks on files.
LoadedPolicy loadPolicy(const LoadRequest &request);

/// Reads @p text as @p format, or as what it looks like.
Document readDocument(std::string name, std::string text, const Format *format = nullptr);

} // namespace surveyor::formats
