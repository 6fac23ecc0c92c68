// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The trees beside the table, printed as text.

#include "denials/denial_table_model.h"
#include "denials/domain_pane.h"
#include "denials/domain_terms.h"
#include "denials/domain_text.h"
#include "denials/domain_tree_model.h"
#include "denials/domain_tree_view.h"
#include "denials/facet_counts.h"
#include "denials/facet_groups.h"
#include "denials/facet_model.h"
#include "denials/query/row_matcher.h"
#include "denials/row_terms.h"
#include "session/filter_state.h"
#include "sources/load.h"

#include <QAbstractItemModelTester>
#include <QPalette>
#include <QPen>
#include <QTemporaryFile>
#include <QTest>

using namespace surveyor;
using namespace surveyor::gui;
using denials::query::Field;
using denials::query::Value;

namespace {

denials::StoreView loaded(const std::string &file)
{
    denials::Store store;
    sources::load({file}, store);
    return store.view();
}

denials::StoreView sampleView(const char *name)
{
    return loaded(std::string(SURVEYOR_TEST_DATA "/samples/") + name);
}

void print(const QAbstractItemModel &model, const QModelIndex &parent, int depth, QString &text,
           const QList<int> &columns)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells += model.index(row, column, parent).data().toString();
        text += QString(depth * 2, u' ') + cells.join(u'|') + u'\n';
        print(model, model.index(row, 0, parent), depth + 1, text, columns);
    }
}

QString printed(const QAbstractItemModel &model, const QList<int> &columns)
{
    QString text;
    print(model, {}, 0, text, columns);
    return text;
}

QString textOf(const std::vector<FilterState::Expression> &parts)
{
    FilterState::Query query;
    for (const auto &part : parts)
        query.add(part);
    return QString::fromStdString(query.text());
}

FacetCounts countsOf(const denials::StoreView &view)
{
    return FacetCountJob().count(view, nullptr, {});
}

std::shared_ptr<FacetTree> facetsOf(const FacetCounts &counts)
{
    return std::make_shared<FacetTree>(
        facetGroups(counts, [](std::uint32_t) { return std::string(); }));
}

} // namespace

class TestGuiTrees : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void domainsStandUnderTheirHostAndBoot()
    {
        QTemporaryFile log;
        QVERIFY(log.open());
        log.write("node=alpha type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=1f "
                  "blockers=fs.read_file path=\"/a\" dev=\"vda\" ino=1\n"
                  "node=alpha type=LANDLOCK_DOMAIN msg=audit(1795468882.898:1): domain=1f "
                  "status=allocated mode=enforcing pid=7 uid=0 exe=\"/usr/bin/box\" comm=\"box\"\n"
                  "node=alpha type=LANDLOCK_DOMAIN msg=audit(1795468885.898:2): domain=1f "
                  "status=deallocated denials=4\n"
                  "node=beta type=LANDLOCK_ACCESS msg=audit(1795468882.900:1): domain=1f "
                  "blockers=fs.read_file path=\"/b\" dev=\"vda\" ino=1\n");
        log.close();
        DomainTreeModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTree(std::make_shared<DomainTree>(loaded(log.fileName().toStdString())));
        using M = DomainTreeModel;
        QCOMPARE(
            printed(model, {M::Name, M::Denials, M::WithNested, M::NotLogged, M::Link, M::Life}),
            QStringLiteral("alpha||1|3||\n"
                           "  box · 1f|1|1|3|unknown|3.0 s, freed\n"
                           "beta||1|||\n"
                           "  1f|1|1||unknown|0.0 s, live\n"));
    }

    void everyDomainIsInTheTreeOnce()
    {
        for (const char *const name : {"desktop.log", "quirks.log"}) {
            const auto view = sampleView(name);
            const DomainTree tree(view);
            std::uint64_t denials = 0;
            for (int host = 0; host < tree.hostCount(); ++host)
                denials += tree.at(host).total.seen;
            QCOMPARE(denials, view.size());
            for (denials::DomainIndex domain = 0; domain < view.domains().size(); ++domain) {
                const int node = tree.nodeOf(domain);
                QVERIFY(node >= 0);
                QCOMPARE(tree.at(node).ref, domain);
                // A nested domain stands below the one it is nested in.
                if (const auto parent = view.lineage()->parentIndex(domain))
                    QCOMPARE(tree.at(node).parent, tree.nodeOf(*parent));
            }
            DomainTreeModel model;
            const QAbstractItemModelTester tester(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            model.setTree(std::make_shared<DomainTree>(view));
        }
    }

    void choosingDomainsMeansAQuery()
    {
        const auto view = sampleView("desktop.log");
        const DomainTree tree(view);
        const int first = tree.nodeOf(0);
        const int second = tree.nodeOf(1);
        const QString id = QString::fromStdString(denials::domainName(view.domains()[0].id));
        const QString other = QString::fromStdString(denials::domainName(view.domains()[1].id));
        QCOMPARE(textOf(meaningOf(tree, {first}, false)), QStringLiteral("domain:") + id);
        QCOMPARE(textOf(meaningOf(tree, {first, second}, true)),
                 QStringLiteral("under:%1,%2").arg(id, other));
        QVERIFY(meaningOf(tree, {}, true).empty());
        QCOMPARE(textOf(meaningOf(tree, {0}, true)), QStringLiteral("host:\"\""));
    }

    void linesTellHowSureALinkIs()
    {
        using enum denials::Certainty;
        QList<QList<qreal>> patterns;
        for (const auto certainty : {Exact, Inferred, Likely, Unknown}) {
            const QPen pen = DomainTreeView::linkPen(static_cast<int>(certainty), QPalette());
            QVERIFY(!patterns.contains(pen.dashPattern()));
            patterns += pen.dashPattern();
        }
    }

    void durationsAreRead()
    {
        QCOMPARE(durationText(2140), QStringLiteral("2.1 s"));
        QCOMPARE(durationText(250'000), QStringLiteral("4 min 10 s"));
        QCOMPARE(durationText(11'100'000), QStringLiteral("3 h 5 min"));
        QCOMPARE(durationText(187'200'000), QStringLiteral("2 d 4 h"));
        QCOMPARE(durationText(-5), QStringLiteral("0.0 s"));
    }

    void facetsCountWhatTheRowsHave()
    {
        const auto view = sampleView("desktop.log");
        const FacetCounts counts = countsOf(view);
        std::map<std::string, std::uint64_t> programs;
        std::map<std::string, std::uint64_t> rights;
        std::map<std::uint64_t, std::uint64_t> ports;
        for (std::uint32_t row = 0; row < view.size(); ++row) {
            const denials::Denial denial = view.denial(row);
            ++programs[denial.process ? denial.process->exe : std::string()];
            for (const std::string &right : denial.blockers)
                ++rights[right];
            if (denial.object.port)
                ++ports[*denial.object.port];
        }
        QVERIFY(counts.programs == programs);
        QVERIFY(counts.rights == rights);
        QVERIFY(counts.ports == ports);
    }

    void everyFacetFindsWhatItCounts()
    {
        const auto view = sampleView("quirks.log");
        const auto tree = facetsOf(countsOf(view));
        int checked = 0;
        for (int node = 0; node < tree->size(); ++node) {
            if (tree->at(node).kind != FacetTree::Kind::Value)
                continue;
            const FacetValue &value = tree->value(node);
            FilterState::Query query;
            query.addValue(value.field, value.value);
            std::vector<std::uint32_t> rows;
            denials::query::RowMatcher(query).find(view, 0, rows, {});
            QVERIFY2(rows.size() >= value.count, qPrintable(value.label));
            // A folder's own path may be denied too; other values are exact.
            if (value.field != Field::Path)
                QVERIFY2(rows.size() == value.count, qPrintable(value.label));
            ++checked;
        }
        QVERIFY(checked > 10);
    }

    void foldersAreATreeWithoutIdleLines()
    {
        FacetCounts counts;
        counts.folders = {{"/etc", 2}, {"/home/ada/.ssh", 1}, {"/home/ada/projects/site", 4}};
        FilterState filter;
        FacetModel model(&filter);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTree(facetsOf(counts));
        QCOMPARE(printed(model, {FacetModel::Name, FacetModel::Count}),
                 QStringLiteral("Target folders|\n"
                                "  /etc|2\n"
                                "  /home/ada|5\n"
                                "    projects/site|4\n"
                                "    .ssh|1\n"));
    }

    void aCheckKeepsAndTheFilterTicks()
    {
        FacetCounts counts;
        counts.rights = {{"fs.read_file", 3}, {"fs.write_file", 1}};
        FilterState filter;
        FacetModel model(&filter);
        model.setTree(facetsOf(counts));
        const QModelIndex rights = model.index(0, 0);
        const QModelIndex read = model.index(0, 0, rights);
        QVERIFY(model.setData(read, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(filter.text(), QStringLiteral("right:fs.read_file"));
        QCOMPARE(read.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        filter.drop(Field::Right, Value::word("fs.read_file"));
        QCOMPARE(read.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(read.data().toString(), QStringLiteral("fs.read_file (dropped)"));
        filter.clear();
        QCOMPARE(read.data().toString(), QStringLiteral("fs.read_file"));
    }

    void everyCellFindsItsRow()
    {
        const auto view = sampleView("quirks.log");
        for (std::uint32_t row = 0; row < view.size(); ++row) {
            for (int column = 0; column < DenialTableModel::ColumnCount; ++column) {
                for (const ValueTerm &term : cellTerms(view, row, column)) {
                    // Before a moment is without the moment.
                    if (term.field == Field::Before)
                        continue;
                    FilterState::Query query;
                    query.addValue(term.field, term.value);
                    const auto again = FilterState::Query::parse(query.text());
                    QVERIFY2(again && *again == query, query.text().c_str());
                    std::vector<std::uint32_t> rows;
                    denials::query::RowMatcher(query).find(view, 0, rows, {});
                    QVERIFY2(std::ranges::binary_search(rows, row), query.text().c_str());
                }
            }
        }
    }
};

QTEST_MAIN(TestGuiTrees)
#include "test_gui_trees.moc"
