// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/rule_editor.h"

#include "policy/formats/path_syntax.h"
#include "policy/formats/spelling.h"
#include "policy/policy_document.h"
#include "policy/rule_words.h"
#include "session/text.h"

#include <QFileInfo>
#include <QUndoStack>

namespace surveyor::gui {
namespace {

using Kind = RulePlace::Kind;
using List = RulePlace::List;
namespace edit = formats::edit;

template<typename Rules>
std::size_t enabledBefore(const Rules &rules, std::size_t index)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < index; ++i)
        count += rules[i].enabled ? 1 : 0;
    return count;
}

std::vector<std::string> pathsOf(const policy::PathRule &rule)
{
    std::vector<std::string> paths;
    for (const policy::PathTemplate &path : rule.paths)
        paths.push_back(formats::templateText(path));
    return paths;
}

std::vector<std::uint64_t> portsOf(const policy::PortRule &rule)
{
    std::vector<std::uint64_t> ports;
    for (const policy::PortValue &port : rule.ports)
        ports.push_back(port.port);
    return ports;
}

/// What stands beside the document has no place in it.
void forgetPlaces(policy::RightList &access)
{
    for (policy::RightMention &mention : access.mentions)
        mention.span = {};
}

void switchRuleOff(policy::PathRule &rule)
{
    rule.enabled = false;
    rule.span = {};
    for (policy::PathTemplate &path : rule.paths)
        path.span = {};
    forgetPlaces(rule.access);
}

void switchRuleOff(policy::PortRule &rule)
{
    rule.enabled = false;
    rule.span = {};
    for (policy::PortValue &port : rule.ports)
        port.span = {};
    forgetPlaces(rule.access);
}

/// A file name as a rule names it: "$" is no variable.
std::string templateOf(const QString &path)
{
    return formats::templateText(policy::PathTemplate::literal(toPath(path)));
}

} // namespace

RuleEditor::RuleEditor(PolicyDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
}

const policy::Policy &RuleEditor::policy() const
{
    return m_document->reading().policy;
}

bool RuleEditor::isOff(const RulePlace &node) const
{
    const policy::Layer &layer = policy().layers[node.layer];
    const bool port = node.kind == Kind::PortRule || node.list == List::PortAccess;
    const bool path =
        node.kind == Kind::PathRule || node.kind == Kind::Path || node.list == List::PathAccess;
    if (port)
        return !layer.portRules[node.owner].enabled;
    return path && !layer.pathRules[node.owner].enabled;
}

std::size_t RuleEditor::placeInText(const RulePlace &node) const
{
    const policy::Layer &layer = policy().layers[node.layer];
    if (node.layer > 0)
        return node.owner;
    switch (node.kind) {
    case Kind::PortRule:
    case Kind::Port: return enabledBefore(layer.portRules, node.owner);
    case Kind::PathRule:
    case Kind::Path: return enabledBefore(layer.pathRules, node.owner);
    default: break;
    }
    if (node.list == List::PathAccess)
        return enabledBefore(layer.pathRules, node.owner);
    return node.list == List::PortAccess ? enabledBefore(layer.portRules, node.owner) : node.owner;
}

edit::Place RuleEditor::placeOf(const RulePlace &node) const
{
    edit::Place place{.list = node.list, .owner = placeInText(node)};
    switch (node.kind) {
    case Kind::PathRule:
    case Kind::Path: place.list = List::Paths; break;
    case Kind::PortRule:
    case Kind::Port: place.list = List::Ports; break;
    case Kind::Variable:
    case Kind::Value: place.list = List::Values; break;
    default: break;
    }
    return place;
}

bool RuleEditor::setRights(const RulePlace &node, const policy::RightSet &rights, bool granted)
{
    const policy::RightList *const list = rightListOf(policy(), node);
    if (!list)
        return false;
    if (node.quiet) {
        m_document->change(
            [&](policy::Policy &policy) {
                policy::RightSet &quiet = policy.layers[node.layer].quiet.rights;
                if (granted)
                    quiet |= rights;
                else
                    quiet -= rights;
            },
            tr("Change what is quiet"));
        return true;
    }
    if (isOff(node)) {
        Q_EMIT notice(tr("The rule is switched off: switch it on first."));
        return false;
    }
    const policy::RightSet wanted =
        granted ? list->rights | possible(policy(), node, rights, m_around) : list->rights - rights;
    const bool rule = node.list == List::PathAccess || node.list == List::PortAccess;
    if (rule && wanted.empty()) {
        Q_EMIT notice(tr("A rule needs at least one right. Remove the rule instead."));
        return false;
    }
    policy::RightList named = *list;
    nameRights(named);
    return m_document->edit(node.layer, rightEdits(named, placeOf(node), wanted),
                            granted ? tr("Grant a right") : tr("Take a right"));
}

bool RuleEditor::setLogFlag(const RulePlace &node, bool on)
{
    m_document->change(
        [&](policy::Policy &policy) {
            policy::Layer &layer = policy.layers[node.layer];
            policy::LogFlags flags = layer.log.value_or(policy::LogFlags{});
            bool *const each[] = {&flags.sameExecOff, &flags.newExecOn, &flags.subdomainsOff};
            *each[node.item] = on;
            layer.log = flags == policy::LogFlags{} ? std::optional<policy::LogFlags>() : flags;
        },
        tr("Change what is logged"));
    return true;
}

bool RuleEditor::setText(const RulePlace &node, const QString &text)
{
    if (text.isEmpty() || text == editTextOf(policy(), node) || isOff(node))
        return false;
    const edit::ChangeItem change{
        .place = placeOf(node), .index = node.item, .item = text.toStdString()};
    return m_document->edit(node.layer, {change}, tr("Change"));
}

bool RuleEditor::addPaths(std::size_t layer, const QStringList &paths)
{
    if (paths.isEmpty())
        return false;
    edit::AddPathRule rule{.access = {"read_file"}, .paths = {}};
    bool folders = false;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        folders = folders || !file.exists() || file.isDir();
        // What was typed may hold variables; what exists under that very name does not.
        rule.paths.push_back(file.exists() ? templateOf(path) : path.toStdString());
    }
    if (folders)
        rule.access.emplace_back("read_dir");
    return m_document->edit(layer, {rule}, tr("Add a rule"));
}

bool RuleEditor::addPort(std::size_t layer, std::uint64_t port)
{
    return m_document->edit(layer, {edit::AddPortRule{.access = {"connect_tcp"}, .ports = {port}}},
                            tr("Add a rule"));
}

bool RuleEditor::addVariable(std::size_t layer, const QString &name)
{
    return m_document->edit(layer, {edit::AddVariable{.name = name.toStdString(), .values = {}}},
                            tr("Add a variable"));
}

bool RuleEditor::addValue(const RulePlace &variable, const QString &value)
{
    return m_document->edit(variable.layer,
                            {edit::AddItem{.place = {.list = List::Values, .owner = variable.owner},
                                           .item = value.toStdString()}},
                            tr("Add a value"));
}

void RuleEditor::addLayer()
{
    m_document->change(
        [](policy::Policy &policy) {
            // It restricts what the layer around it does, and grants nothing yet.
            policy::Layer layer;
            layer.handledFs.rights = policy.layers.back().handledFs.rights;
            layer.handledNet.rights = policy.layers.back().handledNet.rights;
            policy.layers.push_back(std::move(layer));
        },
        tr("Add a layer"));
}

bool RuleEditor::remove(const RulePlace &node)
{
    const QString name = tr("Remove");
    if (node.kind == Kind::Layer && node.layer > 0) {
        m_document->change(
            [&](policy::Policy &policy) {
                policy.layers.erase(policy.layers.begin()
                                    + static_cast<std::ptrdiff_t>(node.layer));
            },
            name);
        return true;
    }
    const bool isRule = node.kind == Kind::PathRule || node.kind == Kind::PortRule;
    if (isRule && isOff(node)) {
        m_document->change(
            [&](policy::Policy &policy) {
                policy::Layer &layer = policy.layers[node.layer];
                const auto at = static_cast<std::ptrdiff_t>(node.owner);
                if (node.kind == Kind::PathRule)
                    layer.pathRules.erase(layer.pathRules.begin() + at);
                else
                    layer.portRules.erase(layer.portRules.begin() + at);
            },
            name);
        return true;
    }
    switch (node.kind) {
    case Kind::PathRule:
        return m_document->edit(node.layer, {edit::RemovePathRule{placeInText(node)}}, name);
    case Kind::PortRule:
        return m_document->edit(node.layer, {edit::RemovePortRule{placeInText(node)}}, name);
    case Kind::Variable:
        return m_document->edit(node.layer, {edit::RemoveVariable{node.owner}}, name);
    case Kind::Path:
    case Kind::Port:
    case Kind::Value:
        return m_document->edit(
            node.layer, {edit::RemoveItem{.place = placeOf(node), .index = node.item}}, name);
    default: return false;
    }
}

bool RuleEditor::clone(const RulePlace &rule)
{
    const policy::Layer &layer = policy().layers[rule.layer];
    const QString name = tr("Clone a rule");
    if (rule.kind == Kind::PathRule) {
        const policy::PathRule &from = layer.pathRules[rule.owner];
        return m_document->edit(
            rule.layer, {edit::AddPathRule{.access = namesOf(from.access), .paths = pathsOf(from)}},
            name);
    }
    if (rule.kind != Kind::PortRule)
        return false;
    const policy::PortRule &from = layer.portRules[rule.owner];
    return m_document->edit(
        rule.layer, {edit::AddPortRule{.access = namesOf(from.access), .ports = portsOf(from)}},
        name);
}

void RuleEditor::setQuiet(const RulePlace &rule, bool quiet)
{
    m_document->change(
        [&](policy::Policy &policy) {
            policy::Layer &layer = policy.layers[rule.layer];
            if (rule.kind == Kind::PathRule)
                layer.pathRules[rule.owner].quiet = quiet;
            else if (rule.kind == Kind::PortRule)
                layer.portRules[rule.owner].quiet = quiet;
            // A quiet rule does nothing while no right stays silent.
            if (quiet && layer.quiet.rights.empty())
                layer.quiet.rights = layer.handledFs.rights | layer.handledNet.rights;
        },
        tr("Change what is quiet"));
}

bool RuleEditor::setEnabled(const RulePlace &rule, bool enabled)
{
    if (enabled != isOff(rule))
        return false;
    return enabled ? switchOn(rule) : switchOff(rule);
}

bool RuleEditor::switchOff(const RulePlace &rule)
{
    const QString name = tr("Switch a rule off");
    const auto off = [&](policy::Policy &policy) {
        policy::Layer &layer = policy.layers[rule.layer];
        if (rule.kind == Kind::PathRule)
            switchRuleOff(layer.pathRules[rule.owner]);
        else
            switchRuleOff(layer.portRules[rule.owner]);
    };
    if (rule.layer > 0) {
        m_document->change(off, name);
        return true;
    }
    std::vector<formats::PolicyEdit> removal;
    if (rule.kind == Kind::PathRule)
        removal.emplace_back(edit::RemovePathRule{placeInText(rule)});
    else
        removal.emplace_back(edit::RemovePortRule{placeInText(rule)});
    return m_document->change(off, removal, name);
}

bool RuleEditor::switchOn(const RulePlace &rule)
{
    const QString name = tr("Switch a rule on");
    if (rule.layer > 0) {
        m_document->change(
            [&](policy::Policy &policy) {
                policy::Layer &layer = policy.layers[rule.layer];
                if (rule.kind == Kind::PathRule)
                    layer.pathRules[rule.owner].enabled = true;
                else
                    layer.portRules[rule.owner].enabled = true;
            },
            name);
        return true;
    }
    const policy::Layer &layer = policy().layers[rule.layer];
    const auto at = static_cast<std::ptrdiff_t>(rule.owner);
    if (rule.kind == Kind::PathRule) {
        const policy::PathRule &from = layer.pathRules[rule.owner];
        return m_document->change(
            [at](policy::Policy &policy) {
                auto &rules = policy.layers.front().pathRules;
                rules.erase(rules.begin() + at);
            },
            {edit::AddPathRule{.access = namesOf(from.access), .paths = pathsOf(from)}}, name);
    }
    const policy::PortRule &from = layer.portRules[rule.owner];
    return m_document->change(
        [at](policy::Policy &policy) {
            auto &rules = policy.layers.front().portRules;
            rules.erase(rules.begin() + at);
        },
        {edit::AddPortRule{.access = namesOf(from.access), .ports = portsOf(from)}}, name);
}

} // namespace surveyor::gui
