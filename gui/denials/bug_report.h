// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/related.h"
#include "denials/store.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace surveyor::gui {

/// What a report says beside the denial itself.
struct Surroundings
{
    QString program; ///< name and version of this program
    QString qt;
    QString kernel; ///< name and release of the kernel that runs here
    QString system; ///< the distribution's own name of itself
    int abi = 0;    ///< Landlock's on this computer; 0 where it is absent or off
};

Surroundings surroundings();

/// A report for the authors of a program whose policy is compiled in, as Markdown. In English
/// whatever the language of the window, since it leaves for people elsewhere. Everything from
/// the log is escaped, against deceptive characters and against Markdown.
QString bugReport(const denials::StoreView &view, std::uint32_t row, const std::string &records,
                  const std::vector<denials::RelatedRecord> &related, const Surroundings &where);

} // namespace surveyor::gui
