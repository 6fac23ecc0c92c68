// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/byte_map.h"
#include "policy/formats/text_edit.h"

#include <QString>

class QTextDocument;

namespace surveyor::gui {

/// The text with "\n" between its lines and everything else as it is; what
/// QTextDocument::toPlainText() gives has other blanks.
QString textOf(const QTextDocument &document);

/// Makes @p edits, one step to undo. @p map is of the document's text of this moment.
void applyEdits(QTextDocument &document, const ByteMap &map, const formats::TextEdits &edits);

/// Makes the text @p text by changing only what differs, one step to undo.
void changeText(QTextDocument &document, const QString &text);

} // namespace surveyor::gui
