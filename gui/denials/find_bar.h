// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTimer;

namespace surveyor::gui {

class RowFinder;

/// The line under the table that finds without hiding: how many, which of them, and that the
/// search went on at the other end. Takes words and the language of the filter.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(RowFinder *finder, QWidget *parent = nullptr);

    /// Shows the bar; with @p query, looks for that.
    void open(const QString &query = {});
    /// The current row of the table, -1 if there is none.
    void setCurrent(int row);

public Q_SLOTS:
    void findNext();
    void findPrevious();
    void close();

Q_SIGNALS:
    /// The table is to go to this shown row.
    void found(int row);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildButtons(QHBoxLayout *layout);
    void takeTyped();
    void go(bool forward);
    void updateCount();

    RowFinder *m_finder;
    QLineEdit *m_line;
    QLabel *m_count;
    QTimer *m_typing;
    int m_current = -1;
    bool m_wrapped = false;
    bool m_jump = false; ///< go to a hit as soon as the answer is there
};

} // namespace surveyor::gui
