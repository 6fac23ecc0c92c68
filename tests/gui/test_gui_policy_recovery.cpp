// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What a program did not save before it was killed: another one offers it.

#include "clicks.h"
#include "file_bytes.h"
#include "own_settings.h"
#include "reader_policy.h"

#include "app/main_window.h"
#include "policy/document_text.h"
#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_page.h"
#include "policy/recovery.h"
#include "widgets/message_banner.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using namespace surveyor;
using namespace surveyor::gui;

namespace {

const QByteArray policyText = readerPolicy();

/// What a program does that is going to be killed: it edits and never saves.
int editUntilKilled(const QString &path)
{
    PolicyDocument document(formats::Syntax::Toml);
    document.load(path, readPolicyFile(path));
    Recovery recovery;
    recovery.follow(&document);
    QTextCursor(document.text()).insertText(QStringLiteral("# not saved\n"));
    document.change(
        [](policy::Policy &policy) {
            policy.layers.front().log =
                policy::LogFlags{.sameExecOff = false, .newExecOn = true, .subdomainsOff = false};
        },
        QString());
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&recovery] {
        if (!recovery.isSettled())
            return;
        std::puts("kept");
        std::fflush(stdout);
        pause();
    });
    timer.start(50);
    return QApplication::exec();
}

} // namespace

class TestGuiPolicyRecovery : public QObject
{
    Q_OBJECT

private:
    const OwnSettings m_settings;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { Recovery::forgetAll(Recovery::leftovers()); }

    void whatAKilledProgramDidNotSaveComesBack()
    {
        const QString path = m_folder.filePath(QStringLiteral("killed.toml"));
        write(path, policyText);
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--edit-until-killed"), path});
        QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), 20000);
        QCOMPARE(program.readLine().trimmed(), QByteArray("kept"));
        // Its copies are its own while it lives.
        QVERIFY(Recovery::leftovers().isEmpty());
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(contentOf(path), policyText);

        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *const page = window.findChild<PolicyPage *>();
        QTRY_VERIFY(page->isVisible());
        auto *const banner = page->findChild<MessageBanner *>();
        QVERIFY(banner->isVisible());
        press(banner, QStringLiteral("&Recover"));
        QTRY_VERIFY(page->current());
        const PolicyDocument *const document = page->current()->document();
        QCOMPARE(document->path(), path);
        QVERIFY(document->isModified());
        QCOMPARE(textOf(*document->text()).toUtf8(), "# not saved\n" + policyText);
        QTRY_VERIFY(document->reading().policy.layers.front().log.has_value());
        QVERIFY(document->reading().policy.layers.front().log->newExecOn);
        // The copy of the program that is gone is given up when there is another.
        QTRY_VERIFY(Recovery::leftovers().isEmpty());
    }
};

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("landlock-surveyor-test"));
    // Other tests run at the same time and have copies of their own.
    QCoreApplication::setApplicationName(QStringLiteral("test_gui_policy_recovery"));
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--edit-until-killed")
        return editUntilKilled(arguments[2]);
    TestGuiPolicyRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_gui_policy_recovery.moc"
