// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/list_surgery.h"
#include "policy/formats/policy_edit.h"
#include "policy/formats/spelling.h"
#include "policy/formats/text_edit.h"
#include "policy/formats/tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace surveyor::formats {

/// Finds what of a document's text an edit changes. Lives as long as what it is made of.
class EditPlanner
{
public:
    EditPlanner(std::string_view text, Syntax syntax, const TreeNode &root);

    /// Nothing where the document has an unusual shape: a null, a list in place of a table.
    [[nodiscard]] std::optional<TextEdits> plan(const PolicyEdit &edit) const;

private:
    using Members = std::vector<std::pair<std::string_view, std::string>>;
    using Planned = std::optional<TextEdits>;
    /// A list of the document and the table that holds it.
    struct Found
    {
        const TreeNode *table = nullptr;
        std::string_view key;
        const TreeNode *list = nullptr; ///< null: the table has no such key
        std::size_t index = 0;          ///< into list
    };

    Planned make(const edit::AddItem &edit) const;
    Planned make(const edit::ChangeItem &edit) const;
    Planned make(const edit::RemoveItem &edit) const;
    Planned make(const edit::AddPathRule &edit) const;
    Planned make(const edit::AddPortRule &edit) const;
    Planned make(const edit::AddVariable &edit) const;
    Planned make(const edit::RemovePathRule &edit) const;
    Planned make(const edit::RemovePortRule &edit) const;
    Planned make(const edit::RemoveVariable &edit) const;
    Planned make(const edit::SetAbi &edit) const;

    std::string_view sectionKey(edit::Place::List list) const;
    std::string_view listKey(edit::Place::List list) const;
    std::optional<Found> find(const edit::Place &place, std::size_t index) const;
    std::optional<Found> findForAdding(const edit::Place &place) const;
    std::optional<Found> tableOf(std::string_view section, std::size_t index) const;

    ListText elements(const TreeNode &node) const;
    std::string written(edit::Place::List list, const std::string &item,
                        const TreeNode *sibling) const;
    std::string writtenList(const std::vector<std::string> &items) const;
    Planned addMember(const TreeNode &table, std::string_view key, const std::string &value) const;
    Planned removeMember(const TreeNode &table, std::string_view key) const;
    Planned addTable(std::string_view section, const Members &members) const;
    Planned removeTable(std::string_view section, std::size_t index) const;
    Planned removeHeaded(const TreeNode &table) const;
    std::string headedText(std::string_view section, const Members &members) const;
    std::string inlineText(const Members &members, std::string_view indent,
                           std::string_view unit) const;
    std::string unitOf(const TreeNode &table) const;

    std::string_view m_text;
    Syntax m_syntax;
    const Keys &m_keys;
    const TreeNode &m_root;
    std::string_view m_newline;
};

} // namespace surveyor::formats
