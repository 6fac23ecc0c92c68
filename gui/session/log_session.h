// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"
#include "sources/load.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <thread>
#include <vector>

namespace surveyor::gui {

/// The log that is open: where the thread that reads it and the window meet.
///
/// Lives in the GUI thread and never blocks it, except that its destructor waits for the
/// readers to notice that they are to stop (a few milliseconds).
class LogSession : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Loading, Loaded };

    explicit LogSession(QObject *parent = nullptr);
    ~LogSession() override;

    /// Reads @p files, in this order, as one log; "-" is standard input. What was open is
    /// dropped at once.
    void open(const QStringList &files);
    /// Ends the reading and keeps what was read. finished() follows.
    void cancel();

    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] const QStringList &files() const noexcept { return m_files; }
    /// The newest picture of the store.
    [[nodiscard]] const denials::StoreView &view() const noexcept { return m_view; }
    /// What went wrong; complete once the state is Loaded.
    [[nodiscard]] const sources::LoadResult &result() const noexcept { return m_result; }
    /// Between 0 and 1, or negative where the end of a stream cannot be known.
    [[nodiscard]] double progress() const noexcept { return m_progress; }

Q_SIGNALS:
    /// Another log: rows of the one before mean nothing any more.
    void started();
    /// view() and progress() have news; rows seen before are still what they were.
    void grown();
    void finished();

private:
    struct Reader
    {
        quint64 generation;
        std::jthread thread;
    };

    void takeProgress(quint64 generation, const sources::Progress &progress,
                      const denials::StoreView &view);
    void takeResult(quint64 generation, const sources::LoadResult &result,
                    const denials::StoreView &view);
    void forgetReader(quint64 generation);

    State m_state = State::Empty;
    QStringList m_files;
    denials::StoreView m_view;
    sources::LoadResult m_result;
    double m_progress = 0;
    quint64 m_generation = 0;
    std::vector<Reader> m_readers; ///< the current one, and those still stopping
};

} // namespace surveyor::gui
