// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The tree of domains in the window: choosing, searching, what is told of a domain.

#include "whole_window.h"

#include "denials/domain_tree_model.h"
#include "places.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QTreeWidget>

using namespace surveyor::gui;

class TestGuiDomains : public QObject
{
    Q_OBJECT

private:
    static constexpr int all = 78;
    WholeWindow m_window;

    [[nodiscard]] QModelIndex host() const { return m_window.domains()->model()->index(0, 0); }
    [[nodiscard]] QModelIndex domain(int row) const
    {
        return m_window.domains()->model()->index(row, 0, host());
    }
    [[nodiscard]] QStringList selected() const
    {
        QStringList names;
        for (const QModelIndex &index : m_window.domains()->selectionModel()->selectedRows())
            names += index.data().toString();
        return names;
    }
    void click(const QModelIndex &index) const
    {
        m_window.domains()->scrollTo(index);
        QTest::mouseClick(m_window.domains()->viewport(), Qt::LeftButton, {},
                          m_window.domains()->visualRect(index).center());
    }
    [[nodiscard]] QString explanation() const
    {
        return m_window.named<QTextEdit>(QStringLiteral("Explanation"))->toPlainText();
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_window.open(QString::fromStdString(surveyor::test::dataFile("samples/desktop.log")));
        QTRY_VERIFY(m_window.domains()->isExpanded(host()));
    }
    void cleanup() { m_window.close(); }

    void undoAndTypingAreSeenInTheTree()
    {
        const QString first = domain(0).data().toString();
        const QString second = domain(1).data().toString();
        click(domain(0));
        QTRY_VERIFY(m_window.rows() < all);
        const QString text = m_window.line()->text();
        click(domain(1));
        QCOMPARE(selected(), QStringList{second});
        QTest::keyClick(m_window.domains(), Qt::Key_Escape);
        QTRY_COMPARE(m_window.rows(), all);
        QVERIFY(selected().isEmpty());
        QTest::keyClick(m_window.domains(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_window.rows() < all);
        QCOMPARE(selected(), QStringList{second});
        // Typed, or come back from the last time: the tree says the same.
        QTest::keyClick(m_window.domains(), Qt::Key_Escape);
        m_window.line()->setText(text);
        QTRY_COMPARE(selected(), QStringList{first});
        // A condition that the tree has no words for is no choice in it.
        m_window.line()->setText(QStringLiteral("-") + text);
        QTRY_VERIFY(selected().isEmpty());
    }

    void aChoiceTakesTheOldOnesPlaceHoweverThatCame()
    {
        m_window.line()->setText(QStringLiteral("right:fs.read_file domain:1,2"));
        QTRY_VERIFY(m_window->isSettled());
        click(domain(0));
        QVERIFY2(m_window.line()->text().startsWith(QStringLiteral("right:fs.read_file under:")),
                 qPrintable(m_window.line()->text()));
    }

    void detailsTellOfTheDomainUntilTheTableIsUsed()
    {
        click(domain(0));
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY2(explanation().startsWith(QStringLiteral("Sandbox (domain) ")),
                 qPrintable(explanation()));
        QVERIFY(explanation().contains(QStringLiteral("No ancestor is known")));
        auto *const fields = m_window->findChild<QTreeWidget *>(QStringLiteral("fields"));
        QCOMPARE(fields->topLevelItem(0)->text(0), QStringLiteral("Domain"));
        auto *const records = m_window->findChild<QPlainTextEdit *>(QStringLiteral("records"));
        QTRY_VERIFY(records->toPlainText().contains(QStringLiteral("type=LANDLOCK_DOMAIN")));
        QTest::keyClick(m_window.domains(), Qt::Key_Return);
        QTRY_VERIFY(m_window.table()->hasFocus());
        QTRY_COMPARE(fields->topLevelItem(0)->text(0), QStringLiteral("Denial"));
        QVERIFY(!explanation().contains(QStringLiteral("No ancestor is known")));
    }

    void aSearchFiltersTheTreeAndNothingElse()
    {
        const int before = m_window.domains()->model()->rowCount(host());
        const QString wanted = domain(2).data().toString();
        m_window.domains()->collapse(host());
        auto *const search = m_window.named<QLineEdit>(QStringLiteral("Search in domains"));
        QTest::keyClicks(search, wanted.sliced(wanted.indexOf(u'·') + 2));
        QTRY_COMPARE(m_window.domains()->model()->rowCount(host()), 1);
        QCOMPARE(domain(0).data().toString(), wanted);
        QVERIFY(m_window.domains()->isExpanded(host()));
        QCOMPARE(m_window.rows(), all);
        search->setText(QStringLiteral("no such domain"));
        QTRY_COMPARE(m_window.domains()->model()->rowCount(), 0);
        search->clear();
        QTRY_COMPARE(m_window.domains()->model()->rowCount(host()), before);
        QVERIFY2(!m_window.domains()->isExpanded(host()), "what was folded is folded again");
    }

    void aSearchKeepsWhatIsChosen()
    {
        const QString chosen = domain(0).data().toString();
        click(domain(0));
        const QString filter = m_window.line()->text();
        auto *const search = m_window.named<QLineEdit>(QStringLiteral("Search in domains"));
        search->setText(QStringLiteral("no such domain"));
        QTRY_COMPARE(m_window.domains()->model()->rowCount(), 0);
        QCOMPARE(m_window.line()->text(), filter);
        search->clear();
        QTRY_COMPARE(selected(), QStringList{chosen});
    }

    void itsColumnsFitAndComeBack()
    {
        QHeaderView *const header = m_window.domains()->header();
        m_window->resize(1280, 800);
        QTRY_VERIFY(header->length() > 0);
        using M = DomainTreeModel;
        for (const int column : {M::Name, M::Denials, M::WithNested, M::Link})
            QVERIFY2(header->sectionViewportPosition(column) + header->sectionSize(column)
                         <= m_window.domains()->viewport()->width(),
                     qPrintable(QString::number(column)));
        header->hideSection(M::Life);
        m_window.close();
        m_window.open(QString::fromStdString(surveyor::test::dataFile("samples/desktop.log")));
        QVERIFY(m_window.domains()->header()->isSectionHidden(M::Life));
    }
};

QTEST_MAIN(TestGuiDomains)
#include "test_gui_domains.moc"
