// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "query/filter_bar.h"

#include "query/chip_row.h"
#include "query/filter_line.h"
#include "query/query_error_text.h"
#include "query/time_menu.h"
#include "session/filter_state.h"
#include "widgets/symbolic_icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

namespace surveyor::gui {

FilterBar::FilterBar(FilterState *filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_line(new FilterLine(this))
    , m_times(new QToolButton(this))
    , m_timeMenu(new TimeMenu(filter, m_times))
    , m_counts(new QLabel(this))
    , m_error(new QLabel(this))
    , m_chips(new ChipRow(filter, this))
    , m_typing(new QTimer(this))
{
    m_times->setText(tr("Time"));
    m_times->setToolTip(tr("Show denials of some time only"));
    m_times->setPopupMode(QToolButton::InstantPopup);
    m_times->setMenu(m_timeMenu);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setAccessibleName(tr("Shown and total denials"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();

    auto *const top = new QHBoxLayout;
    top->addWidget(m_line, 1);
    top->addWidget(m_times);
    top->addWidget(m_counts);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(top);
    layout->addWidget(m_error);
    layout->addWidget(m_chips);

    // A filter follows the typing, but not every letter of a fast typist.
    m_typing->setSingleShot(true);
    m_typing->setInterval(std::chrono::milliseconds(60));
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        if (!m_showingState)
            m_typing->start();
    });
    connect(m_typing, &QTimer::timeout, this, &FilterBar::takeTyped);
    connect(m_line, &QLineEdit::editingFinished, m_filter, &FilterState::endTyping);
    connect(m_line, &QLineEdit::returnPressed, this, &FilterBar::left);
    connect(m_filter, &FilterState::changed, this, &FilterBar::showState);
    showState();
}

void FilterBar::setCounts(int shown, int all)
{
    const QLocale locale;
    //: %1 of %2 denials pass the filter
    m_counts->setText(m_filter->query().isEmpty()
                          ? locale.toString(all)
                          : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
    m_counts->setVisible(all > 0);
}

void FilterBar::setSpan(std::int64_t firstMs, std::int64_t lastMs)
{
    m_timeMenu->setSpan(firstMs, lastMs);
}

bool FilterBar::isTyping() const
{
    return m_typing->isActive();
}

void FilterBar::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_line->clear();
    m_typing->stop();
    m_error->hide();
    m_filter->clear();
    Q_EMIT left();
}

void FilterBar::takeTyped()
{
    const auto query = denials::query::Query::parse(m_line->text().toStdString());
    m_line->setFaulty(!query);
    m_error->setVisible(!query);
    if (!query) {
        m_error->setText(queryErrorText(query.error(), m_line->text()));
        return;
    }
    m_takingTyped = true;
    m_filter->type(*query);
    m_takingTyped = false;
}

void FilterBar::showState()
{
    // What is being typed stays as it is typed, though its canonical form may differ.
    if (m_takingTyped)
        return;
    m_typing->stop();
    m_showingState = true;
    m_line->setText(m_filter->text());
    m_showingState = false;
    m_line->setFaulty(false);
    m_error->hide();
}

} // namespace surveyor::gui
