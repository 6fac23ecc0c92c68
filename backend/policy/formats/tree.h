// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::formats {

struct TreeMember;

/// A value of a JSON or TOML document with its place. Offsets count bytes of the whole text.
struct TreeNode
{
    enum class Kind : std::uint8_t {
        Null,
        Boolean,
        Integer, ///< magnitude and negative; fits 64 bits
        Number,  ///< any other number
        String,  ///< text, decoded
        Array,   ///< items
        Table,   ///< members
        Other,   ///< a date or a time
    };
    Kind kind = Kind::Null;
    bool negative = false;
    bool headed = false; ///< TOML: a table under a [[header]]; begin and end are the header's
    std::uint64_t magnitude = 0;
    std::string text;
    std::vector<TreeNode> items;
    std::vector<TreeMember> members; ///< in the document's order, keys differ
    std::size_t begin = 0;
    std::size_t end = 0;

    /// The member's value, or null.
    [[nodiscard]] const TreeNode *find(std::string_view key) const;
    [[nodiscard]] const TreeMember *member(std::string_view key) const;
};

struct TreeMember
{
    std::string key;
    std::size_t keyBegin = 0;
    std::size_t keyEnd = 0;
    TreeNode value;
};

/// Deeper nesting is an error: nothing that is a policy needs more than 4.
inline constexpr std::size_t maxDepth = 100;
/// Longer documents are an error.
inline constexpr std::size_t maxDocumentSize = std::size_t{16} << 20;

} // namespace surveyor::formats
