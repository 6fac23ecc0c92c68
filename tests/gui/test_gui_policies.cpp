// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The policies page as its user has it: keys, clicks, drops, files.

#include "file_bytes.h"
#include "own_settings.h"

#include "app/main_window.h"
#include "policy/abi_box.h"
#include "policy/effective_pane.h"
#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_page.h"
#include "policy/problems_pane.h"
#include "policy/rules_model.h"
#include "policy/rules_pane.h"
#include "policy/rules_view.h"
#include "widgets/code_editor.h"
#include "widgets/message_banner.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <QUrl>

using namespace surveyor;
using namespace surveyor::gui;

namespace {

const QByteArray policyText = "# what a reader needs\n"
                              "abi = 6\n"
                              "\n"
                              "[[ruleset]]\n"
                              "handled_access_fs = [\"abi.all\"]\n"
                              "\n"
                              "[[path_beneath]]\n"
                              "allowed_access = [\"read_file\", \"read_dir\"] # both\n"
                              "parent = [\"/usr\"]\n"
                              "\n"
                              "[[net_port]]\n"
                              "allowed_access = [\"connect_tcp\"]\n"
                              "port = [443]\n";

/// The row whose text begins with @p text.
QModelIndex rowOf(const QAbstractItemModel *model, const QString &text,
                  const QModelIndex &parent = {})
{
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const QModelIndex index = model->index(row, 0, parent);
        if (index.data().toString().startsWith(text))
            return index;
        if (const QModelIndex below = rowOf(model, text, index); below.isValid())
            return below;
    }
    return {};
}

void answer(QMessageBox::StandardButton button)
{
    QMessageBox *box = nullptr;
    QTRY_VERIFY(box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()));
    QTest::mouseClick(box->button(button), Qt::LeftButton);
}

} // namespace

class TestGuiPolicies : public QObject
{
    Q_OBJECT

private:
    const OwnSettings m_settings;
    QTemporaryDir m_folder;

    QString file(const char *name, const QByteArray &bytes = policyText)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        write(path, bytes);
        return path;
    }
    static void show(MainWindow &window)
    {
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    static PolicyEditor *editorOf(MainWindow &window)
    {
        return window.findChild<PolicyPage *>()->current();
    }
    PolicyEditor *open(MainWindow &window, const QString &path)
    {
        show(window);
        window.openPolicies({path});
        const auto *const page = window.findChild<PolicyPage *>();
        [&] { QTRY_VERIFY(page->current() && page->isSettled()); }();
        PolicyEditor *const editor = page->current();
        if (!editor)
            qFatal("the policy was not opened");
        return editor;
    }

private Q_SLOTS:
    void pagesChangeByKey()
    {
        MainWindow window;
        show(window);
        QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
        QTRY_VERIFY(window.findChild<PolicyPage *>()->isVisible());
        QCOMPARE(window.windowTitle(), QStringLiteral("Policies — Landlock Surveyor"));
        QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(editorOf(window));
        QVERIFY(editorOf(window)->document()->reading().isValid());
        QTest::keyClick(&window, Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(!window.findChild<PolicyPage *>()->isVisible());
        QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
        QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
        answer(QMessageBox::Discard);
        QTRY_VERIFY(!editorOf(window));
    }

    void typedTextIsUndoneByTheWindowsKeysAndSaved()
    {
        MainWindow window;
        const QString path = file("typed.toml");
        PolicyEditor *const editor = open(window, path);
        editor->code()->setFocus();
        QTest::keyClick(editor->code(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(editor->code(), QStringLiteral("# more"));
        QVERIFY(editor->document()->isModified());
        QVERIFY(window.isWindowModified());
        QTest::keyClick(editor->code(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!editor->document()->isModified());
        QTest::keyClick(editor->code(), Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(editor->document()->isModified());
        QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!editor->document()->isModified());
        QCOMPARE(contentOf(path), policyText + "# more");
    }

    void theFormFollowsEveryLetter()
    {
        MainWindow window;
        PolicyEditor *const editor = open(window, file("step.toml"));
        const QAbstractItemModel *const model = editor->rules()->view()->model();
        QVERIFY(rowOf(model, QStringLiteral("/usr")).isValid());
        QVERIFY(rowOf(model, QStringLiteral("443")).isValid());
        editor->code()->setFocus();
        editor->code()->goTo(int(policyText.indexOf("/usr")) + 4);
        QTest::keyClicks(editor->code(), QStringLiteral("/share"));
        QTRY_COMPARE(rowOf(model, QStringLiteral("/usr")).data().toString(),
                     QStringLiteral("/usr/share"));
        // The row about the cursor is the current one.
        QCOMPARE(editor->rules()->view()->currentIndex().data().toString(),
                 QStringLiteral("/usr/share"));
    }

    void aClickOnABoxIsASmallEdit()
    {
        MainWindow window;
        PolicyEditor *const editor = open(window, file("click.toml"));
        RulesView *const view = editor->rules()->view();
        const QModelIndex rule = rowOf(view->model(), QStringLiteral("/usr"));
        constexpr int execute = 5;
        const QModelIndex box = rule.siblingAtColumn(execute);
        QCOMPARE(box.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(box).center());
        QByteArray expected = policyText;
        expected.replace("\"read_dir\"]", "\"read_dir\", \"execute\"]");
        QTRY_COMPARE(editor->code()->toPlainText().toUtf8(), expected);
        QTest::mouseClick(
            view->viewport(), Qt::LeftButton, {},
            view->visualRect(rowOf(view->model(), QStringLiteral("/usr")).siblingAtColumn(execute))
                .center());
        QTRY_COMPARE(editor->code()->toPlainText().toUtf8(), policyText);
        // Undo from the form is the same stack.
        QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(editor->code()->toPlainText().toUtf8(), expected);
    }

    void theFormIsUsedByKeysAlone()
    {
        MainWindow window;
        PolicyEditor *const editor = open(window, file("keys.toml"));
        RulesView *const view = editor->rules()->view();
        view->setFocus();
        view->setCurrentIndex(rowOf(view->model(), QStringLiteral("/usr")));
        QTest::keyClick(view, Qt::Key_Right); // opens the rule
        QTest::keyClick(view, Qt::Key_Down);  // Read
        QTest::keyClick(view, Qt::Key_Down);  // Write
        QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("Write"));
        QTest::keyClick(view, Qt::Key_Space);
        QTRY_VERIFY(editor->code()->toPlainText().contains(
            QStringLiteral("\"read_dir\", \"write_file\", \"truncate\"]")));
        // The row is still the current one, and open.
        QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("Write"));
        view->setCurrentIndex(rowOf(view->model(), QStringLiteral("443")));
        QTest::keyClick(view, Qt::Key_Delete);
        QTRY_VERIFY(!editor->code()->toPlainText().contains(QStringLiteral("net_port")));
    }

    void pathsAndPortsAreAdded()
    {
        MainWindow window;
        PolicyEditor *const editor = open(window, file("add.toml"));
        QLineEdit *const line = editor->rules()->addLine();
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("/etc"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(editor->code()->toPlainText().contains(QStringLiteral("[\"/etc\"]")));
        line->setText(QStringLiteral("8080"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(editor->code()->toPlainText().contains(QStringLiteral("port = [8080]")));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/bin")),
                      QUrl::fromLocalFile(QStringLiteral("/etc/passwd"))});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(editor->rules()->view()->viewport(), &enter);
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(editor->rules()->view()->viewport(), &drop);
        QTRY_VERIFY(
            editor->code()->toPlainText().contains(QStringLiteral("[\"/bin\", \"/etc/passwd\"]")));
    }

    void aTextThatIsNoPolicyKeepsTheLastForm()
    {
        MainWindow window;
        PolicyEditor *const editor = open(window, file("broken.toml"));
        editor->code()->setFocus();
        editor->code()->goTo(0);
        QTest::keyClicks(editor->code(), QStringLiteral("x"));
        QTRY_VERIFY(!editor->document()->reading().isValid());
        RulesView *const view = editor->rules()->view();
        const QModelIndex rule = rowOf(view->model(), QStringLiteral("/usr"));
        QVERIFY(rule.isValid());
        QVERIFY(!rule.siblingAtColumn(1).flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!editor->code()->marks().isEmpty());
        QCOMPARE(editor->problems()->topLevelItemCount(), 1);
        QCOMPARE(editor->problems()->topLevelItem(0)->text(2), QStringLiteral("1"));
        QTest::keyClick(editor->code(), Qt::Key_Backspace);
        QTRY_VERIFY(editor->document()->reading().isValid());
    }

    void fixesAreStepsLikeAnyOther()
    {
        MainWindow window;
        QByteArray bytes = policyText;
        bytes.replace("[443]", "[443, 70000]");
        PolicyEditor *const editor = open(window, file("fix.toml", bytes));
        ProblemsPane *const problems = editor->problems();
        QTRY_VERIFY(problems->errorCount() > 0);
        const auto found = problems->findItems(QStringLiteral("70000"), Qt::MatchContains);
        QVERIFY(!found.isEmpty());
        problems->setFocus();
        problems->setCurrentItem(found.first()->child(0));
        QTest::keyClick(problems, Qt::Key_Return);
        QTRY_COMPARE(editor->code()->toPlainText().toUtf8(), policyText);
        editor->document()->undoStack()->undo();
        QCOMPARE(editor->code()->toPlainText().toUtf8(), bytes);
    }

    void anOldKernelGreysAndTells()
    {
        MainWindow window;
        PolicyEditor *const editor = open(window, file("abi.toml"));
        editor->abiBox()->setAbi(3);
        QTRY_VERIFY(editor->isSettled());
        const QAbstractItemModel *const model = editor->rules()->view()->model();
        const QModelIndex rule = rowOf(model, QStringLiteral("/usr"));
        constexpr int device = 6;
        const QModelIndex box = rule.siblingAtColumn(device);
        QVERIFY(!box.flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(
            box.data(Qt::ToolTipRole).toString().contains(QStringLiteral("ABI 5 (Linux 6.10)")));
        bool told = false;
        for (const QLabel *const label : editor->findChildren<QLabel *>())
            told = told || label->text().contains(QStringLiteral("Linux 6.2 does not restrict"));
        QVERIFY(told);
    }

    void rightsOfFoldersAreGreyForAFile()
    {
        MainWindow window;
        QByteArray bytes = policyText;
        bytes.replace("\"read_file\", \"read_dir\"", "\"read_file\"");
        bytes.replace("\"/usr\"", "\"/etc/passwd\"");
        PolicyEditor *const editor = open(window, file("file.toml", bytes));
        const QAbstractItemModel *const model = editor->rules()->view()->model();
        constexpr int create = 3;
        const QModelIndex box = rowOf(model, QStringLiteral("/etc/passwd")).siblingAtColumn(create);
        QVERIFY(!box.flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(box.data(Qt::ToolTipRole).toString().contains(QStringLiteral("no folder")));
        // All that a file can have of a group makes its box full.
        QCOMPARE(rowOf(model, QStringLiteral("/etc/passwd"))
                     .siblingAtColumn(1)
                     .data(Qt::CheckStateRole)
                     .value<Qt::CheckState>(),
                 Qt::Checked);
    }

    void effectiveRightsNameTheRule()
    {
        MainWindow window;
        PolicyEditor *const editor = open(window, file("effective.toml"));
        EffectivePane *const pane = editor->effective();
        pane->ask(Attempt::Read, QStringLiteral("/usr/bin/env"));
        QTRY_VERIFY(pane->isSettled());
        QCOMPARE(pane->answer().verdict, policy::Verdict::Allowed);
        QVERIFY(pane->answer().lines.front().text.contains(QStringLiteral("/usr")));
        QCOMPARE(pane->answer().lines.front().span.line, 7U);
        pane->ask(Attempt::Execute, QStringLiteral("/usr/bin/env"));
        QTRY_VERIFY(pane->isSettled());
        QCOMPARE(pane->answer().verdict, policy::Verdict::Denied);
        pane->ask(Attempt::ConnectTcp, QStringLiteral("443"));
        QTRY_VERIFY(pane->isSettled());
        QCOMPARE(pane->answer().verdict, policy::Verdict::Allowed);
        pane->ask(Attempt::ConnectTcp, QStringLiteral("80"));
        QTRY_VERIFY(pane->isSettled());
        QCOMPARE(pane->answer().verdict, policy::Verdict::Denied);
    }

    void closingTheWindowAsksForEveryChange()
    {
        MainWindow window;
        PolicyEditor *const editor = open(window, file("close.toml"));
        editor->code()->setFocus();
        QTest::keyClicks(editor->code(), QStringLiteral("#"));
        window.close();
        answer(QMessageBox::Cancel);
        QVERIFY(window.isVisible());
        window.close();
        answer(QMessageBox::Save);
        QTRY_VERIFY(!window.isVisible());
        QCOMPARE(contentOf(m_folder.filePath(QStringLiteral("close.toml"))), "#" + policyText);
    }

    void droppedFilesAndProfilesAreOpened()
    {
        MainWindow window;
        show(window);
        QDir folder(m_folder.path());
        QVERIFY(folder.mkpath(QStringLiteral("web/landlock")));
        write(folder.filePath(QStringLiteral("web/profile.toml")), "workspace = false\n");
        write(folder.filePath(QStringLiteral("web/landlock/a.toml")), policyText);
        write(folder.filePath(QStringLiteral("web/landlock/b.toml")), policyText);
        QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
        auto *const page = window.findChild<PolicyPage *>();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(folder.filePath(QStringLiteral("web")))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(page, &enter);
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(page, &drop);
        QTRY_COMPARE(page->editors().size(), 3);
        QVERIFY(page->editors().first()->document()->isProfile());
        // Once more: they come to the front.
        page->openFiles({folder.filePath(QStringLiteral("web"))});
        QTRY_VERIFY(page->isSettled());
        QCOMPARE(page->editors().size(), 3);
    }

    void whatCannotBeReadIsNamed()
    {
        MainWindow window;
        show(window);
        window.openPolicies({QStringLiteral("/nowhere/policy.toml")});
        auto *const page = window.findChild<PolicyPage *>();
        auto *const banner = page->findChild<MessageBanner *>();
        QTRY_VERIFY(page->isSettled() && banner->isVisible());
        QVERIFY(banner->text().startsWith(QStringLiteral("/nowhere/policy.toml: ")));
        QCOMPARE(page->editors().size(), 0);
    }
};

QTEST_MAIN(TestGuiPolicies)
#include "test_gui_policies.moc"
