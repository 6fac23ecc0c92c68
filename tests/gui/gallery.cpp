// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Draws the window in each of its states, to be looked at: gallery FOLDER [light|dark|contrast]
// [LANGUAGE]. QT_SCALE_FACTOR=1.5 draws it as on a dense screen.

#include "gallery_state.h"

#include "app/main_window.h"
#include "app/problems_dialog.h"
#include "app/translations.h"
#include "denials/denial_header.h"
#include "denials/denial_view.h"
#include "denials/denials_desk.h"
#include "denials/denials_page.h"
#include "denials/details_pane.h"
#include "denials/domain_pane.h"
#include "denials/domain_tree_view.h"
#include "denials/find_bar.h"
#include "denials/row_actions.h"
#include "denials/table_pane.h"
#include "places.h"
#include "query/filter_line.h"
#include "query/time_range_dialog.h"
#include "session/log_session.h"
#include "widgets/resources.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QElapsedTimer>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <memory>
#include <vector>

#include <sys/stat.h>

using namespace surveyor::gui;

namespace {

QString sample(const char *name)
{
    return QString::fromStdString(surveyor::test::dataFile("samples/") + name);
}

void setPalette(const QString &theme)
{
    if (theme == u"dark") {
        QPalette dark(QColor(0x2a, 0x2e, 0x32), QColor(0x23, 0x26, 0x29));
        dark.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
        dark.setColor(QPalette::AlternateBase, QColor(0x23, 0x26, 0x29));
        dark.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
        dark.setColor(QPalette::Link, QColor(0x4d, 0xb8, 0xff));
        QApplication::setPalette(dark);
    } else if (theme == u"contrast") {
        QPalette contrast(Qt::white, Qt::black, Qt::white, Qt::gray, Qt::gray, Qt::white, Qt::white,
                          Qt::black, Qt::black);
        contrast.setColor(QPalette::AlternateBase, Qt::black);
        contrast.setColor(QPalette::Highlight, Qt::yellow);
        contrast.setColor(QPalette::HighlightedText, Qt::black);
        contrast.setColor(QPalette::ToolTipBase, Qt::black);
        contrast.setColor(QPalette::ToolTipText, Qt::white);
        QApplication::setPalette(contrast);
    }
}

/// The window, and what has opened over it.
QPixmap pictureOf(MainWindow &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    const auto widgets = QApplication::topLevelWidgets();
    for (QWidget *const widget : widgets) {
        if (!widget->isVisible() || widget == &window || !widget->isWindow())
            continue;
        const QPixmap over = widget->grab();
        QPoint place = widget->windowType() == Qt::Popup
            ? window.mapFromGlobal(widget->pos())
            : QPoint((window.width() - widget->width()) / 2,
                     (window.height() - widget->height()) / 2);
        place.setX(std::clamp(place.x(), 0, std::max(0, window.width() - widget->width())));
        place.setY(std::clamp(place.y(), 0, std::max(0, window.height() - widget->height())));
        painter.drawPixmap(place, over);
        painter.drawRect(QRect(place, widget->size()).adjusted(0, 0, -1, -1));
    }
    return picture;
}

DenialsDesk *deskOf(MainWindow &window)
{
    return window.findChild<DenialsDesk *>();
}

void openDesktop(MainWindow &window)
{
    window.openFiles({sample("desktop.log")});
    settle(window);
}

void openMenuAt(QWidget *view)
{
    QContextMenuEvent wish(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(view, &wish);
}

/// A log in which records are missing in each of the ways that are known.
QString gappyLog(const QTemporaryDir &folder)
{
    const QString name = folder.filePath(QStringLiteral("gaps.log"));
    QFile log(name);
    if (log.open(QIODevice::WriteOnly)) {
        log.write("audit: audit_lost=0 audit_rate_limit=0 audit_backlog_limit=64\n");
        for (int at = 0; at < 30; ++at) {
            const auto serial = QByteArray::number(100 + at);
            const QByteArray stamp =
                "msg=audit(17954688" + QByteArray::number(60 + at) + ".100:" + serial + "): ";
            log.write("type=LANDLOCK_ACCESS " + stamp
                      + "domain=1f blockers=fs.read_file "
                        "path=\"/etc/hosts\" dev=\"vda\" ino=1\n");
            log.write("type=SYSCALL " + stamp
                      + "arch=c000003e syscall=257 success=no exit=-13 "
                        "ppid=1 pid=7 uid=0 comm=\"box\" exe=\"/usr/bin/box\"\n");
            log.write("type=PROCTITLE " + stamp + "proctitle=\"box\"\n");
            if (at == 5)
                log.write("audit: audit_lost=42 audit_rate_limit=0 audit_backlog_limit=64\n");
            if (at == 9)
                log.write("[   12.3] kauditd_printk_skb: 17 callbacks suppressed\n");
            if (at == 14)
                log.write("#landlock-surveyor gap cause=reader time=1795468874.100 count=1\n");
            if (at == 20)
                log.write("#landlock-surveyor gap cause=off time=1795468880.100\n");
            if (at == 24)
                log.write("this is no audit record, type=LANDLOCK_ACCESS msg=audit(nonsense)\n");
        }
    }
    return name;
}

std::vector<GalleryState> states(const QTemporaryDir &folder)
{
    return {
        {"empty", [](MainWindow &) {}},
        {"loading",
         [&folder](MainWindow &window) {
             const QString pipe = folder.filePath(QStringLiteral("pipe"));
             ::mkfifo(qPrintable(pipe), 0600);
             window.openFiles({pipe});
         }},
        {"error",
         [](MainWindow &window) { window.openFiles({QStringLiteral("/nowhere/audit.log")}); }},
        {"no-denials",
         [&folder](MainWindow &window) {
             const QString name = folder.filePath(QStringLiteral("other.log"));
             QFile log(name);
             if (log.open(QIODevice::WriteOnly))
                 log.write("type=USER_LOGIN msg=audit(1795468882.898:1): pid=1 uid=0\n");
             log.close();
             window.openFiles({name});
         }},
        {"lossy",
         [](MainWindow &window) { window.openFiles({sample("ausearch-interpreted.txt")}); }},
        {"one-bad-file",
         [](MainWindow &window) {
             window.openFiles({QStringLiteral("/nowhere"), sample("desktop.log")});
         }},
        {"denials", openDesktop},
        {"gaps",
         [&folder](MainWindow &window) {
             window.openFiles({gappyLog(folder)});
             settle(window);
             deskOf(window)->table()->view()->selectRow(6);
         }},
        {"hosts",
         [&folder](MainWindow &window) {
             QStringList files;
             for (const char *const host : {"alpha", "beta"}) {
                 QFile in(sample("desktop.log"));
                 QFile out(folder.filePath(QString::fromLatin1(host)));
                 if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
                     continue;
                 while (!in.atEnd())
                     out.write("node=" + QByteArray(host) + ' ' + in.readLine());
                 files += out.fileName();
             }
             window.openFiles(files);
         }},
        {"filtered",
         [](MainWindow &window) {
             openDesktop(window);
             window.findChild<FilterLine *>()->setText(
                 QStringLiteral("right:fs.read_file -path:/etc/** after:2026-01-01"));
         }},
        {"filter-error",
         [](MainWindow &window) {
             openDesktop(window);
             window.findChild<FilterLine *>()->setText(QStringLiteral("right:fs.read_file (port:"));
         }},
        {"no-match",
         [](MainWindow &window) {
             openDesktop(window);
             window.findChild<FilterLine *>()->setText(QStringLiteral("no-such-thing"));
         }},
        {"find",
         [](MainWindow &window) {
             openDesktop(window);
             deskOf(window)->table()->findBar()->open(QStringLiteral("right:fs.read_dir"));
         }},
        {"domain",
         [](MainWindow &window) {
             openDesktop(window);
             deskOf(window)->focusDomains();
             DomainTreeView *const view = deskOf(window)->domains()->view();
             view->setCurrentIndex(view->model()->index(1, 0, view->model()->index(0, 0)));
         }},
        {"value-menu",
         [](MainWindow &window) {
             openDesktop(window);
             openMenuAt(deskOf(window)->table()->view());
         }},
        {"column-menu",
         [](MainWindow &window) {
             openDesktop(window);
             auto *const menu = new QMenu(&window);
             deskOf(window)->table()->view()->header()->fillColumnMenu(menu);
             menu->popup(window.mapToGlobal(QPoint(500, 200)));
         }},
        {"export",
         [](MainWindow &window) {
             openDesktop(window);
             deskOf(window)->table()->rowActions()->exportAction()->trigger();
         }},
        {"bug-report",
         [](MainWindow &window) {
             openDesktop(window);
             letLive([] { return false; });
             deskOf(window)->details()->offerBugReport();
         }},
        {"problems",
         [&folder](MainWindow &window) {
             window.openFiles({gappyLog(folder)});
             settle(window);
             auto *const dialog =
                 new ProblemsDialog(window.findChild<LogSession *>()->view().tally(), &window);
             dialog->open();
         }},
        {"time-range",
         [](MainWindow &window) {
             openDesktop(window);
             (new TimeRangeDialog(1'795'468'000'000, 1'795'469'000'000, &window))->open();
         }},
        {"about",
         [](MainWindow &window) {
             QMetaObject::invokeMethod(
                 &window,
                 [&] { window.menuBar()->actions().last()->menu()->actions().last()->trigger(); },
                 Qt::QueuedConnection);
         }},
    };
}

} // namespace

void surveyor::gui::settle(MainWindow &window)
{
    int quiet = 0;
    letLive([&] {
        quiet = window.isSettled() ? quiet + 1 : 0;
        return quiet > 40;
    });
}

void surveyor::gui::letLive(const std::function<bool()> &done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < 2000) {
        QCoreApplication::processEvents();
        QThread::msleep(5);
    }
}

int main(int argc, char **argv)
{
    const QTemporaryDir settings;
    const QTemporaryDir logs;
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("landlock-surveyor-gallery"));
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: %s FOLDER [light|dark|contrast] [LANGUAGE] [STATE]\n",
                     argv[0]);
        return 2;
    }
    loadResources();
    setPalette(arguments.value(2));
    loadTranslations(arguments.value(3, QStringLiteral("en")));
    const QDir folder(arguments.at(1));
    folder.mkpath(QStringLiteral("."));
    bool written = true;
    auto all = states(logs);
    for (auto more : {galleryLiveStates(logs), galleryPolicyStates(logs), gallerySetupStates()})
        std::ranges::move(more, std::back_inserter(all));
    for (const GalleryState &state : all) {
        if (arguments.size() > 4 && arguments.at(4) != QLatin1StringView(state.name))
            continue;
        QSettings().clear();
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        state.enter(window);
        settle(window);
        const QString file =
            folder.filePath(QLatin1StringView(state.name) + QStringLiteral(".png"));
        written = pictureOf(window).save(file) && written;
        for (QWidget *const widget : QApplication::topLevelWidgets()) {
            if (widget != &window)
                widget->close();
        }
    }
    return written ? 0 : 1;
}
