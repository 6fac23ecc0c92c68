// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/nested_command.h"

namespace surveyor::formats {

ExportResult writeNestedCommand(const policy::Policy &policy, const RestrictingTool &tool)
{
    ExportResult result;
    std::string script = "#!/bin/sh\nexec ";
    std::size_t written = 0;
    for (ExportLayer &layer : exportLayers(policy, result)) {
        keepKnown(layer, tool.known, MessageId::LossUnknownRights, result);
        if (layer.handledFs.empty() && layer.handledNet.empty() && layer.scoped.empty()) {
            result.lose(Loss::Kind::Dropped, MessageId::LossEmptyLayer);
            continue;
        }
        tool.write(script, layer, result);
        ++written;
    }
    if (written == 0)
        return result;
    if (written > 1)
        result.lose(Loss::Kind::Narrowed, MessageId::LossNestedTools, {tool.name});
    result.files.push_back({.name = {}, .text = script + "\"$@\"\n", .sidecar = {}});
    return result;
}

} // namespace surveyor::formats
