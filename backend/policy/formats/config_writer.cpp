// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/config_writer.h"

#include "policy/formats/config_layer.h"

#include <format>

namespace surveyor::formats {
namespace {

std::string listOf(const std::vector<std::string> &texts)
{
    std::string result = "[";
    for (const std::string &text : texts)
        result += (result.size() > 1 ? ", " : "") + quoteConfig(text);
    return result + "]";
}

std::string listOf(const std::vector<std::uint64_t> &numbers)
{
    std::string result = "[";
    for (const std::uint64_t number : numbers)
        result += (result.size() > 1 ? ", " : "") + std::to_string(number);
    return result + "]";
}

std::vector<std::string> valuesOf(const policy::Variable &variable)
{
    std::vector<std::string> values;
    for (const policy::Variable::Value &value : variable.values)
        values.push_back(value.text);
    return values;
}

using Table = std::vector<std::pair<std::string_view, std::string>>;
struct Section
{
    std::string_view key;
    std::vector<Table> tables;
};

/// The document as sections of tables of written values: what both syntaxes have in common.
std::vector<Section> sectionsOf(const ConfigLayer &layer, const Keys &keys)
{
    std::vector<Section> sections{
        {keys.variable, {}}, {keys.ruleset, {}}, {keys.pathBeneath, {}}, {keys.netPort, {}}};
    for (const policy::Variable &variable : layer.variables) {
        Table table{{keys.name, quoteConfig(variable.name)}};
        if (!variable.values.empty())
            table.emplace_back(keys.literal, listOf(valuesOf(variable)));
        sections[0].tables.push_back(std::move(table));
    }
    Table ruleset;
    if (!layer.handledFs.empty())
        ruleset.emplace_back(keys.handledFs, listOf(layer.handledFs));
    if (!layer.handledNet.empty())
        ruleset.emplace_back(keys.handledNet, listOf(layer.handledNet));
    if (!layer.scoped.empty())
        ruleset.emplace_back(keys.scoped, listOf(layer.scoped));
    if (!ruleset.empty())
        sections[1].tables.push_back(std::move(ruleset));
    for (const ConfigLayer::Rule &rule : layer.pathRules)
        sections[2].tables.push_back(
            {{keys.allowedAccess, listOf(rule.access)}, {keys.parent, listOf(rule.paths)}});
    for (const ConfigLayer::Rule &rule : layer.portRules)
        sections[3].tables.push_back(
            {{keys.allowedAccess, listOf(rule.access)}, {keys.port, listOf(rule.ports)}});
    std::erase_if(sections, [](const Section &section) { return section.tables.empty(); });
    return sections;
}

std::string tomlText(const std::vector<Section> &sections, std::optional<int> abi)
{
    std::string text = abi ? std::format("abi = {}\n", *abi) : "";
    for (const Section &section : sections) {
        for (const Table &table : section.tables) {
            text += std::format("{}[[{}]]\n", text.empty() ? "" : "\n", section.key);
            for (const auto &[key, value] : table)
                text += std::format("{} = {}\n", key, value);
        }
    }
    return text;
}

std::string jsonText(const std::vector<Section> &sections, std::optional<int> abi)
{
    std::string text = "{";
    std::string_view separator = "\n";
    if (abi) {
        text += std::format("\n  \"abi\": {}", *abi);
        separator = ",\n";
    }
    for (const Section &section : sections) {
        text += std::format("{}  \"{}\": [", separator, section.key);
        separator = ",\n";
        std::string_view tableSeparator = "\n";
        for (const Table &table : section.tables) {
            text += std::format("{}    {{", tableSeparator);
            tableSeparator = ",\n";
            std::string_view memberSeparator = "\n";
            for (const auto &[key, value] : table) {
                text += std::format("{}      \"{}\": {}", memberSeparator, key, value);
                memberSeparator = ",\n";
            }
            text += "\n    }";
        }
        text += "\n  ]";
    }
    return text + "\n}\n";
}

} // namespace

std::string quoteConfig(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            result += {'\\', c};
        else if (byte < 0x20 || byte == 0x7f)
            result += std::format("\\u{:04x}", byte);
        else
            result += c;
    }
    return result + "\"";
}

std::string configText(const policy::Layer &layer, std::optional<int> abi, Syntax syntax,
                       ExportResult &result)
{
    const auto sections = sectionsOf(configLayer(layer, result), keysOf(syntax));
    if (sections.empty())
        return {};
    return syntax == Syntax::Toml ? tomlText(sections, abi) : jsonText(sections, abi);
}

Sidecar sidecarOf(const policy::Layer &layer)
{
    policy::Policy alone;
    alone.layers.push_back(layer);
    return takeSidecar(alone);
}

ExportResult writeLandlockconfig(const policy::Policy &policy, Syntax syntax, std::string_view name)
{
    ExportResult result;
    const std::string extension = syntax == Syntax::Toml ? ".toml" : ".json";
    for (std::size_t i = 0; i < policy.layers.size(); ++i) {
        const std::string text = configText(policy.layers[i], policy.abi, syntax, result);
        if (text.empty()) {
            result.lose(Loss::Kind::Dropped, MessageId::LossEmptyLayer);
            continue;
        }
        const std::string file = policy.layers.size() == 1
            ? std::string()
            : std::format("{}-{}{}", name.empty() ? "policy" : name, i + 1, extension);
        result.files.push_back(
            {.name = file, .text = text, .sidecar = sidecarOf(policy.layers[i])});
    }
    if (result.files.size() > 1)
        result.lose(Loss::Kind::Moved, MessageId::LossLayersAsFiles);
    return result;
}

} // namespace surveyor::formats
