// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_export_dialog.h"

#include "policy/disk_work.h"
#include "policy/formats/sidecar_file.h"
#include "policy/policy_file.h"
#include "session/policy_words.h"
#include "session/text.h"
#include "widgets/code_view.h"
#include "widgets/message_banner.h"
#include "widgets/syntax.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace surveyor::gui {
namespace {

/// By the file's name, else by what the format writes; command lines are for a shell.
QString definitionOf(const formats::Format &format, const formats::ExportFile &file)
{
    const QString name = file.name.empty() ? QStringLiteral("x") + fromBackend(format.extension)
                                           : fromBackend(file.name);
    const auto found = syntaxRepository().definitionForFileName(name);
    return found.isValid() ? found.name() : QStringLiteral("Bash");
}

/// The files that @p result comes to for the program that reads sidecars: each with the one it
/// needs behind it. @p only is what the one file of a format without a name is called.
std::vector<formats::ExportFile> filesOf(const formats::ExportResult &result,
                                         const std::string &only)
{
    std::vector<formats::ExportFile> files;
    for (const formats::ExportFile &file : result.files) {
        const std::string name = file.name.empty() ? only : file.name;
        files.push_back({.name = name, .text = file.text, .sidecar = {}});
        if (!file.sidecar.empty())
            files.push_back({.name = formats::sidecarName(name),
                             .text = formats::writeSidecar(file.sidecar),
                             .sidecar = {}});
    }
    return files;
}

struct Written
{
    QString file;
    QString error; ///< empty: all of them were written
};

/// Writes the one file to @p path, several into the folder @p path; a sidecar of what stood there
/// before goes, since it would count for what stands there now.
Written writeFiles(const formats::ExportResult &result, bool keepsSidecar, const QString &path)
{
    const bool several = result.files.size() > 1;
    for (const formats::ExportFile &file : result.files) {
        const QString place = several ? QDir(path).filePath(fromBackend(file.name)) : path;
        if (several)
            QDir().mkpath(QFileInfo(place).path());
        const QString error = writeWholeFile(place, QByteArray::fromStdString(file.text));
        if (!error.isEmpty())
            return {.file = place, .error = error};
        if (!keepsSidecar)
            continue;
        if (const auto saved = formats::saveSidecar(toPath(place), file.sidecar); !saved)
            return {.file = sidecarPath(place), .error = qt_error_string(saved.error())};
    }
    return {};
}

} // namespace

PolicyExportDialog::PolicyExportDialog(policy::Policy policy, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_policy(std::move(policy))
    , m_name(name)
    , m_formats(new QListWidget(this))
    , m_files(new QComboBox(this))
    , m_preview(new CodeView(QStringLiteral("TOML"), this))
    , m_losses(new QTreeWidget(this))
    , m_banner(new MessageBanner(this))
{
    setWindowTitle(tr("Export Policy"));
    resize(900, 600);
    m_formats->setAccessibleName(tr("Format"));
    for (const formats::Format &format : formats::formats()) {
        if (!format.write)
            continue;
        auto *const item = new QListWidgetItem(titleOf(format), m_formats);
        item->setData(Qt::UserRole, fromBackend(format.name));
    }
    auto *const columns = new QHBoxLayout;
    columns->addWidget(m_formats);
    columns->addWidget(buildPreview(), 1);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addLayout(columns, 1);
    layout->addWidget(buildButtons());
    connect(m_formats, &QListWidget::currentRowChanged, this, &PolicyExportDialog::write);
    connect(m_files, &QComboBox::currentIndexChanged, this, &PolicyExportDialog::showFile);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PolicyExportDialog::take);
    m_formats->setCurrentRow(0);
}

PolicyExportDialog::~PolicyExportDialog()
{
    m_watcher.waitForFinished();
}

void PolicyExportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // Only now the list has its style and font: it is as wide as its longest title.
    m_formats->setFixedWidth(m_formats->sizeHintForColumn(0)
                             + m_formats->verticalScrollBar()->sizeHint().width()
                             + 2 * m_formats->frameWidth());
}

QWidget *PolicyExportDialog::buildPreview()
{
    auto *const rows = new QSplitter(Qt::Vertical, this);
    auto *const upper = new QWidget(rows);
    auto *const column = new QVBoxLayout(upper);
    column->setContentsMargins({});
    column->addWidget(m_files);
    column->addWidget(m_preview, 1);
    m_files->setAccessibleName(tr("File"));
    m_preview->setAccessibleName(tr("Preview"));
    m_losses->setAccessibleName(tr("What the format loses"));
    m_losses->setHeaderLabels({tr("What the format loses"), tr("The result")});
    m_losses->setRootIsDecorated(false);
    m_losses->setWordWrap(true);
    m_losses->header()->setStretchLastSection(false);
    m_losses->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_losses->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    rows->addWidget(upper);
    rows->addWidget(m_losses);
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 1);
    return rows;
}

QWidget *PolicyExportDialog::buildButtons()
{
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save as …"), QDialogButtonBox::ActionRole);
    connect(m_copy, &QPushButton::clicked, this, &PolicyExportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &PolicyExportDialog::askForPlace);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void PolicyExportDialog::setFormat(std::string_view name)
{
    for (int row = 0; row < m_formats->count(); ++row) {
        if (m_formats->item(row)->data(Qt::UserRole).toString() == fromBackend(name))
            m_formats->setCurrentRow(row);
    }
}

bool PolicyExportDialog::isSettled() const
{
    return !m_waits && !m_isSaving;
}

const formats::Format &PolicyExportDialog::format() const
{
    const QString name = m_formats->currentItem()->data(Qt::UserRole).toString();
    return *formats::findFormat(name.toStdString());
}

void PolicyExportDialog::write()
{
    m_banner->hide();
    // A newer choice takes the watcher from an older one.
    m_waits = true;
    m_watcher.setFuture(
        QtConcurrent::run([policy = m_policy, writer = format().write,
                           name = m_name.toStdString()] { return writer(policy, name); }));
}

void PolicyExportDialog::take()
{
    m_waits = false;
    m_result = m_watcher.result();
    const QSignalBlocker quiet(m_files);
    m_files->clear();
    m_shown = formats::keepsSidecar(format())
        ? filesOf(m_result, m_name.toStdString() + std::string(format().extension))
        : m_result.files;
    for (const formats::ExportFile &file : m_shown)
        m_files->addItem(shown(file.name));
    m_files->setVisible(m_shown.size() > 1);
    m_losses->clear();
    for (const formats::Loss &loss : m_result.losses) {
        auto *const item =
            new QTreeWidgetItem(m_losses, {wordsOf(loss.message), wordsOf(loss.kind)});
        item->setToolTip(0, item->text(0).toHtmlEscaped());
    }
    if (m_result.losses.empty())
        new QTreeWidgetItem(m_losses, {tr("Nothing: the format holds all of it.")});
    m_copy->setEnabled(!m_result.files.empty());
    m_save->setEnabled(!m_result.files.empty());
    showFile();
}

void PolicyExportDialog::showFile()
{
    const auto index = static_cast<std::size_t>(std::max(0, m_files->currentIndex()));
    if (index >= m_shown.size()) {
        m_preview->setCode(tr("Nothing could be written."), QStringLiteral("None"));
        return;
    }
    m_preview->setCode(QString::fromStdString(m_shown[index].text),
                       definitionOf(format(), m_shown[index]));
}

void PolicyExportDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_preview->toPlainText());
}

void PolicyExportDialog::askForPlace()
{
    auto *const dialog = new QFileDialog(this, tr("Export Policy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_result.files.size() > 1) {
        dialog->setFileMode(QFileDialog::Directory);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(m_result.files.front().name.empty()
                               ? m_name + fromBackend(format().extension)
                               : fromBackend(m_result.files.front().name));
    }
    connect(dialog, &QFileDialog::fileSelected, this, &PolicyExportDialog::saveTo);
    dialog->open();
}

void PolicyExportDialog::saveTo(const QString &path)
{
    m_banner->hide();
    setSaving(true);
    onDisk(
        this,
        [result = m_result, keeps = formats::keepsSidecar(format()), path] {
            return writeFiles(result, keeps, path);
        },
        [this](const Written &written) {
            setSaving(false);
            if (written.error.isEmpty()) {
                accept();
                return;
            }
            m_banner->showMessage(
                MessageBanner::Kind::Error,
                //: %1 file, %2 reason
                tr("%1 was not written: %2").arg(shown(toPath(written.file)), written.error));
        });
}

void PolicyExportDialog::setSaving(bool saving)
{
    m_isSaving = saving;
    m_formats->setEnabled(!saving);
    m_save->setEnabled(!saving);
    m_save->setText(saving ? tr("Saving …") : tr("&Save as …"));
}

} // namespace surveyor::gui
