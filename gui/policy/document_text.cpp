// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/document_text.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <ranges>

namespace surveyor::gui {
namespace {

void replace(QTextCursor &cursor, int begin, int end, const QString &text)
{
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(text);
}

} // namespace

QString textOf(const QTextDocument &document)
{
    QString text = document.toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n');
}

void applyEdits(QTextDocument &document, const ByteMap &map, const formats::TextEdits &edits)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    // From the end, so that what is to come keeps its place.
    for (const formats::TextEdit &edit : edits | std::views::reverse)
        replace(cursor, map.position(edit.begin), map.position(edit.end),
                QString::fromStdString(edit.text));
    cursor.endEditBlock();
}

void changeText(QTextDocument &document, const QString &text)
{
    const QString before = textOf(document);
    if (before == text)
        return;
    const qsizetype shorter = std::min(before.size(), text.size());
    qsizetype same = 0;
    while (same < shorter && before[same] == text[same])
        ++same;
    qsizetype sameEnd = 0;
    while (sameEnd < shorter - same
           && before[before.size() - 1 - sameEnd] == text[text.size() - 1 - sameEnd])
        ++sameEnd;
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    replace(cursor, static_cast<int>(same), static_cast<int>(before.size() - sameEnd),
            text.mid(same, text.size() - same - sameEnd));
    cursor.endEditBlock();
}

} // namespace surveyor::gui
