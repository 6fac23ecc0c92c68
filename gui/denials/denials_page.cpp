// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denials_page.h"

#include "denials/denial_table_model.h"
#include "denials/denial_view.h"
#include "denials/details_pane.h"
#include "denials/row_index_proxy.h"
#include "session/log_session.h"
#include "session/row_filter.h"
#include "session/text.h"
#include "widgets/message_banner.h"
#include "widgets/state_page.h"
#include "widgets/symbolic_icon.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace surveyor::gui {

DenialsPage::DenialsPage(LogSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_filter(new RowFilter(this))
    , m_model(new DenialTableModel(this))
    , m_proxy(new RowIndexProxy(this))
    , m_banner(new MessageBanner(this))
    , m_filterLine(new QLineEdit(this))
    , m_counts(new QLabel(this))
    , m_typing(new QTimer(this))
    , m_pages(new QStackedWidget(this))
{
    m_proxy->setSourceModel(m_model);
    m_filterLine->setPlaceholderText(tr("Filter: words in program, access, target, domain …"));
    m_filterLine->setAccessibleName(tr("Filter"));
    m_filterLine->setClearButtonEnabled(true);
    m_filterLine->addAction(symbolicIcon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setAccessibleName(tr("Shown and total denials"));

    auto *const line = new QHBoxLayout;
    line->addWidget(m_filterLine, 1);
    line->addWidget(m_counts);
    buildPages();
    auto *const layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    setTabOrder(m_filterLine, m_view);

    connectSession();
    connectFilter();
    updateState();
}

void DenialsPage::buildPages()
{
    m_welcome = new StatePage(QStringLiteral("document-open"), this);
    m_welcome->setTitle(tr("See what Landlock denied"));
    m_welcome->setText(tr("Open an audit log, or drop one here. Linux 6.15 and later write what "
                          "sandboxes denied to /var/log/audit/audit.log or the system journal."));
    connect(m_welcome->addButton(tr("Open a log …")), &QAbstractButton::clicked, this,
            &DenialsPage::openRequested);
    connect(m_welcome->addButton(tr("Look at a sample")), &QAbstractButton::clicked, this,
            &DenialsPage::sampleRequested);

    m_loading = new StatePage(QStringLiteral("view-refresh"), this);
    m_loading->setTitle(tr("Reading …"));
    connect(m_loading->addButton(tr("Stop")), &QAbstractButton::clicked, m_session,
            &LogSession::cancel);

    m_failed = new StatePage(QStringLiteral("dialog-error"), this);
    m_failed->setTitle(tr("The log cannot be read"));
    connect(m_failed->addButton(tr("Open another log …")), &QAbstractButton::clicked, this,
            &DenialsPage::openRequested);

    m_nothing = new StatePage(QStringLiteral("dialog-ok"), this);
    m_nothing->setTitle(tr("No Landlock denials in this log"));
    connect(m_nothing->addButton(tr("Open another log …")), &QAbstractButton::clicked, this,
            &DenialsPage::openRequested);

    m_content = static_cast<QSplitter *>(buildContent());
    for (QWidget *const page :
         std::initializer_list<QWidget *>{m_welcome, m_loading, m_failed, m_nothing, m_content})
        m_pages->addWidget(page);
}

QWidget *DenialsPage::buildContent()
{
    m_view = new DenialView(this);
    m_view->setModel(m_proxy);
    m_noMatch = new StatePage(QStringLiteral("edit-find"), this);
    m_noMatch->setTitle(tr("No denial matches the filter"));
    connect(m_noMatch->addButton(tr("Clear the filter")), &QAbstractButton::clicked, m_filterLine,
            &QLineEdit::clear);
    m_tableOrNoMatch = new QStackedWidget(this);
    m_tableOrNoMatch->addWidget(m_view);
    m_tableOrNoMatch->addWidget(m_noMatch);
    m_details = new DetailsPane(this);

    auto *const splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_tableOrNoMatch);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DenialsPage::showCurrent);
    return splitter;
}

void DenialsPage::connectSession()
{
    connect(m_session, &LogSession::started, this, &DenialsPage::beginLog);
    connect(m_session, &LogSession::grown, this, &DenialsPage::growLog);
    connect(m_session, &LogSession::finished, this, &DenialsPage::endLog);
}

void DenialsPage::connectFilter()
{
    // A filter follows the typing, but not every letter of a fast typist.
    m_typing->setSingleShot(true);
    m_typing->setInterval(std::chrono::milliseconds(60));
    connect(m_filterLine, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] { m_filter->setText(m_filterLine->text()); });
    connect(m_filterLine, &QLineEdit::returnPressed, m_view, qOverload<>(&QWidget::setFocus));

    const auto keepingCurrent = [this](auto &&change) {
        const QModelIndex before = m_proxy->mapToSource(m_view->currentIndex());
        change();
        if (const QModelIndex now = m_proxy->mapFromSource(before); now.isValid()) {
            m_view->setCurrentIndex(now);
            m_view->scrollTo(now, QAbstractItemView::PositionAtCenter);
        } else {
            selectFirst();
        }
        updateState();
    };
    connect(m_filter, &RowFilter::cleared, this,
            [this, keepingCurrent] { keepingCurrent([this] { m_proxy->showAll(); }); });
    connect(m_filter, &RowFilter::replaced, this, [this, keepingCurrent](const auto &rows) {
        keepingCurrent([&] { m_proxy->showOnly(rows); });
    });
    connect(m_filter, &RowFilter::appended, this, [this](const auto &rows) {
        m_proxy->append(*rows);
        updateState();
    });
}

int DenialsPage::shownRows() const
{
    return m_proxy->rowCount();
}

bool DenialsPage::isSettled() const
{
    return m_session->state() != LogSession::State::Loading && !m_filter->isBusy()
        && !m_typing->isActive();
}

void DenialsPage::focusFilter()
{
    m_filterLine->setFocus(Qt::ShortcutFocusReason);
    m_filterLine->selectAll();
}

QByteArray DenialsPage::saveLayout() const
{
    return m_content->saveState();
}

void DenialsPage::restoreLayout(const QByteArray &layout)
{
    m_content->restoreState(layout);
}

void DenialsPage::beginLog()
{
    m_fitted = false;
    m_banner->hide();
    m_details->clear();
    m_model->reset(m_session->view());
    m_filter->reset(m_session->view());
    updateState();
}

void DenialsPage::growLog()
{
    m_model->extend(m_session->view());
    m_filter->extend(m_session->view());
    if (!m_fitted && m_model->rowCount() > 0) {
        m_fitted = true;
        m_view->fitColumns();
        selectFirst();
    }
    updateState();
}

void DenialsPage::endLog()
{
    updateHostColumn();
    showProblems();
    showCurrent();
    updateState();
}

void DenialsPage::updateState()
{
    using State = LogSession::State;
    const bool hasRows = m_model->rowCount() > 0;
    const bool failed = !m_session->result().errors.empty();
    if (m_session->state() == State::Empty) {
        m_pages->setCurrentWidget(m_welcome);
    } else if (hasRows) {
        m_pages->setCurrentWidget(m_content);
    } else if (m_session->state() == State::Loading) {
        m_loading->setText(logName());
        m_loading->setProgress(m_session->progress());
        m_pages->setCurrentWidget(m_loading);
    } else if (failed && m_session->view().tally().lines == 0) {
        m_pages->setCurrentWidget(m_failed);
    } else {
        updateEmptyLog();
        m_pages->setCurrentWidget(m_nothing);
    }
    const bool noMatch = m_filter->isActive() && !m_filter->isBusy() && shownRows() == 0;
    m_tableOrNoMatch->setCurrentIndex(noMatch ? 1 : 0);
    m_noMatch->setText(m_filter->text());
    m_filterLine->setEnabled(m_session->state() != State::Empty);
    updateCounts();
    Q_EMIT shownChanged();
}

void DenialsPage::updateEmptyLog()
{
    const denials::Tally &tally = m_session->view().tally();
    const QLocale locale;
    QString text = tr("%1 holds %2 audit records in %3 lines, none of them a Landlock denial.")
                       .arg(logName(), locale.toString(static_cast<qulonglong>(tally.records)),
                            locale.toString(static_cast<qulonglong>(tally.lines)));
    text += u' ';
    text += tally.lines > 0 && tally.records == 0
        ? tr("It does not look like an audit log.")
        : tr("Landlock writes denials from Linux 6.15 on, if audit is switched on.");
    m_nothing->setText(text);
}

void DenialsPage::updateHostColumn()
{
    // A column that says the same in each row only takes room.
    m_view->setColumnHidden(DenialTableModel::Host, m_session->view().boots().size() < 2);
}

void DenialsPage::updateCounts()
{
    const QLocale locale;
    const int all = m_model->rowCount();
    //: %1 of %2 denials pass the filter
    m_counts->setText(m_filter->isActive()
                          ? tr("%1 of %2").arg(locale.toString(shownRows()), locale.toString(all))
                          : locale.toString(all));
    m_counts->setVisible(all > 0);
}

void DenialsPage::showProblems()
{
    const sources::LoadResult &result = m_session->result();
    QStringList lines;
    for (const auto &error : result.errors)
        lines += tr("%1: %2").arg(shown(error.source), shown(error.what));
    m_failed->setText(lines.join(u'\n'));
    auto kind = MessageBanner::Kind::Error;
    if (lines.isEmpty())
        kind = MessageBanner::Kind::Warning;
    if (result.cancelled)
        lines += tr("Reading was stopped. Shown is what was read until then.");
    if (result.lossy)
        lines += tr("This text was written by “ausearch -i”, which drops addresses and exact "
                    "strings. “ausearch --raw” keeps everything.");
    // The failed page says it already.
    if (!lines.isEmpty() && m_session->view().tally().lines > 0)
        m_banner->showMessage(kind, lines.join(u'\n'));
}

void DenialsPage::showCurrent()
{
    const QModelIndex source = m_proxy->mapToSource(m_view->currentIndex());
    if (source.isValid())
        m_details->showRow(m_model->view(), static_cast<std::uint32_t>(source.row()));
    else
        m_details->clear();
}

void DenialsPage::selectFirst()
{
    if (m_proxy->rowCount() > 0)
        m_view->selectRow(0);
}

QString DenialsPage::logName() const
{
    const QStringList &files = m_session->files();
    if (files.size() != 1)
        return tr("%n file(s)", nullptr, static_cast<int>(files.size()));
    return files.first() == u"-" ? tr("Standard input")
                                 : shown(toPath(QFileInfo(files.first()).fileName()));
}

} // namespace surveyor::gui
