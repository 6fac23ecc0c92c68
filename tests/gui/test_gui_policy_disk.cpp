// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Policies and the disk: what is typed while a disk is slow, full or read-only is not lost, and the
// window goes on meanwhile. The disk is slow by a FIFO: who opens one waits for the other end.

#include "file_bytes.h"
#include "own_settings.h"
#include "reader_policy.h"
#include "saved_document.h"

#include "app/main_window.h"
#include "policy/document_text.h"
#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_page.h"
#include "widgets/code_editor.h"
#include "widgets/message_banner.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QUndoStack>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace surveyor;
using namespace surveyor::gui;

namespace {

const QByteArray policyText = readerPolicy();

/// A file whose reader waits until it is let go.
class SlowFile
{
public:
    explicit SlowFile(const QString &path)
        : m_path(QFile::encodeName(path))
    {
        [&] { QCOMPARE(mkfifo(m_path.constData(), 0600), 0); }();
    }
    /// Whether somebody waits for what is in it.
    bool isAwaited()
    {
        if (m_end < 0)
            m_end = ::open(m_path.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        return m_end >= 0;
    }
    void letGo(const QByteArray &bytes)
    {
        QCOMPARE(::write(m_end, bytes.constData(), size_t(bytes.size())), bytes.size());
        ::close(m_end);
    }

private:
    QByteArray m_path;
    int m_end = -1;
};

/// A mount of its own while it lives.
class Mount
{
public:
    explicit Mount(const QString &folder)
        : m_folder(QFile::encodeName(folder))
    {
    }
    ~Mount() { ::umount2(m_folder.constData(), MNT_DETACH); }
    Mount(const Mount &) = delete;
    Mount &operator=(const Mount &) = delete;

    bool small() const { return ::mount("none", m_folder.constData(), "tmpfs", 0, "size=8k") == 0; }
    bool readOnly() const
    {
        const char *const folder = m_folder.constData();
        return ::mount(folder, folder, nullptr, MS_BIND, nullptr) == 0
            && ::mount(nullptr, folder, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    QByteArray m_folder;
};

QAbstractButton *buttonOf(const QWidget *parent, const QString &text)
{
    for (auto *const button : parent->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestGuiPolicyDisk : public QObject
{
    Q_OBJECT

private:
    const OwnSettings m_settings;

    static PolicyEditor *open(MainWindow &window, const QString &path)
    {
        window.resize(1280, 800);
        window.show();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&window)); }();
        window.openPolicies({path});
        const auto *const page = window.findChild<PolicyPage *>();
        [&] { QTRY_VERIFY(page->current() && page->isSettled()); }();
        if (!page->current())
            qFatal("the policy was not opened");
        return page->current();
    }
    static void type(PolicyEditor *editor, const QString &text)
    {
        editor->code()->setFocus();
        QTest::keyClick(editor->code(), Qt::Key_Home, Qt::ControlModifier);
        for (const QChar letter : text) {
            if (letter == u'\n')
                QTest::keyClick(editor->code(), Qt::Key_Return);
            else
                QTest::keyClicks(editor->code(), letter);
        }
    }
    /// Saves under another name by the dialog that is open.
    static void saveByDialog(MainWindow &window, const QString &path)
    {
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = window.findChild<QFileDialog *>());
        QTRY_VERIFY(dialog->isVisible());
        dialog->setDirectory(QFileInfo(path).path());
        auto *const line = dialog->findChild<QLineEdit *>();
        line->setText(path);
        QTest::keyClick(line, Qt::Key_Return);
    }

private Q_SLOTS:
    void theWindowLivesWhileADiskDoesNotAnswer()
    {
        const QTemporaryDir folder;
        const QTemporaryDir network;
        SlowFile slow(network.filePath(QStringLiteral("slow.toml")));
        write(folder.filePath(QStringLiteral("fast.toml")), policyText);
        MainWindow window;
        PolicyEditor *const fast = open(window, folder.filePath(QStringLiteral("fast.toml")));
        auto *const page = window.findChild<PolicyPage *>();
        window.openPolicies({network.filePath(QStringLiteral("slow.toml"))});
        QTRY_VERIFY(slow.isAwaited());
        // It is said, and the other document is worked on.
        QTRY_VERIFY(page->findChild<MessageBanner *>()->isVisible());
        type(fast, QStringLiteral("# on\n"));
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!fast->document()->isModified());
        QCOMPARE(page->editors().size(), 1);
        slow.letGo(policyText);
        QTRY_COMPARE(page->editors().size(), 2);
        QVERIFY(!page->findChild<MessageBanner *>()->isVisible());
        QCOMPARE(textOf(*page->current()->document()->text()).toUtf8(), policyText);
    }

    void whatIsTypedDuringASaveIsNotLost()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.toml"));
        write(path, policyText);
        MainWindow window;
        PolicyEditor *const editor = open(window, path);
        type(editor, QStringLiteral("# first\n"));
        // The save looks whether somebody else has changed the file, which takes its time.
        QVERIFY(QFile::remove(path));
        SlowFile slow(path);
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(slow.isAwaited());
        QVERIFY(editor->document()->isSaving());
        QVERIFY(editor->document()->isModified());
        auto *const tabs = window.findChild<PolicyPage *>()->tabs();
        QTRY_VERIFY(tabs->tabText(0).contains(QStringLiteral("saving")));
        type(editor, QStringLiteral("# second\n"));
        QVERIFY(editor->document()->isChangedWhileSaving());
        slow.letGo(policyText);
        QTRY_VERIFY(!editor->document()->isSaving());
        QCOMPARE(contentOf(path), "# first\n" + policyText);
        // What came later is still to be saved, and undone it is the saved state.
        QVERIFY(editor->document()->isModified());
        QCOMPARE(textOf(*editor->document()->text()).toUtf8(), "# second\n# first\n" + policyText);
        while (editor->document()->isModified() && editor->document()->undoStack()->canUndo())
            editor->document()->undoStack()->undo();
        QCOMPARE(textOf(*editor->document()->text()).toUtf8(), "# first\n" + policyText);
    }

    void closingWaitsForASave()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.toml"));
        write(path, policyText);
        MainWindow window;
        PolicyEditor *const editor = open(window, path);
        type(editor, QStringLiteral("# kept\n"));
        QVERIFY(QFile::remove(path));
        SlowFile slow(path);
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(slow.isAwaited());
        window.close();
        QVERIFY(window.isVisible());
        QVERIFY(!QApplication::activeModalWidget());
        slow.letGo(policyText);
        QTRY_VERIFY(!window.isVisible());
        QCOMPARE(contentOf(path), "# kept\n" + policyText);
    }

    void closingAsksAboutWhatWasTypedDuringASave()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.toml"));
        write(path, policyText);
        MainWindow window;
        PolicyEditor *const editor = open(window, path);
        type(editor, QStringLiteral("# first\n"));
        QVERIFY(QFile::remove(path));
        SlowFile slow(path);
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(slow.isAwaited());
        type(editor, QStringLiteral("# second\n"));
        window.close();
        QMessageBox *box = nullptr;
        QTRY_VERIFY(box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()));
        QTest::mouseClick(box->button(QMessageBox::Save), Qt::LeftButton);
        slow.letGo(policyText);
        // Both saves, in their order.
        QTRY_VERIFY(!window.isVisible());
        QCOMPARE(contentOf(path), "# second\n# first\n" + policyText);
    }

    void aFullDiskLosesNothing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("full.toml"));
        write(path, policyText);
        PolicyDocument document(formats::Syntax::Toml);
        document.load(path, readPolicyFile(path));
        QTextCursor(document.text()).insertText(QString(20000, u'#') + u'\n');
        // The kernel refuses to write on beyond the limit, as it does where there is no room.
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{.rlim_cur = 4096, .rlim_max = before.rlim_max};
        std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const SaveResult result = saveAt(document, path);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QCOMPARE(result.outcome, SaveResult::Outcome::Failed);
        QVERIFY(!result.reason.isEmpty());
        QCOMPARE(contentOf(path), policyText);
        QVERIFY(document.isModified());
        QVERIFY(saveAt(document, path).isSaved());
        QVERIFY(contentOf(path).startsWith("####"));
    }

    void aFullDiskOffersAnotherPlace()
    {
        const QTemporaryDir folder;
        const QTemporaryDir other;
        const Mount disk(folder.path());
        if (!disk.small())
            QSKIP("needs the right to mount");
        const QString path = folder.filePath(QStringLiteral("a.toml"));
        write(path, policyText);
        MainWindow window;
        PolicyEditor *const editor = open(window, path);
        const QByteArray much = QByteArray(20000, '#') + '\n';
        QTextCursor(editor->document()->text()).insertText(QString::fromLatin1(much));
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(editor->banner()->isVisible());
        QVERIFY(editor->banner()->text().contains(path));
        QVERIFY2(editor->banner()->text().contains(QString::fromLocal8Bit(std::strerror(ENOSPC))),
                 qPrintable(editor->banner()->text()));
        QVERIFY(editor->document()->isModified());
        QCOMPARE(contentOf(path), policyText);
        const QString place = other.filePath(QStringLiteral("b.toml"));
        QTRY_VERIFY(buttonOf(editor->banner(), QStringLiteral("Save &under another name …")));
        QTest::mouseClick(buttonOf(editor->banner(), QStringLiteral("Save &under another name …")),
                          Qt::LeftButton);
        saveByDialog(window, place);
        QTRY_VERIFY(!editor->document()->isModified());
        QCOMPARE(contentOf(place), much + policyText);
        QCOMPARE(editor->document()->path(), place);
    }

    void aReadOnlyFileIsSavedElsewhere()
    {
        const QTemporaryDir folder;
        const QTemporaryDir other;
        const QString path = folder.filePath(QStringLiteral("a.toml"));
        write(path, policyText);
        const Mount disk(folder.path());
        if (geteuid() != 0)
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
        else if (!disk.readOnly())
            QSKIP("root writes everywhere, and may not mount here");
        MainWindow window;
        PolicyEditor *const editor = open(window, path);
        type(editor, QStringLiteral("# mine\n"));
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
        const QString place = other.filePath(QStringLiteral("b.toml"));
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = window.findChild<QFileDialog *>());
        QVERIFY(dialog->windowTitle().contains(QStringLiteral("read-only")));
        QVERIFY(editor->document()->isModified());
        saveByDialog(window, place);
        QTRY_VERIFY(!editor->document()->isModified());
        QCOMPARE(contentOf(place), "# mine\n" + policyText);
        QCOMPARE(contentOf(path), policyText);
    }

    void aSidecarThatCannotBeReadIsLeftAsItIs()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.toml"));
        write(path, policyText);
        write(sidecarPath(path), "of a newer program");
        MainWindow window;
        PolicyEditor *const editor = open(window, path);
        type(editor, QStringLiteral("# mine\n"));
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!editor->document()->isModified());
        QCOMPARE(contentOf(sidecarPath(path)), QByteArray("of a newer program"));
        // What it would have to hold is not saved, and that is said.
        editor->document()->change(
            [](policy::Policy &policy) {
                policy.layers.front().log = policy::LogFlags{
                    .sameExecOff = true, .newExecOn = false, .subdomainsOff = false};
            },
            QString());
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(editor->banner()->isVisible() && editor->document()->isModified()
                    && !editor->document()->isSaving());
        QVERIFY(editor->banner()->text().contains(sidecarPath(path)));
        QCOMPARE(contentOf(sidecarPath(path)), QByteArray("of a newer program"));
        editor->document()->undoStack()->clear();
    }
};

QTEST_MAIN(TestGuiPolicyDisk)
#include "test_gui_policy_disk.moc"
