// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/main_window.h"

#include "app/recent_files.h"
#include "app/status_line.h"
#include "denials/denial_view.h"
#include "denials/denials_page.h"
#include "session/log_session.h"
#include "session/text.h"
#include "widgets/symbolic_icon.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QToolBar>

namespace surveyor::gui {
namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    const auto urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    return files;
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_session(new LogSession(this))
    , m_page(new DenialsPage(m_session, this))
    , m_recent(new RecentFiles(this))
{
    setAcceptDrops(true);
    setCentralWidget(m_page);
    setStatusBar(new StatusLine(m_session, this));
    buildFileMenu();
    buildEditMenu();
    buildHelpMenu();
    connect(m_recent, &RecentFiles::chosen, this,
            [this](const QString &file) { openFiles({file}); });
    connect(m_page, &DenialsPage::openRequested, this, &MainWindow::askForFiles);
    connect(m_page, &DenialsPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_page, &DenialsPage::shownChanged, this, &MainWindow::changed);
    updateTitle();
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFileMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&File"));
    QAction *const open = menu->addAction(symbolicIcon(QStringLiteral("document-open")),
                                          tr("&Open …"), this, &MainWindow::askForFiles);
    open->setShortcut(QKeySequence::Open);
    menu->addMenu(m_recent);
    menu->addAction(tr("Open the &Sample"), this, &MainWindow::openSample);
    QAction *const again = menu->addAction(symbolicIcon(QStringLiteral("view-refresh")),
                                           tr("&Reload"), this, &MainWindow::reload);
    again->setShortcuts(QKeySequence::keyBindings(QKeySequence::Refresh));
    again->setEnabled(false);
    connect(m_session, &LogSession::started, again, [again] { again->setEnabled(true); });
    menu->addSeparator();
    QAction *const quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
}

void MainWindow::buildEditMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&Edit"));
    QAction *const copy =
        new QAction(symbolicIcon(QStringLiteral("edit-copy")), tr("&Copy Rows"), m_page->view());
    // In the table only: elsewhere Ctrl+C copies text.
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, m_page->view(), &DenialView::copyRows);
    m_page->view()->addAction(copy);
    menu->addAction(copy);
    QAction *const all = menu->addAction(tr("Select &All"), m_page->view(), &QTableView::selectAll);
    all->setShortcut(QKeySequence::SelectAll);
    all->setShortcutContext(Qt::WidgetShortcut);
    m_page->view()->addAction(all);
    menu->addSeparator();
    QAction *const filter = menu->addAction(symbolicIcon(QStringLiteral("edit-find")),
                                            tr("&Filter"), m_page, &DenialsPage::focusFilter);
    filter->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_L), QKeySequence(Qt::Key_Slash)});
}

void MainWindow::buildHelpMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&About Landlock Surveyor"), this, &MainWindow::about);
}

void MainWindow::openFiles(const QStringList &files)
{
    m_showsSample = false;
    for (const QString &file : files) {
        if (file != u"-")
            m_recent->add(file);
    }
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
    return m_page->isSettled();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("denials/layout"), m_page->saveLayout());
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

void MainWindow::reload()
{
    // Standard input has been read and cannot be read again.
    if (!m_session->files().contains(QStringLiteral("-")))
        m_session->open(m_session->files());
}

void MainWindow::about()
{
    QMessageBox::about(
        this, tr("About Landlock Surveyor"),
        tr("<h3>Landlock Surveyor %1</h3><p>Shows what the Linux sandbox Landlock denied, why, and "
           "in which sandbox.</p><p>Free software under the GNU General Public License, version 2 "
           "or later.</p>")
            .arg(QStringLiteral(SURVEYOR_VERSION)));
}

void MainWindow::updateTitle()
{
    const QStringList &files = m_session->files();
    if (files.isEmpty()) {
        setWindowTitle(tr("Landlock Surveyor"));
        return;
    }
    QString name = tr("Sample");
    if (!m_showsSample) {
        name = shown(toPath(QFileInfo(files.first()).fileName()));
        if (files.size() > 1)
            name = tr("%1 and %n more", nullptr, static_cast<int>(files.size()) - 1).arg(name);
    }
    //: %1 file name
    setWindowTitle(tr("%1 — Landlock Surveyor").arg(name));
}

void MainWindow::restore()
{
    const QSettings settings;
    const QByteArray geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    if (!restoreGeometry(geometry))
        resize(1280, 800);
    m_page->restoreLayout(settings.value(QStringLiteral("denials/layout")).toByteArray());
}

} // namespace surveyor::gui
