// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/export_dialog.h"

#include "session/export_job.h"
#include "widgets/message_banner.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGroupBox>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>
#include <numeric>

namespace surveyor::gui {
namespace {

QString suffixOf(denials::ExportFormat format)
{
    constexpr std::array suffixes{"txt", "csv", "jsonl", "log"};
    return QLatin1StringView(suffixes.at(static_cast<std::size_t>(format)));
}

} // namespace

ExportDialog::ExportDialog(ExportChoice choice, QWidget *parent)
    : QDialog(parent)
    , m_choice(std::move(choice))
    , m_job(new ExportJob(this))
    , m_scopes(new QButtonGroup(this))
    , m_formats(new QComboBox(this))
    , m_problem(new MessageBanner(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Export Denials"));
    auto *const layout = new QVBoxLayout(this);
    buildScopes(layout);
    buildFormats(layout);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save as …"), QDialogButtonBox::ActionRole);
    m_save->setDefault(true);
    layout->addWidget(m_problem);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askForFile);
    // Closing the dialog ends the job with it.
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_job, &ExportJob::progressed, this, [this](int done, int all) {
        m_progress->setRange(0, all);
        m_progress->setValue(done);
    });
    connect(m_job, &ExportJob::finished, this, &ExportDialog::end);
}

void ExportDialog::buildScopes(QVBoxLayout *layout)
{
    const QLocale locale;
    auto *const box = new QGroupBox(tr("Which denials"), this);
    auto *const column = new QVBoxLayout(box);
    const auto add = [&](Scope scope, const QString &text, std::size_t count) {
        auto *const button = new QRadioButton(text, box);
        button->setEnabled(count > 0);
        m_scopes->addButton(button, scope);
        column->addWidget(button);
    };
    const auto number = [&locale](std::size_t count) {
        return locale.toString(static_cast<qulonglong>(count));
    };
    //: %1 number of rows
    add(Selected, tr("S&elected (%1)").arg(number(m_choice.selected.size())),
        m_choice.selected.size());
    add(Shown, tr("All s&hown, in this order (%1)").arg(number(m_choice.shown.size())),
        m_choice.shown.size());
    add(All, tr("&All of the log (%1)").arg(number(m_choice.view.size())), m_choice.view.size());
    setScope(m_choice.selected.size() > 1 ? Selected : Shown);
    layout->addWidget(box);
}

void ExportDialog::buildFormats(QVBoxLayout *layout)
{
    m_formats->addItem(tr("Text, separated by tabs"), int(denials::ExportFormat::Text));
    m_formats->addItem(tr("CSV, for spreadsheets"), int(denials::ExportFormat::Csv));
    m_formats->addItem(tr("JSON, one object a line"), int(denials::ExportFormat::Json));
    m_formats->addItem(tr("Audit log, for ausearch and this program"),
                       int(denials::ExportFormat::Raw));
    auto *const label = new QLabel(tr("&Format:"), this);
    label->setBuddy(m_formats);
    auto *const line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_formats, 1);
    layout->addLayout(line);
}

void ExportDialog::setScope(Scope scope)
{
    m_scopes->button(scope)->setChecked(true);
}

void ExportDialog::setFormat(denials::ExportFormat format)
{
    m_formats->setCurrentIndex(m_formats->findData(int(format)));
}

void ExportDialog::writeTo(const QString &path)
{
    m_problem->hide();
    setRunning(true);
    m_job->writeFile(m_choice.view, rows(), format(), path);
}

void ExportDialog::askForFile()
{
    auto *const dialog = new QFileDialog(this, tr("Export Denials"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(format()));
    dialog->selectFile(QStringLiteral("denials.") + suffixOf(format()));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::writeTo);
    dialog->open();
}

void ExportDialog::end(const QString &error)
{
    setRunning(false);
    if (error.isEmpty()) {
        accept();
        return;
    }
    m_problem->showMessage(MessageBanner::Kind::Error,
                           tr("The file was not written: %1").arg(error));
}

void ExportDialog::setRunning(bool running)
{
    m_progress->setVisible(running);
    m_save->setEnabled(!running);
    m_formats->setEnabled(!running);
    // Their box as a whole: a choice of no rows stays switched off.
    m_scopes->button(All)->parentWidget()->setEnabled(!running);
}

denials::Rows ExportDialog::rows() const
{
    switch (m_scopes->checkedId()) {
    case Selected: return m_choice.selected;
    case Shown: return m_choice.shown;
    default: break;
    }
    denials::Rows all(m_choice.view.size());
    std::iota(all.begin(), all.end(), m_choice.view.firstRow());
    return all;
}

denials::ExportFormat ExportDialog::format() const
{
    return static_cast<denials::ExportFormat>(m_formats->currentData().toInt());
}

} // namespace surveyor::gui
