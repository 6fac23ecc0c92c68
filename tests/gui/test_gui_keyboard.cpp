// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The window without a mouse, and as a screen reader hears it.

#include "whole_window.h"

#include "denials/denial_table_model.h"
#include "places.h"

#include <QAccessible>
#include <QTimer>
#include <QTreeWidget>

using namespace surveyor::gui;

class TestGuiKeyboard : public QObject
{
    Q_OBJECT

private:
    static constexpr int all = 78;
    WholeWindow m_window;

    /// What is heard of the current item of @p view.
    static QString heard(QAbstractItemView *view)
    {
        const QModelIndex at = view->currentIndex();
        return at.data(Qt::AccessibleDescriptionRole).toString();
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_window.open(QString::fromStdString(surveyor::test::dataFile("samples/desktop.log")));
    }
    void cleanup() { m_window.close(); }

    void theMenuKeyIsOfTheCurrentCell()
    {
        m_window.table()->setCurrentIndex(
            m_window.table()->model()->index(0, DenialTableModel::Pid));
        QMenu *const menu = WholeWindow::menuByKey(m_window.table());
        QVERIFY(menu);
        const QString pid = m_window.table()->currentIndex().data().toString();
        QVERIFY2(menu->actions().front()->text().contains(pid),
                 qPrintable(WholeWindow::textsOf(menu).join(u'|')));
        WholeWindow::choose(menu, QStringLiteral("Keep only"));
        QCOMPARE(m_window.line()->text(), QStringLiteral("pid:") + pid);
    }

    void theMenuKeyIsOfTheCurrentDomain()
    {
        // Asked anew each time: the tree may come, or come once more, while it is waited for.
        const auto host = [this] { return m_window.domains()->model()->index(0, 0); };
        QTRY_VERIFY(m_window.domains()->isExpanded(host()));
        const QModelIndex second = m_window.domains()->model()->index(1, 0, host());
        m_window.domains()->setFocus();
        m_window.domains()->setCurrentIndex(second);
        QTRY_VERIFY(m_window->isSettled());
        QMenu *const menu = WholeWindow::menuByKey(m_window.domains());
        QVERIFY(menu);
        const QStringList texts = WholeWindow::textsOf(menu);
        menu->close();
        QVERIFY2(texts.contains(QStringLiteral("&Unfold all below")), qPrintable(texts.join(u'|')));
    }

    void theMenuKeyIsOfTheCurrentFacet()
    {
        auto *const facets = m_window.facets();
        const auto found = facets->model()->match(facets->model()->index(0, 0), Qt::DisplayRole,
                                                  QStringLiteral("net.bind_tcp"), 1,
                                                  Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY(!found.isEmpty());
        facets->setCurrentIndex(found.front());
        WholeWindow::choose(WholeWindow::menuByKey(facets), QStringLiteral("Drop"));
        QCOMPARE(m_window.line()->text(), QStringLiteral("-right:net.bind_tcp"));
    }

    void decodedValuesHaveTheGestureToo()
    {
        auto *const fields = m_window->findChild<QTreeWidget *>(QStringLiteral("fields"));
        const auto found = fields->findItems(QStringLiteral("/etc/locale.alias"),
                                             Qt::MatchRecursive | Qt::MatchExactly, 1);
        QVERIFY(!found.isEmpty());
        fields->setCurrentItem(found.front());
        // The menu waits within the event: choose when it has opened.
        QTimer::singleShot(0, this, [] {
            auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            WholeWindow::choose(menu, QStringLiteral("Keep only"));
        });
        WholeWindow::menuByKey(fields);
        QCOMPARE(m_window.line()->text(), QStringLiteral("path:/etc/locale.alias"));
        QTRY_VERIFY(m_window.rows() < all);
    }

    void eachRoomIsAKeyAway()
    {
        QTest::keyClick(&m_window.get(), Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(m_window.domains()->hasFocus());
        QTest::keyClick(&m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(m_window.facets()->hasFocus());
        QTest::keyClick(&m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(m_window.table()->hasFocus());
        QTest::keyClick(&m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_window.line()->hasFocus());
    }

    void treesAreChosenFromByKeys()
    {
        QTest::keyClick(&m_window.get(), Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(m_window.domains()->hasFocus());
        QTest::keyClick(m_window.domains(), Qt::Key_Down);
        QTest::keyClick(m_window.domains(), Qt::Key_Down);
        QTRY_VERIFY(m_window.line()->text().startsWith(QStringLiteral("under:")));
        QTest::keyClick(m_window.domains(), Qt::Key_Return);
        QTRY_VERIFY(m_window.table()->hasFocus());
    }

    void everyItemIsHeardAsASentence()
    {
        m_window.table()->selectRow(0);
        QCOMPARE(heard(m_window.table()),
                 QStringLiteral("/usr/bin/python3.11 was refused fs.read_file on "
                                "/etc/locale.alias by domain 12d163d45"));
        const QModelIndex host = m_window.domains()->model()->index(0, 0);
        m_window.domains()->setCurrentIndex(m_window.domains()->model()->index(0, 0, host));
        QVERIFY2(heard(m_window.domains()).startsWith(QStringLiteral("Domain ")),
                 qPrintable(heard(m_window.domains())));
        auto *const facets = m_window.facets();
        facets->setCurrentIndex(facets->model()->index(0, 0, facets->model()->index(0, 0)));
        QVERIFY2(heard(facets).contains(QStringLiteral("denials")), qPrintable(heard(facets)));
    }

    void theTableIsATableToAScreenReader()
    {
        QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(m_window.table());
        QVERIFY(face);
        QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Denials"));
        QVERIFY(face->tableInterface());
        QCOMPARE(face->tableInterface()->rowCount(), all);
        QAccessibleInterface *const cell =
            face->tableInterface()->cellAt(0, DenialTableModel::Target);
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("/etc/locale.alias"));
    }
};

QTEST_MAIN(TestGuiKeyboard)
#include "test_gui_keyboard.moc"
