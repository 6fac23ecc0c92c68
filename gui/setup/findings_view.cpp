// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "setup/findings_view.h"

#include "setup/finding_card.h"
#include "setup/finding_words.h"
#include "widgets/icon_label.h"
#include "widgets/symbolic_icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace surveyor::gui {
namespace {

using doctor::Finding;
using doctor::Severity;

constexpr int iconExtent = 32;

QLabel *wrapped(QWidget *parent, qreal scale)
{
    auto *const label = new QLabel(parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

int problemsIn(const std::vector<Finding> &findings)
{
    return static_cast<int>(std::ranges::count(findings, Severity::Problem, &Finding::severity));
}

} // namespace

FindingsView::FindingsView(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
    , m_layout(new QVBoxLayout(m_content))
    , m_head(new QWidget(m_content))
    , m_icon(new IconLabel({}, iconExtent, m_head))
    , m_title(wrapped(m_head, 1.4))
    , m_text(wrapped(m_head, 1))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Findings"));
    setWidget(m_content);
    auto *const head = new QHBoxLayout(m_head);
    auto *const texts = new QVBoxLayout;
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    m_layout->addWidget(m_head);
    m_layout->addStretch(1);
}

void FindingsView::showReport(const Examination::Report &report, const QString &news)
{
    for (QWidget *const widget : std::as_const(m_shown)) {
        widget->hide();
        widget->deleteLater();
    }
    m_shown.clear();
    m_cards.clear();
    summarise(report, news);
    addGroups(report);
}

QString FindingsView::summary() const
{
    return m_title->text();
}

FindingCard *FindingsView::cardFor(doctor::Mend mend) const
{
    const auto found = std::ranges::find(m_cards, mend, &FindingCard::mend);
    return mend == doctor::Mend::None || found == m_cards.end() ? nullptr : *found;
}

void FindingsView::stepBy(int cards)
{
    if (m_cards.isEmpty())
        return;
    const QWidget *const focused = window()->focusWidget();
    const auto now = std::ranges::find_if(m_cards, [focused](const FindingCard *card) {
        return card == focused || card->isAncestorOf(focused);
    });
    const qsizetype at =
        now == m_cards.end() ? (cards > 0 ? -1 : m_cards.size()) : now - m_cards.begin();
    FindingCard *const card = m_cards[std::clamp<qsizetype>(at + cards, 0, m_cards.size() - 1)];
    card->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(card);
}

void FindingsView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down: stepBy(1); break;
    case Qt::Key_Up: stepBy(-1); break;
    default: QScrollArea::keyPressEvent(event);
    }
}

void FindingsView::summarise(const Examination::Report &report, const QString &news)
{
    const int problems = problemsIn(report.findings);
    const bool seen = report.facts.canary.seen();
    QString text = news;
    Severity severity = Severity::Fine;
    if (problems > 0) {
        severity = Severity::Problem;
        m_title->setText(tr("%n problem(s) may keep denials from being seen", nullptr, problems));
    } else if (seen) {
        m_title->setText(tr("Denials of this computer are seen"));
        if (text.isEmpty())
            text = tr("One that was made to see whether it is logged came back. Where a single "
                      "program stays silent, look at its sandbox below.");
    } else {
        severity = Severity::Hint;
        m_title->setText(tr("No problem was found, but not all could be looked at"));
    }
    m_icon->setIcon(symbolicIcon(iconOf(severity)));
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void FindingsView::addGroups(const Examination::Report &report)
{
    int at = m_layout->indexOf(m_head) + 1;
    const auto add = [&](QWidget *widget) {
        m_layout->insertWidget(at++, widget);
        widget->show(); // a layout would only get round to it
        m_shown += widget;
    };
    for (const FindingTopic topic : findingTopics) {
        bool headed = false;
        for (const Finding &finding : report.findings) {
            if (topicOf(finding.id) != topic)
                continue;
            if (!std::exchange(headed, true)) {
                QLabel *const heading = wrapped(m_content, 1.1);
                heading->setText(wordsOf(topic));
                heading->setContentsMargins(0, heading->fontMetrics().height() / 2, 0, 0);
                add(heading);
            }
            auto *const card = new FindingCard(finding, m_content);
            connect(card, &FindingCard::mendWanted, this, &FindingsView::mendWanted);
            connect(card, &FindingCard::stopWanted, this, &FindingsView::stopWanted);
            add(card);
            m_cards += card;
        }
    }
}

} // namespace surveyor::gui
