// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/row_actions.h"

#include "denials/denial_table_model.h"
#include "denials/denial_view.h"
#include "denials/export_dialog.h"
#include "denials/row_index_proxy.h"
#include "session/export_job.h"
#include "widgets/symbolic_icon.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>

namespace surveyor::gui {

RowActions::RowActions(DenialView *view, RowIndexProxy *proxy, DenialTableModel *model)
    : QObject(view)
    , m_view(view)
    , m_proxy(proxy)
    , m_model(model)
    , m_copying(new ExportJob(this))
    , m_copyAs(new QMenu(tr("Copy Rows &as"), view))
    , m_copy(
          new QAction(symbolicIcon(QStringLiteral("edit-copy")), tr("&Copy Rows as Shown"), this))
    , m_selectAll(new QAction(tr("Select &All"), this))
    , m_export(new QAction(tr("&Export …"), this))
{
    // In the table only: elsewhere Ctrl+C copies text.
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, view, &DenialView::copyRows);
    m_selectAll->setShortcut(QKeySequence::SelectAll);
    m_selectAll->setShortcutContext(Qt::WidgetShortcut);
    connect(m_selectAll, &QAction::triggered, view, &QTableView::selectAll);
    m_export->setShortcut(QKeySequence::Save);
    connect(m_export, &QAction::triggered, this, &RowActions::offerExport);
    addCopyAction(tr("&Text, All Columns"), denials::ExportFormat::Text);
    addCopyAction(tr("&CSV"), denials::ExportFormat::Csv);
    addCopyAction(tr("&JSON"), denials::ExportFormat::Json);
    addCopyAction(tr("&Raw Records"), denials::ExportFormat::Raw);
    view->addActions({m_copy, m_copyAs->menuAction(), m_selectAll, m_export});
    connect(m_copying, &ExportJob::finished, this, &RowActions::takeCopy);
}

void RowActions::addTo(QMenu *menu) const
{
    menu->addActions({m_copy, m_copyAs->menuAction(), m_selectAll});
}

void RowActions::addCopyAction(const QString &text, denials::ExportFormat format)
{
    connect(m_copyAs->addAction(text), &QAction::triggered, this,
            [this, format] { copyAs(format); });
}

void RowActions::copyAs(denials::ExportFormat format)
{
    const Rows rows = selectedRows();
    if (rows.empty())
        return;
    m_copying->writeText(m_model->view(), rows, format);
}

void RowActions::takeCopy(const QString &error)
{
    if (error.isEmpty()) {
        QGuiApplication::clipboard()->setText(m_copying->text());
        return;
    }
    auto *const box =
        new QMessageBox(QMessageBox::Warning, tr("Copy Rows"), tr("The rows cannot be copied."),
                        QMessageBox::Ok, m_view->window());
    box->setInformativeText(error);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void RowActions::offerExport()
{
    ExportChoice choice;
    choice.view = m_model->view();
    choice.selected = selectedRows();
    choice.shown = m_proxy->sourceRows();
    for (std::uint32_t &row : choice.shown)
        row += choice.view.firstRow();
    auto *const dialog = new ExportDialog(std::move(choice), m_view->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

RowActions::Rows RowActions::selectedRows() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::ranges::sort(ranges);
    Rows rows;
    for (const auto &[top, bottom] : ranges) {
        for (int row = top; row <= bottom; ++row)
            rows.push_back(m_model->view().firstRow() + m_proxy->sourceRow(row));
    }
    return rows;
}

} // namespace surveyor::gui
