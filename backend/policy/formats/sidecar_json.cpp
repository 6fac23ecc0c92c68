// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/config_shape.h"
#include "policy/formats/json_reader.h"
#include "policy/formats/path_syntax.h"
#include "policy/formats/sidecar.h"
#include "text/hex.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

/// The text of a sidecar. Rights are written as in records, paths as landlockconfig's templates;
/// bytes that are not UTF-8 as {"hex": …}.
namespace surveyor::formats {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 9> known{"version",
                                                "log",
                                                "quiet",
                                                "quiet_paths",
                                                "quiet_ports",
                                                "disabled_path_rules",
                                                "disabled_port_rules",
                                                "inner_layers",
                                                "answers"};

Json bytesJson(const std::string &bytes)
{
    if (text::isUtf8(bytes))
        return bytes;
    return {{"hex", text::encodeHex(bytes)}};
}

Json logJson(const policy::LogFlags &log)
{
    return {{"same_exec_off", log.sameExecOff},
            {"new_exec_on", log.newExecOn},
            {"subdomains_off", log.subdomainsOff}};
}

void putMarks(Json &json, bool quiet, bool enabled)
{
    if (quiet)
        json["quiet"] = true;
    if (!enabled)
        json["enabled"] = false;
}

Json ruleJson(const policy::PathRule &rule)
{
    Json json{{"access", rule.access.rights.names()}, {"paths", Json::array()}};
    for (const policy::PathTemplate &path : rule.paths)
        json["paths"].push_back(bytesJson(templateText(path)));
    putMarks(json, rule.quiet, rule.enabled);
    return json;
}

Json ruleJson(const policy::PortRule &rule)
{
    Json json{{"access", rule.access.rights.names()}, {"ports", Json::array()}};
    for (const policy::PortValue &port : rule.ports)
        json["ports"].push_back(port.port);
    putMarks(json, rule.quiet, rule.enabled);
    return json;
}

template<typename Rule>
Json disabledJson(const std::vector<Sidecar::Disabled<Rule>> &rules)
{
    Json list = Json::array();
    for (const auto &one : rules) {
        Json json = ruleJson(one.rule);
        json.erase("enabled");
        json["place"] = one.place;
        list.push_back(std::move(json));
    }
    return list;
}

Json layerJson(const policy::Layer &layer)
{
    Json json{{"handled_fs", layer.handledFs.rights.names()},
              {"handled_net", layer.handledNet.rights.names()},
              {"scoped", layer.scoped.rights.names()},
              {"quiet", layer.quiet.rights.names()},
              {"variables", Json::array()},
              {"path_rules", Json::array()},
              {"port_rules", Json::array()}};
    if (layer.log)
        json["log"] = logJson(*layer.log);
    for (const policy::Variable &variable : layer.variables) {
        Json one{{"name", variable.name}, {"values", Json::array()}};
        for (const policy::Variable::Value &value : variable.values)
            one["values"].push_back(bytesJson(value.text));
        json["variables"].push_back(std::move(one));
    }
    for (const policy::PathRule &rule : layer.pathRules)
        json["path_rules"].push_back(ruleJson(rule));
    for (const policy::PortRule &rule : layer.portRules)
        json["port_rules"].push_back(ruleJson(rule));
    return json;
}

/// Takes what it knows and complains about what has another shape.
class Reader
{
public:
    Reader(const LineIndex &lines, Problems &problems)
        : m_lines(lines)
        , m_shape(lines, problems)
    {
    }

    Sidecar sidecar(const TreeNode &root, std::string_view text)
    {
        Sidecar result;
        if (root.kind != TreeNode::Kind::Table) {
            m_shape.complain(MessageId::WrongType,
                             {std::string("a table"), std::string("something else")}, root);
            return result;
        }
        if (const TreeNode *const log = root.find("log"))
            result.log = logFlags(*log);
        result.quiet = rights(root.find("quiet")).rights;
        for (const TreeNode &item : items(root.find("quiet_paths")))
            result.quietPaths.push_back(bytes(item));
        for (const TreeNode &item : items(root.find("quiet_ports")))
            result.quietPorts.push_back(number(item));
        for (const TreeNode &item : items(root.find("disabled_path_rules")))
            result.disabledPathRules.push_back(
                {.place = placeOf(item), .rule = pathRule(item, false)});
        for (const TreeNode &item : items(root.find("disabled_port_rules")))
            result.disabledPortRules.push_back(
                {.place = placeOf(item), .rule = portRule(item, false)});
        for (const TreeNode &item : items(root.find("inner_layers")))
            result.innerLayers.push_back(layer(item));
        if (const TreeNode *const answers = root.find("answers")) {
            for (const TreeMember &member : answers->members)
                result.answers[member.key] = bytes(member.value);
        }
        for (const TreeMember &member : root.members) {
            if (!std::ranges::contains(known, std::string_view(member.key)))
                result.unknown[member.key] =
                    text.substr(member.value.begin, member.value.end - member.value.begin);
        }
        return result;
    }

private:
    std::span<const TreeNode> items(const TreeNode *node)
    {
        if (!node || node->kind == TreeNode::Kind::Null)
            return {};
        if (node->kind == TreeNode::Kind::Array && node->items.empty())
            return {};
        return m_shape.list(node);
    }

    std::string bytes(const TreeNode &node)
    {
        if (const TreeNode *const hex = node.find("hex")) {
            if (const auto decoded = text::decodeHex(hex->text))
                return *decoded;
        }
        const std::string *const text = m_shape.string(node);
        return text ? *text : std::string();
    }

    std::uint64_t number(const TreeNode &node)
    {
        if (node.kind != TreeNode::Kind::Integer || node.negative)
            m_shape.complain(MessageId::BadPort, {}, node);
        return node.magnitude;
    }

    std::size_t placeOf(const TreeNode &node)
    {
        const TreeNode *const place = node.find("place");
        return place ? number(*place) : 0;
    }

    [[nodiscard]] policy::SourceSpan spanOf(const TreeNode &node) const
    {
        return m_lines.span(node.begin, node.end);
    }

    policy::RightList rights(const TreeNode *node)
    {
        policy::RightList result;
        for (const TreeNode &item : items(node)) {
            policy::RightMention mention{.text = bytes(item), .rights = {}, .span = spanOf(item)};
            mention.rights.add(mention.text);
            result.add(std::move(mention));
        }
        return result;
    }

    static bool flag(const TreeNode &node, std::string_view key, bool otherwise = false)
    {
        const TreeNode *const value = node.find(key);
        return value ? value->magnitude != 0 : otherwise;
    }

    static policy::LogFlags logFlags(const TreeNode &node)
    {
        return {.sameExecOff = flag(node, "same_exec_off"),
                .newExecOn = flag(node, "new_exec_on"),
                .subdomainsOff = flag(node, "subdomains_off")};
    }

    policy::PathRule pathRule(const TreeNode &node, bool enabled)
    {
        policy::PathRule rule;
        rule.span = spanOf(node);
        rule.access = rights(node.find("access"));
        rule.quiet = flag(node, "quiet");
        rule.enabled = flag(node, "enabled", enabled);
        for (const TreeNode &item : items(node.find("paths"))) {
            auto path = parseTemplate(bytes(item));
            if (!path) {
                m_shape.complain(path.error().id, {path.error().name, path.error().offset}, item);
                continue;
            }
            path->span = spanOf(item);
            rule.paths.push_back(std::move(*path));
        }
        return rule;
    }

    policy::PortRule portRule(const TreeNode &node, bool enabled)
    {
        policy::PortRule rule;
        rule.span = spanOf(node);
        rule.access = rights(node.find("access"));
        rule.quiet = flag(node, "quiet");
        rule.enabled = flag(node, "enabled", enabled);
        for (const TreeNode &item : items(node.find("ports")))
            rule.ports.push_back({.port = number(item), .span = spanOf(item)});
        return rule;
    }

    policy::Layer layer(const TreeNode &node)
    {
        policy::Layer layer;
        layer.span = spanOf(node);
        layer.handledFs = rights(node.find("handled_fs"));
        layer.handledNet = rights(node.find("handled_net"));
        layer.scoped = rights(node.find("scoped"));
        layer.quiet = rights(node.find("quiet"));
        if (const TreeNode *const log = node.find("log"))
            layer.log = logFlags(*log);
        for (const TreeNode &item : items(node.find("variables"))) {
            policy::Variable variable;
            variable.span = spanOf(item);
            if (const TreeNode *const name = item.find("name"))
                variable.name = bytes(*name);
            for (const TreeNode &value : items(item.find("values")))
                variable.values.push_back({.text = bytes(value), .span = spanOf(value)});
            layer.variables.push_back(std::move(variable));
        }
        for (const TreeNode &item : items(node.find("path_rules")))
            layer.pathRules.push_back(pathRule(item, true));
        for (const TreeNode &item : items(node.find("port_rules")))
            layer.portRules.push_back(portRule(item, true));
        return layer;
    }

    const LineIndex &m_lines;
    ConfigShape m_shape;
};

} // namespace

std::string writeSidecar(const Sidecar &sidecar)
{
    Json json{{"version", 1}};
    if (sidecar.log)
        json["log"] = logJson(*sidecar.log);
    if (!sidecar.quiet.empty())
        json["quiet"] = sidecar.quiet.names();
    for (const std::string &path : sidecar.quietPaths)
        json["quiet_paths"].push_back(bytesJson(path));
    for (const std::uint64_t port : sidecar.quietPorts)
        json["quiet_ports"].push_back(port);
    if (!sidecar.disabledPathRules.empty())
        json["disabled_path_rules"] = disabledJson(sidecar.disabledPathRules);
    if (!sidecar.disabledPortRules.empty())
        json["disabled_port_rules"] = disabledJson(sidecar.disabledPortRules);
    for (const policy::Layer &layer : sidecar.innerLayers)
        json["inner_layers"].push_back(layerJson(layer));
    for (const auto &[question, answer] : sidecar.answers)
        json["answers"][question] = bytesJson(answer);
    for (const auto &[key, value] : sidecar.unknown)
        json[key] = Json::parse(value, nullptr, false);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::expected<Sidecar, Problem> readSidecar(std::string_view text, std::uint32_t file)
{
    const LineIndex lines(text, file);
    const auto tree = readJson(text, lines);
    if (!tree)
        return std::unexpected(tree.error());
    Problems problems;
    Sidecar sidecar = Reader(lines, problems).sidecar(*tree, text);
    if (!problems.empty())
        return std::unexpected(problems.front());
    return sidecar;
}

} // namespace surveyor::formats
