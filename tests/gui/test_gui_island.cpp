// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// An island profile in the window: what it says is shown, what nobody edits stays.

#include "file_bytes.h"
#include "whole_window.h"

#include "policy/island_pane.h"
#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_page.h"
#include "widgets/code_editor.h"

#include <QDir>
#include <QTabWidget>
#include <QTreeWidget>
#include <QUndoStack>

using namespace surveyor;
using namespace surveyor::gui;

namespace {

const QByteArray policyText = "abi = 6\n"
                              "[[ruleset]]\n"
                              "handled_access_fs = [\"abi.all\"]\n";

void type(PolicyEditor *editor, const QString &text)
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

} // namespace

class TestGuiIsland : public QObject
{
    Q_OBJECT

private:
    WholeWindow m_window;

    PolicyPage *page() const { return m_window->findChild<PolicyPage *>(); }
    PolicyEditor *open(const QString &path)
    {
        m_window->openPolicies({path});
        [&] { QTRY_VERIFY(page()->current() && page()->isSettled()); }();
        if (!page()->current())
            qFatal("the profile was not opened");
        return page()->current();
    }

private Q_SLOTS:
    void init() { m_window.open(QString()); }
    void cleanup() { m_window.close(); }

    void anIslandProfileIsShownAndKept()
    {
        const QTemporaryDir folder;
        const QDir root(folder.path());
        QVERIFY(root.mkpath(QStringLiteral("web/landlock")));
        QVERIFY(root.mkpath(QStringLiteral("src")));
        const QString path = root.filePath(QStringLiteral("web/profile.toml"));
        const QByteArray profile = "# mine\r\n[[context]]\r\nwhen_beneath = \""
            + root.filePath(QStringLiteral("src")).toUtf8()
            + "\"\r\n[[context]]\r\nwhen_beneath = \"/nowhere/at/all\"\r\n"
              "[[env]]\r\nname = \"EDITOR\"\r\nliteral = \"vi\"\r\n";
        write(path, profile);
        write(root.filePath(QStringLiteral("web/landlock/a.toml")), policyText);
        write(root.filePath(QStringLiteral("web/landlock/b.toml")), policyText);
        PolicyEditor *const editor = open(path);
        QVERIFY(editor->island() && editor->island()->isVisible());
        auto *const tree = editor->island()->findChild<QTreeWidget *>();
        const auto meaning = [tree](const QString &text) {
            const auto found = tree->findItems(text, Qt::MatchContains | Qt::MatchRecursive);
            return found.size() == 1 ? found.first()->text(1) : QString();
        };
        QTRY_VERIFY(meaning(QStringLiteral("/nowhere/at/all")).contains(QStringLiteral("ignores")));
        QVERIFY(meaning(root.filePath(QStringLiteral("src"))).contains(QStringLiteral("ABI 5")));
        QCOMPARE(meaning(QStringLiteral("EDITOR")), QStringLiteral("vi"));
        QVERIFY(meaning(QStringLiteral("Workspace")).startsWith(QStringLiteral("On: every")));
        // Both documents are named, and open by the key.
        QVERIFY(!meaning(QStringLiteral("b.toml")).isEmpty());
        tree->setFocus();
        tree->setCurrentItem(
            tree->findItems(QStringLiteral("a.toml"), Qt::MatchExactly | Qt::MatchRecursive)
                .first());
        QTest::keyClick(tree, Qt::Key_Return);
        QTRY_COMPARE(page()->editors().size(), 2);
        // The text is edited and every other byte stays.
        page()->tabs()->setCurrentWidget(editor);
        type(editor, QStringLiteral("workspace = false\n"));
        QTRY_VERIFY(meaning(QStringLiteral("Workspace")).startsWith(QStringLiteral("Off")));
        QTest::keyClick(&m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!editor->document()->isModified());
        QCOMPARE(contentOf(path), "workspace = false\r\n" + profile);
        // What island would not read is named with its place.
        type(editor, QStringLiteral("workspace = 1\n"));
        QTRY_VERIFY(!editor->code()->marks().isEmpty());
        editor->document()->undoStack()->clear();
    }

    void aProfileThatIslandWouldNotRunIsNamed()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("web/landlock")));
        const QString path = folder.filePath(QStringLiteral("web/profile.toml"));
        write(path, QByteArray());
        const PolicyEditor *const editor = open(path);
        const auto *const tree = editor->island()->findChild<QTreeWidget *>();
        const auto meaning = [tree](const QString &text) {
            const auto found = tree->findItems(text, Qt::MatchExactly);
            return found.size() == 1 ? found.first()->text(1) : QString();
        };
        QTRY_VERIFY(meaning(QStringLiteral("Policies")).startsWith(QStringLiteral("None")));
        // One that handles less than the workspace grants.
        write(folder.filePath(QStringLiteral("web/landlock/a.toml")),
              "[[ruleset]]\nhandled_access_fs = [\"execute\"]\n");
        open(folder.filePath(QStringLiteral("web/landlock/a.toml")));
        open(path);
        QTRY_VERIFY(meaning(QStringLiteral("Policies")).startsWith(QStringLiteral("Together")));
        QVERIFY(meaning(QStringLiteral("Workspace")).contains(QStringLiteral("cannot run")));
    }

    void aPolicyOfThatNameIsAPolicy()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("profile.toml"));
        write(path, policyText);
        QVERIFY(!open(path)->document()->isProfile());
    }
};

QTEST_MAIN(TestGuiIsland)
#include "test_gui_island.moc"
