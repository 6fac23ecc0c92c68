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

#include <utility>

namespace surveyor::gui {

CodeView::CodeView(const QString &definition, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_definition(definition)
{
    setReadOnly(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
}

void CodeView::highlight()
{
    if (document()->isEmpty())
        return;
    m_highlighter = new KSyntaxHighlighting::SyntaxHighlighter(document());
    m_highlighter->setDefinition(syntaxRepository().definitionForName(m_definition));
    followPalette();
}

void CodeView::setCode(const QString &code, const QString &definition)
{
    // A highlighter queues blocks to be looked at again, and would find those of the text that goes.
    delete std::exchange(m_highlighter, nullptr);
    m_definition = definition;
    setPlainText(code);
    highlight();
}

void CodeView::setCode(const QString &code)
{
    setCode(code, QString(m_definition));
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
}

void CodeView::followPalette()
{
    if (!m_highlighter)
        return;
    m_highlighter->setTheme(syntaxRepository().themeForPalette(palette()));
    m_highlighter->rehighlight();
}

} // namespace surveyor::gui
