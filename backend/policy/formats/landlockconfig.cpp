// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/landlockconfig.h"

#include "policy/formats/config_shape.h"
#include "policy/formats/json_reader.h"
#include "policy/formats/line_index.h"
#include "policy/formats/path_syntax.h"
#include "policy/formats/toml_reader.h"

#include <limits>

namespace surveyor::formats {
namespace {

using landlock::RightKind;

class ConfigReader
{
public:
    ConfigReader(Syntax syntax, const LineIndex &lines)
        : m_keys(keysOf(syntax))
        , m_lines(lines)
        , m_shape(lines, m_problems)
    {
    }

    policy::Policy policy(const TreeNode &root)
    {
        policy::Policy policy;
        policy.layers.emplace_back();
        policy::Layer &layer = policy.layers.back();
        layer.span = m_lines.span(root.begin, root.end);
        const auto top = m_shape.fields(
            root,
            {m_keys.abi, m_keys.variable, m_keys.ruleset, m_keys.pathBeneath, m_keys.netPort});
        if (top.empty())
            return policy;
        if (top[0])
            readAbi(*top[0], policy);
        for (const TreeNode &item : m_shape.list(top[1]))
            readVariable(item, layer);
        for (const TreeNode &item : m_shape.list(top[2]))
            readRuleset(item, layer);
        for (const TreeNode &item : m_shape.list(top[3]))
            readPathRule(item, layer);
        for (const TreeNode &item : m_shape.list(top[4]))
            readPortRule(item, layer);
        if (!top[1] && !top[2] && !top[3] && !top[4])
            m_shape.complain(MessageId::EmptyConfiguration, {}, root);
        inferHandled(layer);
        return policy;
    }

    Problems take() { return std::move(m_problems); }

private:
    void readAbi(const TreeNode &node, policy::Policy &policy)
    {
        policy.abiSpan = m_lines.span(node.begin, node.end);
        const bool fits = node.kind == TreeNode::Kind::Integer && !node.negative
            && node.magnitude >= 1 && node.magnitude <= std::numeric_limits<std::int32_t>::max();
        if (!fits) {
            m_shape.complain(MessageId::BadAbi, {}, node);
            m_abiBroken = true;
            return;
        }
        policy.abi = static_cast<int>(node.magnitude);
        m_abi = policy.abi;
    }

    void readVariable(const TreeNode &node, policy::Layer &layer)
    {
        const auto fields = m_shape.fields(node, {m_keys.name, m_keys.literal});
        if (fields.empty())
            return;
        policy::Variable variable;
        variable.span = m_shape.extent(node);
        if (const TreeNode *const name = m_shape.required(node, fields[0], m_keys.name)) {
            if (const auto *const text = m_shape.string(*name)) {
                variable.name = *text;
                if (!isVariableName(*text))
                    m_shape.complain(MessageId::BadVariableName, {*text}, *name);
            }
        }
        for (const TreeNode &value : m_shape.list(fields[1])) {
            if (const auto *const text = m_shape.string(value))
                variable.values.push_back(
                    {.text = *text, .span = m_lines.span(value.begin, value.end)});
        }
        layer.variables.push_back(std::move(variable));
    }

    void readRuleset(const TreeNode &node, policy::Layer &layer)
    {
        const auto fields =
            m_shape.fields(node, {m_keys.handledFs, m_keys.handledNet, m_keys.scoped});
        if (fields.empty())
            return;
        if (!fields[0] && !fields[1] && !fields[2])
            m_shape.complain(MessageId::EmptyRuleset, {}, node);
        readRights(fields[0], RightKind::Filesystem, layer.handledFs);
        readRights(fields[1], RightKind::Network, layer.handledNet);
        readRights(fields[2], RightKind::Scope, layer.scoped);
    }

    void readRights(const TreeNode *node, RightKind kind, policy::RightList &list)
    {
        for (const TreeNode &item : m_shape.list(node)) {
            const auto *const name = m_shape.string(item);
            if (!name)
                continue;
            if (!isConfigName(kind, *name)) {
                const std::string meant = intendedName(kind, *name);
                if (meant.empty())
                    m_shape.complain(MessageId::UnknownRight, {*name}, item);
                else
                    m_shape.complain(MessageId::MisspeltRight, {*name, meant}, item);
                continue;
            }
            if (isGroup(kind, *name) && !m_abi && !m_abiBroken)
                m_shape.complain(MessageId::GroupWithoutAbi, {*name}, item);
            list.add({.text = *name,
                      .rights = configRights(kind, *name, m_abi),
                      .span = m_lines.span(item.begin, item.end)});
        }
    }

    void readPathRule(const TreeNode &node, policy::Layer &layer)
    {
        const auto fields = m_shape.fields(node, {m_keys.allowedAccess, m_keys.parent});
        if (fields.empty())
            return;
        policy::PathRule rule;
        rule.span = m_shape.extent(node);
        readRights(m_shape.required(node, fields[0], m_keys.allowedAccess), RightKind::Filesystem,
                   rule.access);
        for (const TreeNode &item : m_shape.list(m_shape.required(node, fields[1], m_keys.parent)))
            readPath(item, rule);
        layer.pathRules.push_back(std::move(rule));
    }

    void readPath(const TreeNode &node, policy::PathRule &rule)
    {
        const auto *const text = m_shape.string(node);
        if (!text)
            return;
        auto path = parseTemplate(*text);
        if (path) {
            path->span = m_lines.span(node.begin, node.end);
            rule.paths.push_back(std::move(*path));
        } else {
            m_shape.complain(path.error().id, {path.error().name, path.error().offset}, node);
        }
    }

    void readPortRule(const TreeNode &node, policy::Layer &layer)
    {
        const auto fields = m_shape.fields(node, {m_keys.allowedAccess, m_keys.port});
        if (fields.empty())
            return;
        policy::PortRule rule;
        rule.span = m_shape.extent(node);
        readRights(m_shape.required(node, fields[0], m_keys.allowedAccess), RightKind::Network,
                   rule.access);
        for (const TreeNode &item : m_shape.list(m_shape.required(node, fields[1], m_keys.port))) {
            if (item.kind == TreeNode::Kind::Integer && (!item.negative || item.magnitude == 0))
                rule.ports.push_back(
                    {.port = item.magnitude, .span = m_lines.span(item.begin, item.end)});
            else
                m_shape.complain(MessageId::BadPort, {}, item);
        }
        layer.portRules.push_back(std::move(rule));
    }

    const Keys &m_keys;
    const LineIndex &m_lines;
    Problems m_problems;
    ConfigShape m_shape;
    std::optional<int> m_abi;
    bool m_abiBroken = false;
};

template<typename Rule>
void inferFrom(const std::vector<Rule> &rules, policy::RightList &handled)
{
    for (const Rule &rule : rules) {
        if (!rule.enabled)
            continue;
        for (const policy::RightMention &mention : rule.access.mentions) {
            policy::RightMention inferred = mention;
            inferred.rights -= handled.rights;
            inferred.inferred = true;
            if (!inferred.rights.empty())
                handled.add(std::move(inferred));
        }
        policy::RightSet rest = rule.access.rights;
        rest -= handled.rights;
        if (!rest.empty())
            handled.add({.text = {}, .rights = rest, .span = rule.span, .inferred = true});
    }
}

/// Rights of a policy that was built have no mentions: they were asked for.
void dropInferred(policy::RightList &list)
{
    policy::RightSet inferred;
    policy::RightSet written;
    for (const policy::RightMention &mention : list.mentions)
        (mention.inferred ? inferred : written) |= mention.rights;
    list.rights -= inferred - written;
    std::erase_if(list.mentions, &policy::RightMention::inferred);
}

} // namespace

std::expected<TreeNode, Problem> readTree(std::string_view text, Syntax syntax,
                                          const LineIndex &lines)
{
    return syntax == Syntax::Json ? readJson(text, lines) : readToml(text, lines);
}

ReadResult readLandlockconfig(std::string_view text, Syntax syntax, std::string_view fileName)
{
    ReadResult result;
    const LineIndex lines(text);
    const auto tree = readTree(text, syntax, lines);
    if (!tree) {
        result.problems.push_back(tree.error());
        return result;
    }
    ConfigReader reader(syntax, lines);
    policy::Policy policy = reader.policy(*tree);
    result.problems = reader.take();
    if (!result.problems.empty())
        return result;
    policy.files.push_back(
        {.name = std::string(fileName),
         .format = syntax == Syntax::Json ? "landlockconfig-json" : "landlockconfig-toml"});
    result.policy = std::move(policy);
    return result;
}

void inferHandled(policy::Layer &layer)
{
    dropInferred(layer.handledFs);
    dropInferred(layer.handledNet);
    inferFrom(layer.pathRules, layer.handledFs);
    inferFrom(layer.portRules, layer.handledNet);
}

} // namespace surveyor::formats
