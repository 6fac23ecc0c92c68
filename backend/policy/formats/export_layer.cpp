// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/export_layer.h"

#include "landlock/abi.h"
#include "policy/formats/resolved.h"

#include <sys/stat.h>

namespace surveyor::formats {
namespace {

constexpr std::uint64_t maxPort = 65535;

policy::SourceSpan spanOf(const policy::ResolvedGrant &grant)
{
    return grant.spans.empty() ? policy::SourceSpan{} : grant.spans.front();
}

void addPath(ExportLayer &layer, const std::string &path, const policy::ResolvedGrant &grant,
             PathLookup lookup, ExportResult &result)
{
    ExportPath entry{.path = path,
                     .rights = grant.rights & layer.handledFs,
                     .kind = lookup == PathLookup::Here ? pathKind(path) : PathKind::Directory,
                     .span = spanOf(grant)};
    if (const policy::RightSet unhandled = grant.rights - layer.handledFs; !unhandled.empty())
        result.lose(Loss::Kind::Moved, MessageId::LossUnhandled, {path, joinNames(unhandled)},
                    entry.span);
    if (entry.kind == PathKind::Missing)
        result.lose(Loss::Kind::Narrowed, MessageId::LossMissingPath, {path}, entry.span);
    if (entry.kind == PathKind::Other) {
        const policy::RightSet useless = entry.rights - fileRights();
        entry.rights -= useless;
        if (!useless.empty())
            result.lose(Loss::Kind::Narrowed, MessageId::LossDirectoryRights,
                        {path, joinNames(useless)}, entry.span);
    }
    if (!entry.rights.empty())
        layer.paths.push_back(std::move(entry));
}

void noteDisabled(const policy::Layer &layer, ExportResult &result)
{
    const auto note = [&result](const auto &rules) {
        for (const auto &rule : rules) {
            if (!rule.enabled)
                result.lose(Loss::Kind::Moved, MessageId::LossDisabledRule, {}, rule.span);
        }
    };
    note(layer.pathRules);
    note(layer.portRules);
}

ExportLayer exportLayer(const policy::Layer &source, const policy::ResolvedLayer &resolved,
                        PathLookup lookup, ExportResult &result)
{
    ExportLayer layer{.handledFs = resolved.handledFs,
                      .handledNet = resolved.handledNet,
                      .scoped = resolved.scoped,
                      .paths = {},
                      .ports = {},
                      .log = resolved.log.value_or(policy::LogFlags{}),
                      .quiet = !resolved.quiet.empty(),
                      .quietRights = resolved.quiet,
                      .quietPaths = {},
                      .quietPorts = {}};
    noteDisabled(source, result);
    if (!source.variables.empty())
        result.lose(Loss::Kind::Moved, MessageId::LossVariables);
    for (const auto &[path, grant] : resolved.paths) {
        addPath(layer, path, grant, lookup, result);
        if (grant.quiet)
            layer.quietPaths.push_back(path);
    }
    for (const auto &[port, grant] : resolved.ports) {
        const policy::RightSet rights = grant.rights & resolved.handledNet;
        if (grant.quiet && port <= maxPort)
            layer.quietPorts.push_back(port);
        if (port > maxPort)
            result.lose(Loss::Kind::Narrowed, MessageId::LossPortRange, {port}, spanOf(grant));
        else if (!rights.empty())
            layer.ports.emplace_back(port, rights);
    }
    return layer;
}

} // namespace

policy::RightSet fileRights()
{
    return policy::RightSet::fromKernelMask(landlock::RightKind::Filesystem,
                                            landlock::fileMask(landlock::abis().back().version));
}

PathKind pathKind(const std::string &path)
{
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0)
        return PathKind::Missing;
    return S_ISDIR(status.st_mode) ? PathKind::Directory : PathKind::Other;
}

std::vector<ExportLayer> exportLayers(const policy::Policy &policy, ExportResult &result,
                                      PathLookup lookup)
{
    std::vector<ExportLayer> layers;
    if (const auto text = resolveText(policy); !text) {
        result.lose(Loss::Kind::Dropped, text.error().message.id, text.error().message.arguments,
                    text.error().span);
        return layers;
    }
    const auto resolved = policy::resolve(policy);
    for (std::size_t i = 0; i < resolved->size(); ++i)
        layers.push_back(exportLayer(policy.layers[i], (*resolved)[i], lookup, result));
    return layers;
}

std::vector<ExportLayer> restrictingLayers(const policy::Policy &policy, int abi, PathLookup lookup,
                                           ExportResult &result)
{
    using landlock::RightKind;
    const policy::RightSet known = policy::RightSet::all(RightKind::Filesystem, abi)
        | policy::RightSet::all(RightKind::Network, abi)
        | policy::RightSet::all(RightKind::Scope, abi);
    std::vector<ExportLayer> layers = exportLayers(policy, result, lookup);
    for (ExportLayer &layer : layers)
        keepKnown(layer, known, MessageId::LossUnknownRights, result);
    std::erase_if(layers, [&result](const ExportLayer &layer) {
        const bool empty =
            layer.handledFs.empty() && layer.handledNet.empty() && layer.scoped.empty();
        if (empty)
            result.lose(Loss::Kind::Dropped, MessageId::LossEmptyLayer);
        return empty;
    });
    return layers;
}

void keepKnown(ExportLayer &layer, const policy::RightSet &known, MessageId id,
               ExportResult &result)
{
    const policy::RightSet lost = (layer.handledFs | layer.handledNet | layer.scoped) - known;
    if (lost.empty())
        return;
    result.lose(Loss::Kind::Dropped, id, {joinNames(lost)});
    layer.handledFs &= known;
    layer.handledNet &= known;
    layer.scoped &= known;
    for (ExportPath &path : layer.paths)
        path.rights &= known;
    std::erase_if(layer.paths, [](const ExportPath &path) { return path.rights.empty(); });
    for (auto &[port, rights] : layer.ports)
        rights &= known;
    std::erase_if(layer.ports, [](const auto &entry) { return entry.second.empty(); });
}

std::string joinNames(const policy::RightSet &rights)
{
    std::string result;
    for (const std::string &name : rights.names())
        result += (result.empty() ? "" : ", ") + name;
    return result;
}

} // namespace surveyor::formats
