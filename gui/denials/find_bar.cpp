// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/find_bar.h"

#include "denials/query/query.h"
#include "denials/row_finder.h"
#include "session/text.h"
#include "widgets/symbolic_icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>
#include <QToolButton>

#include <chrono>
#include <utility>

namespace surveyor::gui {

FindBar::FindBar(RowFinder *finder, QWidget *parent)
    : QWidget(parent)
    , m_finder(finder)
    , m_line(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_typing(new QTimer(this))
{
    m_line->setPlaceholderText(tr("Find among the shown denials"));
    m_line->setAccessibleName(tr("Find"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(symbolicIcon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setAccessibleName(tr("Found denials"));
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line, 1);
    buildButtons(layout);

    m_typing->setSingleShot(true);
    m_typing->setInterval(std::chrono::milliseconds(60));
    connect(m_line, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &FindBar::takeTyped);
    connect(m_line, &QLineEdit::returnPressed, this, &FindBar::findNext);
    connect(m_finder, &RowFinder::changed, this, &FindBar::updateCount);
    hide();
}

void FindBar::buildButtons(QHBoxLayout *layout)
{
    const auto add = [&](const QString &icon, const QString &name, auto slot) {
        auto *const button = new QToolButton(this);
        button->setIcon(symbolicIcon(icon));
        button->setAutoRaise(true);
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, slot);
        layout->addWidget(button);
    };
    add(QStringLiteral("go-up"), tr("Find the previous one (Shift+F3)"), &FindBar::findPrevious);
    add(QStringLiteral("go-down"), tr("Find the next one (F3)"), &FindBar::findNext);
    layout->addWidget(m_count);
    add(QStringLiteral("window-close"), tr("Close the find bar (Escape)"), &FindBar::close);
}

void FindBar::open(const QString &query)
{
    show();
    if (!query.isEmpty()) {
        m_line->setText(query);
        m_jump = true;
        return;
    }
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
    takeTyped();
}

void FindBar::setCurrent(int row)
{
    m_current = row;
    if (isVisible())
        updateCount();
}

void FindBar::findNext()
{
    go(true);
}

void FindBar::findPrevious()
{
    go(false);
}

void FindBar::close()
{
    m_typing->stop();
    m_finder->setQuery({});
    hide();
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::takeTyped()
{
    m_typing->stop();
    const auto query = denials::query::Query::parse(m_line->text().toStdString());
    if (!query) {
        m_finder->setQuery({});
        m_count->setText(fromBackend(denials::query::englishText(query.error())));
        return;
    }
    m_finder->setQuery(*query);
    updateCount();
}

void FindBar::go(bool forward)
{
    if (!isVisible()) {
        open();
        return;
    }
    if (m_typing->isActive())
        takeTyped();
    if (m_finder->isBusy()) {
        m_jump = true;
        return;
    }
    const auto hit = m_finder->next(m_current, forward);
    if (!hit)
        return;
    m_wrapped = hit->wrapped;
    Q_EMIT found(hit->row);
    updateCount();
    m_wrapped = false;
}

void FindBar::updateCount()
{
    if (!m_finder->isActive() || !isVisible()) {
        m_count->clear();
        return;
    }
    if (m_finder->isBusy())
        return;
    if (std::exchange(m_jump, false)) {
        go(true);
        return;
    }
    const QLocale locale;
    const int all = m_finder->count();
    const int place = m_finder->isFoundAt(m_current) ? m_finder->rank(m_current) : 0;
    QString text = all == 0 ? tr("None found") : locale.toString(all);
    if (place > 0)
        //: the current one is number %1 of the %2 found
        text = tr("%1 of %2").arg(locale.toString(place), locale.toString(all));
    if (m_wrapped)
        //: %1 such as "1 of 17"
        text = tr("%1 · continued at the other end").arg(text);
    m_count->setText(text);
}

} // namespace surveyor::gui
