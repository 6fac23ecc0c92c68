// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Rows in order, columns, times, copying and exporting.

#include "own_settings.h"

#include "app/main_window.h"
#include "denials/denial_header.h"
#include "denials/denial_table_model.h"
#include "denials/denial_view.h"
#include "denials/denials_desk.h"
#include "denials/denials_page.h"
#include "denials/export_dialog.h"
#include "denials/row_actions.h"
#include "denials/row_index_proxy.h"
#include "denials/table_pane.h"
#include "places.h"
#include "session/export_job.h"
#include "session/filter_state.h"
#include "sources/load.h"
#include "widgets/message_banner.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>

using namespace surveyor;
using namespace surveyor::gui;

namespace {

using Column = DenialTableModel::Column;

denials::StoreView sampleView()
{
    denials::Store store;
    sources::load({test::dataFile("samples/desktop.log")}, store);
    return store.view();
}

QStringList shownColumn(const DenialView &view, int column)
{
    QStringList texts;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        texts += view.model()->index(row, column).data().toString();
    return texts;
}

void clickHeading(DenialView &view, int column)
{
    DenialHeader *const header = view.header();
    const QPoint place(header->sectionViewportPosition(column) + header->sectionSize(column) / 3,
                       header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// While it lives no file of this process grows beyond some bytes, as on a full disk.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

private:
    rlimit m_before{};
};

/// A window with the sample log.
struct Window
{
    Window()
    {
        window.show();
        window.openSample();
    }
    [[nodiscard]] bool isReady() const
    {
        return window.isSettled() && view().model()->rowCount() > 0;
    }
    [[nodiscard]] DenialView &view() const { return *window.findChild<DenialView *>(); }
    [[nodiscard]] TablePane &table() const { return *window.findChild<TablePane *>(); }

    MainWindow window;
};

} // namespace

class TestGuiRows : public QObject
{
    Q_OBJECT

private:
    const OwnSettings m_settings;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void proxyShowsRowsInAnyOrder()
    {
        DenialTableModel model;
        model.reset(sampleView());
        RowIndexProxy proxy;
        const QAbstractItemModelTester tester(
            &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        proxy.showOnly(std::make_shared<const RowIndexProxy::Rows>(RowIndexProxy::Rows{40, 3, 77}));
        QCOMPARE(proxy.mapToSource(proxy.index(0, 1)), model.index(40, 1));
        QCOMPARE(proxy.mapFromSource(model.index(77, 1)), proxy.index(2, 1));
        QVERIFY(!proxy.mapFromSource(model.index(4, 1)).isValid());
        proxy.append({5});
        QCOMPARE(proxy.mapFromSource(model.index(5, 0)), proxy.index(3, 0));
        QCOMPARE(proxy.sourceRows(), (RowIndexProxy::Rows{40, 3, 77, 5}));
    }

    void headingsSort()
    {
        Window test;
        QTRY_VERIFY(test.isReady());
        const QStringList arrival = shownColumn(test.view(), Column::Target);
        QStringList sorted = arrival;
        std::ranges::stable_sort(sorted, {}, [](const QString &text) { return text.toUtf8(); });
        QVERIFY(sorted != arrival);

        clickHeading(test.view(), Column::Target);
        QTRY_COMPARE(shownColumn(test.view(), Column::Target), sorted);
        QCOMPARE(test.view().header()->sortIndicatorSection(), int(Column::Target));
        clickHeading(test.view(), Column::Target);
        std::ranges::reverse(sorted);
        QTRY_COMPARE(shownColumn(test.view(), Column::Target), sorted);
        clickHeading(test.view(), Column::Target);
        QTRY_COMPARE(shownColumn(test.view(), Column::Target), arrival);
    }

    void detailsAreNotShownAnewWhenTheSameDenialMoves()
    {
        Window test;
        QTRY_VERIFY(test.isReady());
        test.view().setCurrentIndex(test.view().model()->index(7, Column::Target));
        const QString target = test.view().currentIndex().data().toString();
        auto *const table = test.window.findChild<TablePane *>();
        const QSignalSpy shown(table, &TablePane::currentChanged);
        const QSignalSpy lost(table, &TablePane::currentLost);
        for (const auto order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            test.view().header()->setSortIndicator(Column::Target, order);
            QTRY_VERIFY(test.window.isSettled());
            QCOMPARE(test.view().currentIndex().data().toString(), target);
        }
        QCOMPARE(shown.count() + lost.count(), 0);
        test.window.findChild<FilterState *>()->keepOnly(denials::query::Field::Comm,
                                                         denials::query::Value::word("nobody"));
        QTRY_VERIFY(test.window.isSettled());
        QVERIFY(lost.count() > 0);
    }

    void numbersSortAsNumbersAndFiltersKeepTheOrder()
    {
        Window test;
        QTRY_VERIFY(test.isReady());
        test.view().header()->setSortIndicator(Column::Pid, Qt::DescendingOrder);
        QTRY_VERIFY(test.window.isSettled());
        const auto numbers = [&test] {
            std::vector<int> pids;
            for (const QString &text : shownColumn(test.view(), Column::Pid))
                pids.push_back(text.toInt());
            return pids;
        };
        QTRY_VERIFY(std::ranges::is_sorted(numbers(), std::ranges::greater()));
    }

    void theCurrentDenialStaysWhenTheOrderChanges()
    {
        Window test;
        QTRY_VERIFY(test.isReady());
        test.view().selectRow(30);
        const auto idOf = [&test] {
            return test.view().currentIndex().data(Qt::AccessibleDescriptionRole).toString()
                + test.view().currentIndex().siblingAtColumn(Column::Time).data().toString();
        };
        const QString before = idOf();
        clickHeading(test.view(), Column::Program);
        clickHeading(test.view(), Column::Program);
        QTRY_VERIFY(test.window.isSettled());
        QCOMPARE(idOf(), before);
    }

    void columnsAreChosenAndComeBack()
    {
        {
            Window test;
            QTRY_VERIFY(test.isReady());
            QMenu menu;
            test.view().header()->fillColumnMenu(&menu);
            for (QAction *const action : menu.actions()) {
                if (action->text() == QStringLiteral("User"))
                    action->trigger();
            }
            QVERIFY(test.view().isColumnHidden(Column::User));
            test.view().header()->setSortIndicator(Column::Access, Qt::DescendingOrder);
            test.window.close();
        }
        Window again;
        QTRY_VERIFY(again.isReady());
        QVERIFY(again.view().isColumnHidden(Column::User));
        QVERIFY(!again.view().isColumnHidden(Column::Access));
        QTRY_VERIFY(std::ranges::is_sorted(shownColumn(again.view(), Column::Access),
                                           std::ranges::greater()));
        again.view().resetColumns();
        QVERIFY(!again.view().isColumnHidden(Column::User));
    }

    void theLastColumnCannotBeHidden()
    {
        Window test;
        QTRY_VERIFY(test.isReady());
        for (int column = 1; column < Column::ColumnCount; ++column)
            test.view().hideColumn(column);
        QMenu menu;
        test.view().header()->fillColumnMenu(&menu);
        QVERIFY(!menu.actions().first()->isEnabled());
    }

    void timesAreLocalUtcOrAges()
    {
        Window test;
        QTRY_VERIFY(test.isReady());
        const auto time = [&test] { return shownColumn(test.view(), Column::Time).first(); };
        test.table().setTimeStyle(TimeStyle::Utc);
        QCOMPARE(time(), QStringLiteral("2026-11-23 22:04:24.706Z"));
        QCOMPARE(test.view().model()->headerData(Column::Time, Qt::Horizontal).toString(),
                 QStringLiteral("Time (UTC)"));
        test.table().setTimeStyle(TimeStyle::Relative);
        QVERIFY(!time().contains(u':'));
        QCOMPARE(timeText(1000, TimeStyle::Relative, 6500), QStringLiteral("5 s ago"));
        QCOMPARE(timeText(0, TimeStyle::Relative, 3 * 3600 * 1000), QStringLiteral("3 h ago"));
        QCOMPARE(timeText(6000, TimeStyle::Relative, 1000), QStringLiteral("in the future"));
    }

    void selectedRowsAreCopiedInEachForm()
    {
        Window test;
        QTRY_VERIFY(test.isReady());
        test.view().selectRow(0);
        const auto copied = [&test](denials::ExportFormat format) {
            QGuiApplication::clipboard()->clear();
            test.table().rowActions()->copyAs(format);
            [&] { QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty()); }();
            return QGuiApplication::clipboard()->text();
        };
        QVERIFY(
            copied(denials::ExportFormat::Csv).contains(QStringLiteral("\"/etc/locale.alias\"")));
        QVERIFY(copied(denials::ExportFormat::Json).startsWith(u'{'));
        QVERIFY(
            copied(denials::ExportFormat::Raw).startsWith(QStringLiteral("type=UNKNOWN[1423]")));
        QVERIFY(copied(denials::ExportFormat::Text).startsWith(QStringLiteral("time\t")));
    }

    void exportWritesWhatWasChosen()
    {
        ExportChoice choice{.view = sampleView(), .selected = {5, 6}, .shown = {7, 3, 1}};
        const auto written = [&](ExportDialog::Scope scope, denials::ExportFormat format) {
            ExportDialog dialog(choice);
            dialog.show();
            dialog.setScope(scope);
            dialog.setFormat(format);
            const QString path = m_folder.filePath(QStringLiteral("export"));
            dialog.writeTo(path);
            [&] { QTRY_COMPARE(dialog.result(), int(QDialog::Accepted)); }();
            return contents(path);
        };
        QCOMPARE(written(ExportDialog::Selected, denials::ExportFormat::Json).count('\n'), 2);
        const QList<QByteArray> lines =
            written(ExportDialog::Shown, denials::ExportFormat::Text).split('\n');
        QCOMPARE(lines.size(), 5); // heading, three rows, the end
        QVERIFY(lines[3].contains("index.md"));
        QCOMPARE(written(ExportDialog::All, denials::ExportFormat::Csv).count('\n'), 79);
    }

    void anExportThatFailsSaysSoAndLeavesTheFileAlone()
    {
        ExportChoice choice{.view = sampleView(), .selected = {}, .shown = {}};
        ExportDialog dialog(std::move(choice));
        dialog.show();
        dialog.setScope(ExportDialog::All);
        auto *const banner = dialog.findChild<MessageBanner *>();
        dialog.writeTo(QStringLiteral("/nowhere/export"));
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->text().startsWith(QStringLiteral("The file was not written")));

        const QString path = m_folder.filePath(QStringLiteral("kept"));
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("before");
        before.close();
        banner->hide();
        {
            const SmallDisk disk(1024);
            dialog.writeTo(path);
            QTRY_VERIFY(banner->isVisible());
        }
        QCOMPARE(contents(path), QByteArray("before"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("kept*")}, QDir::Files).size(), 1);
    }

    void anExportCanBeStopped()
    {
        ExportJob job;
        QSignalSpy progressed(&job, &ExportJob::progressed);
        const QString path = m_folder.filePath(QStringLiteral("stopped"));
        job.writeFile(sampleView(), ExportJob::Rows(3'000'000, 0), denials::ExportFormat::Json,
                      path);
        QVERIFY(progressed.wait());
        job.cancel();
        QTRY_VERIFY(!job.isRunning());
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_MAIN(TestGuiRows)
#include "test_gui_rows.moc"
