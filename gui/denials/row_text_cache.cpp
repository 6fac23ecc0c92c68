// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/row_text_cache.h"

#include "denials/gap_text.h"
#include "denials/wording.h"
#include "session/text.h"

namespace surveyor::gui {
namespace {

RowText decode(const denials::StoreView &view, std::uint32_t row)
{
    const denials::Denial denial = view.denial(row);
    RowText text;
    text.timeMs = denial.timeMs;
    if (view.kind(row) == denials::RowKind::Gap) {
        text.isGap = true;
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

QString userText(const denials::StoreView &view, std::uint32_t row, std::uint32_t uid)
{
    const std::string name = view.userName(row, uid);
    return name.empty() ? QString::number(uid) : shown(name);
}

} // namespace surveyor::gui
