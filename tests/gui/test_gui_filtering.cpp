// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Filtering and finding as a user does it: keys and clicks in the whole window.

#include "own_settings.h"

#include "app/main_window.h"
#include "denials/denial_table_model.h"
#include "denials/denial_view.h"
#include "denials/domain_tree_view.h"
#include "denials/find_bar.h"
#include "query/chip.h"
#include "query/filter_bar.h"
#include "query/filter_line.h"
#include "query/time_menu.h"
#include "widgets/state_page.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTest>
#include <QTreeView>

using namespace surveyor::gui;

class TestGuiFiltering : public QObject
{
    Q_OBJECT

private:
    static constexpr int all = 78;
    const OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] DenialView *table() const { return m_window->findChild<DenialView *>(); }
    [[nodiscard]] FilterLine *line() const { return m_window->findChild<FilterLine *>(); }
    [[nodiscard]] DomainTreeView *domains() const
    {
        return m_window->findChild<DomainTreeView *>();
    }
    [[nodiscard]] QTreeView *facets() const
    {
        for (auto *const view : m_window->findChildren<QTreeView *>()) {
            if (view->accessibleName() == u"Facets")
                return view;
        }
        return nullptr;
    }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    /// The line of the facets that starts with @p text.
    [[nodiscard]] QModelIndex facet(const QString &text) const
    {
        const auto *const model = facets()->model();
        const auto found = model->match(model->index(0, 0), Qt::DisplayRole, text, 1,
                                        Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.front();
    }
    [[nodiscard]] QMenu *openMenu(QWidget *over, const QPoint &position) const
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, position, over->mapToGlobal(position));
        QApplication::sendEvent(over, &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    static void choose(QMenu *menu, const QString &text)
    {
        QVERIFY(menu);
        for (QAction *const action : menu->actions()) {
            if (action->text().contains(text)) {
                action->trigger();
                menu->close();
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
    void showSample()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->openSample();
        QTRY_VERIFY(m_window->isSettled());
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        showSample();
    }
    void cleanup() { m_window.reset(); }

    void escapeClearsTheFilterWhereverOneIs()
    {
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(line()->hasFocus());
        QTest::keyClicks(line(), QStringLiteral("right:fs.read_file"));
        QTRY_VERIFY(rows() < all);
        QTest::keyClick(line(), Qt::Key_Escape);
        QTRY_COMPARE(rows(), all);
        QVERIFY(line()->text().isEmpty());
        QVERIFY(table()->hasFocus());
        line()->setText(QStringLiteral("right:fs.read_file"));
        QTRY_VERIFY(rows() < all);
        QTest::keyClick(table(), Qt::Key_Escape);
        QTRY_COMPARE(rows(), all);
    }

    void aRightClickKeepsAndUndoBringsBack()
    {
        const QModelIndex access = table()->model()->index(0, DenialTableModel::Access);
        const QPoint cell = table()->visualRect(access).center();
        choose(openMenu(table()->viewport(), cell), QStringLiteral("Keep only"));
        QCOMPARE(line()->text(), QStringLiteral("right:fs.read_file"));
        QTRY_VERIFY(m_window->isSettled());
        const int kept = rows();
        QVERIFY(kept < all);
        const QPoint program =
            table()->visualRect(table()->model()->index(0, DenialTableModel::Pid)).center();
        choose(openMenu(table()->viewport(), program), QStringLiteral("Drop"));
        QCOMPARE(line()->text(), QStringLiteral("right:fs.read_file -pid:5156"));
        QTRY_VERIFY(rows() < kept);
        m_window->activateWindow(); // the menu had taken its place
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rows(), kept);
        QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rows(), all);
        QTest::keyClick(table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(rows(), kept);
    }

    void undoInTheLineIsTheFilters()
    {
        line()->setFocus();
        QTest::keyClicks(line(), QStringLiteral("passwd"));
        QTRY_VERIFY(rows() < all);
        QTest::keyClick(line(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rows(), all);
        QVERIFY(line()->text().isEmpty());
    }

    void chipsAreSwitchedInvertedAndRemoved()
    {
        line()->setText(QStringLiteral("right:fs.read_file"));
        QTRY_VERIFY(m_window->findChild<Chip *>());
        QTRY_VERIFY(m_window->isSettled());
        const int kept = rows();
        const auto chip = [this] { return m_window->findChildren<Chip *>().last(); };
        QTest::keyClick(chip()->focusProxy(), Qt::Key_Space);
        QTRY_COMPARE(rows(), all);
        QTest::keyClick(chip()->focusProxy(), Qt::Key_Space);
        QTRY_COMPARE(rows(), kept);
        QTest::keyClick(chip()->focusProxy(), Qt::Key_Minus);
        QTRY_COMPARE(rows(), all - kept);
        QCOMPARE(line()->text(), QStringLiteral("-right:fs.read_file"));
        QTest::keyClick(chip()->focusProxy(), Qt::Key_Delete);
        QTRY_COMPARE(rows(), all);
    }

    void aFaultyFilterIsToldAndChangesNothing()
    {
        line()->setText(QStringLiteral("right:fs.read_file"));
        QTRY_VERIFY(rows() < all);
        const int kept = rows();
        line()->setText(QStringLiteral("rihgt:fs.read_file"));
        const auto said = [this] {
            for (const auto *const label :
                 m_window->findChild<FilterBar *>()->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral("“rihgt”")))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(said());
        QCOMPARE(rows(), kept);
        line()->setText(QStringLiteral("right:fs.read_file"));
        QTRY_VERIFY(!said());
    }

    void findingHidesNothing()
    {
        table()->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *const bar = m_window->findChild<FindBar *>();
        QTRY_VERIFY(bar->isVisible());
        auto *const edit = bar->findChild<QLineEdit *>();
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, QStringLiteral("net.bind_tcp"));
        auto *const count = bar->findChild<QLabel *>();
        QTRY_COMPARE(count->text(), QStringLiteral("6"));
        QCOMPARE(rows(), all);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(count->text(), QStringLiteral("1 of 6"));
        for (int further = 0; further < 5; ++further)
            QTest::keyClick(m_window.get(), Qt::Key_F3);
        QCOMPARE(count->text(), QStringLiteral("6 of 6"));
        QTest::keyClick(m_window.get(), Qt::Key_F3);
        QVERIFY(count->text().startsWith(QStringLiteral("1 of 6 ·")));
        QTest::keyClick(m_window.get(), Qt::Key_F3, Qt::ShiftModifier);
        QVERIFY(count->text().startsWith(QStringLiteral("6 of 6 ·")));
        QCOMPARE(
            table()->currentIndex().siblingAtColumn(DenialTableModel::Access).data().toString(),
            QStringLiteral("net.bind_tcp"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(table()->hasFocus());
    }

    void moreLikeThisIsFoundNotFiltered()
    {
        const QModelIndex access = table()->model()->index(0, DenialTableModel::Access);
        choose(openMenu(table()->viewport(), table()->visualRect(access).center()),
               QStringLiteral("Find more"));
        auto *const bar = m_window->findChild<FindBar *>();
        QTRY_VERIFY(bar->isVisible());
        QTRY_COMPARE(table()->currentIndex().row(), 1);
        QCOMPARE(rows(), all);
    }

    void choosingADomainFilters()
    {
        const QModelIndex host = domains()->model()->index(0, 0);
        QTRY_VERIFY(domains()->isExpanded(host));
        const QModelIndex domain = domains()->model()->index(0, 0, host);
        domains()->scrollTo(domain);
        QTest::mouseClick(domains()->viewport(), Qt::LeftButton, {},
                          domains()->visualRect(domain).center());
        QTRY_VERIFY(rows() < all);
        QVERIFY(line()->text().startsWith(QStringLiteral("under:")));
        for (auto *const box : m_window->findChildren<QCheckBox *>()) {
            if (box->text() == u"&With nested domains")
                box->click();
        }
        QVERIFY(line()->text().startsWith(QStringLiteral("domain:")));
        QTRY_COMPARE(rows(), domain.siblingAtColumn(1).data().toInt());
        // Somebody else clears the filter: nothing stays chosen.
        QTest::keyClick(domains(), Qt::Key_Escape);
        QTRY_COMPARE(rows(), all);
        QVERIFY(!domains()->selectionModel()->hasSelection());
    }

    void facetsKeepAndDrop()
    {
        QTRY_VERIFY(facet(QStringLiteral("net.bind_tcp")).isValid());
        QModelIndex bind = facet(QStringLiteral("net.bind_tcp"));
        QCOMPARE(bind.siblingAtColumn(1).data().toInt(), 6);
        facets()->setCurrentIndex(bind);
        QTest::keyClick(facets(), Qt::Key_Space);
        QTRY_COMPARE(rows(), 6);
        // What else could be asked for stays in sight; other facets count what is shown.
        QTRY_VERIFY(!facet(QStringLiteral("/usr/bin/ls")).isValid());
        const QModelIndex connect = facet(QStringLiteral("net.connect_tcp"));
        QVERIFY(connect.isValid());
        facets()->setCurrentIndex(connect);
        QTest::keyClick(facets(), Qt::Key_Space);
        QTRY_VERIFY(rows() > 6);
        QCOMPARE(line()->text(), QStringLiteral("right:net.bind_tcp,net.connect_tcp"));
        QTest::keyClick(facets(), Qt::Key_Escape);
        QTRY_COMPARE(rows(), all);
        QTRY_VERIFY(m_window->isSettled());
        bind = facet(QStringLiteral("net.bind_tcp"));
        facets()->scrollTo(bind);
        QTest::mouseClick(facets()->viewport(), Qt::LeftButton, Qt::AltModifier,
                          facets()->visualRect(bind).center());
        QTRY_COMPARE(rows(), all - 6);
        QCOMPARE(line()->text(), QStringLiteral("-right:net.bind_tcp"));
    }

    void facetsAreSearched()
    {
        QTRY_VERIFY(facet(QStringLiteral("net.bind_tcp")).isValid());
        for (auto *const edit : m_window->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == u"Search in facets")
                edit->setText(QStringLiteral("SCOPE"));
        }
        QVERIFY(!facet(QStringLiteral("net.bind_tcp")).isValid());
        QVERIFY(facet(QStringLiteral("scope.signal")).isValid());
        QCOMPARE(rows(), all);
    }

    void timesArePreset()
    {
        auto *const menu = m_window->findChild<TimeMenu *>();
        choose(menu, QStringLiteral("15"));
        QVERIFY(line()->text().startsWith(QStringLiteral("after:2026-11-23")));
        menu->choose(0, 1000);
        QTRY_COMPARE(rows(), 0);
        QVERIFY(!line()->text().contains(QStringLiteral("2026")));
        choose(menu, QStringLiteral("Any time"));
        QTRY_COMPARE(rows(), all);
        QVERIFY(line()->text().isEmpty());
    }

    void oneOfTheLastDaysIsChosenByItsName()
    {
        auto *const menu = m_window->findChild<TimeMenu *>();
        QMenu *week = nullptr;
        for (auto *const inner : menu->findChildren<QMenu *>()) {
            if (inner->title().contains(u"last seven"))
                week = inner;
        }
        QVERIFY(week);
        week->popup(m_window->mapToGlobal(QPoint(50, 50)));
        QTRY_VERIFY(week->isVisible());
        QCOMPARE(week->actions().size(), 6);
        const QDate day = QDate::currentDate().addDays(-4);
        QAction *const named = week->actions().at(2);
        QCOMPARE(named->text(), QLocale().toString(day, QLocale::LongFormat));
        for (int down = 0; down < 3; ++down)
            QTest::keyClick(week, Qt::Key_Down);
        QCOMPARE(week->activeAction(), named);
        QTest::keyClick(week, Qt::Key_Return);
        // From its first moment to the first of the next, whatever the clocks do that day.
        const auto begin = QStringLiteral("after:%1T00:00:00").arg(day.toString(Qt::ISODate));
        const auto end =
            QStringLiteral("before:%1T00:00:00").arg(day.addDays(1).toString(Qt::ISODate));
        QCOMPARE(line()->text(), begin + u' ' + end);
        choose(menu, QStringLiteral("Any time"));
        QTRY_COMPARE(rows(), all);
    }

    void whatWasSetComesBack()
    {
        line()->setText(QStringLiteral("right:fs.read_file"));
        QTRY_VERIFY(rows() < all);
        const int kept = rows();
        for (auto *const dock : m_window->findChildren<QDockWidget *>()) {
            if (dock->objectName() == u"domains")
                dock->hide();
        }
        m_window->resize(700, 555);
        const QSize size = m_window->size();
        m_window->close();
        showSample();
        QCOMPARE(m_window->size(), size);
        QTRY_COMPARE(rows(), kept);
        QCOMPARE(line()->text(), QStringLiteral("right:fs.read_file"));
        for (auto *const dock : m_window->findChildren<QDockWidget *>())
            QCOMPARE(dock->isVisible(), dock->objectName() != u"domains");
    }

    void everythingThatTakesTheFocusHasAName()
    {
        line()->setText(QStringLiteral("right:fs.read_file"));
        QTRY_VERIFY(m_window->findChild<Chip *>());
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QStringList unnamed;
        for (QWidget *const widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(widget);
            const bool plain =
                !face || widget->inherits("QScrollArea") || widget->inherits("QHeaderView");
            if (!plain && face->text(QAccessible::Name).isEmpty())
                unnamed += QString::fromLatin1(widget->metaObject()->className()) + u' '
                    + widget->objectName();
        }
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    }

    void tabReachesEachPart()
    {
        line()->setFocus();
        QSet<const QWidget *> reached;
        for (int step = 0; step < 60; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached += QApplication::focusWidget();
        }
        for (const QWidget *const part :
             std::initializer_list<const QWidget *>{table(), domains(), facets(), line()})
            QVERIFY2(reached.contains(part), part->metaObject()->className());
    }
};

QTEST_MAIN(TestGuiFiltering)
#include "test_gui_filtering.moc"
