// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/export_layer.h"
#include "policy/formats/firejail.h"
#include "policy/formats/firejail_classes.h"

#include <algorithm>
#include <format>

namespace surveyor::formats {
namespace {

/// Whether a line gives @p path back: firejail squeezes blanks and replaces macros.
bool fitsInLine(std::string_view path)
{
    return path.starts_with('/') && !path.contains('\n') && !path.contains('\r')
        && !path.contains('\t') && !path.contains("  ") && !path.ends_with(' ')
        && !path.contains("${") && !path.contains('\0');
}

void writePath(std::string &text, const ExportPath &path, ExportResult &result)
{
    if (!fitsInLine(path.path)) {
        result.lose(Loss::Kind::Narrowed, MessageId::LossLine, {path.path, std::string("firejail")},
                    path.span);
        return;
    }
    policy::RightSet wanted = path.rights;
    // firejail does not take rights of directories off a rule for something else.
    if (path.kind == PathKind::Other) {
        policy::RightSet execute;
        execute.add("fs.execute");
        if (const policy::RightSet lost = wanted - execute; !lost.empty())
            result.lose(Loss::Kind::Narrowed, MessageId::LossDirectoriesOnly,
                        {path.path, joinNames(lost)}, path.span);
        wanted &= execute;
    }
    policy::RightSet granted;
    for (const FirejailClass &access : firejailClasses) {
        const policy::RightSet rights = rightsOf(access);
        if ((rights & wanted).empty())
            continue;
        text += std::format("{}{} {}\n", firejailPrefix, access.name, path.path);
        granted |= rights;
    }
    if (const policy::RightSet more = granted - wanted; !more.empty())
        result.lose(Loss::Kind::Widened, MessageId::LossMoreRights, {path.path, joinNames(more)},
                    path.span);
}

/// firejail never names it, so the kernel denies it everywhere.
void takeRefer(ExportLayer &layer, ExportResult &result)
{
    bool granted = false;
    for (ExportPath &path : layer.paths) {
        granted = granted || path.rights.contains("fs.refer");
        path.rights.remove("fs.refer");
    }
    layer.handledFs.remove("fs.refer");
    std::erase_if(layer.paths, [](const ExportPath &path) { return path.rights.empty(); });
    if (granted)
        result.lose(Loss::Kind::Narrowed, MessageId::LossReferDenied, {std::string("firejail")});
}

void noteLogging(const ExportLayer &layer, ExportResult &result)
{
    if (layer.log != policy::LogFlags{})
        result.lose(Loss::Kind::Dropped, MessageId::LossLogFlags);
    if (layer.quiet)
        result.lose(Loss::Kind::Dropped, MessageId::LossQuiet);
}

} // namespace

ExportResult writeFirejail(const policy::Policy &policy)
{
    ExportResult result;
    std::vector<ExportLayer> layers = exportLayers(policy, result);
    if (layers.size() > 1)
        result.lose(Loss::Kind::Dropped, MessageId::LossOneLayer, {std::string("firejail")});
    if (layers.empty())
        return result;
    ExportLayer &layer = layers.front();
    takeRefer(layer, result);
    keepKnown(layer, firejailRights(), MessageId::LossUnknownRights, result);
    noteLogging(layer, result);
    if (layer.handledFs.empty()) {
        result.lose(Loss::Kind::Dropped, MessageId::LossEmptyLayer);
        return result;
    }
    if (const policy::RightSet more = firejailRights() - layer.handledFs; !more.empty())
        result.lose(Loss::Kind::Narrowed, MessageId::LossWholeDomain,
                    {std::string("firejail"), joinNames(more)});
    std::string text = "landlock.enforce\n";
    for (const ExportPath &path : layer.paths)
        writePath(text, path, result);
    result.files.push_back({.name = {}, .text = std::move(text), .sidecar = {}});
    return result;
}

} // namespace surveyor::formats
