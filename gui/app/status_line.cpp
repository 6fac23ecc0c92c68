// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/status_line.h"

#include "app/problems_dialog.h"
#include "session/clock_watch.h"
#include "session/log_session.h"
#include "session/time_style.h"
#include "widgets/symbolic_icon.h"

#include <QAccessible>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace surveyor::gui {
namespace {

QString number(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

/// Denials that the kernel counted for freed domains and that this log does not hold.
std::uint64_t unloggedDenials(const denials::StoreView &view)
{
    std::uint64_t sum = 0;
    for (const denials::Domain &domain : view.domains()) {
        if (domain.denialsKernel && *domain.denialsKernel > domain.denialsSeen)
            sum += *domain.denialsKernel - domain.denialsSeen;
    }
    return sum;
}

QString liveText(sources::Origin origin)
{
    switch (origin) {
    case sources::Origin::AuditLog: return StatusLine::tr("Live: audit log");
    case sources::Origin::Journal: return StatusLine::tr("Live: journal");
    case sources::Origin::Helper: break;
    }
    return StatusLine::tr("Live: helper");
}

QString historyText(sources::Origin origin)
{
    switch (origin) {
    case sources::Origin::AuditLog: return StatusLine::tr("History: audit log");
    case sources::Origin::Journal: return StatusLine::tr("History: journal");
    case sources::Origin::Helper: break;
    }
    return StatusLine::tr("History: helper");
}

QString originTip(std::optional<sources::Origin> origin)
{
    if (!origin)
        return {};
    switch (*origin) {
    case sources::Origin::AuditLog:
        return StatusLine::tr("Read from auditd’s log with your own rights");
    case sources::Origin::Journal:
        return StatusLine::tr("Read from this computer’s journal with your own rights; what "
                              "journald itself missed, it does not tell");
    case sources::Origin::Helper: break;
    }
    return StatusLine::tr("Read by the helper, with an administrator’s permission");
}

} // namespace

StatusLine::StatusLine(LogSession *session, ClockWatch *clock, QWidget *parent)
    : QStatusBar(parent)
    , m_session(session)
    , m_clock(clock)
    , m_source(new QLabel(this))
    , m_jump(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_lost(new QLabel(this))
    , m_unlogged(new QLabel(this))
    , m_malformed(new QToolButton(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
    , m_soon(new QTimer(this))
{
    const int margin = fontMetrics().averageCharWidth();
    setContentsMargins(margin, 0, margin, 0);
    for (QLabel *const label : {m_source, m_jump, m_counts, m_unlogged, m_lost}) {
        label->setTextFormat(Qt::PlainText);
        addWidget(label);
    }
    m_lost->setToolTip(tr("Records the kernel or the log’s writer says it dropped"));
    m_unlogged->setToolTip(
        tr("Denials the kernel counted and this log does not hold: muted, lost, or in another "
           "file"));
    m_malformed->setAutoRaise(true);
    m_malformed->setIcon(symbolicIcon(QStringLiteral("dialog-warning")));
    m_malformed->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_malformed->setToolTip(tr("Show the lines that are no well-formed audit records"));
    connect(m_malformed, &QToolButton::clicked, this, &StatusLine::showProblems);
    addWidget(m_malformed);

    m_progress->setMaximumWidth(160);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading"));
    m_cancel->setAutoRaise(true);
    m_cancel->setText(tr("Stop"));
    m_cancel->setToolTip(tr("Stop reading and keep what was read"));
    connect(m_cancel, &QToolButton::clicked, m_session, &LogSession::cancel);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);

    // Every domain has a part in the sum: not each picture of a growing log is worth it.
    m_soon->setSingleShot(true);
    m_soon->setInterval(std::chrono::milliseconds(500));
    connect(m_soon, &QTimer::timeout, this, &StatusLine::updateUnlogged);
    connect(m_session, &LogSession::grown, this, [this] {
        if (!m_soon->isActive())
            m_soon->start();
    });
    connect(m_session, &LogSession::started, this, &StatusLine::updateUnlogged);
    connect(m_session, &LogSession::finished, this, &StatusLine::updateUnlogged);
    connect(m_session, &LogSession::frozenChanged, this, &StatusLine::updateUnlogged);
    connect(m_session, &LogSession::started, this, &StatusLine::refresh);
    connect(m_session, &LogSession::grown, this, &StatusLine::refresh);
    connect(m_session, &LogSession::finished, this, &StatusLine::refresh);
    connect(m_session, &LogSession::linkChanged, this, &StatusLine::refresh);
    connect(m_session, &LogSession::frozenChanged, this, &StatusLine::refresh);
    connect(m_clock, &ClockWatch::changed, this, &StatusLine::updateClock);
    refresh();
    updateUnlogged();
    updateClock();
}

void StatusLine::refresh()
{
    const denials::StoreView &view = m_session->view();
    const denials::Tally &tally = view.tally();
    const bool empty = m_session->state() == LogSession::State::Empty;
    m_source->setText(sourceText());
    m_source->setVisible(!m_source->text().isEmpty());
    m_source->setToolTip(originTip(m_session->origin()));
    //: %1 denials, %2 domains, %3 audit records: numbers
    m_counts->setText(empty ? tr("No log is open")
                            : tr("Denials: %1 · Domains: %2 · Records: %3")
                                  .arg(number(view.denialCount()), number(view.domains().size()),
                                       number(tally.records)));
    m_lost->setText(tr("Lost: %1").arg(number(tally.lost)));
    m_lost->setVisible(!empty);
    m_unlogged->setVisible(!empty);
    m_malformed->setText(tr("Malformed: %1").arg(number(tally.malformed)));
    m_malformed->setVisible(tally.malformed > 0);
    updateProgress();
}

void StatusLine::updateUnlogged()
{
    m_soon->stop();
    m_unlogged->setText(tr("Not logged: %1").arg(number(unloggedDenials(m_session->view()))));
}

QString StatusLine::sourceText() const
{
    if (m_session->isFrozen())
        //: %1 number of denials
        return tr("Frozen, %1 more since").arg(number(m_session->heldBack()));
    const auto origin = m_session->origin();
    if (m_session->kind() == LogSession::Kind::History && origin)
        return historyText(*origin);
    if (!m_session->isLive())
        return {};
    switch (m_session->link()) {
    case LogSession::Link::Asking: return tr("Live: asking");
    case LogSession::Link::Open: return origin ? liveText(*origin) : tr("Live");
    case LogSession::Link::Broken: break;
    }
    return tr("Live: broken off");
}

void StatusLine::updateProgress()
{
    const bool loading = m_session->state() == LogSession::State::Loading;
    // What never ends has no progress.
    m_progress->setVisible(loading && !m_session->isLive());
    m_cancel->setVisible(loading);
    constexpr int steps = 1000;
    m_progress->setRange(0, m_session->progress() < 0 ? 0 : steps);
    m_progress->setValue(static_cast<int>(m_session->progress() * steps));
}

void StatusLine::updateClock()
{
    const auto &jumps = m_clock->jumps();
    m_jump->setVisible(!jumps.empty());
    if (jumps.empty())
        return;
    const ClockJump &last = jumps.back();
    //: %1 and %2 times
    m_jump->setText(
        (last.isBack() ? tr("Clock set back: %1 → %2") : tr("Clock set forward: %1 → %2"))
            .arg(localTime(last.fromMs), localTime(last.toMs)));
    m_jump->setToolTip(tr("This computer’s clock was set while denials were collected, %n time(s). "
                          "Times from before and after do not compare; the order of arrival, which "
                          "an unsorted table shows, is the order in which things happened.",
                          nullptr, static_cast<int>(jumps.size())));
    m_jump->setAccessibleDescription(m_jump->toolTip());
    QAccessibleAnnouncementEvent spoken(this, m_jump->text());
    QAccessible::updateAccessibility(&spoken);
}

void StatusLine::showProblems()
{
    auto *const dialog = new ProblemsDialog(m_session->view().tally(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace surveyor::gui
