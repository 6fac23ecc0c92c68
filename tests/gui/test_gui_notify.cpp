// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Notifications of the desktop. The bus is a real one of the test's own; the service on it is made
// up, since a real one needs a desktop.

#include "pipe_log.h"
#include "whole_window.h"

#include "app/denial_notifier.h"
#include "app/translations.h"
#include "session/filter_state.h"

#include <QDBusConnection>
#include <QProcess>
#include <QStatusBar>

using namespace surveyor;
using namespace surveyor::gui;

/// Keeps what it is told, as the specification of the Desktop Notifications wants it.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notice
    {
        uint id = 0;
        QString summary;
        QString body;
        QStringList actions;
    };
    QList<Notice> notices;
    bool markup = true;

public Q_SLOTS:
    QStringList GetCapabilities() const
    {
        return markup ? QStringList{QStringLiteral("body"), QStringLiteral("body-markup")}
                      : QStringList{QStringLiteral("body")};
    }
    uint Notify(const QString & /*name*/, uint replaces, const QString & /*icon*/,
                const QString &summary, const QString &body, const QStringList &actions,
                const QVariantMap & /*hints*/, int /*timeout*/)
    {
        const uint id = replaces > 0 ? replaces : ++m_last;
        notices += {id, summary, body, actions};
        return id;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 100;
};

class TestGuiNotify : public QObject
{
    Q_OBJECT

private:
    WholeWindow m_window;
    PipeLog m_log;
    QProcess m_daemon;
    FakeDesktop m_desktop;
    QString m_address;

    [[nodiscard]] QDBusConnection bus() const
    {
        return QDBusConnection(QStringLiteral("fake desktop"));
    }
    void serve()
    {
        QVERIFY(bus().registerService(QStringLiteral("org.freedesktop.Notifications")));
    }
    [[nodiscard]] LogSession *session() const { return m_window->findChild<LogSession *>(); }
    [[nodiscard]] QAction *notifyAction() const
    {
        for (auto *const action : m_window->findChildren<QAction *>()) {
            if (action->text() == u"&Notify of New Denials")
                return action;
        }
        return nullptr;
    }
    /// A live view that somebody looks at.
    void startNotifier(DenialNotifier::Pace pace)
    {
        m_log.start(session());
        auto *const made = new DenialNotifier(session(), pace, &m_window.get());
        made->setEnabled(true);
    }
    /// One that nobody looks at.
    void startUnseen(DenialNotifier::Pace pace)
    {
        startNotifier(pace);
        m_window->hide();
        QTRY_VERIFY(!QApplication::activeWindow());
    }
    static DenialNotifier::Pace quick()
    {
        using std::chrono::milliseconds;
        return {.merge = milliseconds(100), .rest = milliseconds(100)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadTranslations(QStringLiteral("en"));
        m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"),
                        QStringLiteral("--print-address=1"),
                        QStringLiteral("--address=unix:tmpdir=/tmp")});
        QVERIFY(m_daemon.waitForStarted());
        QTRY_VERIFY(m_daemon.canReadLine());
        const QByteArray address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        auto mine = QDBusConnection::connectToBus(QString::fromLocal8Bit(address),
                                                  QStringLiteral("fake desktop"));
        QVERIFY(mine.isConnected());
        QVERIFY(mine.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &m_desktop,
                                    QDBusConnection::ExportAllSlots
                                        | QDBusConnection::ExportAllSignals));
    }
    void cleanupTestCase()
    {
        m_daemon.terminate();
        QVERIFY(m_daemon.waitForFinished());
    }
    void init()
    {
        QSettings().clear();
        m_desktop.notices.clear();
        m_desktop.markup = true;
        serve();
        m_window.open({});
    }
    void cleanup()
    {
        m_log.stop();
        m_window.close();
        bus().unregisterService(QStringLiteral("org.freedesktop.Notifications"));
    }

    void itIsOffUntilWantedAndThenRemembered()
    {
        QVERIFY(notifyAction());
        QVERIFY(!notifyAction()->isChecked());
        m_log.start(session());
        m_window->hide();
        m_log.deny(3);
        QTRY_COMPARE(m_window.rows(), 3);
        QTest::qWait(200);
        QVERIFY(m_desktop.notices.isEmpty());
        notifyAction()->trigger();
        m_log.deny(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.notices.size(), 1, 5000);
        QCOMPARE(m_desktop.notices.first().body, QStringLiteral("fs.read_file /denied/4"));
        m_window.close();
        m_window.open({});
        QVERIFY(notifyAction()->isChecked());
    }

    void denialsAreMergedByProgramAndReplaceWhatIsThere()
    {
        startUnseen(quick());
        m_log.deny(5, "/usr/bin/box");
        m_log.deny(2, "/opt/other");
        QTRY_COMPARE(m_desktop.notices.size(), 2);
        const auto first = m_desktop.notices.first();
        QCOMPARE(first.summary, QStringLiteral("Landlock denied /usr/bin/box something"));
        QCOMPARE(first.body,
                 QStringLiteral("fs.read_file /denied/1\nfs.read_file /denied/2\n"
                                "fs.read_file /denied/3\n… 5 denials in all"));
        QCOMPARE(m_desktop.notices.last().body,
                 QStringLiteral("fs.read_file /denied/6\nfs.read_file /denied/7"));
        m_log.deny(4, "/usr/bin/box");
        QTRY_COMPARE(m_desktop.notices.size(), 3);
        QCOMPARE(m_desktop.notices.last().id, first.id);
        QVERIFY(m_desktop.notices.last().body.endsWith(QStringLiteral("9 denials in all")));
        // One that was closed is not there any more.
        Q_EMIT m_desktop.NotificationClosed(first.id, 2);
        QTest::qWait(50);
        m_log.deny(1, "/usr/bin/box");
        QTRY_COMPARE(m_desktop.notices.size(), 4);
        QVERIFY(m_desktop.notices.last().id != first.id);
        QCOMPARE(m_desktop.notices.last().body, QStringLiteral("fs.read_file /denied/12"));
    }

    void manyAreRateLimitedAndSummedUp()
    {
        DenialNotifier::Pace pace = quick();
        // Long enough for a busy machine to read all of them as one.
        pace.merge = std::chrono::milliseconds(600);
        pace.rest = std::chrono::milliseconds(1500);
        startUnseen(pace);
        for (int program = 0; program < 10; ++program)
            m_log.deny(20 - program, "/usr/bin/program-" + QByteArray::number(program));
        QTRY_COMPARE(m_desktop.notices.size(), 4);
        QCOMPARE(m_desktop.notices.first().summary,
                 QStringLiteral("Landlock denied /usr/bin/program-0 something"));
        QCOMPARE(m_desktop.notices.last().body, QStringLiteral("7 programs, 98 denials"));
        QElapsedTimer clock;
        clock.start();
        m_log.deny(1);
        QTRY_COMPARE(m_window.rows(), 156);
        QTRY_COMPARE(m_desktop.notices.size(), 5);
        QVERIFY(clock.elapsed() >= 900);
    }

    void whoLooksAtTheWindowIsNotTold()
    {
        startNotifier(quick());
        QVERIFY(QApplication::activeWindow());
        m_log.deny(3);
        QTRY_COMPARE(m_window.rows(), 3);
        QTest::qWait(300);
        QVERIFY2(m_desktop.notices.isEmpty(), qPrintable(m_desktop.notices.value(0).summary));
    }

    void aFrozenViewIsToldOfToo()
    {
        startUnseen(quick());
        session()->setFrozen(true);
        m_log.deny(2);
        QTRY_COMPARE(m_desktop.notices.size(), 1);
    }

    void recordsDeceiveNobody_data()
    {
        QTest::addColumn<bool>("markup");
        QTest::newRow("markup") << true;
        QTest::newRow("plain") << false;
    }
    void recordsDeceiveNobody()
    {
        QFETCH(bool, markup);
        m_desktop.markup = markup;
        startUnseen(quick());
        m_log.deny(1, "/tmp/a\n\u202eb<img src=\"file:///x\">&amp;");
        m_log.write("type=LANDLOCK_ACCESS msg=audit(1795468882.100:99): domain=1f "
                    "blockers=fs.read_file path=2F3C623E26C280 dev=\"vda\" ino=1\n"
                    "type=SYSCALL msg=audit(1795468882.100:99): arch=c000003e syscall=257 "
                    "success=no exit=-13 ppid=1 pid=8 uid=0 comm=\"box\" exe=\"/bin/x\"\n");
        QTRY_COMPARE(m_desktop.notices.size(), 2);
        const bool order = m_desktop.notices.first().summary.contains(QStringLiteral("/bin/x"));
        const auto &path = m_desktop.notices[order ? 0 : 1];
        const auto &program = m_desktop.notices[order ? 1 : 0];
        QCOMPARE(program.summary,
                 QStringLiteral("Landlock denied /tmp/a\\n\\u{202E}b<img src=\"file:///x\">&amp; "
                                "something"));
        QCOMPARE(path.body,
                 markup ? QStringLiteral("fs.read_file /&lt;b&gt;&amp;\\u{0080}")
                        : QStringLiteral("fs.read_file /<b>&\\u{0080}"));
    }

    void aClickShowsTheProgramsDenials()
    {
        notifyAction()->trigger();
        m_log.start(session());
        m_window->hide();
        m_log.deny(2, "/opt/other");
        m_log.deny(1, "/usr/bin/box");
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.notices.size(), 2, 5000);
        QCOMPARE(m_desktop.notices.first().actions.first(), QStringLiteral("default"));
        Q_EMIT m_desktop.ActionInvoked(m_desktop.notices.last().id + 1000,
                                       QStringLiteral("default"));
        Q_EMIT m_desktop.ActionInvoked(m_desktop.notices.first().id, QStringLiteral("default"));
        QTRY_VERIFY(m_window->isVisible());
        QCOMPARE(m_window->findChild<FilterState *>()->text(), QStringLiteral("exe:/opt/other"));
        QTRY_COMPARE(m_window.rows(), 2);
    }

    void aMissingServiceIsTold()
    {
        bus().unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        notifyAction()->trigger();
        m_log.start(session());
        m_window->hide();
        m_log.deny(1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->statusBar()->currentMessage().startsWith(
                                     QStringLiteral("The desktop shows no notifications:")),
                                 5000);
        QVERIFY(!notifyAction()->isChecked());
        // That was no wish: at the next start it is tried again.
        QVERIFY(QSettings().value(QStringLiteral("live/notify")).toBool());
    }
};

QTEST_MAIN(TestGuiNotify)
#include "test_gui_notify.moc"
