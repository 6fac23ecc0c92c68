// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/golang.h"

#include "policy/formats/code_names.h"
#include "policy/formats/code_quotes.h"
#include "policy/formats/export_layer.h"

#include <format>

namespace surveyor::formats {
namespace {

/// What version 0.9 of the module knows.
constexpr int moduleAbi = 9;

constexpr std::string_view head = R"(package main

import (
	"github.com/landlock-lsm/go-landlock/landlock"
	llsys "github.com/landlock-lsm/go-landlock/landlock/syscall"
)

// restrictSelf restricts this process and what it starts, as far as the running kernel can.
func restrictSelf() error {
)";

/// gofmt sets operators tight where there are several arguments.
std::string joined(const policy::RightSet &rights, std::string_view prefix, bool tight)
{
    const std::string qualified = std::format("llsys.{}", prefix);
    return joinCodeNames(rights,
                         {.prefix = qualified,
                          .separator = tight ? "|" : " | ",
                          .lineBreak = tight ? "|\n\t\t\t" : " |\n\t\t\t",
                          .tcp = "TCP"});
}

std::string configText(const ExportLayer &layer)
{
    std::string text = "landlock.MustConfig(\n";
    const auto add = [&text](std::string_view type, const policy::RightSet &rights,
                             std::string_view prefix) {
        if (!rights.empty())
            text += std::format("\t\tlandlock.{}({}),\n", type, joined(rights, prefix, false));
    };
    add("AccessFSSet", layer.handledFs, "AccessFS");
    add("AccessNetSet", layer.handledNet, "AccessNet");
    add("ScopedSet", layer.scoped, "Scope");
    text += "\t).BestEffort()";
    if (layer.log.sameExecOff)
        text += ".DisableLoggingForOriginatingProcess()";
    if (layer.log.newExecOn)
        text += ".EnableLoggingForSubprocesses()";
    if (layer.log.subdomainsOff)
        text += ".DisableLoggingForSubdomains()";
    return text;
}

std::string layerText(const ExportLayer &layer)
{
    std::string text = configText(layer) + ".Restrict(";
    if (layer.paths.empty() && layer.ports.empty())
        return text + ")";
    text += "\n";
    for (const ExportPath &path : layer.paths)
        text +=
            std::format("\t\tlandlock.PathAccess({}, {}).IgnoreIfMissing(),\n",
                        joined(path.rights, "AccessFS", true), quoteBytes(path.path, hexEscape));
    for (const auto &[port, rights] : layer.ports) {
        if (rights.contains("net.bind_tcp"))
            text += std::format("\t\tlandlock.BindTCP({}),\n", port);
        if (rights.contains("net.connect_tcp"))
            text += std::format("\t\tlandlock.ConnectTCP({}),\n", port);
    }
    return text + "\t)";
}

} // namespace

ExportResult writeGo(const policy::Policy &policy)
{
    ExportResult result;
    const auto layers = restrictingLayers(policy, moduleAbi, PathLookup::Here, result);
    // What is missing is skipped where the program runs.
    std::erase_if(result.losses,
                  [](const Loss &loss) { return loss.message.id == MessageId::LossMissingPath; });
    if (layers.empty())
        return result;
    std::string text(head);
    for (const ExportLayer &layer : layers) {
        if (layer.quiet)
            result.lose(Loss::Kind::Dropped, MessageId::LossQuiet);
        if (&layer == &layers.back())
            text += "\treturn " + layerText(layer) + "\n}\n";
        else
            text += std::format("\tif err := {}; err != nil {{\n\t\treturn err\n\t}}\n",
                                layerText(layer));
    }
    result.files.push_back({.name = {}, .text = std::move(text), .sidecar = {}});
    return result;
}

} // namespace surveyor::formats
