// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial_table_model.h"

#include "session/backend_words.h"
#include "session/text.h"

#include <QDateTime>
#include <QTimer>

#include <chrono>

namespace surveyor::gui {

denials::SortKey DenialTableModel::sortKey(int column)
{
    using denials::SortKey;
    switch (column) {
    case Time: return SortKey::Time;
    case Program: return SortKey::Program;
    case Pid: return SortKey::Pid;
    case User: return SortKey::Uid;
    case Access: return SortKey::Access;
    case Target: return SortKey::Target;
    case Domain: return SortKey::Domain;
    case Host: return SortKey::Host;
    default: return SortKey::Arrival;
    }
}

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

void DenialTableModel::setTimeStyle(TimeStyle style)
{
    m_timeStyle = style;
    if (style == TimeStyle::Relative && !m_ageing) {
        m_ageing = new QTimer(this);
        m_ageing->setInterval(std::chrono::seconds(10));
        connect(m_ageing, &QTimer::timeout, this, &DenialTableModel::timesChanged);
    }
    if (m_ageing && style == TimeStyle::Relative)
        m_ageing->start();
    else if (m_ageing)
        m_ageing->stop();
    Q_EMIT headerDataChanged(Qt::Horizontal, Time, Time);
    timesChanged();
}

void DenialTableModel::timesChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Time), index(rowCount() - 1, Time), {Qt::DisplayRole});
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
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != GapRole
        && role != Qt::AccessibleDescriptionRole)
        return {};
    const RowText &row = m_texts.at(m_view, rowNumber(index));
    switch (role) {
    case Qt::DisplayRole: return cell(row, index.column());
    case Qt::ToolTipRole: return toolTip(row, index.column());
    case GapRole: return row.isGap ? QVariant(row.target) : QVariant();
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
    case Time: return timeHeading();
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

QString DenialTableModel::timeHeading() const
{
    switch (m_timeStyle) {
    case TimeStyle::Local: return tr("Time");
    case TimeStyle::Utc: return tr("Time (UTC)");
    case TimeStyle::Relative: return tr("Age");
    }
    return {};
}

QString DenialTableModel::cell(const RowText &row, int column) const
{
    switch (column) {
    case Time:
        if (row.isGap && row.timeMs == 0)
            return {};
        return timeText(row.timeMs, m_timeStyle,
                        m_timeStyle == TimeStyle::Relative ? QDateTime::currentMSecsSinceEpoch()
                                                           : 0);
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
    if (row.isGap)
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
    if (row.isGap)
        return row.target.toHtmlEscaped();
    if (column == Time)
        return tr("%1 here\n%2 in UTC").arg(localTime(row.timeMs), utcTime(row.timeMs));
    if (column != Access)
        return cell(row, column).toHtmlEscaped();
    QStringList lines;
    for (const QString &name : row.access.split(QStringLiteral(", "))) {
        lines += QStringLiteral("%1: %2").arg(name, glossOf(name.toStdString())).toHtmlEscaped();
    }
    return QStringLiteral("<p style='white-space:pre'>%1</p>").arg(lines.join(u'\n'));
}

} // namespace surveyor::gui
