// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "places.h"
#include "session/log_session.h"
#include "session/row_filter.h"
#include "session/row_sorter.h"
#include "sources/load.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <functional>
#include <sys/stat.h>
#include <unistd.h>

using namespace surveyor;
using namespace surveyor::gui;

namespace {

QString sample(const char *name)
{
    return QString::fromStdString(test::dataFile("samples/") + name);
}

denials::query::Query parsed(const char *text)
{
    return denials::query::Query::parse(text).value();
}

} // namespace

class TestGuiSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndReports()
    {
        LogSession session;
        QCOMPARE(session.state(), LogSession::State::Empty);
        QSignalSpy finished(&session, &LogSession::finished);
        session.open({sample("desktop.log")});
        QCOMPARE(session.state(), LogSession::State::Loading);
        QVERIFY(finished.wait());
        QCOMPARE(session.state(), LogSession::State::Loaded);
        QCOMPARE(session.view().size(), 78U);
        QVERIFY(session.result().errors.empty());
    }

    void anotherLogReplacesTheFirstWhateverTheOrderOfAnswers()
    {
        LogSession session;
        QSignalSpy finished(&session, &LogSession::finished);
        for (int i = 0; i < 20; ++i)
            session.open({sample("quirks.log")});
        session.open({sample("desktop.log")});
        QVERIFY(finished.wait());
        QTest::qWait(50);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(session.view().size(), 78U);
    }

    void aLogIsReadNoFasterThanItIsShown()
    {
        std::atomic<int> told = 0;
        const auto reading = [&told](denials::Store &, const ReadingNews &news,
                                     const std::stop_token &) {
            for (int i = 0; i < 5; ++i) {
                news.grown(0);
                ++told;
            }
            return ReadingEnd{};
        };
        {
            LogSession session;
            QSignalSpy finished(&session, &LogSession::finished);
            QSignalSpy grown(&session, &LogSession::grown);
            session.start(LogSession::Kind::Files, {}, reading);
            QThread::msleep(30); // nobody looks at the news
            QCOMPARE(told, 0);
            QVERIFY(finished.wait());
            QCOMPARE(told, 5);
            QCOMPARE(grown.size(), 6);
            // What happens now does not wait.
            session.start(LogSession::Kind::Live, {}, reading);
            for (int i = 0; i < 1000 && told < 10; ++i)
                QThread::msleep(5);
            QCOMPARE(told, 10);
            session.start(LogSession::Kind::Files, {}, reading);
        }
        // Its end did not wait either.
        QCOMPARE(told, 15);
    }

    void aPipeNobodyWritesToCanBeCancelled()
    {
        const QString path = QStringLiteral("/tmp/surveyor-gui-pipe-%1").arg(::getpid());
        QCOMPARE(::mkfifo(qPrintable(path), 0600), 0);
        LogSession session;
        QSignalSpy finished(&session, &LogSession::finished);
        session.open({path});
        QTest::qWait(20);
        session.cancel();
        QVERIFY(finished.wait());
        ::unlink(qPrintable(path));
        QVERIFY(session.result().cancelled);
    }

    void filterFollowsTextAndLog()
    {
        LogSession session;
        QSignalSpy finished(&session, &LogSession::finished);
        session.open({sample("desktop.log")});
        QVERIFY(finished.wait());
        RowFilter filter;
        QSignalSpy cleared(&filter, &RowFilter::cleared);
        std::shared_ptr<const RowFilter::Rows> rows;
        connect(&filter, &RowFilter::replaced, this, [&](const auto &found) { rows = found; });
        filter.reset(session.view());
        QCOMPARE(cleared.size(), 1);
        // Each letter is a new question; only the last one counts.
        for (const char *const text : {"s", "sc", "scope", "scope.signal"})
            filter.setQuery(parsed(text));
        QTRY_VERIFY(!filter.isBusy());
        QVERIFY(rows);
        QVERIFY(!rows->empty());
        QVERIFY(rows->size() < 20);
        filter.setQuery({});
        QCOMPARE(cleared.size(), 2);
        QVERIFY(!filter.isActive());
    }

    void aGrowingLogIsSortedAgainOnceForAllItsNews()
    {
        denials::Store store;
        sources::load({sample("desktop.log").toStdString()}, store);
        RowSorter sorter;
        RowSorter::RowsPointer rows;
        int answers = 0;
        connect(&sorter, &RowSorter::replaced, this, [&](const auto &sorted) {
            rows = sorted;
            ++answers;
        });
        sorter.reset(store.view());
        sorter.setOrder(denials::SortKey::Time, true);
        QTRY_VERIFY(!sorter.isBusy());
        QCOMPARE(answers, 1);
        for (const char *const more : {"quirks.log", "never-task.log", "dmesg.txt"}) {
            sources::load({sample(more).toStdString()}, store);
            sorter.extend(store.view());
            QVERIFY(sorter.isBusy());
        }
        QTRY_VERIFY(!sorter.isBusy());
        QCOMPARE(answers, 2);
        const denials::StoreView view = store.view();
        QVERIFY(view.size() > 78);
        QCOMPARE(rows->size(), std::size_t{view.size()});
        QVERIFY(std::ranges::is_sorted(*rows, std::greater<>(),
                                       [&view](std::uint32_t row) { return view.timeMs(row); }));
    }

    void filterAddsRowsOfAGrowingLog()
    {
        LogSession session;
        QSignalSpy finished(&session, &LogSession::finished);
        session.open({sample("desktop.log")});
        QVERIFY(finished.wait());
        RowFilter filter;
        std::size_t first = 1;
        std::size_t later = 0;
        connect(&filter, &RowFilter::replaced, this,
                [&](const auto &rows) { first = rows->size(); });
        connect(&filter, &RowFilter::appended, this,
                [&](const auto &rows) { later += rows->size(); });
        filter.setQuery(parsed("right:fs.read_file"));
        QTRY_VERIFY(!filter.isBusy());
        QCOMPARE(first, 0U);
        filter.extend(session.view());
        QTRY_VERIFY(!filter.isBusy());
        QVERIFY(later > 0);
    }
};

QTEST_MAIN(TestGuiSession)
#include "test_gui_session.moc"
