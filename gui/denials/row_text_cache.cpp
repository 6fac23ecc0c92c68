// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/row_text_cache.h"

#include "denials/wording.h"
#include "session/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace surveyor::gui {
namespace {

class GapWords
{
    Q_DECLARE_TR_FUNCTIONS(Gap)
};

RowText decode(const denials::StoreView &view, std::uint32_t row)
{
    const denials::Denial denial = view.denial(row);
    RowText text;
    text.timeMs = denial.timeMs;
    if (view.kind(row) == denials::RowKind::Gap) {
        text.target = gapText(view.gap(row));
        text.host = shown(denial.host);
        return text;
    }
    text.access = fromBackend(denials::accessText(denial.blockers));
    text.target = fromBackend(denials::targetText(denial.object));
    text.domain = fromBackend(denials::domainName(denial.domain));
    text.host = shown(denial.host);
    if (const auto &process = denial.process) {
        text.program = fromBackend(denials::programText(*process));
        if (process->pid)
            text.pid = QString::number(*process->pid);
        if (process->uid)
            text.user = userText(view, row, *process->uid);
    }
    return text;
}

} // namespace

const RowText &RowTextCache::at(const denials::StoreView &view, std::uint32_t row)
{
    if (const RowText *const kept = m_rows.object(row))
        return *kept;
    auto *const text = new RowText(decode(view, row)); // the cache owns it
    m_rows.insert(row, text);
    return *text;
}

QString gapText(const denials::Gap &gap)
{
    const QString count = gap.count ? QLocale().toString(static_cast<qulonglong>(*gap.count))
                                    : GapWords::tr("an unknown number of");
    switch (gap.cause) {
    case audit::LossKind::Suppressed:
        return GapWords::tr("Gap: the kernel log left out %1 lines").arg(count);
    case audit::LossKind::AuditOff: return GapWords::tr("Gap: auditing was switched off");
    case audit::LossKind::Reader:
        return GapWords::tr("Gap: %1 records were lost on their way to this log").arg(count);
    default: return GapWords::tr("Gap: the kernel dropped %1 audit records").arg(count);
    }
}

QString userText(const denials::StoreView &view, std::uint32_t row, std::uint32_t uid)
{
    const std::string name = view.userName(row, uid);
    return name.empty() ? QString::number(uid) : shown(name);
}

} // namespace surveyor::gui
