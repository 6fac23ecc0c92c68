// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The live view in the window. The records come from the test; tests/integration has the helper.

#include "pipe_log.h"
#include "places.h"
#include "whole_window.h"

#include "denials/denial_table_model.h"
#include "denials/denials_page.h"
#include "denials/tail_follower.h"
#include "session/clock_watch.h"
#include "session/helper_words.h"
#include "session/log_session.h"
#include "session/time_style.h"
#include "widgets/message_banner.h"
#include "widgets/state_page.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>

#include <memory>

using namespace surveyor;
using namespace surveyor::gui;
using sources::HelperError;
using sources::HelperProblem;

class TestGuiLive : public QObject
{
    Q_OBJECT

private:
    WholeWindow m_window;
    PipeLog m_log;

    [[nodiscard]] LogSession *session() const { return m_window->findChild<LogSession *>(); }
    [[nodiscard]] TailFollower *tail() const { return m_window->findChild<TailFollower *>(); }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (auto *const action : m_window->findChildren<QAction *>()) {
            if (action->text() == text && action->isCheckable())
                return action;
        }
        return nullptr;
    }
    [[nodiscard]] StatePage *page() const
    {
        for (auto *const page : m_window->findChildren<StatePage *>()) {
            if (page->isVisible())
                return page;
        }
        return nullptr;
    }
    [[nodiscard]] bool statusSays(const QString &text) const
    {
        for (const auto *const label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool statusHas(const QString &start) const
    {
        for (const auto *const label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(start))
                return true;
        }
        return false;
    }
    void startLive() { m_log.start(session()); }
    void deny(int times) { m_log.deny(times); }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_window.open({});
    }
    void cleanup()
    {
        m_log.stop();
        m_window.close();
    }

    void theLogBeforeIsLetGo()
    {
        m_window->openFiles({QString::fromStdString(test::dataFile("samples/desktop.log"))});
        QTRY_VERIFY(m_window->isSettled());
        const std::weak_ptr<const denials::Lineage> before = session()->view().lineage();
        QVERIFY(!before.expired());
        startLive();
        QTRY_VERIFY(before.expired());
    }

    void waitsAndThenShows()
    {
        startLive();
        QVERIFY(page());
        QCOMPARE(page()->title(), QStringLiteral("Nothing was denied yet"));
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Live")));
        QVERIFY(action(QStringLiteral("&Live"))->isChecked());
        deny(3);
        QTRY_COMPARE(m_window.rows(), 3);
        QVERIFY(!page());
        QVERIFY(statusSays(QStringLiteral("Live")));
        action(QStringLiteral("&Live"))->trigger();
        QTRY_COMPARE(session()->state(), LogSession::State::Loaded);
        QCOMPARE(m_window.rows(), 3);
        QVERIFY(!action(QStringLiteral("&Live"))->isChecked());
    }

    void theNewestStaysInSightWhileOneIsThere()
    {
        startLive();
        deny(200);
        QTRY_COMPARE(m_window.rows(), 200);
        QScrollBar *const bar = m_window.table()->verticalScrollBar();
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(tail()->isFollowing());
        // Who scrolls up to read is left alone and told what comes.
        bar->setValue(0);
        QVERIFY(!tail()->isFollowing());
        deny(5);
        QTRY_COMPARE(m_window.rows(), 205);
        QCOMPARE(bar->value(), 0);
        QPushButton *button = nullptr;
        for (auto *const one : m_window.table()->findChildren<QPushButton *>()) {
            if (one->isVisible())
                button = one;
        }
        QVERIFY(button);
        QCOMPARE(button->text(), QStringLiteral("5 new"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY(!button->isVisible());
        bar->setValue(0);
        QTest::keyClick(m_window.table(), Qt::Key_End);
        QVERIFY(tail()->isFollowing());
    }

    void freezingHoldsTheViewAndNothingElse()
    {
        startLive();
        deny(10);
        QTRY_COMPARE(m_window.rows(), 10);
        m_window.table()->setFocus();
        QTest::keyClick(m_window.table(), Qt::Key_Space);
        QVERIFY(session()->isFrozen());
        deny(7);
        QTRY_COMPARE(session()->heldBack(), 7U);
        QCOMPARE(m_window.rows(), 10);
        QVERIFY(statusSays(QStringLiteral("Frozen, 7 more since")));
        QTest::keyClick(&m_window.get(), Qt::Key_Pause);
        QVERIFY(!session()->isFrozen());
        QTRY_COMPARE(m_window.rows(), 17);
    }

    void aFilterFollowsToo()
    {
        startLive();
        m_window.line()->setText(QStringLiteral("path:*9"));
        deny(30);
        QTRY_COMPARE(m_window.rows(), 3);
        deny(10);
        QTRY_COMPARE(m_window.rows(), 4);
    }

    void aBrokenLinkIsToldUntilItIsThereAgain()
    {
        startLive();
        deny(1);
        QTRY_COMPARE(m_window.rows(), 1);
        auto *const banner = m_window->findChild<DenialsPage *>()->findChild<MessageBanner *>();
        m_log.news()->link(HelperError{HelperProblem::Gone, "killed"});
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->text().startsWith(QStringLiteral("The helper has ended")));
        QVERIFY(statusSays(QStringLiteral("Live: broken off")));
        m_log.news()->link(std::nullopt);
        QTRY_VERIFY(!banner->isVisible());
        QVERIFY(statusSays(QStringLiteral("Live")));
    }

    void eachProblemHasItsOwnPageAndNextStep()
    {
        QStringList titles;
        for (int number = 0; number <= int(HelperProblem::Failed); ++number) {
            const auto problem = static_cast<HelperProblem>(number);
            session()->start(
                LogSession::Kind::Live, {},
                [problem](denials::Store &, const ReadingNews &, const std::stop_token &) {
                    return ReadingEnd{{}, HelperError{problem, "so it is"}};
                });
            QTRY_COMPARE(session()->state(), LogSession::State::Loaded);
            QVERIFY(page());
            QVERIFY(!titles.contains(page()->title()));
            titles += page()->title();
            QVERIFY(page()->text().size() > 5);
            bool retry = false;
            for (const auto *const button : page()->findChildren<QPushButton *>())
                retry = retry || (button->isVisible() && button->text() == u"Try again");
            QCOMPARE(retry, isWorthRetrying(problem));
        }
    }

    void aClockThatIsSetIsTold()
    {
        auto *const watch = m_window->findChild<ClockWatch *>();
        ClockWatch::Time time{1'795'468'882'000, 5'000};
        watch->setClocks([&time] { return time; });
        const auto pass = [&time, watch](qint64 steadyMs, qint64 setMs) {
            time.steadyMs += steadyMs;
            time.wallMs += steadyMs + setMs;
            const ClockWatch::Time now = time;
            // Until the watch has looked.
            QSignalSpy looked(watch->findChild<QTimer *>(), &QTimer::timeout);
            return looked.wait() && now.wallMs == time.wallMs;
        };
        QVERIFY(!statusHas(QStringLiteral("Clock set")));
        startLive();
        m_log.deny(1);
        // Hours without a denial, or asleep, are no jump; nor is what keeps the clock right.
        QVERIFY(pass(7'200'000, 0));
        QVERIFY(pass(1000, 900));
        QCOMPARE(watch->jumps().size(), size_t(0));
        QVERIFY(pass(1000, -3'600'000));
        QCOMPARE(watch->jumps().size(), size_t(1));
        const qint64 before = 1'795'468'882'000 + 7'200'000 + 1900 + 1000;
        QVERIFY(statusSays(QStringLiteral("Clock set back: %1 → %2")
                               .arg(localTime(before), localTime(before - 3'600'000))));
        // What is denied in an hour that was before already is shown as it came.
        m_log.deny(1, "/usr/bin/box", 1795468882 - 3600);
        QTRY_COMPARE(m_window.rows(), 2);
        QCOMPARE(m_window.table()->model()->index(1, DenialTableModel::Target).data().toString(),
                 QStringLiteral("/denied/2"));
        QVERIFY(pass(1000, 600'000));
        QVERIFY(statusHas(QStringLiteral("Clock set forward: ")));
        QCOMPARE(watch->jumps().size(), size_t(2));
        // Another log knows nothing of it.
        m_window->openSample();
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(!statusHas(QStringLiteral("Clock set")));
        QVERIFY(watch->jumps().empty());
    }

    void aBurstComesWhole()
    {
        startLive();
        deny(2000);
        QTRY_COMPARE(m_window.rows(), 2000);
        QTRY_COMPARE(m_window.table()->verticalScrollBar()->value(),
                     m_window.table()->verticalScrollBar()->maximum());
    }
};

QTEST_MAIN(TestGuiLive)
#include "test_gui_live.moc"
