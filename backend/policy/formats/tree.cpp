// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/tree.h"

#include <algorithm>

namespace surveyor::formats {

const TreeMember *TreeNode::member(std::string_view key) const
{
    const auto found = std::ranges::find(members, key, &TreeMember::key);
    return found == members.end() ? nullptr : &*found;
}

const TreeNode *TreeNode::find(std::string_view key) const
{
    const TreeMember *const found = member(key);
    return found ? &found->value : nullptr;
}

} // namespace surveyor::formats
