// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/nested_command.h"
#include "policy/formats/setpriv.h"
#include "policy/formats/setpriv_spec.h"
#include "policy/formats/shell_words.h"

namespace surveyor::formats {
namespace {

std::string tokens(const policy::RightSet &rights)
{
    std::string result;
    for (const landlock::Right &right : landlock::rights()) {
        if (rights.contains(right.blocker))
            result += (result.empty() ? "" : ",") + setprivToken(right);
    }
    return result;
}

void option(std::string &script, std::string_view name, const std::string &value)
{
    script += " \\\n    --" + std::string(name) + " " + quoteShell(value);
}

void writeLayer(std::string &script, const ExportLayer &layer)
{
    script += "setpriv";
    if (!layer.handledFs.empty())
        option(script, "landlock-access", "fs:" + tokens(layer.handledFs));
    if (!layer.handledNet.empty())
        option(script, "landlock-access", "net:" + tokens(layer.handledNet));
    if (!layer.scoped.empty())
        option(script, "landlock-access", "scope:" + tokens(layer.scoped));
    for (const ExportPath &path : layer.paths)
        option(script, "landlock-rule", "path-beneath:" + tokens(path.rights) + ":" + path.path);
    for (const auto &[port, rights] : layer.ports)
        option(script, "landlock-rule", "net-port:" + tokens(rights) + ":" + std::to_string(port));
    script += " \\\n    -- ";
}

void noteLogging(const ExportLayer &layer, ExportResult &result)
{
    if (layer.log != policy::LogFlags{})
        result.lose(Loss::Kind::Dropped, MessageId::LossLogFlags);
    if (layer.quiet)
        result.lose(Loss::Kind::Dropped, MessageId::LossQuiet);
}

} // namespace

ExportResult writeSetpriv(const policy::Policy &policy, SetprivGeneration generation)
{
    ExportResult result = writeNestedCommand(
        policy,
        {.name = "setpriv",
         .known = setprivRights(generation),
         .write = [](std::string &script, const ExportLayer &layer, ExportResult &losses) {
             noteLogging(layer, losses);
             writeLayer(script, layer);
         }});
    if (!result.files.empty())
        result.lose(Loss::Kind::Narrowed, MessageId::LossStrict, {std::string("setpriv")});
    return result;
}

} // namespace surveyor::formats
