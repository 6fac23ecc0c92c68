// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/text_undo.h"

#include <QTextDocument>
#include <QUndoCommand>
#include <QUndoStack>

#include <utility>

namespace surveyor::gui {

/// What the document's own stack holds is done and undone there.
class TextUndo::Step : public QUndoCommand
{
public:
    explicit Step(TextUndo *owner)
        : m_owner(owner)
    {
        setText(tr("Typing"));
    }

    void undo() override
    {
        m_owner->m_document->undo();
        m_owner->separate();
    }

    void redo() override
    {
        // The text has been changed already when the stack hears of it.
        if (std::exchange(m_isNew, false))
            return;
        m_owner->m_document->redo();
        m_owner->separate();
    }

private:
    TextUndo *m_owner;
    bool m_isNew = true;
};

TextUndo::TextUndo(QTextDocument *document, QUndoStack *stack, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_stack(stack)
{
    connect(document, &QTextDocument::undoCommandAdded, this, &TextUndo::take);
}

void TextUndo::separate()
{
    // The document adds letters to its last step only while it counts as modified.
    m_document->setModified(false);
}

void TextUndo::take()
{
    m_stack->push(new Step(this));
}

} // namespace surveyor::gui
