// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/denials_text.h"

#include "cli/time.h"
#include "denials/wording.h"
#include "text/escape.h"

#include <format>

namespace surveyor::cli {
namespace {

std::string processText(const denials::Denial &denial)
{
    if (!denial.process)
        return "(process not logged)";
    const auto &process = *denial.process;
    const std::string name = denials::programText(process);
    const std::string shown = name.empty() ? "?" : name;
    return process.pid ? std::format("{}[{}]", shown, *process.pid) : shown;
}

} // namespace

std::string denialLine(const denials::Denial &denial)
{
    const std::string host = denial.host.empty() ? std::string() : text::escape(denial.host) + "  ";
    const std::string target = denials::targetText(denial.object);
    return std::format("{}  {}{}  {}  {}  {}", utcTime(denial.timeMs), host,
                       denials::domainName(denial.domain), processText(denial),
                       denials::accessText(denial.blockers),
                       target.empty() ? "(no object)" : target);
}

} // namespace surveyor::cli
