// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QWidget>

#include <cstdint>

class QLabel;
class QTimer;
class QToolButton;

namespace surveyor::gui {

class ChipRow;
class FilterLine;
class FilterState;
class TimeMenu;

/// Shows the filter as text that can be typed and as chips that can be clicked, with the counts
/// of what passes it.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(FilterState *filter, QWidget *parent = nullptr);

    void setCounts(int shown, int all);
    /// First and last time of the log, for the presets; ms since the epoch.
    void setSpan(std::int64_t firstMs, std::int64_t lastMs);
    /// Whether what is typed has not yet become the filter.
    [[nodiscard]] bool isTyping() const;

public Q_SLOTS:
    void focusLine();

Q_SIGNALS:
    /// The user is done typing and wants to see the rows.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void takeTyped();
    void showState();

    FilterState *m_filter;
    FilterLine *m_line;
    QToolButton *m_times;
    TimeMenu *m_timeMenu;
    QLabel *m_counts;
    QLabel *m_error;
    ChipRow *m_chips;
    QTimer *m_typing;
    bool m_takingTyped = false;
    bool m_showingState = false;
};

} // namespace surveyor::gui
