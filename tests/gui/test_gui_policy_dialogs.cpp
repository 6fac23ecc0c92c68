// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Import, export, comparison and completion of policies, and what happens to files that others
// change while they are edited.

#include "clicks.h"
#include "file_bytes.h"
#include "own_settings.h"
#include "reader_policy.h"

#include "app/main_window.h"
#include "policy/document_text.h"
#include "policy/policy_compare_dialog.h"
#include "policy/policy_completion.h"
#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_export_dialog.h"
#include "policy/policy_import_dialog.h"
#include "policy/policy_page.h"
#include "policy/recovery.h"
#include "widgets/code_editor.h"
#include "widgets/message_banner.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QTreeWidget>
#include <QUndoStack>

using namespace surveyor;
using namespace surveyor::gui;

namespace {

const QByteArray policyText = readerPolicy();

/// Never null: a test without its dialog cannot go on.
template<typename Dialog>
Dialog *dialogOf(QWidget &window)
{
    Dialog *dialog = nullptr;
    [&] { QTRY_VERIFY(dialog = window.findChild<Dialog *>()); }();
    if (!dialog)
        qFatal("the dialog did not come");
    return dialog;
}

PolicyCompletion complete(QString text, formats::Syntax syntax, const policy::Policy &policy = {})
{
    const auto at = static_cast<int>(text.indexOf(u'|'));
    return completionAt(text.remove(at, 1), at, syntax, policy);
}

} // namespace

class TestGuiPolicyDialogs : public QObject
{
    Q_OBJECT

private:
    const OwnSettings m_settings;
    QTemporaryDir m_folder;

    QString file(const char *name)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        write(path, policyText);
        return path;
    }
    static PolicyEditor *open(MainWindow &window, const QString &path)
    {
        window.resize(1280, 800);
        window.show();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&window)); }();
        window.openPolicies({path});
        const auto *const page = window.findChild<PolicyPage *>();
        [&] { QTRY_VERIFY(page->current() && page->isSettled()); }();
        PolicyEditor *const editor = page->current();
        if (!editor)
            qFatal("the policy was not opened");
        return editor;
    }

private Q_SLOTS:
    void initTestCase() { Recovery::forgetAll(Recovery::leftovers()); }

    void wordsFitTheirPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("toml");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("notThere");
        const auto row = [](const char *name, const char *text, bool toml, const char *word,
                            const char *notThere) {
            QTest::newRow(name) << QString::fromUtf8(text) << toml << QString::fromUtf8(word)
                                << QString::fromUtf8(notThere);
        };
        row("header", "abi = 6\n[|", true, "[[path_beneath]]", "parent = ");
        row("key", "[[path_beneath]]\npar|", true, "parent = ", "port = ");
        row("right of a path", "[[path_beneath]]\nallowed_access = [\"read_file\", \"|\"]", true,
            "make_reg", "bind_tcp");
        row("right of a port", "[[net_port]]\nallowed_access = [\"|\"]", true, "bind_tcp",
            "make_reg");
        row("scope", "[[ruleset]]\nscoped = [\"|\"]", true, "signal", "bind_tcp");
        row("path", "[[path_beneath]]\nparent = [\"/|\"]", true, "/usr/", "read_file");
        row("variable", "[[path_beneath]]\nparent = [\"|\"]", true, "${home}", "read_file");
        row("nothing in a comment", "[[path_beneath]]\n# \"|", true, "", "parent = ");
        row("JSON right", "{\"netPort\": [{\"allowedAccess\": [\"|\"]}]}", false, "connect_tcp",
            "make_reg");
        row("JSON key", "{\"pathBeneath\": [{\"|\"}]}", false, "allowedAccess", "port");
    }
    void wordsFitTheirPlace()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, toml);
        QFETCH(const QString, word);
        QFETCH(const QString, notThere);
        policy::Policy policy;
        policy.layers.emplace_back().variables.push_back(
            {.name = "home", .values = {}, .span = {}});
        const PolicyCompletion words =
            complete(text, toml ? formats::Syntax::Toml : formats::Syntax::Json, policy);
        QVERIFY(word.isEmpty() ? words.words.isEmpty() : words.words.contains(word));
        QVERIFY(!words.words.contains(notThere));
    }

    void typingCompletes()
    {
        MainWindow window;
        PolicyEditor *const editor = open(window, file("complete.toml"));
        editor->code()->setFocus();
        editor->code()->goTo(int(policyText.indexOf("\"read_dir\"")) + 9);
        QTest::keyClicks(editor->code(), QStringLiteral("\", \"exec"));
        QTRY_VERIFY(editor->code()->isCompleting());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_VERIFY(
            editor->code()->toPlainText().contains(QStringLiteral("\"read_dir\", \"execute\"")));
        QTRY_VERIFY(editor->document()->reading().isValid());
    }

    void aCommandLineBecomesAPolicy()
    {
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *const page = window.findChild<PolicyPage *>();
        page->importCommandLine();
        auto *const dialog = dialogOf<PolicyImportDialog>(window);
        dialog->setText(QStringLiteral("landrun --rox /usr --nonsense -- make"));
        QVERIFY(!dialog->import().isValid());
        auto *const problems = dialog->findChild<QTreeWidget *>();
        QVERIFY(problems->topLevelItem(0)->text(0).contains(QStringLiteral("nonsense")));
        dialog->setText(QStringLiteral("landrun --rox /usr --connect-tcp 443 -- make"));
        QVERIFY(dialog->import().isValid());
        press(dialog, QStringLiteral("&Import"));
        QTRY_VERIFY(page->current());
        const policy::Policy &policy = page->current()->document()->reading().policy;
        QCOMPARE(policy.layers.front().pathRules.size(), 1U);
        QCOMPARE(policy.layers.front().portRules.front().ports.front().port, 443U);
        QVERIFY(page->current()->document()->isModified());
        page->current()->document()->undoStack()->clear();
    }

    void everyFormatShowsWhatItWritesAndLoses()
    {
        MainWindow window;
        PolicyEditor *const editor = open(window, file("export.toml"));
        window.findChild<PolicyPage *>()->exportCurrent();
        const QPointer dialog = dialogOf<PolicyExportDialog>(window); // Deletes itself when closed.
        auto *const list = dialog->findChild<QListWidget *>();
        QCOMPARE(static_cast<std::size_t>(list->count()), formats::formats().size());
        // No title is cut.
        QTRY_VERIFY(list->viewport()->width() >= list->sizeHintForColumn(0));
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            QTRY_VERIFY(dialog->isSettled());
            QTRY_VERIFY(!dialog->result().files.empty() || !dialog->result().losses.empty());
        }
        dialog->setFormat("landrun");
        QTRY_VERIFY(dialog->isSettled());
        auto *const preview = dialog->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("landrun")));
        press(dialog, QStringLiteral("&Copy"));
        QCOMPARE(QGuiApplication::clipboard()->text(), preview->toPlainText());
        dialog->setFormat("island");
        QTRY_VERIFY(dialog->isSettled() && dialog->result().files.size() == 2U);
        dialog->saveTo(m_folder.path());
        QTRY_VERIFY(!dialog);
        QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("export/profile.toml"))));
        QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("export/landlock/policy.toml"))));
        QVERIFY(editor->document()->reading().isValid());
    }

    void whatATextCannotHoldIsExportedBesideIt_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QString>("document");
        QTest::newRow("systemd") << QByteArray("systemd") << QStringLiteral("out/logged.toml");
        QTest::newRow("island") << QByteArray("island")
                                << QStringLiteral("out/logged/landlock/policy.toml");
    }

    void whatATextCannotHoldIsExportedBesideIt()
    {
        QFETCH(const QByteArray, format);
        QFETCH(const QString, document);
        MainWindow window;
        PolicyEditor *const editor = open(window, file("logged.toml"));
        editor->document()->change(
            [](policy::Policy &policy) {
                policy.layers.front().log = policy::LogFlags{
                    .sameExecOff = true, .newExecOn = false, .subdomainsOff = true};
            },
            QString());
        QTRY_VERIFY(editor->isSettled());
        window.findChild<PolicyPage *>()->exportCurrent();
        const QPointer dialog = dialogOf<PolicyExportDialog>(window); // Deletes itself when closed.
        dialog->setFormat(format.toStdString());
        QTRY_VERIFY(dialog->isSettled());
        // The preview names it and shows it.
        auto *const files = dialog->findChild<QComboBox *>();
        const int row = files->findText(QStringLiteral(".surveyor.json"), Qt::MatchEndsWith);
        QVERIFY(row > 0);
        files->setCurrentIndex(row);
        QTRY_VERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(
            QStringLiteral("same_exec_off")));
        const QTemporaryDir place;
        dialog->saveTo(place.filePath(QStringLiteral("out")));
        QTRY_VERIFY(!dialog);
        const PolicyFile written = readPolicyFile(place.filePath(document));
        QCOMPARE(written.error, QString());
        QVERIFY(written.sidecar.log.has_value());
        QVERIFY(written.sidecar.log->sameExecOff);
        editor->document()->undoStack()->clear();
    }

    void aPolicyIsComparedWithItsFile()
    {
        MainWindow window;
        PolicyEditor *const editor = open(window, file("compare.toml"));
        editor->document()->edit(
            0, {formats::edit::AddPathRule{.access = {"write_file"}, .paths = {"/tmp"}}},
            QString());
        window.findChild<PolicyPage *>()->compareCurrent();
        auto *const dialog = dialogOf<PolicyCompareDialog>(window);
        QTRY_COMPARE(dialog->list()->topLevelItemCount(), 1);
        QCOMPARE(dialog->list()->topLevelItem(0)->text(0), QStringLiteral("/tmp"));
        QCOMPARE(dialog->list()->topLevelItem(0)->text(1), QStringLiteral("allowed now"));
        QCOMPARE(dialog->list()->topLevelItem(0)->text(2), QStringLiteral("fs.write_file"));
    }

    void aChangeFromOutsideHasThreeAnswers()
    {
        MainWindow window;
        const QString path = file("outside.toml");
        PolicyEditor *const editor = open(window, path);
        write(path, "# other\n" + policyText);
        QTRY_VERIFY(editor->banner()->isVisible());
        press(editor->banner(), QStringLiteral("Co&mpare"));
        auto *const dialog = dialogOf<PolicyCompareDialog>(window);
        QTRY_VERIFY(dialog->isSettled());
        dialog->reject();
        QVERIFY(editor->banner()->isVisible());
        press(editor->banner(), QStringLiteral("Take the &file’s"));
        QTRY_VERIFY(textOf(*editor->document()->text()).startsWith(QStringLiteral("# other")));
        QVERIFY(!editor->document()->isModified());
        // What was there before can be had back.
        editor->document()->undoStack()->undo();
        QCOMPARE(textOf(*editor->document()->text()).toUtf8(), policyText);
        write(path, "# again\n" + policyText);
        QTRY_VERIFY(editor->banner()->isVisible());
        press(editor->banner(), QStringLiteral("&Keep mine"));
        QVERIFY(editor->document()->isModified());
        window.findChild<PolicyPage *>()->save();
        QTRY_VERIFY(!editor->document()->isModified());
        QCOMPARE(contentOf(path), policyText);
    }

    void savingOverAChangeFromOutsideAsks()
    {
        MainWindow window;
        const QString path = file("race.toml");
        PolicyEditor *const editor = open(window, path);
        QTextCursor(editor->document()->text()).insertText(QStringLiteral("# mine\n"));
        write(path, "# theirs\n" + policyText);
        // At once, before the watcher has told.
        window.findChild<PolicyPage *>()->save();
        QTRY_VERIFY(editor->banner()->isVisible());
        QCOMPARE(contentOf(path), "# theirs\n" + policyText);
        QVERIFY(editor->document()->isModified());
    }
};

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("landlock-surveyor-test"));
    // Other tests run at the same time and have copies of their own.
    QCoreApplication::setApplicationName(QStringLiteral("test_gui_policy_dialogs"));
    const QApplication application(argc, argv);
    TestGuiPolicyDialogs test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_gui_policy_dialogs.moc"
