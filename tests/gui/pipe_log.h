// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"
#include "session/log_session.h"
#include "sources/follow.h"
#include "sources/stream_follower.h"

#include <QByteArray>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace surveyor::gui {

/// A live view that a test feeds with records through a pipe.
class PipeLog
{
public:
    PipeLog() = default;
    ~PipeLog() { stop(); }
    PipeLog(const PipeLog &) = delete;
    PipeLog &operator=(const PipeLog &) = delete;

    void start(LogSession *session)
    {
        const QByteArray name = m_folder.filePath(QStringLiteral("pipe")).toLocal8Bit();
        ::mkfifo(name.constData(), 0600);
        session->start(
            LogSession::Kind::Live, {},
            [this, path = name.toStdString()](denials::Store &store, const ReadingNews &news,
                                              const std::stop_token &stop) {
                auto source = sources::StreamFollower::open(path);
                if (!source)
                    return ReadingEnd{
                        {}, sources::HelperError{sources::HelperProblem::Failed, source.error()}};
                m_news = &news;
                news.link(std::nullopt);
                sources::FollowOptions options;
                options.gapRows = true;
                options.settleAfter = std::chrono::milliseconds(50);
                options.grown = [&news] { news.grown(-1); };
                const auto done = sources::follow(**source, store, options, stop);
                m_news = nullptr;
                return ReadingEnd{};
            });
        m_pipe = ::open(name.constData(), O_WRONLY | O_CLOEXEC);
        QVERIFY(m_pipe >= 0);
        QTRY_COMPARE(session->link(), LogSession::Link::Open);
    }
    void stop()
    {
        if (m_pipe >= 0)
            ::close(std::exchange(m_pipe, -1));
        ::unlink(m_folder.filePath(QStringLiteral("pipe")).toLocal8Bit().constData());
        m_serial = 0;
    }
    /// So many denials to read /denied/1, /denied/2 …, all of one second.
    void deny(int times, const QByteArray &exe = "/usr/bin/box", qint64 second = 1795468882)
    {
        QByteArray lines;
        for (int at = 0; at < times; ++at) {
            const QByteArray number = QByteArray::number(++m_serial);
            const QByteArray stamp =
                "msg=audit(" + QByteArray::number(second) + ".100:" + number + "): ";
            lines += "type=LANDLOCK_ACCESS " + stamp
                + "domain=1f blockers=fs.read_file path=\"/denied/" + number
                + "\" dev=\"vda\" ino=1\ntype=SYSCALL " + stamp
                + "arch=c000003e syscall=257 success=no exit=-13 ppid=1 pid=7 uid=0 "
                  "comm=\"box\" exe="
                + exe.toHex().toUpper() + "\ntype=PROCTITLE " + stamp + "proctitle=\"box\"\n";
        }
        write(lines);
    }
    void write(QByteArray lines) const
    {
        while (!lines.isEmpty()) {
            const auto written = ::write(m_pipe, lines.constData(), size_t(lines.size()));
            QVERIFY(written > 0);
            lines.remove(0, written);
        }
    }
    /// What the reading thread tells; null while none reads.
    [[nodiscard]] const ReadingNews *news() const { return m_news.load(); }

private:
    QTemporaryDir m_folder;
    int m_pipe = -1;
    int m_serial = 0;
    std::atomic<const ReadingNews *> m_news = nullptr;
};

} // namespace surveyor::gui
