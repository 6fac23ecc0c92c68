// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/config_document.h"

#include "policy/formats/edit_planner.h"
#include "policy/formats/line_index.h"

namespace surveyor::formats {

std::expected<ConfigDocument, Problems> ConfigDocument::read(std::string text, Syntax syntax,
                                                             std::string_view fileName)
{
    ReadResult result = readLandlockconfig(text, syntax, fileName);
    if (!result.policy)
        return std::unexpected(std::move(result.problems));
    ConfigDocument document;
    document.m_tree = readTree(text, syntax, LineIndex(text)).value();
    document.m_text = std::move(text);
    document.m_syntax = syntax;
    document.m_fileName = fileName;
    document.m_policy = std::move(*result.policy);
    return document;
}

std::expected<TextEdits, Problem> ConfigDocument::plan(const PolicyEdit &edit) const
{
    policy::Policy changed = m_policy;
    if (!applyEdit(changed, edit))
        return std::unexpected(
            Problem{.message = {.id = MessageId::EditImpossible, .arguments = {}}, .span = {}});
    auto edits = EditPlanner(m_text, m_syntax, m_tree).plan(edit);
    if (!edits)
        return std::unexpected(
            Problem{.message = {.id = MessageId::EditUnusualText, .arguments = {}}, .span = {}});
    const ReadResult result = readLandlockconfig(applyEdits(m_text, *edits), m_syntax, m_fileName);
    if (!result.policy)
        return std::unexpected(result.problems.front());
    return std::move(*edits);
}

std::expected<TextEdits, Problem> ConfigDocument::apply(const PolicyEdit &edit)
{
    auto edits = plan(edit);
    if (!edits)
        return edits;
    auto changed = read(applyEdits(m_text, *edits), m_syntax, m_fileName);
    if (!changed)
        return std::unexpected(changed.error().front());
    *this = std::move(*changed);
    return edits;
}

} // namespace surveyor::formats
