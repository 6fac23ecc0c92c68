// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "setup/examination.h"

#include "sources/audit_control.h"

#include <utility>

namespace surveyor::gui {

Examination::Hands::Mended Examination::Hands::throughHelper(doctor::Mend mend,
                                                             const std::stop_token &stop)
{
    constexpr auto prompt = sources::Prompt::Allowed;
    return mend == doctor::Mend::RaiseBacklog
        ? sources::setBacklogLimit(doctor::goodBacklog, prompt, stop)
        : sources::setAuditEnabled(true, prompt, stop);
}

Examination::Examination(Hands hands, QObject *parent)
    : QObject(parent)
    , m_hands(std::move(hands))
{
}

Examination::~Examination()
{
    for (Worker &worker : m_workers)
        worker.thread.request_stop();
}

void Examination::examine(sources::Prompt prompt)
{
    m_prompt = prompt;
    start(
        State::Examining,
        [look = m_hands.examine, prompt](const std::stop_token &stop) {
            doctor::ExamineOptions options;
            options.prompt = prompt;
            Report report{look(options, stop), {}};
            report.findings = doctor::diagnose(report.facts);
            return report;
        },
        [this](Report report) {
            m_report = std::move(report);
            enter(State::Idle);
            Q_EMIT examined();
        });
}

void Examination::mend(doctor::Mend mend)
{
    m_mending = mend;
    start(
        State::Mending,
        [hand = m_hands.mend, mend](const std::stop_token &stop) { return hand(mend, stop); },
        [this](const Hands::Mended &outcome) {
            if (!outcome) {
                enter(State::Idle);
                Q_EMIT notMended(outcome.error());
                return;
            }
            Q_EMIT mended();
            examine(m_prompt);
        });
}

void Examination::cancel()
{
    ++m_generation;
    for (Worker &worker : m_workers)
        worker.thread.request_stop();
    enter(State::Idle);
}

template<typename Work, typename Take>
void Examination::start(State state, Work work, Take take)
{
    for (Worker &worker : m_workers)
        worker.thread.request_stop();
    const quint64 generation = ++m_generation;
    m_workers.push_back({generation, std::jthread([=, this](const std::stop_token &stop) {
                             auto outcome = work(stop);
                             QMetaObject::invokeMethod(this, [=, this] {
                                 // Its last act was to say this, so joining it takes no time.
                                 std::erase_if(m_workers, [=](const Worker &worker) {
                                     return worker.generation == generation;
                                 });
                                 if (generation == m_generation)
                                     take(outcome);
                             });
                         })});
    enter(state);
}

void Examination::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace surveyor::gui
