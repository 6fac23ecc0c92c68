// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial_table_model.h"

#include "landlock/rights.h"
#include "session/text.h"

#include <QDateTime>
#include <QTimeZone>

namespace surveyor::gui {

void DenialTableModel::reset(const denials::StoreView &view)
{
    beginResetModel();
    m_view = view;
    m_texts.clear();
    endResetModel();
}

void DenialTableModel::extend(const denials::StoreView &view)
{
    if (view.firstRow() != m_view.firstRow()) {
        reset(view); // the store dropped its oldest rows
        return;
    }
    const int before = rowCount();
    const int now = static_cast<int>(view.size());
    if (now == before) {
        m_view = view; // domains and tallies may have news
        return;
    }
    beginInsertRows({}, before, now - 1);
    m_view = view;
    endInsertRows();
}

int DenialTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_view.size());
}

int DenialTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DenialTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == Pid ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                     : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleDescriptionRole)
        return {};
    const RowText &row = m_texts.at(m_view, rowNumber(index));
    switch (role) {
    case Qt::DisplayRole: return cell(row, index.column());
    case Qt::ToolTipRole: return toolTip(row, index.column());
    default: return sentence(row);
    }
}

QVariant DenialTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Pid)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Program: return tr("Program");
    case Pid: return tr("PID");
    case User: return tr("User");
    case Access: return tr("Denied access");
    case Target: return tr("Target");
    case Domain: return tr("Domain");
    case Host: return tr("Host");
    default: return {};
    }
}

QString DenialTableModel::cell(const RowText &row, int column)
{
    switch (column) {
    case Time: return row.time;
    case Program: return row.program;
    case Pid: return row.pid;
    case User: return row.user;
    case Access: return row.access;
    case Target: return row.target;
    case Domain: return row.domain;
    case Host: return row.host;
    default: return {};
    }
}

QString DenialTableModel::sentence(const RowText &row) const
{
    if (row.access.isEmpty()) // a gap
        return row.target;
    const QString program = row.program.isEmpty() ? tr("An unknown program") : row.program;
    if (row.target.isEmpty())
        //: %1 program, %2 kernel names of rights, %3 domain id
        return tr("%1 was refused %2 by domain %3").arg(program, row.access, row.domain);
    //: %1 program, %2 kernel names of rights, %3 path or address, %4 domain id
    return tr("%1 was refused %2 on %3 by domain %4")
        .arg(program, row.access, row.target, row.domain);
}

QString DenialTableModel::toolTip(const RowText &row, int column) const
{
    if (column == Time)
        return QDateTime::fromMSecsSinceEpoch(row.timeMs, QTimeZone::UTC)
            .toString(Qt::ISODateWithMs);
    if (column != Access)
        return cell(row, column).toHtmlEscaped();
    QStringList lines;
    for (const QString &name : row.access.split(QStringLiteral(", "))) {
        const auto *const right = landlock::findRight(name.toStdString());
        const QString gloss =
            right ? fromBackend(right->gloss) : tr("a right newer than this program");
        lines += QStringLiteral("%1: %2").arg(name, gloss).toHtmlEscaped();
    }
    return QStringLiteral("<p style='white-space:pre'>%1</p>").arg(lines.join(u'\n'));
}

} // namespace surveyor::gui
