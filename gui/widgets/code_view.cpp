// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/code_view.h"

#include "widgets/syntax.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QEvent>
#include <QFontDatabase>

namespace surveyor::gui {

CodeView::CodeView(const QString &definition, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(document()))
{
    setReadOnly(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setDefinition(definition);
    followPalette();
}

void CodeView::setDefinition(const QString &definition)
{
    m_highlighter->setDefinition(syntaxRepository().definitionForName(definition));
}

void CodeView::setCode(const QString &code, const QString &definition)
{
    // A highlighter queues blocks to be looked at again, and would find those of the text that goes.
    delete m_highlighter;
    setPlainText(code);
    m_highlighter = new KSyntaxHighlighting::SyntaxHighlighter(document());
    setDefinition(definition);
    followPalette();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
}

void CodeView::followPalette()
{
    m_highlighter->setTheme(syntaxRepository().themeForPalette(palette()));
    m_highlighter->rehighlight();
}

} // namespace surveyor::gui
