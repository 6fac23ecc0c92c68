// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/fingerprint.h"

#include "denials/wording.h"

#include <algorithm>
#include <format>

namespace surveyor::test {
namespace {

std::string ofDenial(const denials::Denial &denial)
{
    std::string text =
        std::format("{} {:x} {} {}", idOf(denial), denial.domain,
                    denials::accessText(denial.blockers), denials::targetText(denial.object));
    if (denial.process) {
        text += std::format(" {} {}", denials::programText(*denial.process),
                            denial.process->pid.value_or(-1));
        for (const std::string &argument : denial.process->cmdline)
            text += ' ' + argument;
    }
    if (denial.syscall)
        text += std::format(" {} {}", denial.syscall->number, denial.syscall->exit.value_or(0));
    return text;
}

} // namespace

std::vector<std::string> fingerprint(const denials::StoreView &view)
{
    std::vector<std::string> rows;
    for (std::uint32_t row = view.firstRow(); row < view.endRow(); ++row) {
        const auto raw = view.rawText(row);
        const std::string text = raw ? *raw : "NO TEXT: " + raw.error();
        if (view.kind(row) == denials::RowKind::Gap) {
            const auto &gap = view.gap(row);
            rows.push_back(std::format("gap {} {} {}\n{}", gap.timeMs, static_cast<int>(gap.cause),
                                       gap.count.value_or(0), text));
        } else {
            rows.push_back(ofDenial(view.denial(row)) + '\n' + text);
        }
    }
    std::ranges::sort(rows);
    for (const auto &domain : view.domains())
        rows.push_back(std::format("domain {:x} {} {}", domain.id, domain.denialsSeen,
                                   domain.denialsKernel.value_or(0)));
    std::ranges::sort(rows);
    const auto &tally = view.tally();
    rows.push_back(std::format("{} lines, {} records, {} malformed, {} foreign, {} lost",
                               tally.lines, tally.records, tally.malformed, tally.foreign,
                               tally.lost));
    return rows;
}

} // namespace surveyor::test
