// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QObject>

class QTextDocument;
class QUndoStack;

namespace surveyor::gui {

/// Makes every step of a text a step of an undo stack, so that typing, edits of the form and what
/// is kept beside the text are undone in the order they were made. Nobody else may undo in the
/// document itself.
class TextUndo : public QObject
{
    Q_OBJECT

public:
    /// Both live longer than this.
    TextUndo(QTextDocument *document, QUndoStack *stack, QObject *parent);

    /// Letters typed from now on are a new step, never a part of the last one.
    void separate();

private:
    class Step;

    void take();

    QTextDocument *m_document;
    QUndoStack *m_stack;
};

} // namespace surveyor::gui
