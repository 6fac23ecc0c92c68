// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The trees beside the table, printed as text.

#include "denials/denial_table_model.h"
#include "denials/domain_pane.h"
#include "denials/domain_terms.h"
#include "denials/domain_text.h"
#include "denials/domain_tree_model.h"
#include "denials/domain_tree_view.h"
#include "denials/facet_count.h"
#include "denials/facet_groups.h"
#include "denials/facet_model.h"
#include "denials/query/row_matcher.h"
#include "denials/row_terms.h"
#include "places.h"
#include "session/filter_state.h"
#include "sources/load.h"

#include <QAbstractItemModelTester>
#include <QPalette>
#include <QPen>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

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
    return loaded(test::dataFile("samples/") + name);
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

/// What the pane counts of a group: label and count of each value.
std::map<std::string, std::uint64_t> countsOf(const FacetTree &tree, Field field)
{
    std::map<std::string, std::uint64_t> counts;
    for (int node = 0; node < tree.size(); ++node) {
        if (tree.at(node).kind == FacetTree::Kind::Value && tree.value(node).field == field)
            counts[tree.value(node).value.text] = tree.value(node).count;
    }
    return counts;
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
                           "  box · 1f|1|1|3|unknown|freed, 3.0 s\n"
                           "beta||1|||\n"
                           "  1f|1|1||unknown|live, 0.0 s\n"));
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

    void theFilterIsSeenChosen()
    {
        for (const char *const name : {"desktop.log", "quirks.log"}) {
            const auto view = sampleView(name);
            const DomainTree tree(view);
            for (int node = 0; node < tree.size(); ++node) {
                for (const bool nested : {true, false}) {
                    const std::vector<int> nodes =
                        node == 0 ? std::vector{0} : std::vector{node, std::max(1, node - 1)};
                    std::vector<int> wanted = nodes;
                    std::ranges::sort(wanted);
                    const auto [first, last] = std::ranges::unique(wanted);
                    wanted.erase(first, last);
                    const auto parts = meaningOf(tree, wanted, nested);
                    QVERIFY(std::ranges::all_of(parts, isDomainChoice));
                    const auto choice = choiceOf(tree, parts);
                    QVERIFY(choice);
                    QVERIFY(choice->nodes == wanted);
                }
            }
        }
        const DomainTree tree(sampleView("desktop.log"));
        const auto unsayable = FilterState::Query::parse("domain:1,2 host:x");
        QVERIFY(!choiceOf(tree, unsayable->all()));
        QVERIFY(!isDomainChoice(FilterState::Query::parse("-domain:1")->all().front()));
        QVERIFY(!isDomainChoice(FilterState::Query::parse("exe:x")->all().front()));
    }

    void aSearchLeavesWhatItFindsAndWhatHoldsIt()
    {
        const auto view = sampleView("desktop.log");
        const DomainTree whole(view);
        DomainTreeModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int wanted = 0; wanted < whole.size(); ++wanted) {
            const auto part =
                std::make_shared<DomainTree>(whole.found([&](int at) { return at == wanted; }));
            model.setTree(part);
            std::set<std::pair<int, std::uint32_t>> kept;
            for (int node = 0; node < part->size(); ++node) {
                const DomainNode &of = part->at(node);
                kept.emplace(static_cast<int>(of.kind), of.ref);
                QCOMPARE(DomainTreeModel::nodeOf(model.indexOf(node)), node);
            }
            for (int node = 0; node < whole.size(); ++node) {
                const auto isAbove = [&](int above, int below) {
                    while (below >= 0 && below != above)
                        below = whole.at(below).parent;
                    return below == above;
                };
                const bool expected = isAbove(node, wanted) || isAbove(wanted, node);
                const DomainNode &of = whole.at(node);
                QCOMPARE(kept.contains({static_cast<int>(of.kind), of.ref}), expected);
            }
        }
        QCOMPARE(whole.found([](int) { return false; }).size(), 0);
        QVERIFY(nodeSays(whole, whole.nodeOf(0), QStringLiteral("PYTHON"))
                || nodeSays(whole, whole.nodeOf(0), creatorName(view.domains()[0]).toUpper()));
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
        std::map<std::string, std::uint64_t> programs;
        std::map<std::string, std::uint64_t> rights;
        std::map<std::string, std::uint64_t> ports;
        for (std::uint32_t row = 0; row < view.size(); ++row) {
            const denials::Denial denial = view.denial(row);
            ++programs[denial.process ? denial.process->exe : std::string()];
            for (const std::string &right : denial.blockers)
                ++rights[right];
            if (denial.object.port)
                ++ports[std::to_string(*denial.object.port)];
        }
        const auto tree = countFacets(view, {}, nullptr, {});
        QVERIFY(countsOf(*tree, Field::Exe) == programs);
        QVERIFY(countsOf(*tree, Field::Right) == rights);
        QVERIFY(countsOf(*tree, Field::Port) == ports);
    }

    void aFieldAskedForStillCountsWhatElseThereIs()
    {
        const auto view = sampleView("desktop.log");
        FilterState::Query query;
        query.addValue(Field::Right, Value::word("fs.read_dir"));
        denials::Rows rows;
        denials::query::RowMatcher(query).find(view, 0, rows, {});
        const auto whole = countFacets(view, {}, nullptr, {});
        const auto part = countFacets(view, query, &rows, {});
        QVERIFY(countsOf(*part, Field::Right) == countsOf(*whole, Field::Right));
        QVERIFY(countsOf(*part, Field::Exe) != countsOf(*whole, Field::Exe));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!countFacets(view, query, &rows, stop.get_token()));
    }

    void everyFacetFindsWhatItCounts()
    {
        const auto view = sampleView("quirks.log");
        const auto tree = countFacets(view, {}, nullptr, {});
        int checked = 0;
        for (int node = 0; node < tree->size(); ++node) {
            if (tree->at(node).kind != FacetTree::Kind::Value)
                continue;
            const FacetValue &value = tree->value(node);
            FilterState::Query query;
            query.addValue(value.field, value.value);
            denials::Rows rows;
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
        // etc, home/ada/.ssh and home/ada/projects/site, with all their parents
        denials::FolderTree folders;
        folders.folders = {{"", 0, 7, {2, 1}},    {"etc", 0, 2, {}},  {"home", 0, 5, {3}},
                           {"ada", 2, 5, {5, 4}}, {".ssh", 3, 1, {}}, {"projects", 3, 4, {6}},
                           {"site", 5, 4, {}}};
        FilterState filter;
        FacetModel model(&filter);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTree(std::make_shared<FacetTree>(
            std::vector{folderGroup(QStringLiteral("Target folders"), folders)}));
        QCOMPARE(printed(model, {FacetModel::Name, FacetModel::Count}),
                 QStringLiteral("Target folders|\n"
                                "  /home/ada|5\n"
                                "    projects/site|4\n"
                                "    .ssh|1\n"
                                "  /etc|2\n"));
    }

    void aCheckKeepsAndTheFilterTicks()
    {
        const std::vector<denials::FacetValue> rightCounts{{"fs.read_file", "", 3},
                                                           {"fs.write_file", "", 1}};
        FilterState filter;
        FacetModel model(&filter);
        model.setTree(std::make_shared<FacetTree>(
            std::vector{facetGroup(QStringLiteral("Rights"), Field::Right, rightCounts)}));
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
                    denials::Rows rows;
                    denials::query::RowMatcher(query).find(view, 0, rows, {});
                    QVERIFY2(std::ranges::binary_search(rows, row), query.text().c_str());
                }
            }
        }
    }
};

QTEST_MAIN(TestGuiTrees)
#include "test_gui_trees.moc"
