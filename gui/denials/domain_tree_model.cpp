// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/domain_tree_model.h"

#include "denials/domain_text.h"
#include "denials/lineage.h"
#include "session/text.h"
#include "session/time_style.h"

#include <QFont>
#include <QLocale>

namespace surveyor::gui {
namespace {

using Kind = DomainNode::Kind;

bool isNumber(int column)
{
    using enum DomainTreeModel::Column;
    return column == Denials || column == WithNested || column == NotLogged;
}

QString number(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

DomainTreeModel::DomainTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_tree(std::make_shared<DomainTree>())
{
}

void DomainTreeModel::setTree(const std::shared_ptr<const DomainTree> &tree)
{
    beginResetModel();
    m_tree = tree;
    endResetModel();
}

int DomainTreeModel::nodeOf(const QModelIndex &index)
{
    return index.isValid() ? static_cast<int>(index.internalId()) : -1;
}

QModelIndex DomainTreeModel::indexOf(int node, int column) const
{
    return node < 0 ? QModelIndex()
                    : createIndex(m_tree->at(node).row, column, static_cast<quintptr>(node));
}

QModelIndex DomainTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || row >= rowCount(parent) || column >= ColumnCount)
        return {};
    const int first = parent.isValid() ? m_tree->at(nodeOf(parent)).firstChild : 0;
    return createIndex(row, column, static_cast<quintptr>(first + row));
}

QModelIndex DomainTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(m_tree->at(nodeOf(index)).parent) : QModelIndex();
}

int DomainTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_tree->hostCount();
    return parent.column() == 0 ? m_tree->at(nodeOf(parent)).childCount : 0;
}

int DomainTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant DomainTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole: return text(node, index.column());
    case Qt::ToolTipRole: return toolTip(node);
    case Qt::AccessibleDescriptionRole: return sentence(node);
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                        : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole: {
        // Told apart at a glance; the word stands in the column of its life.
        QFont font;
        font.setItalic(true);
        return isFreed(node) ? QVariant(font) : QVariant();
    }
    case CertaintyRole:
        return m_tree->at(node).kind == Kind::Domain ? QVariant(static_cast<int>(certainty(node)))
                                                     : QVariant();
    default: return {};
    }
}

QVariant DomainTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const bool explain = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !explain)
        return {};
    switch (section) {
    case Name: return explain ? tr("Who created the domain, and its number") : tr("Domain");
    case Denials: return explain ? tr("Denials by this domain in this log") : tr("Own");
    case WithNested:
        return explain ? tr("Denials by this domain and those nested in it") : tr("All");
    case NotLogged:
        return explain ? tr("Denials the kernel counted and this log does not hold: muted or lost")
                       : tr("Not logged");
    case Link:
        return explain ? tr("How sure it is that the domain above is an ancestor") : tr("Link");
    case Life:
        return explain ? tr("From the first record of the domain to its end or its last record")
                       : tr("Life");
    default: return {};
    }
}

QString DomainTreeModel::text(int node, int column) const
{
    const DomainNode &of = m_tree->at(node);
    const bool isDomain = of.kind == Kind::Domain;
    switch (column) {
    case Name: return nodeName(*m_tree, node);
    case Denials: return isDomain ? number(of.own.seen) : QString();
    case WithNested: return number(of.total.seen);
    case NotLogged: return of.total.notLogged == 0 ? QString() : number(of.total.notLogged);
    case Link: return isDomain ? certaintyText(certainty(node)) : QString();
    case Life: return isDomain ? lifeText(m_tree->domain(node)) : QString();
    default: return {};
    }
}

QString DomainTreeModel::toolTip(int node) const
{
    const DomainNode &of = m_tree->at(node);
    if (of.kind != Kind::Domain)
        return tr("%1<br>Domains: %2<br>Denials: %3")
            .arg(nodeName(*m_tree, node).toHtmlEscaped(), number(of.total.domains),
                 number(of.total.seen));
    const denials::Domain &domain = m_tree->domain(node);
    QStringList lines{nodeName(*m_tree, node)};
    if (domain.creator)
        lines +=
            tr("Created by %1, PID %2")
                .arg(
                    shown(domain.creator->exe.empty() ? domain.creator->comm : domain.creator->exe),
                    domain.creator->pid ? QString::number(*domain.creator->pid) : tr("unknown"));
    lines += ancestorText(m_tree->view(), of.ref);
    for (const QString &reason : ancestorReasons(m_tree->view(), of.ref))
        lines += tr("• %1").arg(reason);
    lines += tr("First record: %1").arg(localTime(domain.firstSeenMs));
    lines += domain.deallocatedMs
        ? tr("Freed: %1").arg(localTime(*domain.deallocatedMs))
        : tr("Last record: %1; not freed in this log").arg(localTime(domain.lastSeenMs));
    if (of.own.notLogged > 0)
        lines += tr("Counted by the kernel and not in this log: %1").arg(number(of.own.notLogged));
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(lines.join(u'\n'));
}

QString DomainTreeModel::sentence(int node) const
{
    const DomainNode &of = m_tree->at(node);
    if (of.kind != Kind::Domain)
        return tr("%1, %2 denials").arg(nodeName(*m_tree, node), number(of.total.seen));
    //: %1 domain, %2 number, %3 number, %4 duration and state, %5 about its ancestor
    return tr("Domain %1, %2 denials, with nested ones %3; %4. %5")
        .arg(nodeName(*m_tree, node), number(of.own.seen), number(of.total.seen),
             lifeText(m_tree->domain(node)), ancestorText(m_tree->view(), of.ref));
}

bool DomainTreeModel::isFreed(int node) const
{
    return m_tree->at(node).kind == Kind::Domain && m_tree->domain(node).deallocatedMs;
}

denials::Certainty DomainTreeModel::certainty(int node) const
{
    const auto link = m_tree->view().lineage()->parent(m_tree->at(node).ref);
    return link ? link->certainty : denials::Certainty::Unknown;
}

} // namespace surveyor::gui
