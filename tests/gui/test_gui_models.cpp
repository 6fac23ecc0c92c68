// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial_fields.h"
#include "denials/denial_table_model.h"
#include "denials/row_index_proxy.h"
#include "places.h"
#include "sources/load.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace surveyor;
using namespace surveyor::gui;

namespace {

denials::StoreView loaded(const std::string &file)
{
    denials::Store store;
    sources::load({file}, store);
    return store.view();
}

denials::StoreView sampleView()
{
    return loaded(test::dataFile("samples/desktop.log"));
}

std::shared_ptr<const RowIndexProxy::Rows> rows(RowIndexProxy::Rows numbers)
{
    return std::make_shared<const RowIndexProxy::Rows>(std::move(numbers));
}

} // namespace

class TestGuiModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableFollowsItsLog()
    {
        DenialTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.reset(sampleView());
        QCOMPARE(model.rowCount(), 78);
        QCOMPARE(model.index(0, DenialTableModel::Access).data().toString(),
                 QStringLiteral("fs.read_file"));
        QCOMPARE(model.index(0, DenialTableModel::Target).data().toString(),
                 QStringLiteral("/etc/locale.alias"));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.reset({});
        model.extend(sampleView());
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), 78);
    }

    void cellsSpeak()
    {
        DenialTableModel model;
        model.reset(sampleView());
        const QString sentence = model.index(0, 0).data(Qt::AccessibleDescriptionRole).toString();
        QCOMPARE(sentence,
                 QStringLiteral("/usr/bin/python3.11 was refused fs.read_file on "
                                "/etc/locale.alias by domain 12d163d45"));
        QVERIFY(model.index(0, DenialTableModel::Access)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("reading")));
    }

    void proxyShowsSomeRows()
    {
        DenialTableModel model;
        model.reset(sampleView());
        RowIndexProxy proxy;
        const QAbstractItemModelTester tester(
            &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        QCOMPARE(proxy.rowCount(), 78);
        proxy.showOnly(rows({3, 7, 40}));
        QCOMPARE(proxy.rowCount(), 3);
        QCOMPARE(proxy.mapToSource(proxy.index(1, 2)), model.index(7, 2));
        QCOMPARE(proxy.mapFromSource(model.index(40, 0)), proxy.index(2, 0));
        QVERIFY(!proxy.mapFromSource(model.index(4, 0)).isValid());
        proxy.append({41, 50});
        QCOMPARE(proxy.rowCount(), 5);
        QCOMPARE(proxy.index(4, DenialTableModel::Pid).data(),
                 model.index(50, DenialTableModel::Pid).data());
        proxy.showAll();
        QCOMPARE(proxy.rowCount(), 78);
    }

    void proxyGrowsOnlyWhenItShowsAll()
    {
        DenialTableModel model;
        RowIndexProxy proxy;
        const QAbstractItemModelTester tester(
            &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        model.extend(sampleView());
        QCOMPARE(proxy.rowCount(), 78);
        model.reset({});
        QCOMPARE(proxy.rowCount(), 0);
        proxy.showOnly(rows({}));
        model.extend(sampleView());
        QCOMPARE(proxy.rowCount(), 0);
    }

    void hostileTextIsEscapedEverywhere()
    {
        QTemporaryFile log;
        QVERIFY(log.open());
        // ESC [31m, a right-to-left override, a line feed, markup, an invalid byte
        log.write(
            "type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=1f "
            "blockers=fs.read_file path=2F611B5B33316DE280AE0A3C623E78FF dev=\"vda\" ino=1\n");
        log.close();
        const auto view = loaded(log.fileName().toStdString());
        DenialTableModel model;
        model.reset(view);
        const QString path = QStringLiteral("/a\\x1B[31m\\u{202E}\\n<b>x\\xFF");
        QCOMPARE(model.index(0, DenialTableModel::Target).data().toString(), path);
        const QString tip =
            model.index(0, DenialTableModel::Target).data(Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(QStringLiteral("<b>")), qPrintable(tip));
        bool found = false;
        for (const FieldGroup &group : fieldsOf(view, 0)) {
            for (const Field &field : group.fields)
                found = found || field.value == path;
        }
        QVERIFY2(found, "the decoded fields show the escaped path");
    }
};

QTEST_MAIN(TestGuiModels)
#include "test_gui_models.moc"
