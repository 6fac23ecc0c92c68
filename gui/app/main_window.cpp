// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/main_window.h"

#include "app/filter_settings.h"
#include "app/policy_menus.h"
#include "app/recent_files.h"
#include "app/status_line.h"
#include "denials/denials_desk.h"
#include "denials/denials_page.h"
#include "denials/domain_pane.h"
#include "denials/table_pane.h"
#include "policy/policy_page.h"
#include "query/filter_bar.h"
#include "session/clock_watch.h"
#include "session/filter_state.h"
#include "session/log_session.h"
#include "session/text.h"
#include "setup/setup_assistant.h"
#include "widgets/local_files.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QUndoGroup>

#include <algorithm>

namespace surveyor::gui {
namespace {

/// A policy's file or the folder of an island profile.
bool isPolicyName(const QString &file)
{
    return file.endsWith(QStringLiteral(".toml")) || file.endsWith(QStringLiteral(".json"))
        || QFileInfo::exists(file + QStringLiteral("/profile.toml"));
}

/// Whether @p name is a folder with journals in it or right below it, as journald makes one for
/// each machine.
bool holdsJournals(const QString &name)
{
    const QStringList journals{QStringLiteral("*.journal"), QStringLiteral("*.journal~")};
    const QDir folder(name);
    if (name.isEmpty() || name == u"-" || !folder.exists())
        return false;
    if (!folder.entryList(journals, QDir::Files).isEmpty())
        return true;
    const QStringList machines = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::ranges::any_of(machines, [&](const QString &machine) {
        return !QDir(folder.filePath(machine)).entryList(journals, QDir::Files).isEmpty();
    });
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_session(new LogSession(this))
    , m_filter(new FilterState(this))
    , m_tools(new QToolBar(tr("&Tool Bar"), this))
    , m_steps(new QUndoGroup(this))
    , m_pages(new QStackedWidget(this))
    , m_page(new DenialsPage(m_session, m_filter, this))
    , m_policies(new PolicyPage(m_steps, this))
    , m_filterBar(new FilterBar(m_filter, this))
    , m_recent(new RecentFiles(QStringLiteral("recentFiles"), this))
{
    setAcceptDrops(true);
    m_tools->setObjectName(QStringLiteral("tools"));
    m_tools->setMovable(false);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    buildPages();
    addToolBar(m_tools);
    m_page->setFilterBar(m_filterBar);
    setStatusBar(new StatusLine(m_session, new ClockWatch(m_session, this), this));
    buildFileMenu();
    buildEditMenu();
    buildLiveMenu();
    buildViewMenu();
    m_logMenus = menuBar()->actions();
    m_policyMenus = new PolicyMenus(m_policies, m_steps, this);
    buildHelpMenu();
    connect(m_recent, &RecentFiles::chosen, this,
            [this](const QString &file) { openFiles({file}); });
    connect(m_page, &DenialsPage::openRequested, this, &MainWindow::askForFiles);
    connect(m_page, &DenialsPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_page, &DenialsPage::assistantRequested, this, &MainWindow::showAssistant);
    connect(m_page->desk()->table(), &TablePane::shownChanged, this, &MainWindow::updateFilterBar);
    connect(m_filterBar, &FilterBar::left, m_page->desk()->table(), &TablePane::focusTable);
    connect(m_session, &LogSession::started, this, &MainWindow::updateTitle);
    restore();
    showPage(m_page);
    connect(m_policies, &PolicyPage::leftoversFound, this, [this] { showPage(m_policies); });
    m_policies->offerLeftovers();
}

MainWindow::~MainWindow() = default;

void MainWindow::openFiles(const QStringList &files)
{
    m_showsSample = false;
    showPage(m_page);
    for (const QString &file : files) {
        if (file != u"-")
            m_recent->add(file);
    }
    if (files.size() == 1 && holdsJournals(files.first()))
        m_session->openJournals(files.first());
    else
        m_session->open(files);
    updateTitle();
}

void MainWindow::openSample()
{
    m_session->open({m_sample.path()});
    m_showsSample = true;
    updateTitle();
}

bool MainWindow::isSettled() const
{
    return m_page->isSettled() && m_policies->isSettled() && !m_filterBar->isTyping();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList policies;
    QStringList logs;
    for (const QString &file : localFiles(event->mimeData()))
        (isPolicyName(file) ? policies : logs) += file;
    if (!policies.isEmpty())
        openPolicies(policies);
    if (!logs.isEmpty())
        openFiles(logs);
    event->acceptProposedAction();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_policies->hasChanges()) {
        // The window closes when every question is answered.
        event->ignore();
        showPage(m_policies);
        m_policies->askToClose([this] { close(); });
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/bars"), saveState());
    settings.setValue(QStringLiteral("denials/docks"), m_page->desk()->saveLayout());
    settings.setValue(QStringLiteral("denials/columns"), m_page->desk()->table()->saveColumns());
    settings.setValue(QStringLiteral("denials/domain columns"),
                      m_page->desk()->domains()->saveColumns());
    saveFilter(settings, m_filter->parts());
    QMainWindow::closeEvent(event);
}

void MainWindow::askForFiles()
{
    auto *const dialog = new QFileDialog(this, tr("Open Audit Logs"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Logs (*.log *.log.* *.txt)"), tr("All files (*)")});
    if (QFileInfo(QStringLiteral("/var/log/audit")).isReadable())
        dialog->setDirectory(QStringLiteral("/var/log/audit"));
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openFiles);
    dialog->open();
}

void MainWindow::askForJournals()
{
    auto *const dialog = new QFileDialog(this, tr("Open a Folder of Journals"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    // Where systemd-journal-remote collects.
    if (QFileInfo(QStringLiteral("/var/log/journal/remote")).isReadable())
        dialog->setDirectory(QStringLiteral("/var/log/journal/remote"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_showsSample = false;
        showPage(m_page);
        m_recent->add(folder);
        m_session->openJournals(folder);
        updateTitle();
    });
    dialog->open();
}

void MainWindow::reload()
{
    // Standard input has been read and cannot be read again.
    if (!m_session->files().contains(QStringLiteral("-")))
        m_session->reopen();
}

void MainWindow::about()
{
    auto *const box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Landlock Surveyor"));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setText(
        tr("<h3>Landlock Surveyor %1</h3><p>Shows what the Linux sandbox Landlock denied, why, and "
           "in which sandbox.</p><p>Free software under the GNU General Public License, version 2 "
           "or later.</p>")
            .arg(QStringLiteral(SURVEYOR_VERSION)));
    box->open();
}

void MainWindow::showAssistant()
{
    if (!m_assistant)
        m_assistant = new SetupAssistant(this);
    m_assistant->present();
}

void MainWindow::updateTitle()
{
    if (m_pages->currentWidget() == m_policies) {
        updatePolicyTitle();
        return;
    }
    const QStringList &files = m_session->files();
    const auto kind = m_session->kind();
    if (kind == LogSession::Kind::None) {
        setWindowTitle(tr("Landlock Surveyor"));
        return;
    }
    QString name = tr("Sample");
    if (kind == LogSession::Kind::Live) {
        name = tr("Live");
    } else if (kind == LogSession::Kind::History) {
        name = tr("System History");
    } else if (!m_showsSample) {
        name = shown(toPath(QFileInfo(files.first()).fileName()));
        if (files.size() > 1)
            name = tr("%1 and %n more", nullptr, static_cast<int>(files.size()) - 1).arg(name);
    }
    //: %1 file name
    setWindowTitle(tr("%1 — Landlock Surveyor").arg(name));
}

void MainWindow::updateFilterBar()
{
    const TablePane *const table = m_page->desk()->table();
    m_filterBar->setCounts(table->shownDenials(), table->allDenials());
    const denials::StoreView &view = m_session->view();
    // Files may come in any order, and a gap need not have a time.
    const auto &span = view.tally().span;
    if (span.firstMs() && span.lastMs())
        m_filterBar->setSpan(*span.firstMs(), *span.lastMs());
}

void MainWindow::restore()
{
    const QSettings settings;
    const QByteArray geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    if (!restoreGeometry(geometry))
        resize(1280, 800);
    restoreState(settings.value(QStringLiteral("window/bars")).toByteArray());
    m_page->desk()->restoreLayout(settings.value(QStringLiteral("denials/docks")).toByteArray());
    m_page->desk()->table()->restoreColumns(
        settings.value(QStringLiteral("denials/columns")).toByteArray());
    m_page->desk()->domains()->restoreColumns(
        settings.value(QStringLiteral("denials/domain columns")).toByteArray());
    m_filter->restore(loadFilter(settings));
}

} // namespace surveyor::gui
