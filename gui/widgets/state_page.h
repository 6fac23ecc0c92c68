// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QWidget>

class QAbstractButton;
class QBoxLayout;
class QLabel;
class QMenu;
class QProgressBar;

namespace surveyor::gui {

/// Stands where content would be and says why there is none and what to do next.
class StatePage : public QWidget
{
    Q_OBJECT

public:
    explicit StatePage(const QString &iconName, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setText(const QString &text);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    QAbstractButton *addButton(const QString &text);
    /// A button that opens @p menu, which it takes.
    QAbstractButton *addButton(const QString &text, QMenu *menu);
    /// Shows a bar: 0 to 1, or busy when negative.
    void setProgress(double share);

private:
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_bar;
    QBoxLayout *m_buttons;
};

} // namespace surveyor::gui
