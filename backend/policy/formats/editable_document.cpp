// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/editable_document.h"

#include "policy/formats/config_document.h"
#include "policy/formats/landrun.h"
#include "policy/formats/landrun_edit.h"
#include "policy/formats/line_index.h"
#include "policy/formats/setpriv.h"
#include "policy/formats/setpriv_edit.h"

#include <utility>

namespace surveyor::formats {
namespace {

/// A rule of a command line is the one item of an option: who takes that away takes the rule away.
PolicyEdit ruleAsItem(const PolicyEdit &edit)
{
    if (const auto *const path = std::get_if<edit::RemovePathRule>(&edit))
        return edit::RemoveItem{{edit::Place::List::Paths, path->rule}, 0};
    if (const auto *const port = std::get_if<edit::RemovePortRule>(&edit))
        return edit::RemoveItem{{edit::Place::List::Ports, port->rule}, 0};
    return edit;
}

enum class Family : std::uint8_t { None, Toml, Json, Setpriv, Landrun };

Family familyOf(const Format &format)
{
    if (format.name == "landlockconfig-toml")
        return Family::Toml;
    if (format.name == "landlockconfig-json")
        return Family::Json;
    if (format.name.starts_with("setpriv"))
        return Family::Setpriv;
    return format.name == "landrun" ? Family::Landrun : Family::None;
}

std::optional<TextEdits> planConfig(const std::string &text, const std::string &name, Syntax syntax,
                                    const PolicyEdit &edit)
{
    const auto document = ConfigDocument::read(text, syntax, name);
    if (!document)
        return std::nullopt;
    auto edits = document->plan(edit);
    return edits ? std::optional(std::move(*edits)) : std::nullopt;
}

std::optional<TextEdits> planCommand(const std::string &text, Family family, std::size_t layer,
                                     const PolicyEdit &edit)
{
    Problems problems;
    const LineIndex lines(text);
    const bool setpriv = family == Family::Setpriv;
    const auto commands =
        setpriv ? setprivCommands(text, lines, problems) : landrunCommands(text, lines, problems);
    if (layer >= commands.size())
        return std::nullopt;
    const PolicyEdit one = ruleAsItem(edit);
    return setpriv ? planSetprivEdit(text, commands[layer], one)
                   : planLandrunEdit(text, commands[layer], one);
}

/// Layers of a command line nest: the last that begins before the place is the innermost.
std::size_t layerAt(const policy::Policy &policy, const policy::SourceSpan &place)
{
    std::size_t layer = 0;
    for (std::size_t i = 1; i < policy.layers.size(); ++i) {
        if (policy.layers[i].span.begin <= place.begin)
            layer = i;
    }
    return layer;
}

} // namespace

std::optional<EditableDocument> EditableDocument::of(const Document &document,
                                                     const policy::SourceSpan &place)
{
    if (!document.format || familyOf(*document.format) == Family::None)
        return std::nullopt;
    EditableDocument result;
    result.m_format = document.format;
    result.m_name = document.name;
    // Read anew: the document's policy has its sidecar in it.
    const ReadResult read = document.format->read(document.text, document.name);
    if (!read.policy || read.policy->layers.empty())
        return std::nullopt;
    result.m_layer = layerAt(*read.policy, place);
    if (!result.take(document.text))
        return std::nullopt;
    return result;
}

bool EditableDocument::take(std::string text)
{
    ReadResult read = m_format->read(text, m_name);
    if (!read.policy || m_layer >= read.policy->layers.size())
        return false;
    m_policy = std::move(*read.policy);
    policy::Layer layer = std::move(m_policy.layers[m_layer]);
    m_policy.layers.clear();
    m_policy.layers.push_back(std::move(layer));
    m_text = std::move(text);
    return true;
}

bool EditableDocument::apply(const PolicyEdit &edit)
{
    const Family family = familyOf(*m_format);
    const bool config = family == Family::Toml || family == Family::Json;
    const auto edits = config
        ? planConfig(m_text, m_name, family == Family::Toml ? Syntax::Toml : Syntax::Json, edit)
        : planCommand(m_text, family, m_layer, edit);
    return edits && take(applyEdits(m_text, *edits));
}

} // namespace surveyor::formats
