// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace surveyor::gui {

class DenialTableModel;
class DenialView;
class DetailsPane;
class LogSession;
class MessageBanner;
class RowFilter;
class RowIndexProxy;
class StatePage;

/// The denials of a session: filter line, table and details, and what stands in their place
/// while there is nothing to show.
class DenialsPage : public QWidget
{
    Q_OBJECT

public:
    explicit DenialsPage(LogSession *session, QWidget *parent = nullptr);

    [[nodiscard]] DenialView *view() const noexcept { return m_view; }
    /// Rows shown now, and whether that may still change.
    [[nodiscard]] int shownRows() const;
    [[nodiscard]] bool isSettled() const;
    void focusFilter();
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    /// Wishes of the empty state's buttons.
    void openRequested();
    void sampleRequested();
    /// shownRows() may have changed.
    void shownChanged();

private:
    void buildPages();
    QWidget *buildContent();
    void connectSession();
    void connectFilter();
    void beginLog();
    void growLog();
    void endLog();
    void updateState();
    void updateEmptyLog();
    void updateHostColumn();
    void updateCounts();
    void showProblems();
    void showCurrent();
    void selectFirst();
    [[nodiscard]] QString logName() const;

    LogSession *m_session;
    RowFilter *m_filter;
    DenialTableModel *m_model;
    RowIndexProxy *m_proxy;
    MessageBanner *m_banner;
    QLineEdit *m_filterLine;
    QLabel *m_counts;
    QTimer *m_typing;
    QStackedWidget *m_pages;
    StatePage *m_welcome;
    StatePage *m_loading;
    StatePage *m_failed;
    StatePage *m_nothing;
    StatePage *m_noMatch;
    QStackedWidget *m_tableOrNoMatch;
    QSplitter *m_content;
    DenialView *m_view;
    DetailsPane *m_details;
    bool m_fitted = false;
};

} // namespace surveyor::gui
