// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"
#include "session/reading.h"
#include "sources/load.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace surveyor::gui {

/// The log that is open, or that is being written by the kernel: where the thread that reads it
/// and the window meet.
///
/// Lives in the GUI thread and never blocks it, except that its destructor waits for the
/// readers to notice that they are to stop (a few milliseconds).
class LogSession : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Loading, Loaded };
    /// Where the denials come from.
    enum class Kind { None, Files, Live, History };
    /// How the helper, or what else there is for Live and History, stands while Loading.
    enum class Link { Asking, Open, Broken };

    explicit LogSession(QObject *parent = nullptr);
    ~LogSession() override;

    /// Reads @p files, in this order, as one log; "-" is standard input. What was open is
    /// dropped at once.
    void open(const QStringList &files);
    /// Reads a folder of journals as one log; files() is that folder.
    void openJournals(const QString &folder);
    /// Reads what happens from now on, until it is cancelled. A password may be asked for.
    void openLive();
    /// Reads what the system has kept. A password may be asked for.
    void openHistory(const sources::HistoryQuery &query);
    /// The same again: another try, or a log that has grown.
    void reopen();
    /// The same with another reading than that of the kind; for tests.
    void start(Kind kind, const QStringList &files, const Reading &reading);
    /// Ends the reading and keeps what was read. finished() follows.
    void cancel();

    /// Holds the picture as it is; reading and counting go on behind it.
    void setFrozen(bool frozen);
    [[nodiscard]] bool isFrozen() const noexcept { return m_frozen; }
    /// Denials read that view() does not show, because it is frozen.
    [[nodiscard]] std::uint64_t heldBack() const noexcept;

    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] Kind kind() const noexcept { return m_kind; }
    [[nodiscard]] Link link() const noexcept { return m_link; }
    /// Who has kept what Live or History reads; nothing until it is known.
    [[nodiscard]] std::optional<sources::Origin> origin() const noexcept { return m_origin; }
    /// Whether what happens now is being read.
    [[nodiscard]] bool isLive() const noexcept
    {
        return m_kind == Kind::Live && m_state == State::Loading;
    }
    /// Nothing is on its way but what happens from now on.
    [[nodiscard]] bool isSettled() const noexcept
    {
        return m_state != State::Loading || (isLive() && m_link == Link::Open);
    }
    /// Why Live or History gave nothing, or gives no more for now.
    [[nodiscard]] const std::optional<sources::HelperError> &problem() const noexcept
    {
        return m_problem;
    }
    [[nodiscard]] const QStringList &files() const noexcept { return m_files; }
    /// The newest picture of the store, or the one that was frozen.
    [[nodiscard]] const denials::StoreView &view() const noexcept { return m_view; }
    /// The newest picture, frozen or not.
    [[nodiscard]] const denials::StoreView &newest() const noexcept { return m_newest; }
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
    /// link(), origin() or problem() have news.
    void linkChanged();
    /// isFrozen() or heldBack() have news.
    void frozenChanged();

private:
    struct Reader
    {
        quint64 generation;
        std::jthread thread;
    };

    void read(quint64 generation, Kind kind, const Reading &reading, const std::stop_token &stop);
    [[nodiscard]] ReadingNews newsOf(quint64 generation, Kind kind, const denials::Store &store,
                                     const std::stop_token &stop);
    void takeProgress(quint64 generation, double progress, denials::StoreView &&view);
    void takeLink(quint64 generation, const std::optional<sources::HelperError> &problem);
    void takeOrigin(quint64 generation, sources::Origin origin);
    void takeEnd(quint64 generation, const ReadingEnd &end, denials::StoreView &&view);
    void show(const denials::StoreView &view);
    void forgetReader(quint64 generation);

    State m_state = State::Empty;
    Kind m_kind = Kind::None;
    Link m_link = Link::Asking;
    std::optional<sources::Origin> m_origin;
    QStringList m_files;
    Reading m_reading;
    denials::StoreView m_view;
    denials::StoreView m_newest; ///< what was read, also while the view is frozen
    bool m_frozen = false;
    sources::LoadResult m_result;
    std::optional<sources::HelperError> m_problem;
    double m_progress = 0;
    quint64 m_generation = 0;
    std::vector<Reader> m_readers; ///< the current one, and those still stopping
};

} // namespace surveyor::gui
