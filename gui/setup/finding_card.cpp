// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "setup/finding_card.h"

#include "setup/finding_words.h"
#include "widgets/icon_label.h"
#include "widgets/symbolic_icon.h"
#include "widgets/tinted.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QStylePainter>
#include <QToolButton>

namespace surveyor::gui {
namespace {

constexpr int textColumn = 1;

} // namespace

FindingCard::FindingCard(const doctor::Finding &finding, QWidget *parent)
    : QFrame(parent)
    , m_severity(finding.severity)
    , m_mend(finding.mend)
    , m_grid(new QGridLayout(this))
{
    const FindingWords words = wordsOf(finding);
    //: %1 "Problem" or the like, %2 how certain that is
    const QString judgement =
        tr("%1 · %2").arg(wordsOf(finding.severity), wordsOf(finding.certainty));
    setFocusPolicy(Qt::StrongFocus);
    //: %1 "Problem · certain", %2 what was found: read out to blind people
    setAccessibleName(tr("%1: %2").arg(judgement, words.title));
    setAccessibleDescription(words.meaning + u' ' + words.advice);
    if (m_severity == doctor::Severity::Fine) {
        QMargins margins = m_grid->contentsMargins();
        margins.setTop(margins.top() / 3);
        margins.setBottom(margins.bottom() / 3);
        m_grid->setContentsMargins(margins);
    } else {
        setFrameShape(QFrame::StyledPanel);
        setAutoFillBackground(true);
    }

    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
    auto *const icon = new IconLabel(symbolicIcon(iconOf(m_severity)), extent, this);
    icon->setToolTip(wordsOf(m_severity));
    m_grid->addWidget(icon, 0, 0, Qt::AlignTop);
    QLabel *const title = addText(words.title);
    QFont bold = font();
    bold.setBold(m_severity != doctor::Severity::Fine);
    title->setFont(bold);
    auto *const judged = new QLabel(judgement, this);
    judged->setTextFormat(Qt::PlainText);
    m_grid->addWidget(judged, 0, textColumn + 1, Qt::AlignTop | Qt::AlignRight);
    m_grid->setColumnStretch(textColumn, 1);
    for (const QString &text : {words.meaning, words.advice}) {
        if (!text.isEmpty())
            addText(text);
    }
    if (!words.command.isEmpty())
        addCommand(words.command);
    if (m_mend != doctor::Mend::None)
        addMending();
    applyColours();
}

void FindingCard::showAsking()
{
    m_button->setEnabled(false);
    m_stop->show();
    m_stop->setFocus();
    m_answer->setText(tr("Asking for permission; a password may be asked for …"));
    m_answer->show();
}

void FindingCard::showAnswer(const QString &problem)
{
    m_button->setEnabled(true);
    if (m_stop->hasFocus())
        m_button->setFocus();
    m_stop->hide();
    m_answer->setText(problem);
    m_answer->setVisible(!problem.isEmpty());
}

void FindingCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // Setting our own palette reports a change of palette too; only the parent's is news.
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::ThemeChange
        || event->type() == QEvent::StyleChange)
        applyColours();
}

void FindingCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QStylePainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = rect().adjusted(1, 1, -1, -1);
    option.backgroundColor = palette().color(backgroundRole());
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
}

QLabel *FindingCard::addText(const QString &text)
{
    auto *const label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const bool first = m_grid->rowCount() == 1 && m_grid->itemAtPosition(0, textColumn) == nullptr;
    m_grid->addWidget(label, first ? 0 : m_grid->rowCount(), textColumn, 1, first ? 1 : 2);
    return label;
}

void FindingCard::addCommand(const QString &command)
{
    auto *const row = new QHBoxLayout;
    auto *const line = new QLineEdit(command, this);
    auto *const label = new QLabel(tr("As root:"), this);
    label->setBuddy(line);
    line->setReadOnly(true);
    line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    line->setAccessibleName(tr("Command for root"));
    auto *const copy = new QToolButton(this);
    copy->setIcon(symbolicIcon(QStringLiteral("edit-copy")));
    copy->setFocusPolicy(Qt::StrongFocus);
    copy->setAccessibleName(tr("Copy the command"));
    copy->setToolTip(tr("Copy the command"));
    connect(copy, &QToolButton::clicked, this,
            [command] { QGuiApplication::clipboard()->setText(command); });
    row->addWidget(label);
    row->addWidget(line, 1);
    row->addWidget(copy);
    m_grid->addLayout(row, m_grid->rowCount(), textColumn, 1, 2);
}

void FindingCard::addMending()
{
    auto *const row = new QHBoxLayout;
    m_button = new QPushButton(wordsOf(m_mend), this);
    m_button->setToolTip(tr("An administrator’s password may be asked for"));
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT mendWanted(m_mend); });
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->hide();
    connect(m_stop, &QPushButton::clicked, this, &FindingCard::stopWanted);
    row->addWidget(m_button);
    row->addWidget(m_stop);
    row->addStretch(1);
    m_grid->addLayout(row, m_grid->rowCount(), textColumn, 1, 2);
    m_answer = addText({});
    m_answer->hide();
}

void FindingCard::applyColours()
{
    // Hints are many, and most are no reason to worry: colour is for what keeps denials unseen.
    if (m_severity == doctor::Severity::Problem)
        setPalette(tinted(parentWidget() ? parentWidget()->palette() : QPalette(), Tone::Error));
}

} // namespace surveyor::gui
