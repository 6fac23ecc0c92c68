// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace surveyor::gui {

/// Untrusted bytes of a record, escaped so that nothing in them can deceive a reader.
QString shown(std::string_view untrusted);

/// The same for several lines: within a line everything is escaped, tabs and separators too.
QString shownLines(std::string_view untrusted);

/// Text that the backend has made safe already (denials/wording.h, English messages).
QString fromBackend(std::string_view utf8);

/// A file name as the backend wants it.
std::string toPath(const QString &fileName);

} // namespace surveyor::gui
