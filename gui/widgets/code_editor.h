// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QList>
#include <QPlainTextEdit>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace surveyor::gui {

class CompletionList;

/// A place in a text that something is to be said about.
struct CodeMark
{
    enum class Kind { Error, Warning, Note };
    int begin = 0; ///< in UTF-16 units
    int end = 0;
    Kind kind = Kind::Error;
    QString text;
};

/// An editor for a formal language: line numbers, colours that follow the palette, marks with their
/// texts as tool tips and as signs beside the line numbers. Undo and redo are asked for by signals:
/// the document's own stack is never used.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// @p definition names a definition of syntaxRepository(). The document has to have a
    /// QPlainTextDocumentLayout and outlives the editor.
    CodeEditor(QTextDocument *document, const QString &definition, QWidget *parent = nullptr);

    void setMarks(const QList<CodeMark> &marks);
    [[nodiscard]] const QList<CodeMark> &marks() const noexcept { return m_marks; }
    /// Shows the text from @p begin to @p end in a frame's colour and scrolls to it; the cursor
    /// stays. Equal places show nothing.
    void setSpotlight(int begin, int end);
    /// Puts the cursor at @p position and scrolls there.
    void goTo(int position);

    /// Offers words in the place of the text from @p begin to the cursor; none: hides them.
    void offerCompletions(int begin, const QStringList &words);
    [[nodiscard]] bool isCompleting() const;

    // For the margin.
    [[nodiscard]] int marginWidth() const;
    void paintMargin(QPaintEvent *event);

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    /// Words are wanted: by Ctrl+Space, or because letters were typed.
    void completionRequested();
    /// A file was dropped; the editor takes texts only.
    void filesDropped(const QStringList &files);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void followPalette();
    void layoutMargin();
    void showSelections();
    [[nodiscard]] QString markText(int position) const;
    void indentLine();

    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
    QWidget *m_margin;
    CompletionList *m_completions;
    QList<CodeMark> m_marks;
    int m_spotBegin = 0;
    int m_spotEnd = 0;
};

} // namespace surveyor::gui
