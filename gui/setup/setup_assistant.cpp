// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "setup/setup_assistant.h"

#include "session/helper_words.h"
#include "setup/finding_card.h"
#include "setup/finding_words.h"
#include "setup/findings_view.h"
#include "setup/setup_report.h"
#include "widgets/state_page.h"
#include "widgets/symbolic_icon.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace surveyor::gui {
namespace {

/// Why nothing was mended. What is said of reading does not fit where it was refused.
QString refusalOf(const sources::HelperError &problem)
{
    if (problem.problem == sources::HelperProblem::Refused)
        return SetupAssistant::tr("You may not change it: the password was wrong, or the rules of "
                                  "this system do not allow it. Root may, by the command above.");
    if (problem.problem == sources::HelperProblem::Failed)
        return SetupAssistant::tr("It could not be changed: %1").arg(problemText(problem));
    //: %1 what is wrong, without a full stop; %2 what to do
    return SetupAssistant::tr("%1. %2").arg(problemTitle(problem.problem), problemText(problem));
}

} // namespace

SetupAssistant::SetupAssistant(QWidget *parent, Examination::Hands hands)
    : QDialog(parent)
    , m_examination(new Examination(std::move(hands), this))
    , m_pages(new QStackedWidget(this))
    , m_looking(addPage(QStringLiteral("view-refresh"), tr("Looking at this computer …")))
    , m_stopped(addPage(QStringLiteral("dialog-information"), tr("Stopped")))
    , m_findings(new FindingsView(this))
{
    setWindowTitle(tr("Setup Assistant"));
    m_looking->setProgress(-1);
    connect(m_looking->addButton(tr("Stop")), &QAbstractButton::clicked, m_examination,
            &Examination::cancel);
    m_stopped->setText(tr("Nothing was found out."));
    m_pages->addWidget(m_findings);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    buildButtons();
    connect(m_examination, &Examination::changed, this, &SetupAssistant::refresh);
    connect(m_examination, &Examination::examined, this, &SetupAssistant::showReport);
    connect(m_examination, &Examination::notMended, this, &SetupAssistant::showRefusal);
    connect(m_examination, &Examination::mended, this, [this] {
        m_news = m_examination->mending() == doctor::Mend::RaiseBacklog
            ? tr("More records may wait now. It stays so until the next boot.")
            : tr("Auditing was switched on. It stays so until the next boot.");
    });
    connect(m_findings, &FindingsView::mendWanted, m_examination, &Examination::mend);
    connect(m_findings, &FindingsView::stopWanted, m_examination, &Examination::cancel);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 46);
}

void SetupAssistant::present()
{
    show();
    raise();
    activateWindow();
    if (m_examination->state() == Examination::State::Idle)
        look(sources::Prompt::Never);
}

void SetupAssistant::done(int result)
{
    m_examination->cancel();
    QDialog::done(result);
}

void SetupAssistant::buildButtons()
{
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_ask = buttons->addButton(tr("Ask the &Helper …"), QDialogButtonBox::ActionRole);
    m_ask->setToolTip(tr("The helper may know more; an administrator’s password may be asked for"));
    m_again = buttons->addButton(tr("Look &Again"), QDialogButtonBox::ActionRole);
    m_again->setIcon(symbolicIcon(QStringLiteral("view-refresh")));
    m_copy = buttons->addButton(tr("&Copy Report"), QDialogButtonBox::ActionRole);
    m_copy->setIcon(symbolicIcon(QStringLiteral("edit-copy")));
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(m_ask, &QPushButton::clicked, this, [this] { look(sources::Prompt::Allowed); });
    connect(m_again, &QPushButton::clicked, this, [this] { look(sources::Prompt::Never); });
    connect(m_copy, &QPushButton::clicked, this, &SetupAssistant::copyReport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

StatePage *SetupAssistant::addPage(const QString &icon, const QString &title)
{
    auto *const page = new StatePage(icon, this);
    page->setTitle(title);
    m_pages->addWidget(page);
    return page;
}

void SetupAssistant::refresh()
{
    using State = Examination::State;
    const State state = m_examination->state();
    const bool found = m_examination->report().has_value();
    if (state == State::Examining)
        m_pages->setCurrentWidget(m_looking);
    else
        m_pages->setCurrentWidget(found ? static_cast<QWidget *>(m_findings) : m_stopped);
    if (FindingCard *const card = m_findings->cardFor(m_examination->mending())) {
        if (state == State::Mending)
            card->showAsking();
        else
            card->showAnswer({});
    }
    const bool idle = state == State::Idle;
    m_again->setEnabled(idle);
    m_copy->setEnabled(idle && found);
    m_ask->setEnabled(idle);
    m_ask->setVisible(found && helperWouldTellMore());
}

void SetupAssistant::look(sources::Prompt prompt)
{
    m_news.clear();
    m_looking->setText(
        prompt == sources::Prompt::Allowed
            ? tr("A password may be asked for. A child of this program is denied something on "
                 "purpose, to see whether that is logged.")
            : tr("It takes some three seconds and asks for nothing. A child of this program is "
                 "denied something on purpose, to see whether that is logged."));
    m_examination->examine(prompt);
}

void SetupAssistant::showReport()
{
    m_findings->showReport(*m_examination->report(), m_news);
    m_news.clear();
    m_findings->setFocus();
    QAccessibleAnnouncementEvent spoken(this, m_findings->summary());
    QAccessible::updateAccessibility(&spoken);
}

void SetupAssistant::showRefusal(const sources::HelperError &problem)
{
    FindingCard *const card = m_findings->cardFor(m_examination->mending());
    if (!card)
        return;
    card->showAnswer(refusalOf(problem));
    m_findings->ensureWidgetVisible(card);
}

void SetupAssistant::copyReport()
{
    QGuiApplication::clipboard()->setText(setupReport(*m_examination->report()));
}

bool SetupAssistant::helperWouldTellMore() const
{
    const doctor::Facts &facts = m_examination->report()->facts;
    if (facts.helperProblem)
        return *facts.helperProblem == sources::HelperProblem::NeedsAuthentication;
    return facts.landlock == doctor::LandlockState::On
        && facts.canary.at(doctor::Way::Helper) == doctor::Canary::Outcome::NotAsked;
}

} // namespace surveyor::gui
