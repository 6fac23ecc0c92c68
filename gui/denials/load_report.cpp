// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/load_report.h"

#include "session/text.h"

#include <QCoreApplication>

namespace surveyor::gui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(LoadReport)
};

} // namespace

QStringList errorLines(const sources::LoadResult &result)
{
    QStringList lines;
    for (const auto &error : result.errors)
        //: %1 file, %2 what is wrong with it
        lines += Words::tr("%1: %2").arg(shown(error.source), shown(error.what));
    return lines;
}

QStringList cautionLines(const sources::LoadResult &result)
{
    QStringList lines;
    if (result.cancelled)
        lines += Words::tr("Reading was stopped. Shown is what was read until then.");
    if (result.lossy)
        lines += Words::tr("This text was written by “ausearch -i”, which drops addresses and "
                           "exact strings. “ausearch --raw” keeps everything.");
    return lines;
}

} // namespace surveyor::gui
