// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace surveyor::gui {

/// Text of a formal language, read only, with colours that follow the palette: a dark theme on
/// a dark ground. Everything can be selected and copied by mouse and by keyboard. The library's
/// definitions are read with the first text, not with an empty window.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// @p definition names a definition of syntaxRepository(); one that does not exist leaves
    /// the text plain.
    explicit CodeView(const QString &definition, QWidget *parent = nullptr);
    /// Shows @p code in the place of all that is shown, as @p definition names it.
    void setCode(const QString &code, const QString &definition);
    /// The same, with the definition there was. Not setPlainText(), which colours nothing.
    void setCode(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void highlight();
    void followPalette();

    QString m_definition;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter = nullptr; ///< from the first text on
};

} // namespace surveyor::gui
