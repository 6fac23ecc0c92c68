// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/completion_list.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>

namespace surveyor::gui {

CompletionList::CompletionList(QPlainTextEdit *editor)
    : QCompleter(editor)
    , m_editor(editor)
{
    setWidget(editor);
    setCompletionMode(QCompleter::PopupCompletion);
    setCaseSensitivity(Qt::CaseInsensitive);
    popup()->setAccessibleName(tr("Completion"));
    connect(this, qOverload<const QString &>(&QCompleter::activated), this, &CompletionList::take);
}

void CompletionList::offer(int begin, const QStringList &words)
{
    m_begin = begin;
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(begin, QTextCursor::KeepAnchor);
    const QString written = cursor.selectedText();
    setModel(new QStringListModel(words, this));
    setCompletionPrefix(written);
    const bool nothingToAdd =
        completionCount() == 0 || (completionCount() == 1 && currentCompletion() == written);
    if (nothingToAdd) {
        close();
        return;
    }
    QRect place = m_editor->cursorRect();
    place.translate(m_editor->viewport()->pos());
    constexpr int margin = 8;
    place.setWidth(popup()->sizeHintForColumn(0) + popup()->verticalScrollBar()->sizeHint().width()
                   + margin);
    complete(place);
    popup()->setCurrentIndex(completionModel()->index(0, 0));
}

void CompletionList::close()
{
    popup()->hide();
}

bool CompletionList::isOpen() const
{
    return popup()->isVisible();
}

bool CompletionList::wants(const QKeyEvent *event) const
{
    switch (event->key()) {
    case Qt::Key_Enter:
    case Qt::Key_Return:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape: return isOpen();
    default: return false;
    }
}

void CompletionList::take(const QString &word)
{
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(m_begin, QTextCursor::KeepAnchor);
    cursor.insertText(word);
    m_editor->setTextCursor(cursor);
}

} // namespace surveyor::gui
