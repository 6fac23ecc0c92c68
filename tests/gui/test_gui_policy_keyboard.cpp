// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The policies page and its dialogs without a mouse, and as a screen reader hears them.

#include "file_bytes.h"
#include "whole_window.h"

#include "policy/policy_compare_dialog.h"
#include "policy/policy_editor.h"
#include "policy/policy_export_dialog.h"
#include "policy/policy_import_dialog.h"
#include "policy/policy_page.h"
#include "widgets/code_editor.h"

#include <QAccessible>
#include <QDialog>
#include <QDir>
#include <QSet>
#include <QTabWidget>

using namespace surveyor::gui;

namespace {

const QByteArray policyText = "abi = 6\n"
                              "[[ruleset]]\n"
                              "handled_access_fs = [\"abi.all\"]\n"
                              "[[path_beneath]]\n"
                              "allowed_access = [\"read_file\"]\n"
                              "parent = [\"/usr\", \"/no/such/place\"]\n";

QString named(const QWidget *widget)
{
    return QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget->metaObject()->className()),
                                         widget->objectName());
}

/// What Tab should reach in @p root.
QSet<QWidget *> focusable(const QWidget *root)
{
    QSet<QWidget *> found;
    for (QWidget *const widget : root->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
            && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus
            && widget->window() == root->window())
            found += widget;
    }
    return found;
}

QStringList unnamed(const QWidget *root)
{
    QStringList found;
    for (QWidget *const widget : focusable(root)) {
        QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            found += named(widget);
    }
    return found;
}

/// Adds what @p key, pressed again and again, comes to from here, until it comes to no more.
void walk(Qt::Key key, QSet<QWidget *> &reached)
{
    QSet<QWidget *> seen;
    for (QWidget *at = QApplication::focusWidget(); at && !seen.contains(at);
         at = QApplication::focusWidget()) {
        seen += at;
        // Tab is a letter there.
        if (qobject_cast<CodeEditor *>(at))
            break;
        QTest::keyClick(at, key);
    }
    reached += seen;
}

QStringList notReached(const QSet<QWidget *> &wanted, const QSet<QWidget *> &reached)
{
    QStringList missing;
    for (const QWidget *const widget : wanted - reached)
        missing += named(widget);
    return missing;
}

} // namespace

class TestGuiPolicyKeyboard : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    WholeWindow m_window;

    PolicyPage *page() const { return m_window->findChild<PolicyPage *>(); }
    void openPolicy(const QString &path)
    {
        m_window->openPolicies({path});
        QTRY_VERIFY(page()->current() && page()->isSettled());
    }
    /// Every part of the page that is seen from the four places that keys go to.
    void lookAround()
    {
        QSet<QWidget *> wanted;
        QSet<QWidget *> reached;
        for (const Qt::Key place : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4}) {
            for (const Qt::Key direction : {Qt::Key_Tab, Qt::Key_Backtab}) {
                QTest::keyClick(&m_window.get(), place, Qt::ControlModifier);
                QVERIFY(page()->isAncestorOf(QApplication::focusWidget()));
                walk(direction, reached);
            }
            wanted += focusable(page());
            QCOMPARE(unnamed(page()).join(u'|'), QString());
        }
        QVERIFY(wanted.size() > 4);
        QCOMPARE(notReached(wanted, reached).join(u'|'), QString());
    }
    template<typename Dialog>
    void lookInto()
    {
        Dialog *dialog = nullptr;
        QTRY_VERIFY(dialog = m_window->findChild<Dialog *>());
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_VERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(unnamed(dialog).join(u'|'), QString());
        QSet<QWidget *> reached;
        walk(Qt::Key_Tab, reached);
        walk(Qt::Key_Backtab, reached);
        const QSet<QWidget *> wanted = focusable(dialog);
        QVERIFY(wanted.size() > 2);
        QCOMPARE(notReached(wanted, reached).join(u'|'), QString());
        dialog->reject();
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_window.open(QString());
        write(m_folder.filePath(QStringLiteral("a.toml")), policyText);
    }
    void cleanup() { m_window.close(); }

    void theEmptyPageIsNamedAndReached()
    {
        m_window->openPolicies({});
        QCOMPARE(unnamed(page()).join(u'|'), QString());
        QSet<QWidget *> reached;
        const QSet<QWidget *> wanted = focusable(page());
        QCOMPARE(wanted.size(), 3);
        (*wanted.begin())->setFocus(Qt::TabFocusReason);
        walk(Qt::Key_Tab, reached);
        QCOMPARE(notReached(wanted, reached).join(u'|'), QString());
    }

    void aPolicyIsNamedAndReached()
    {
        openPolicy(m_folder.filePath(QStringLiteral("a.toml")));
        lookAround();
    }

    void theDialogsAreNamedAndReached()
    {
        openPolicy(m_folder.filePath(QStringLiteral("a.toml")));
        page()->exportCurrent();
        lookInto<PolicyExportDialog>();
        page()->compareCurrent();
        lookInto<PolicyCompareDialog>();
        page()->importCommandLine();
        lookInto<PolicyImportDialog>();
    }

    void anIslandProfileIsNamedAndReached()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("p/landlock")));
        write(m_folder.filePath(QStringLiteral("p/profile.toml")), "workspace = false\n");
        openPolicy(m_folder.filePath(QStringLiteral("p/profile.toml")));
        QCOMPARE(unnamed(page()).join(u'|'), QString());
        QTest::keyClick(&m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::focusWidget()
                    && QApplication::focusWidget()->accessibleName() == u"Island profile");
        QTest::keyClick(&m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(page()->current()->code()->hasFocus());
    }
};

QTEST_MAIN(TestGuiPolicyKeyboard)
#include "test_gui_policy_keyboard.moc"
