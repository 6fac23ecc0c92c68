// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Places where records are missing: rows of their own that nobody takes for denials.

#include "whole_window.h"

#include "denials/denial_table_model.h"

#include <QHeaderView>
#include <QLabel>
#include <QTemporaryFile>
#include <QTextEdit>
#include <QTreeWidget>

using namespace surveyor::gui;

namespace {

QByteArray denial(int second, const char *path)
{
    const QByteArray stamp = "msg=audit(17954688" + QByteArray::number(second)
        + ".100:" + QByteArray::number(second) + "): ";
    return "type=LANDLOCK_ACCESS " + stamp + "domain=1f blockers=fs.read_file path=\"" + path
        + "\" dev=\"vda\" ino=1\ntype=SYSCALL " + stamp
        + "arch=c000003e syscall=257 success=no exit=-13 ppid=1 pid=7 uid=0 comm=\"box\" "
          "exe=\"/usr/bin/box\"\ntype=PROCTITLE "
        + stamp + "proctitle=\"box\"\n";
}

} // namespace

class TestGuiGaps : public QObject
{
    Q_OBJECT

private:
    WholeWindow m_window;
    QTemporaryFile m_log;

    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_window.table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QImage rowPicture(int row) const
    {
        const QRect place = m_window.table()->visualRect(m_window.table()->model()->index(row, 0));
        const QImage whole = m_window.table()->viewport()->grab().toImage();
        return whole.copy(0, place.top(), whole.width(), place.height());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_log.open());
        m_log.write("#landlock-surveyor gap cause=off\n" + denial(60, "/a")
                    + "#landlock-surveyor gap cause=reader time=1795468861.100 count=42\n"
                    + denial(62, "/b") + "[   12.3] kauditd_printk_skb: 17 callbacks suppressed\n"
                    + denial(64, "/c"));
        m_log.close();
    }
    void init()
    {
        QSettings().clear();
        m_window.open(m_log.fileName());
    }
    void cleanup() { m_window.close(); }

    void standWhereRecordsAreMissing()
    {
        using M = DenialTableModel;
        QCOMPARE(m_window.rows(), 6);
        QCOMPARE(cell(0, M::Target), QStringLiteral("Gap: auditing was switched off"));
        QCOMPARE(cell(1, M::Target), QStringLiteral("/a"));
        QVERIFY2(cell(2, M::Target).startsWith(QStringLiteral("Gap: 42 record")),
                 qPrintable(cell(2, M::Target)));
        QVERIFY2(cell(4, M::Target).startsWith(QStringLiteral("Gap: the kernel log left out 17")),
                 qPrintable(cell(4, M::Target)));
        for (const int row : {0, 2, 4}) {
            QVERIFY(cell(row, M::Access).isEmpty());
            QVERIFY(!cell(row, M::Time).contains(QStringLiteral("1970")));
            QCOMPARE(m_window.table()
                         ->model()
                         ->index(row, 0)
                         .data(Qt::AccessibleDescriptionRole)
                         .toString(),
                     cell(row, M::Target));
        }
    }

    void countAsNoDenials()
    {
        auto *const counts = m_window.named<QLabel>(QStringLiteral("Shown and total denials"));
        QCOMPARE(counts->text(), QStringLiteral("3"));
        // Times may be asked of gaps, nothing else may.
        m_window.line()->setText(QStringLiteral("after:2020-01-01"));
        QTRY_COMPARE(counts->text(), QStringLiteral("3 of 3"));
        m_window.line()->setText(QStringLiteral("path:/b"));
        QTRY_COMPARE(counts->text(), QStringLiteral("1 of 3"));
        QCOMPARE(m_window.rows(), 1);
    }

    void explainThemselves()
    {
        auto *const story = m_window.named<QTextEdit>(QStringLiteral("Explanation"));
        m_window.table()->selectRow(2);
        QTRY_VERIFY(story->toPlainText().contains(QStringLiteral("nobody knows which denials")));
        m_window.table()->selectRow(0);
        QTRY_VERIFY(story->toPlainText().contains(QStringLiteral("auditctl -e 1")));
        auto *const fields = m_window->findChild<QTreeWidget *>(QStringLiteral("fields"));
        QCOMPARE(fields->topLevelItem(0)->text(0), QStringLiteral("Missing records"));
    }

    void areToldApartAtAGlance()
    {
        m_window.table()->selectRow(1);
        const QColor denialGround = rowPicture(3).pixelColor(2, 2);
        const QColor gapGround = rowPicture(2).pixelColor(2, 2);
        QVERIFY(denialGround != gapGround);
        // The words stand in full, though the column they belong to is hidden.
        m_window.table()->setColumnHidden(DenialTableModel::Target, true);
        const QImage row = rowPicture(2);
        int inked = 0;
        for (int x = m_window.table()->columnWidth(0); x < row.width(); ++x) {
            bool ink = false;
            for (int y = 1; y < row.height() - 1; ++y)
                ink = ink || row.pixelColor(x, y).lightness() + 80 < gapGround.lightness();
            inked += ink;
        }
        QVERIFY2(inked > 200, qPrintable(QString::number(inked)));
    }

    void sortWithTheirTime()
    {
        m_window.table()->horizontalHeader()->setSortIndicator(DenialTableModel::Time,
                                                               Qt::DescendingOrder);
        QTRY_VERIFY(m_window->isSettled());
        QTRY_COMPARE(cell(0, DenialTableModel::Target), QStringLiteral("/c"));
    }
};

QTEST_MAIN(TestGuiGaps)
#include "test_gui_gaps.moc"
