// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "doctor/diagnosis.h"
#include "doctor/examine.h"

#include <QObject>

#include <expected>
#include <functional>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace surveyor::gui {

/// Looks at the running system, and mends it through the helper, on a thread of its own. One thing
/// at a time: what is begun takes the place of what is on its way.
///
/// Lives in the GUI thread and never blocks it, except that its destructor waits for the thread to
/// notice that it is to stop (a tenth of a second).
class Examination : public QObject
{
    Q_OBJECT

public:
    /// What is done on the thread; tests have other hands. Both block.
    struct Hands
    {
        using Mended = std::expected<void, sources::HelperError>;

        std::function<doctor::Facts(const doctor::ExamineOptions &, const std::stop_token &)>
            examine = doctor::examine;
        /// May ask for a password.
        std::function<Mended(doctor::Mend, const std::stop_token &)> mend = throughHelper;

        static Mended throughHelper(doctor::Mend mend, const std::stop_token &stop);
    };
    enum class State { Idle, Examining, Mending };
    /// What was found.
    struct Report
    {
        doctor::Facts facts;
        std::vector<doctor::Finding> findings;
    };

    explicit Examination(Hands hands, QObject *parent = nullptr);
    ~Examination() override;

    /// Takes up to three seconds, or as long as somebody types a password where @p prompt allows to
    /// ask for one.
    void examine(sources::Prompt prompt);
    /// Mends, and examines again afterwards, asking no more than the last time.
    void mend(doctor::Mend mend);
    /// Nothing comes of what is on its way.
    void cancel();

    [[nodiscard]] State state() const noexcept { return m_state; }
    /// The last one that came to its end; nothing before.
    [[nodiscard]] const std::optional<Report> &report() const noexcept { return m_report; }
    /// What is being mended, or was last.
    [[nodiscard]] doctor::Mend mending() const noexcept { return m_mending; }

Q_SIGNALS:
    /// Another state.
    void changed();
    void examined();
    void mended();
    void notMended(const surveyor::sources::HelperError &problem);

private:
    struct Worker
    {
        quint64 generation;
        std::jthread thread;
    };

    /// Runs @p work on a thread, then @p take with what came of it here, unless it is stale.
    template<typename Work, typename Take>
    void start(State state, Work work, Take take);
    void enter(State state);

    Hands m_hands;
    State m_state = State::Idle;
    sources::Prompt m_prompt = sources::Prompt::Never;
    doctor::Mend m_mending = doctor::Mend::None;
    std::optional<Report> m_report;
    quint64 m_generation = 0;
    std::vector<Worker> m_workers; ///< the current one, and those still stopping
};

} // namespace surveyor::gui
