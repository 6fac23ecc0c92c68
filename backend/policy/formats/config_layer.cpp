// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/config_layer.h"

#include "landlock/abi.h"
#include "policy/formats/export_layer.h"
#include "policy/formats/path_syntax.h"
#include "policy/formats/spelling.h"
#include "text/utf8.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

constexpr std::uint64_t maxPort = 65535;

std::vector<std::string> namesOf(const policy::RightSet &rights)
{
    std::vector<std::string> names;
    for (const landlock::Right &right : landlock::rights()) {
        if (!rights.contains(right.blocker))
            continue;
        if (auto name = configName(right))
            names.push_back(std::move(*name));
    }
    return names;
}

policy::RightSet nameless(const policy::RightSet &rights)
{
    policy::RightSet result = rights;
    for (const landlock::Right &right : landlock::rights()) {
        if (configName(right))
            result.remove(right.blocker);
    }
    return result;
}

std::vector<std::string> handledNames(const policy::RightList &list, ExportResult &result)
{
    if (const auto lost = nameless(list.rights); !lost.empty())
        result.lose(Loss::Kind::Dropped, MessageId::LossUnknownRights, {joinNames(lost)});
    return namesOf(list.rights);
}

/// Whether every value of @p path is something a rule of @p rights cannot stand on.
bool onlyDirectoryRightsOnFiles(const policy::PathTemplate &path, const policy::RightSet &rights,
                                const std::vector<policy::Variable> &variables)
{
    const auto files = policy::RightSet::fromKernelMask(
        landlock::RightKind::Filesystem, landlock::fileMask(landlock::abis().back().version));
    if (!(rights & files).empty())
        return false;
    const auto values = policy::expandPath(path, variables);
    return values && !values->empty() && std::ranges::all_of(*values, [](const std::string &text) {
               return pathKind(text) == PathKind::Other;
           });
}

void addPathRule(const policy::PathRule &rule, const policy::Layer &layer, ConfigLayer &config,
                 ExportResult &result)
{
    const policy::RightSet rights = rule.access.rights & layer.handledFs.rights;
    ConfigLayer::Rule written{.access = namesOf(rights), .paths = {}, .ports = {}};
    for (const policy::PathTemplate &path : rule.paths) {
        const std::string text = templateText(path);
        if (!text::isUtf8(text))
            result.lose(Loss::Kind::Narrowed, MessageId::LossNotUtf8, {text}, path.span);
        else if (onlyDirectoryRightsOnFiles(path, rights, layer.variables))
            result.lose(Loss::Kind::Narrowed, MessageId::LossDirectoryRights,
                        {text, joinNames(rights)}, path.span);
        else
            written.paths.push_back(text);
    }
    if (!written.access.empty() && !written.paths.empty())
        config.pathRules.push_back(std::move(written));
}

void addPortRule(const policy::PortRule &rule, const policy::Layer &layer, ConfigLayer &config,
                 ExportResult &result)
{
    ConfigLayer::Rule written{
        .access = namesOf(rule.access.rights & layer.handledNet.rights), .paths = {}, .ports = {}};
    for (const policy::PortValue &port : rule.ports) {
        if (port.port > maxPort)
            result.lose(Loss::Kind::Narrowed, MessageId::LossPortRange, {port.port}, port.span);
        else
            written.ports.push_back(port.port);
    }
    if (!written.access.empty() && !written.ports.empty())
        config.portRules.push_back(std::move(written));
}

template<typename Rule>
void noteRule(const Rule &rule, const policy::RightSet &handled, ExportResult &result)
{
    if (!rule.enabled)
        result.lose(Loss::Kind::Moved, MessageId::LossDisabledRule, {}, rule.span);
    if (rule.quiet)
        result.lose(Loss::Kind::Dropped, MessageId::LossQuiet, {}, rule.span);
    if (const auto rest = rule.access.rights - handled; !rest.empty())
        result.lose(Loss::Kind::Moved, MessageId::LossUnhandledRule, {joinNames(rest)}, rule.span);
}

void addVariables(const policy::Layer &layer, ConfigLayer &config, ExportResult &result)
{
    for (policy::Variable variable : layer.variables) {
        std::erase_if(variable.values, [&](const policy::Variable::Value &value) {
            const bool bad = !text::isUtf8(value.text);
            if (bad)
                result.lose(Loss::Kind::Narrowed, MessageId::LossNotUtf8, {value.text}, value.span);
            return bad;
        });
        config.variables.push_back(std::move(variable));
    }
}

} // namespace

ConfigLayer configLayer(const policy::Layer &layer, ExportResult &result)
{
    ConfigLayer config;
    config.handledFs = handledNames(layer.handledFs, result);
    config.handledNet = handledNames(layer.handledNet, result);
    config.scoped = handledNames(layer.scoped, result);
    if (layer.log && *layer.log != policy::LogFlags{})
        result.lose(Loss::Kind::Dropped, MessageId::LossLogFlags);
    if (!layer.quiet.rights.empty())
        result.lose(Loss::Kind::Dropped, MessageId::LossQuiet);
    addVariables(layer, config, result);
    for (const policy::PathRule &rule : layer.pathRules) {
        noteRule(rule, layer.handledFs.rights, result);
        if (rule.enabled)
            addPathRule(rule, layer, config, result);
    }
    for (const policy::PortRule &rule : layer.portRules) {
        noteRule(rule, layer.handledNet.rights, result);
        if (rule.enabled)
            addPortRule(rule, layer, config, result);
    }
    return config;
}

} // namespace surveyor::formats
