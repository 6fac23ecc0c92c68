// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/code_editor.h"

#include "widgets/completion_list.h"
#include "widgets/syntax.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QFontDatabase>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

namespace surveyor::gui {
namespace {

/// Numbers of lines, and a sign where a line has a mark.
class Margin : public QWidget
{
public:
    explicit Margin(CodeEditor *editor)
        : QWidget(editor)
        , m_editor(editor)
    {
    }

    [[nodiscard]] QSize sizeHint() const override { return {m_editor->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintMargin(event); }

private:
    CodeEditor *m_editor;
};

QColor colourOf(CodeMark::Kind kind)
{
    switch (kind) {
    case CodeMark::Kind::Error: return {0xda, 0x44, 0x53};
    case CodeMark::Kind::Warning: return {0xf6, 0x74, 0x00};
    default: return {0x3d, 0xae, 0xe9};
    }
}

/// Told by shape, not by colour alone.
QChar signOf(CodeMark::Kind kind)
{
    return kind == CodeMark::Kind::Error ? u'✖' : kind == CodeMark::Kind::Warning ? u'▲' : u'●';
}

constexpr int indent = 4;

} // namespace

CodeEditor::CodeEditor(QTextDocument *document, const QString &definition, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(document))
    , m_margin(new Margin(this))
    , m_completions(new CompletionList(this))
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    document->setDefaultFont(fixed);
    setDocument(document);
    setFont(fixed);
    setTabStopDistance(indent * fontMetrics().horizontalAdvance(u' '));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    m_highlighter->setParent(this);
    m_highlighter->setDefinition(syntaxRepository().definitionForName(definition));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::layoutMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEditor::showSelections);
    layoutMargin();
    followPalette();
}

void CodeEditor::setMarks(const QList<CodeMark> &marks)
{
    m_marks = marks;
    showSelections();
    m_margin->update();
}

void CodeEditor::setSpotlight(int begin, int end)
{
    m_spotBegin = begin;
    m_spotEnd = end;
    showSelections();
    if (begin == end)
        return;
    const QTextCursor here = textCursor();
    QTextCursor there(document());
    there.setPosition(begin);
    const QSignalBlocker quiet(this);
    setTextCursor(there);
    ensureCursorVisible();
    const int scrolled = verticalScrollBar()->value();
    setTextCursor(here);
    verticalScrollBar()->setValue(scrolled);
}

void CodeEditor::goTo(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(std::min(position, document()->characterCount() - 1));
    setTextCursor(cursor);
    centerCursor();
}

int CodeEditor::marginWidth() const
{
    const auto digits = QString::number(std::max(99, blockCount())).size();
    return fontMetrics().horizontalAdvance(u'9') * static_cast<int>(digits + 3);
}

void CodeEditor::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    const int letter = fontMetrics().horizontalAdvance(u'9');
    QTextBlock block = firstVisibleBlock();
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && place.top() <= event->rect().bottom()) {
        const QRect line(0, qRound(place.top()), m_margin->width() - letter,
                         fontMetrics().height());
        const bool isCurrent = block == textCursor().block();
        painter.setPen(
            palette().color(isCurrent ? QPalette::Active : QPalette::Disabled, QPalette::Text));
        painter.drawText(line, Qt::AlignRight, QString::number(block.blockNumber() + 1));
        for (const CodeMark &mark : m_marks) {
            if (document()->findBlock(mark.begin) != block)
                continue;
            painter.setPen(colourOf(mark.kind));
            painter.drawText(line.adjusted(letter / 2, 0, 0, 0), Qt::AlignLeft, signOf(mark.kind));
            break;
        }
        block = block.next();
        place = blockBoundingGeometry(block).translated(contentOffset());
    }
}

bool CodeEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *const key = static_cast<QKeyEvent *>(event);
        // The window's actions are meant: they know steps beside the text too.
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            key->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        auto *const help = static_cast<QHelpEvent *>(event);
        const QPoint inText = viewport()->mapFrom(this, help->pos());
        const QString text = markText(cursorForPosition(inText).position());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
    if (event->type() == QEvent::FontChange)
        layoutMargin();
}

void CodeEditor::contextMenuEvent(QContextMenuEvent *event)
{
    auto *const menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto actions = menu->actions();
    for (QAction *const action : actions) {
        // They would use the document's own stack.
        if (action->objectName() == u"edit-undo" || action->objectName() == u"edit-redo") {
            const bool isUndo = action->objectName() == u"edit-undo";
            action->disconnect();
            connect(action, &QAction::triggered, this,
                    isUndo ? &CodeEditor::undoRequested : &CodeEditor::redoRequested);
        }
    }
    menu->popup(event->globalPos());
}

void CodeEditor::insertFromMimeData(const QMimeData *source)
{
    QStringList files;
    const auto urls = source->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    if (files.isEmpty())
        QPlainTextEdit::insertFromMimeData(source);
    else
        Q_EMIT filesDropped(files);
}

void CodeEditor::offerCompletions(int begin, const QStringList &words)
{
    if (words.isEmpty())
        m_completions->close();
    else
        m_completions->offer(begin, words);
}

bool CodeEditor::isCompleting() const
{
    return m_completions->isOpen();
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completions->wants(event)) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        Q_EMIT completionRequested();
        return;
    }
    const bool isLetter = !event->text().isEmpty() && event->text().front().isPrint()
        && !event->modifiers().testFlag(Qt::ControlModifier);
    const bool narrows = isCompleting() && event->key() == Qt::Key_Backspace;
    if (event->matches(QKeySequence::Undo))
        Q_EMIT undoRequested();
    else if (event->matches(QKeySequence::Redo))
        Q_EMIT redoRequested();
    else if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier && !isReadOnly())
        indentLine();
    else
        QPlainTextEdit::keyPressEvent(event);
    if ((isLetter || narrows) && !isReadOnly())
        Q_EMIT completionRequested();
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
}

void CodeEditor::followPalette()
{
    m_highlighter->setTheme(syntaxRepository().themeForPalette(palette()));
    m_highlighter->rehighlight();
    showSelections();
}

void CodeEditor::layoutMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    m_margin->resize(marginWidth(), m_margin->height());
}

void CodeEditor::showSelections()
{
    QList<QTextEdit::ExtraSelection> selections;
    const int size = document()->characterCount() - 1;
    const auto select = [&](int begin, int end, const QTextCharFormat &format) {
        QTextEdit::ExtraSelection selection;
        selection.format = format;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(std::min(begin, size));
        selection.cursor.setPosition(std::min(std::max(end, begin + 1), size),
                                     QTextCursor::KeepAnchor);
        selections += selection;
    };
    if (m_spotBegin != m_spotEnd) {
        QColor glow = palette().color(QPalette::Highlight);
        glow.setAlpha(60);
        QTextCharFormat format;
        format.setBackground(glow);
        select(m_spotBegin, m_spotEnd, format);
    }
    for (const CodeMark &mark : m_marks) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(colourOf(mark.kind));
        select(mark.begin, mark.end, format);
    }
    setExtraSelections(selections);
}

QString CodeEditor::markText(int position) const
{
    QStringList texts;
    for (const CodeMark &mark : m_marks) {
        if (mark.begin <= position && position <= std::max(mark.end, mark.begin + 1))
            texts += mark.text;
    }
    return texts.join(u'\n');
}

void CodeEditor::indentLine()
{
    QTextCursor cursor = textCursor();
    cursor.insertText(QString(indent - cursor.positionInBlock() % indent, u' '));
}

} // namespace surveyor::gui
