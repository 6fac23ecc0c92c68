// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/table_pane.h"

#include "denials/denial_table_model.h"
#include "denials/denial_view.h"
#include "denials/row_index_proxy.h"
#include "session/log_session.h"
#include "session/row_filter.h"
#include "widgets/state_page.h"
#include "widgets/symbolic_icon.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace surveyor::gui {

TablePane::TablePane(LogSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_filter(new RowFilter(this))
    , m_model(new DenialTableModel(this))
    , m_proxy(new RowIndexProxy(this))
    , m_filterLine(new QLineEdit(this))
    , m_counts(new QLabel(this))
    , m_typing(new QTimer(this))
    , m_view(new DenialView(this))
    , m_noMatch(new StatePage(QStringLiteral("edit-find"), this))
    , m_tableOrNoMatch(new QStackedWidget(this))
{
    m_proxy->setSourceModel(m_model);
    m_view->setModel(m_proxy);
    m_noMatch->setTitle(tr("No denial matches the filter"));
    connect(m_noMatch->addButton(tr("Clear the filter")), &QAbstractButton::clicked, m_filterLine,
            &QLineEdit::clear);
    m_tableOrNoMatch->addWidget(m_view);
    m_tableOrNoMatch->addWidget(m_noMatch);
    buildLine();
    setTabOrder(m_filterLine, m_view);
    connect(m_session, &LogSession::started, this, &TablePane::beginLog);
    connect(m_session, &LogSession::grown, this, &TablePane::growLog);
    connect(m_session, &LogSession::finished, this, &TablePane::endLog);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TablePane::announceCurrent);
    connectFilter();
    updateState();
}

void TablePane::buildLine()
{
    m_filterLine->setPlaceholderText(tr("Filter: words in program, access, target, domain …"));
    m_filterLine->setAccessibleName(tr("Filter"));
    m_filterLine->setClearButtonEnabled(true);
    m_filterLine->addAction(symbolicIcon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setAccessibleName(tr("Shown and total denials"));
    auto *const line = new QHBoxLayout;
    line->addWidget(m_filterLine, 1);
    line->addWidget(m_counts);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addWidget(m_tableOrNoMatch, 1);
}

void TablePane::connectFilter()
{
    // A filter follows the typing, but not every letter of a fast typist.
    m_typing->setSingleShot(true);
    m_typing->setInterval(std::chrono::milliseconds(60));
    connect(m_filterLine, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] { m_filter->setText(m_filterLine->text()); });
    connect(m_filterLine, &QLineEdit::returnPressed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &RowFilter::cleared, this,
            [this] { keepingCurrent([this] { m_proxy->showAll(); }); });
    connect(m_filter, &RowFilter::replaced, this,
            [this](const auto &rows) { keepingCurrent([&] { m_proxy->showOnly(rows); }); });
    connect(m_filter, &RowFilter::appended, this, [this](const auto &rows) {
        m_proxy->append(*rows);
        updateState();
    });
}

int TablePane::shownRows() const
{
    return m_proxy->rowCount();
}

bool TablePane::isSettled() const
{
    return !m_filter->isBusy() && !m_typing->isActive();
}

void TablePane::focusFilter()
{
    m_filterLine->setFocus(Qt::ShortcutFocusReason);
    m_filterLine->selectAll();
}

QByteArray TablePane::saveColumns() const
{
    // Widths nobody has seen yet are not worth keeping.
    return m_fitted || m_columnsKnown ? m_view->horizontalHeader()->saveState() : QByteArray();
}

void TablePane::restoreColumns(const QByteArray &columns)
{
    m_columnsKnown = m_view->horizontalHeader()->restoreState(columns);
}

void TablePane::beginLog()
{
    m_fitted = false;
    Q_EMIT currentLost();
    m_model->reset(m_session->view());
    m_filter->reset(m_session->view());
    updateState();
}

void TablePane::growLog()
{
    const bool dropped = m_model->view().firstRow() != m_session->view().firstRow();
    m_model->extend(m_session->view());
    if (dropped)
        m_filter->reset(m_session->view());
    else
        m_filter->extend(m_session->view());
    if (!m_fitted && m_model->rowCount() > 0) {
        m_fitted = true;
        if (!m_columnsKnown)
            m_view->fitColumns();
        m_view->selectRow(0);
    }
    updateState();
}

void TablePane::endLog()
{
    // A column that says the same in each row only takes room.
    m_view->setColumnHidden(DenialTableModel::Host, m_session->view().boots().size() < 2);
    announceCurrent();
    updateState();
}

template<typename Change>
void TablePane::keepingCurrent(Change change)
{
    const QModelIndex before = m_proxy->mapToSource(m_view->currentIndex());
    change();
    if (const QModelIndex now = m_proxy->mapFromSource(before); now.isValid()) {
        m_view->setCurrentIndex(now);
        m_view->scrollTo(now, QAbstractItemView::PositionAtCenter);
    } else if (shownRows() > 0) {
        m_view->selectRow(0);
    }
    updateState();
}

void TablePane::updateState()
{
    const bool noMatch = m_filter->isActive() && !m_filter->isBusy() && shownRows() == 0;
    m_tableOrNoMatch->setCurrentIndex(noMatch ? 1 : 0);
    m_noMatch->setText(m_filter->text());
    updateCounts();
    Q_EMIT shownChanged();
}

void TablePane::updateCounts()
{
    const QLocale locale;
    const int all = m_model->rowCount();
    //: %1 of %2 denials pass the filter
    m_counts->setText(m_filter->isActive()
                          ? tr("%1 of %2").arg(locale.toString(shownRows()), locale.toString(all))
                          : locale.toString(all));
    m_counts->setVisible(all > 0);
}

void TablePane::announceCurrent()
{
    const QModelIndex source = m_proxy->mapToSource(m_view->currentIndex());
    if (source.isValid())
        Q_EMIT currentChanged(m_model->view(), m_model->rowNumber(source));
    else
        Q_EMIT currentLost();
}

} // namespace surveyor::gui
