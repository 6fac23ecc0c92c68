// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/systemd.h"

#include "policy/formats/code_quotes.h"
#include "policy/formats/config_writer.h"
#include "policy/formats/island.h"

#include <format>

namespace surveyor::formats {
namespace {

constexpr std::string_view policyFolder = "/etc/landlock/";

/// A word of a command in a unit: in quotes, specifiers and variables without meaning.
std::string quoteUnit(std::string_view word)
{
    return quoteBytes(word, [](unsigned char byte) {
        return byte == '%' || byte == '$' ? std::string(2, static_cast<char>(byte))
                                          : hexEscape(byte);
    });
}

} // namespace

ExportResult writeSystemdDropIn(const policy::Policy &policy, std::string_view name)
{
    const std::string base(isIslandName(name) ? name : "policy");
    ExportResult result = writeLandlockconfig(policy, Syntax::Toml, base);
    // The drop-in nests them.
    std::erase_if(result.losses,
                  [](const Loss &loss) { return loss.message.id == MessageId::LossLayersAsFiles; });
    if (result.files.empty())
        return result;
    std::string command = "ExecStart=/usr/bin/landlock-survey run";
    for (ExportFile &file : result.files) {
        if (file.name.empty())
            file.name = base + ".toml";
        const bool first = &file == &result.files.front();
        command += std::format(" \\\n    {} {}", first ? "--policy" : "--layer",
                               quoteUnit(std::string(policyFolder) + file.name));
    }
    const std::string text = std::format(
        "# A drop-in: belongs in /etc/systemd/system/SERVICE.service.d/, and the policy\n"
        "# beside it in {}. Put the service's own ExecStart behind \"--\".\n"
        "[Service]\n"
        "NoNewPrivileges=yes\n"
        "ExecStart=\n"
        "{} \\\n"
        "    -- /usr/bin/COMMAND\n",
        policyFolder, command);
    result.files.insert(result.files.begin(),
                        {.name = "landlock.conf", .text = text, .sidecar = {}});
    result.lose(Loss::Kind::Moved, MessageId::LossServiceCommand);
    return result;
}

} // namespace surveyor::formats
