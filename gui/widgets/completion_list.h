// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QCompleter>
#include <QPlainTextEdit>
#include <QStringList>

namespace surveyor::gui {

/// The list of words under the cursor of a text: arrows choose, Enter or Tab takes, typing narrows,
/// Escape hides.
class CompletionList : public QCompleter
{
    Q_OBJECT

public:
    explicit CompletionList(QPlainTextEdit *editor);

    /// Offers @p words in the place of the text from @p begin to the cursor.
    void offer(int begin, const QStringList &words);
    void close();
    [[nodiscard]] bool isOpen() const;
    /// Keys that the list wants before the text has them.
    [[nodiscard]] bool wants(const QKeyEvent *event) const;

private:
    void take(const QString &word);

    QPlainTextEdit *m_editor;
    int m_begin = 0;
};

} // namespace surveyor::gui
