// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The window as its user has it: keys, clicks, drops.

#include "own_settings.h"

#include "app/main_window.h"
#include "denials/denial_table_model.h"
#include "denials/denial_view.h"
#include "denials/denials_page.h"
#include "places.h"
#include "query/filter_line.h"
#include "widgets/message_banner.h"
#include "widgets/state_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeWidget>

using namespace surveyor::gui;

namespace {

QString sample(const char *name)
{
    return QString::fromStdString(surveyor::test::dataFile("samples/") + name);
}

/// The page that stands in the content's place and is seen now.
StatePage *visiblePage(const MainWindow &window)
{
    for (auto *const page : window.findChildren<StatePage *>()) {
        if (page->isVisible())
            return page;
    }
    return nullptr;
}

void press(StatePage *page, const QString &text)
{
    for (auto *const button : page->findChildren<QAbstractButton *>()) {
        if (button->text() == text)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

/// The darkest and the brightest of a picture's pixels, 0 to 255.
std::pair<int, int> lightness(const QImage &picture)
{
    int darkest = 255;
    int brightest = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const int gray = qGray(picture.pixel(x, y));
            darkest = std::min(darkest, gray);
            brightest = std::max(brightest, gray);
        }
    }
    return {darkest, brightest};
}

} // namespace

class TestGuiWindow : public QObject
{
    Q_OBJECT

private:
    const OwnSettings m_settings;

    static void show(MainWindow &window)
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    static void waitForLog(MainWindow &window) { QTRY_VERIFY(window.isSettled()); }
    static FilterLine *filterOf(MainWindow &window) { return window.findChild<FilterLine *>(); }
    static DenialView *tableOf(MainWindow &window) { return window.findChild<DenialView *>(); }

private Q_SLOTS:
    void emptyWindowOffersTheSample()
    {
        MainWindow window;
        show(window);
        StatePage *const page = visiblePage(window);
        QVERIFY(page);
        press(page, QStringLiteral("Look at a sample"));
        waitForLog(window);
        QCOMPARE(tableOf(window)->model()->rowCount(), 78);
        QVERIFY(window.windowTitle().startsWith(QStringLiteral("Sample")));
    }

    void firstDenialIsShownInFull()
    {
        MainWindow window;
        show(window);
        window.openSample();
        waitForLog(window);
        auto *const records = window.findChild<QPlainTextEdit *>();
        QTRY_VERIFY(records->toPlainText().contains(QStringLiteral("type=SYSCALL")));
        auto *const fields = window.findChild<QTreeWidget *>(QStringLiteral("fields"));
        QVERIFY(!fields
                     ->findItems(QStringLiteral("/etc/locale.alias"),
                                 Qt::MatchRecursive | Qt::MatchExactly, 1)
                     .isEmpty());
        QTest::keyClick(tableOf(window), Qt::Key_Down);
        QTRY_VERIFY(records->toPlainText().contains(QStringLiteral("index.md")));
    }

    void typingFiltersAndEscapingBringsEverythingBack()
    {
        MainWindow window;
        show(window);
        window.openSample();
        waitForLog(window);
        QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(filterOf(window)->hasFocus());
        QTest::keyClicks(filterOf(window), QStringLiteral("connect 5432"));
        QTRY_COMPARE(tableOf(window)->model()->rowCount(), 1);
        filterOf(window)->clear();
        QTRY_COMPARE(tableOf(window)->model()->rowCount(), 78);
    }

    void theCurrentDenialStaysWhenTheFilterIsCleared()
    {
        MainWindow window;
        show(window);
        window.openSample();
        waitForLog(window);
        filterOf(window)->setText(QStringLiteral("id_ed25519"));
        QTRY_VERIFY(tableOf(window)->model()->rowCount() < 20);
        QTest::keyClick(tableOf(window), Qt::Key_End);
        const QString before = tableOf(window)
                                   ->currentIndex()
                                   .siblingAtColumn(DenialTableModel::Target)
                                   .data()
                                   .toString();
        filterOf(window)->clear();
        QTRY_COMPARE(tableOf(window)->model()->rowCount(), 78);
        QCOMPARE(tableOf(window)
                     ->currentIndex()
                     .siblingAtColumn(DenialTableModel::Target)
                     .data()
                     .toString(),
                 before);
    }

    void noMatchSaysSoAndHelps()
    {
        MainWindow window;
        show(window);
        window.openSample();
        waitForLog(window);
        filterOf(window)->setText(QStringLiteral("no-such-thing"));
        QTRY_VERIFY(visiblePage(window));
        QCOMPARE(visiblePage(window)->text(), QStringLiteral("no-such-thing"));
        press(visiblePage(window), QStringLiteral("Clear the filter"));
        QTRY_VERIFY(!visiblePage(window));
        QCOMPARE(tableOf(window)->model()->rowCount(), 78);
    }

    void rowsAreCopiedAsShown()
    {
        MainWindow window;
        show(window);
        window.openSample();
        waitForLog(window);
        tableOf(window)->setFocus();
        QTest::keyClick(tableOf(window), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(tableOf(window), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].contains(
            QStringLiteral("fs.read_file\t/etc/locale.alias\t5156\t1000\t12d163d45")));
    }

    void droppedFilesAreOpened()
    {
        MainWindow window;
        show(window);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(sample("quirks.log"))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &drop);
        waitForLog(window);
        QCOMPARE(tableOf(window)->model()->rowCount(), 185);
    }

    void whatCannotBeReadIsNamed()
    {
        MainWindow window;
        show(window);
        window.openFiles({QStringLiteral("/nowhere/audit.log")});
        waitForLog(window);
        QVERIFY(visiblePage(window));
        QCOMPARE(visiblePage(window)->text(),
                 QStringLiteral("/nowhere/audit.log: there is no such file"));
        window.openFiles({sample("ausearch.csv")});
        waitForLog(window);
        QVERIFY(visiblePage(window)->text().contains(QStringLiteral("ausearch")));
    }

    void oneBadFileIsABannerOverTheGoodOnes()
    {
        MainWindow window;
        show(window);
        window.openFiles({QStringLiteral("/nowhere"), sample("desktop.log")});
        waitForLog(window);
        auto *const banner = window.findChild<DenialsPage *>()->findChild<MessageBanner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(QStringLiteral("/nowhere: there is no such file")));
        QCOMPARE(tableOf(window)->model()->rowCount(), 78);
    }

    void lossyTextIsNotTakenForTheWholeTruth()
    {
        MainWindow window;
        show(window);
        window.openFiles({sample("ausearch-interpreted.txt")});
        waitForLog(window);
        QTRY_VERIFY(window.findChild<DenialsPage *>()->findChild<MessageBanner *>()->isVisible());
        QVERIFY(window.findChild<DenialsPage *>()->findChild<MessageBanner *>()->text().contains(
            QStringLiteral("--raw")));
    }

    void everythingIsReadableOnDark()
    {
        const QPalette before = QApplication::palette();
        QPalette dark(QColor(0x2a, 0x2e, 0x32), QColor(0x23, 0x26, 0x29));
        dark.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
        QApplication::setPalette(dark);
        MainWindow window;
        show(window);
        window.openFiles({QStringLiteral("/nowhere"), sample("desktop.log")});
        waitForLog(window);
        QTRY_VERIFY(window.findChild<DenialsPage *>()->findChild<MessageBanner *>()->isVisible());
        QTest::qWait(100);
        const QImage picture = window.grab().toImage();
        // Each part has a dark ground and letters that stand out from it.
        for (const QWidget *const part : std::initializer_list<QWidget *>{
                 tableOf(window), window.findChild<QTreeWidget *>(QStringLiteral("fields")),
                 window.findChild<QPlainTextEdit *>(),
                 window.findChild<DenialsPage *>()->findChild<MessageBanner *>()}) {
            const QRect place(part->mapTo(&window, QPoint()), part->size());
            const auto [darkest, brightest] = lightness(picture.copy(place));
            QVERIFY2(darkest < 80, part->metaObject()->className());
            QVERIFY2(brightest - darkest > 120, part->metaObject()->className());
        }
        QApplication::setPalette(before);
    }

    void recentFilesComeBack()
    {
        {
            MainWindow window;
            show(window);
            window.openFiles({sample("quirks.log")});
            waitForLog(window);
        }
        MainWindow window;
        show(window);
        bool found = false;
        for (const QAction *const action : window.findChildren<QAction *>())
            found = found || action->text() == QStringLiteral("quirks.log");
        QVERIFY(found);
    }
};

QTEST_MAIN(TestGuiWindow)
#include "test_gui_window.moc"
