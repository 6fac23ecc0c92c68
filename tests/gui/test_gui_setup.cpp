// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The setup assistant. What it looks at is made up, but for one look at this computer;
// tests/integration mends a real kernel through the helper.

#include "made_up_facts.h"
#include "whole_window.h"

#include "app/translations.h"
#include "doctor/wording.h"
#include "session/log_session.h"
#include "setup/finding_card.h"
#include "setup/finding_words.h"
#include "setup/findings_view.h"
#include "setup/setup_assistant.h"
#include "widgets/state_page.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include <atomic>
#include <thread>

using namespace surveyor;
using namespace surveyor::gui;
using doctor::Mend;
using sources::HelperError;
using sources::HelperProblem;
using sources::Prompt;

namespace {

template<typename Button = QPushButton>
Button *buttonOf(const QWidget &window, const QString &text)
{
    for (auto *const button : window.findChildren<Button *>()) {
        if (button->isVisible() && (button->text() == text || button->accessibleName() == text))
            return button;
    }
    return nullptr;
}

bool says(const QWidget &window, const QString &text)
{
    for (const auto *const label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == text)
            return true;
    }
    return false;
}

QString visiblePage(const QWidget &window)
{
    for (const auto *const page : window.findChildren<StatePage *>()) {
        if (page->isVisible())
            return page->title();
    }
    return {};
}

bool isIdle(const SetupAssistant &assistant)
{
    return assistant.examination()->state() == Examination::State::Idle;
}

/// Waits until it is told to go on or to stop.
class Gate
{
public:
    void pass(const std::stop_token &stop)
    {
        ++m_waiting;
        while (!stop.stop_requested() && !m_open)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        m_stopped = stop.stop_requested();
        --m_waiting;
    }
    void open() { m_open = true; }
    [[nodiscard]] bool isReached() const { return m_waiting > 0; }
    [[nodiscard]] bool wasStopped() const { return m_stopped; }

private:
    std::atomic<int> m_waiting = 0;
    std::atomic<bool> m_open = false;
    std::atomic<bool> m_stopped = false;
};

} // namespace

class TestGuiSetup : public QObject
{
    Q_OBJECT

private:
    WholeWindow m_window;

    static void present(SetupAssistant &assistant)
    {
        assistant.present();
        QVERIFY(QTest::qWaitForWindowExposed(&assistant));
        QTRY_VERIFY(isIdle(assistant));
    }
    static FindingsView *view(const SetupAssistant &assistant)
    {
        return assistant.findChild<FindingsView *>();
    }

private Q_SLOTS:
    void initTestCase() { loadTranslations(QStringLiteral("en")); }
    void init() { m_window.open({}); }
    void cleanup() { m_window.close(); }

    void helpOpensItAndItLooksAtThisComputer()
    {
        for (auto *const action : m_window->findChildren<QAction *>()) {
            if (action->text() == u"&Why Do I See Nothing? …")
                action->trigger();
        }
        auto *const assistant = m_window->findChild<SetupAssistant *>();
        QVERIFY(assistant);
        QVERIFY(assistant->isVisible());
        QVERIFY(!assistant->isModal());
        QCOMPARE(visiblePage(*assistant), QStringLiteral("Looking at this computer …"));
        QTRY_VERIFY_WITH_TIMEOUT(isIdle(*assistant), 10'000);
        QVERIFY(assistant->examination()->report());
        const auto &findings = assistant->examination()->report()->findings;
        QVERIFY(!findings.empty());
        QCOMPARE(assistant->findChildren<FindingCard *>().size(), qsizetype(findings.size()));
        QVERIFY(!view(*assistant)->summary().isEmpty());
    }

    void thePagesThatShowNothingOfferIt()
    {
        auto *const session = m_window->findChild<LogSession *>();
        const auto ends = [](HelperProblem problem) -> Reading {
            return [problem](denials::Store &, const ReadingNews &, const std::stop_token &) {
                return ReadingEnd{{}, HelperError{problem, "why"}};
            };
        };
        session->start(LogSession::Kind::Live, {}, ends(HelperProblem::NotInstalled));
        QTRY_COMPARE(session->state(), LogSession::State::Loaded);
        QPushButton *why = buttonOf(m_window.get(), QStringLiteral("Why is nothing seen? …"));
        QVERIFY(why);
        QTest::mouseClick(why, Qt::LeftButton);
        auto *const assistant = m_window->findChild<SetupAssistant *>();
        QVERIFY(assistant && assistant->isVisible());
        assistant->reject();

        // While live waits; but not where a log was opened, which may come from elsewhere.
        session->start(LogSession::Kind::Live, {},
                       [](denials::Store &, const ReadingNews &news, const std::stop_token &stop) {
                           news.link(std::nullopt);
                           while (!stop.stop_requested())
                               std::this_thread::sleep_for(std::chrono::milliseconds(1));
                           return ReadingEnd{};
                       });
        QTRY_COMPARE(session->link(), LogSession::Link::Open);
        QVERIFY(buttonOf(m_window.get(), QStringLiteral("Why is nothing seen? …")));
        m_window->openFiles({QStringLiteral("/dev/null")});
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(visiblePage(m_window.get()), QStringLiteral("No Landlock denials in this log"));
        QVERIFY(!buttonOf(m_window.get(), QStringLiteral("Why is nothing seen? …")));
    }

    void eachFindingSaysWhatItMeansAndWhatToDo()
    {
        SetupAssistant assistant(&m_window.get(), handsThatFind(sickFacts()));
        present(assistant);
        QCOMPARE(view(assistant)->summary(),
                 QStringLiteral("3 problems may keep denials from being seen"));
        for (const doctor::Finding &finding : assistant.examination()->report()->findings) {
            const FindingWords words = wordsOf(finding);
            for (const QString &text : {words.title, words.meaning, words.advice})
                QVERIFY2(text.isEmpty() || says(assistant, text), qPrintable(text));
            QVERIFY(says(assistant,
                         wordsOf(finding.severity) + QStringLiteral(" · ")
                             + wordsOf(finding.certainty)));
            QVERIFY(says(assistant, wordsOf(topicOf(finding.id))));
        }
        // The name of the kernel deceives nobody.
        QVERIFY(says(assistant,
                     QStringLiteral("Landlock of the kernel 6.18.4\\n\\u{202E}<b> "
                                    "(ABI 7) logs what it denies")));
    }

    void aHealthySystemIsToldSo()
    {
        SetupAssistant assistant(&m_window.get(), handsThatFind(healthyFacts()));
        present(assistant);
        QCOMPARE(view(assistant)->summary(), QStringLiteral("Denials of this computer are seen"));
        QVERIFY(!view(assistant)->cardFor(Mend::EnableAudit));
        QVERIFY(!buttonOf(assistant, QStringLiteral("Ask the &Helper …")));
    }

    void commandsAndReportAreCopied()
    {
        SetupAssistant assistant(&m_window.get(), handsThatFind(sickFacts()));
        present(assistant);
        auto *const copy = buttonOf<QToolButton>(*view(assistant)->cardFor(Mend::EnableAudit),
                                                 QStringLiteral("Copy the command"));
        QVERIFY(copy);
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("auditctl -e 1"));
        QTest::mouseClick(buttonOf(assistant, QStringLiteral("&Copy Report")), Qt::LeftButton);
        const QString report = QGuiApplication::clipboard()->text();
        for (const char *const part :
             {"Landlock ABI 7", "[audit_off]", "auditctl -e 1", "Problem (certain)",
              "The kernel’s auditing\n", "Hint (likely)", "\\u{202E}<b>"})
            QVERIFY2(report.contains(QString::fromUtf8(part)), part);
        QVERIFY(!report.contains(QChar(0x202e)));
    }

    void nobodyIsAskedBeforeAButtonSaysSo()
    {
        QList<Prompt> prompts;
        Examination::Hands hands = handsThatFind(lockedFacts());
        hands.examine = [&prompts](const doctor::ExamineOptions &options, const std::stop_token &) {
            prompts += options.prompt;
            return options.prompt == Prompt::Allowed ? healthyFacts() : lockedFacts();
        };
        SetupAssistant assistant(&m_window.get(), hands);
        present(assistant);
        QCOMPARE(view(assistant)->summary(),
                 QStringLiteral("No problem was found, but not all could be looked at"));
        QTest::mouseClick(buttonOf(assistant, QStringLiteral("Ask the &Helper …")), Qt::LeftButton);
        QTRY_VERIFY(isIdle(assistant));
        QCOMPARE(prompts, (QList{Prompt::Never, Prompt::Allowed}));
        QCOMPARE(view(assistant)->summary(), QStringLiteral("Denials of this computer are seen"));
    }

    void whatCanBeMendedIsMendedAndLookedAtAgain()
    {
        std::atomic<bool> on = false;
        Gate gate;
        QList<Mend> mended;
        Examination::Hands hands;
        hands.examine = [&on](const doctor::ExamineOptions &, const std::stop_token &) {
            return on ? healthyFacts() : sickFacts();
        };
        hands.mend = [&](Mend mend, const std::stop_token &stop) -> Examination::Hands::Mended {
            gate.pass(stop);
            mended += mend;
            on = true;
            return {};
        };
        SetupAssistant assistant(&m_window.get(), hands);
        present(assistant);
        FindingCard *const card = view(assistant)->cardFor(Mend::EnableAudit);
        QVERIFY(card && view(assistant)->cardFor(Mend::RaiseBacklog));
        QTest::mouseClick(buttonOf(*card, QStringLiteral("Switch auditing on")), Qt::LeftButton);
        QVERIFY(
            says(*card, QStringLiteral("Asking for permission; a password may be asked for …")));
        QVERIFY(!buttonOf(*card, QStringLiteral("Switch auditing on"))->isEnabled());
        gate.open();
        QTRY_VERIFY(isIdle(assistant));
        QCOMPARE(mended, QList{Mend::EnableAudit});
        QVERIFY(!view(assistant)->cardFor(Mend::EnableAudit));
        QVERIFY(says(assistant,
                     QStringLiteral("Auditing was switched on. It stays so until the "
                                    "next boot.")));
    }

    void aRefusalIsToldWhereTheButtonIs()
    {
        SetupAssistant assistant(&m_window.get(), handsThatFind(sickFacts()));
        present(assistant);
        FindingCard *const card = view(assistant)->cardFor(Mend::RaiseBacklog);
        QTest::mouseClick(buttonOf(*card, QStringLiteral("Let 8,192 records wait")),
                          Qt::LeftButton);
        QTRY_VERIFY(isIdle(assistant));
        bool told = false;
        for (const auto *const label : card->findChildren<QLabel *>())
            told = told || label->text().startsWith(QStringLiteral("You may not change it"));
        QVERIFY(told);
        QVERIFY(buttonOf(*card, QStringLiteral("Let 8,192 records wait"))->isEnabled());
    }

    void lookingAndMendingCanBeStopped()
    {
        Gate gate;
        Examination::Hands hands = handsThatFind(sickFacts());
        std::atomic<bool> wait = true;
        hands.examine = [&](const doctor::ExamineOptions &, const std::stop_token &stop) {
            if (wait)
                gate.pass(stop);
            return sickFacts();
        };
        hands.mend = [&](Mend, const std::stop_token &stop) -> Examination::Hands::Mended {
            gate.pass(stop);
            return std::unexpected(HelperError{HelperProblem::Cancelled, "stopped"});
        };
        SetupAssistant assistant(&m_window.get(), hands);
        assistant.present();
        QVERIFY(QTest::qWaitForWindowExposed(&assistant));
        QTRY_VERIFY(gate.isReached());
        QTest::mouseClick(buttonOf(assistant, QStringLiteral("Stop")), Qt::LeftButton);
        QCOMPARE(visiblePage(assistant), QStringLiteral("Stopped"));
        QTRY_VERIFY(gate.wasStopped());
        wait = false;
        QTest::mouseClick(buttonOf(assistant, QStringLiteral("Look &Again")), Qt::LeftButton);
        QTRY_VERIFY(isIdle(assistant));

        FindingCard *const card = view(assistant)->cardFor(Mend::EnableAudit);
        QTest::mouseClick(buttonOf(*card, QStringLiteral("Switch auditing on")), Qt::LeftButton);
        QTRY_VERIFY(gate.isReached());
        QTest::mouseClick(buttonOf(*card, QStringLiteral("Stop")), Qt::LeftButton);
        QVERIFY(isIdle(assistant));
        QVERIFY(buttonOf(*card, QStringLiteral("Switch auditing on"))->isEnabled());
        QTRY_VERIFY(!gate.isReached());

        // Closing stops too, and opening looks anew.
        wait = true;
        QTest::mouseClick(buttonOf(assistant, QStringLiteral("Look &Again")), Qt::LeftButton);
        QTRY_VERIFY(gate.isReached());
        QTest::keyClick(&assistant, Qt::Key_Escape);
        QVERIFY(!assistant.isVisible());
        QTRY_VERIFY(!gate.isReached());
        wait = false;
        present(assistant);
        QVERIFY(view(assistant)->isVisible());
    }

    void theKeyboardReachesEverything()
    {
        SetupAssistant assistant(&m_window.get(), handsThatFind(sickFacts()));
        assistant.resize(assistant.width(), 300);
        present(assistant);
        assistant.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&assistant));
        QTRY_VERIFY(view(assistant)->verticalScrollBar()->maximum() > 0);
        const auto cards = assistant.findChildren<FindingCard *>();
        for (const FindingCard *const card : cards) {
            QTest::keyClick(assistant.focusWidget(), Qt::Key_Down);
            QCOMPARE(assistant.focusWidget(), card);
            QVERIFY(!card->visibleRegion().isEmpty());
            QVERIFY(!card->accessibleName().isEmpty());
        }
        QVERIFY(view(assistant)->verticalScrollBar()->value() > 0);
        QTest::keyClick(assistant.focusWidget(), Qt::Key_Up);
        QCOMPARE(assistant.focusWidget(), cards[cards.size() - 2]);
        // Tab passes each card and what is in it, and comes back.
        QSet<QWidget *> reached;
        for (int at = 0; at < 100; ++at) {
            QTest::keyClick(assistant.focusWidget(), Qt::Key_Tab);
            reached += assistant.focusWidget();
        }
        for (auto *const button : assistant.findChildren<QAbstractButton *>())
            QVERIFY2(!button->isVisible() || reached.contains(button), qPrintable(button->text()));
        for (FindingCard *const card : cards)
            QVERIFY(reached.contains(card));
    }
};

QTEST_MAIN(TestGuiSetup)
#include "test_gui_setup.moc"
