// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/export.h"

#include <QObject>

#include <cstdint>
#include <vector>

class QAction;
class QMenu;

namespace surveyor::gui {

class DenialTableModel;
class DenialView;
class ExportJob;
class RowIndexProxy;

/// What can be done with rows of the table: copying them in several forms, and exporting those
/// selected, those shown, or all. The actions are the table's own too, with their keys.
class RowActions : public QObject
{
    Q_OBJECT

public:
    RowActions(DenialView *view, RowIndexProxy *proxy, DenialTableModel *model);

    /// For the menu bar and for the table's menu.
    void addTo(QMenu *menu) const;
    [[nodiscard]] QAction *exportAction() const noexcept { return m_export; }

    /// Copies the selected rows; what is long takes a moment, and is done on another thread.
    void copyAs(denials::ExportFormat format);
    void offerExport();

private:
    using Rows = denials::Rows;

    void addCopyAction(const QString &text, denials::ExportFormat format);
    void takeCopy(const QString &error);
    /// By number in the store, in the order of the table.
    [[nodiscard]] Rows selectedRows() const;

    DenialView *m_view;
    RowIndexProxy *m_proxy;
    DenialTableModel *m_model;
    ExportJob *m_copying;
    QMenu *m_copyAs;
    QAction *m_copy;
    QAction *m_selectAll;
    QAction *m_export;
};

} // namespace surveyor::gui
