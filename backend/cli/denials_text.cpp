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

std::string causeText(const denials::Gap &gap)
{
    const std::string count = gap.count ? std::to_string(*gap.count) : "an unknown number of";
    switch (gap.cause) {
    case audit::LossKind::Suppressed: return std::format("the kernel log left out {} lines", count);
    case audit::LossKind::Reader:
        return std::format("{} records were lost on their way to this log", count);
    case audit::LossKind::AuditOff: return "auditing was switched off";
    case audit::LossKind::Cumulative:
    case audit::LossKind::Kernel: break;
    }
    return std::format("the kernel dropped {} audit records", count);
}

} // namespace

std::string gapLine(const denials::Gap &gap)
{
    const std::string time = gap.timeMs == 0 ? "(time unknown)" : utcTime(gap.timeMs);
    const std::string host = gap.host.empty() ? std::string() : text::escape(gap.host) + "  ";
    return std::format("{}  {}-- gap: {} --", time, host, causeText(gap));
}

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
