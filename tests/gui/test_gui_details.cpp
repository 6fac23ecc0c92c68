// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What is shown of one denial.

#include "own_settings.h"

#include "denials/bug_report.h"
#include "denials/bug_report_dialog.h"
#include "denials/details_pane.h"
#include "denials/field_tree.h"
#include "places.h"
#include "sources/load.h"
#include "widgets/code_view.h"
#include "widgets/fold_bar.h"
#include "widgets/message_banner.h"

#include <QApplication>
#include <QClipboard>
#include <QTemporaryFile>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>
#include <QToolButton>

#include <algorithm>

#include <cmath>

using namespace surveyor;
using namespace surveyor::gui;

namespace {

denials::StoreView sampleView()
{
    denials::Store store;
    sources::load({test::dataFile("samples/desktop.log")}, store);
    return store.view();
}

/// How the highlighter draws the first @p word of a view.
QTextCharFormat formatOf(const CodeView &view, const QString &word)
{
    const QTextCursor found = view.document()->find(word);
    const QTextBlock block = found.block();
    const int position = found.selectionStart() - block.position();
    for (const auto &range : block.layout()->formats()) {
        if (range.start <= position && position < range.start + range.length)
            return range.format;
    }
    return {};
}

QToolButton *button(const QWidget &parent, const QString &text)
{
    for (auto *const found : parent.findChildren<QToolButton *>()) {
        if (found->text() == text)
            return found;
    }
    return nullptr;
}

/// The W3C's contrast of two colours, 1 to 21.
double contrast(const QColor &one, const QColor &other)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](const QColor &colour) {
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const std::pair both(luminance(one), luminance(other));
    return (std::max(both.first, both.second) + 0.05) / (std::min(both.first, both.second) + 0.05);
}

} // namespace

class TestGuiDetails : public QObject
{
    Q_OBJECT

private:
    const OwnSettings m_settings;

private Q_SLOTS:
    void recordsAreHighlighted()
    {
        CodeView view(QStringLiteral("Linux Audit Records"));
        view.setCode(QStringLiteral(
            "type=UNKNOWN[1423] msg=audit(1795471464.706:1): domain=1a blockers=fs.read_file "
            "path=\"/a b\\u{202E}\" dev=\"vda\" ino=81\n"
            "type=SYSCALL msg=audit(1795471464.706:1): arch=c000003e success=no key=(null)"));
        QVERIFY(formatOf(view, QStringLiteral("UNKNOWN")).fontWeight() > QFont::Normal);
        const QColor text = formatOf(view, QStringLiteral("\"/a b")).foreground().color();
        QVERIFY(text != formatOf(view, QStringLiteral("\\u{202E}")).foreground().color());
        QVERIFY(formatOf(view, QStringLiteral("fs.read_file")).fontWeight() > QFont::Normal);
        QVERIFY(formatOf(view, QStringLiteral("no key")).foreground().color()
                != formatOf(view, QStringLiteral("c000003e")).foreground().color());
        // The string ended: what follows is a key again.
        QCOMPARE(formatOf(view, QStringLiteral("dev=")).foreground().color(),
                 formatOf(view, QStringLiteral("type=")).foreground().color());
    }

    void highlightingFollowsThePalette()
    {
        const QPalette before = QApplication::palette();
        CodeView view(QStringLiteral("Linux Audit Records"));
        view.setCode(QStringLiteral("type=LANDLOCK_ACCESS msg=audit(1.0:1): domain=1a "
                                    "blockers=fs.read_file path=\"/a\" key=(null)"));
        for (const QPalette &palette :
             {QPalette(QColor(0xef, 0xf0, 0xf1), QColor(Qt::white)),
              QPalette(QColor(0x2a, 0x2e, 0x32), QColor(0x1b, 0x1e, 0x20))}) {
            view.setPalette(palette);
            const QColor ground = view.palette().color(QPalette::Base);
            for (const char *const word : {"type=", "LANDLOCK", "fs.read", "\"/a", "(null)"}) {
                const QColor ink = formatOf(view, QString::fromLatin1(word)).foreground().color();
                QVERIFY2(contrast(ink, ground) > 3.0, word);
            }
        }
        QApplication::setPalette(before);
    }

    void foldsCloseOpenAndComeBack()
    {
        {
            DetailsPane pane;
            pane.resize(900, 300);
            pane.showRow(sampleView(), 0);
            pane.show();
            auto *const records = pane.findChild<CodeView *>();
            QVERIFY(records->isVisible());
            QToolButton *const fold = button(pane, QStringLiteral("Records"));
            fold->setFocus();
            QTest::keyClick(fold, Qt::Key_Space);
            QVERIFY(!records->isVisible());
            QVERIFY(std::ranges::any_of(pane.findChildren<FieldTree *>(), &QWidget::isVisible));
        }
        DetailsPane again;
        again.resize(900, 300);
        again.show();
        QVERIFY(!again.findChild<CodeView *>()->isVisible());
        QTest::mouseClick(button(again, QStringLiteral("Records")), Qt::LeftButton);
        QVERIFY(again.findChild<CodeView *>()->isVisible());
    }

    void narrowPanesStackTheirFolds()
    {
        DetailsPane pane;
        pane.resize(300, 900);
        pane.show();
        const auto trees = pane.findChildren<FieldTree *>();
        if (!std::ranges::all_of(trees, &QWidget::isVisible))
            QTest::mouseClick(button(pane, QStringLiteral("Process")), Qt::LeftButton);
        const auto place = [&](int tree) { return trees[tree]->mapTo(&pane, QPoint()); };
        QTRY_VERIFY(place(0).y() != place(1).y() && place(0).x() == place(1).x());
        pane.resize(900, 300);
        QTRY_VERIFY(place(0).x() != place(1).x());
    }

    void valuesSayHowQueriesNameThem()
    {
        const auto groups = fieldsOf(sampleView(), 0);
        bool path = false;
        bool pid = false;
        for (const FieldGroup &group : groups) {
            for (const Field &field : group.fields) {
                path = path || (field.key == u"path" && field.raw == "/etc/locale.alias");
                pid = pid || (field.key == u"pid" && field.raw == "5156");
            }
        }
        QVERIFY(path);
        QVERIFY(pid);
    }

    void bugReportsHoldEverythingAndNoMarkup()
    {
        QTemporaryFile log;
        QVERIFY(log.open());
        // A path of back-ticks, an escape sequence and a line end.
        log.write("type=LANDLOCK_ACCESS msg=audit(1000.500:20): domain=1a blockers=fs.execute "
                  "path=2F6060601B5B33316D0A23 dev=\"vda\" ino=1\n"
                  "type=SYSCALL msg=audit(1000.500:20): arch=c000003e syscall=59 success=no "
                  "exit=-13 items=0 ppid=1 pid=77 auid=0 uid=0 ses=1 comm=\"sh\" exe=\"/bin/sh\" "
                  "key=(null)\n");
        log.close();
        denials::Store store;
        sources::load({log.fileName().toStdString()}, store);
        const auto view = store.view();
        const auto related = denials::findRelated(view, 0);
        const QString report = bugReport(view, 0, view.rawText(0).value(), related.value(),
                                         {.program = QStringLiteral("landlock-surveyor 1"),
                                          .qt = QStringLiteral("6.8"),
                                          .kernel = QStringLiteral("linux 6.18"),
                                          .system = QStringLiteral("Debian"),
                                          .abi = 7});
        for (const char *const part :
             {"fs.execute", "/bin/sh", "ABI 1 and later", "linux 6.18", "Landlock ABI: 7",
              "execve = -13 (EACCES)", "type=SYSCALL", "Qt 6.8", "Domain: `1a`"})
            QVERIFY2(report.contains(QString::fromLatin1(part)), part);
        QVERIFY(report.contains(QStringLiteral("```` /```\\x1B[31m\\n# ````")));
        QVERIFY(!report.contains(QChar(0x1b)));
    }

    void aBugReportIsSeenBeforeItIsCopied()
    {
        DetailsPane pane;
        pane.resize(900, 300);
        pane.show();
        QToolButton *const offer = button(pane, QStringLiteral("Bug report …"));
        QVERIFY(!offer->isEnabled());
        pane.showRow(sampleView(), 0);
        QTRY_VERIFY(offer->isEnabled());
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(offer, Qt::LeftButton);
        auto *const dialog = pane.findChild<BugReportDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<MessageBanner *>()->text().contains(QStringLiteral("publish")));
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        for (auto *const choice : dialog->findChildren<QAbstractButton *>()) {
            if (choice->text().contains(QStringLiteral("opy")))
                QTest::mouseClick(choice, Qt::LeftButton);
        }
        QTRY_VERIFY(
            QGuiApplication::clipboard()->text().contains(QStringLiteral("/etc/locale.alias")));
    }

    void explanationsComeFirst()
    {
        DetailsPane pane;
        pane.resize(900, 300);
        pane.show();
        pane.showRow(sampleView(), 0);
        QTRY_VERIFY(!pane.isBusy());
        const QString text = pane.findChild<QTextEdit *>()->toPlainText();
        QVERIFY(text.startsWith(QStringLiteral("/usr/bin/python3.11")));
        QVERIFY(text.contains(QStringLiteral("fs.read_file: open a file for reading")));
        QVERIFY(text.contains(QStringLiteral("A rule with fs.read_file on /etc/locale.alias")));
    }

    void otherGuardsAreCounted()
    {
        DetailsPane pane;
        pane.resize(900, 300);
        pane.show();
        pane.showRow(sampleView(), 0);
        QTRY_VERIFY(button(pane, QStringLiteral("Other guards (0)")));
    }

    void valuesAreCopied()
    {
        FieldTree tree;
        tree.showGroups(fieldsOf(sampleView(), 0));
        const auto found = tree.findItems(QStringLiteral("/etc/locale.alias"),
                                          Qt::MatchRecursive | Qt::MatchExactly, 1);
        QCOMPARE(found.size(), 1);
        tree.setCurrentItem(found.first());
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/etc/locale.alias"));
    }
};

QTEST_MAIN(TestGuiDetails)
#include "test_gui_details.moc"
