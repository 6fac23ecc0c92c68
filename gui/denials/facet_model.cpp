// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/facet_model.h"

#include "session/filter_state.h"
#include "session/text.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace surveyor::gui {
namespace {

using Kind = FacetTree::Kind;

int nodeOf(const QModelIndex &index)
{
    return static_cast<int>(index.internalId());
}

QString number(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

FacetModel::FacetModel(FilterState *filter, QObject *parent)
    : QAbstractItemModel(parent)
    , m_filter(filter)
    , m_query(filter->query())
    , m_tree(std::make_shared<FacetTree>())
{
    connect(m_filter, &FilterState::changed, this, &FacetModel::followFilter);
}

void FacetModel::setTree(const std::shared_ptr<const FacetTree> &tree)
{
    beginResetModel();
    m_tree = tree;
    endResetModel();
}

std::optional<ValueTerm> FacetModel::term(const QModelIndex &index) const
{
    if (!index.isValid() || m_tree->at(nodeOf(index)).kind != Kind::Value)
        return std::nullopt;
    const FacetValue &value = m_tree->value(nodeOf(index));
    return ValueTerm{value.field, value.value, value.label};
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || row >= rowCount(parent) || column >= ColumnCount)
        return {};
    const int first = parent.isValid() ? m_tree->at(nodeOf(parent)).firstChild : 0;
    return createIndex(row, column, static_cast<quintptr>(first + row));
}

QModelIndex FacetModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int parent = m_tree->at(nodeOf(index)).parent;
    return parent < 0 ? QModelIndex()
                      : createIndex(m_tree->at(parent).row, 0, static_cast<quintptr>(parent));
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_tree->groupCount();
    return parent.column() == 0 ? m_tree->at(nodeOf(parent)).childCount : 0;
}

int FacetModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.column() == Name && term(index))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int node = nodeOf(index);
    if (role == Qt::TextAlignmentRole)
        return index.column() == Count ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                       : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (m_tree->at(node).kind == Kind::Value)
        return valueData(node, index.column(), role);
    return groupData(node, index.column(), role);
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto wanted = term(index);
    if (role != Qt::CheckStateRole || !wanted)
        return false;
    if (value.toInt() == Qt::Checked)
        m_filter->include(wanted->field, wanted->value);
    else
        m_filter->release(wanted->field, wanted->value);
    return true;
}

QVariant FacetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Count)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Value") : tr("Count");
}

void FacetModel::followFilter()
{
    m_query = m_filter->query();
    // The check boxes; counts come later.
    Q_EMIT layoutAboutToBeChanged();
    Q_EMIT layoutChanged();
}

QVariant FacetModel::groupData(int node, int column, int role) const
{
    const FacetGroup &group = m_tree->group(node);
    const bool isGroup = m_tree->at(node).kind == Kind::Group;
    if (role == Qt::FontRole && isGroup) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == KeyRole)
        return isGroup ? group.title : group.title + u'+';
    if (role != Qt::DisplayRole || column != Name)
        return {};
    return isGroup ? group.title : tr("%n more", nullptr, static_cast<int>(group.more));
}

QVariant FacetModel::valueData(int node, int column, int role) const
{
    const FacetValue &value = m_tree->value(node);
    const bool isDropped = isExcluded(value);
    switch (role) {
    case Qt::DisplayRole:
        if (column == Count)
            return number(value.count);
        //: %1 a value that the filter drops
        return isDropped ? tr("%1 (dropped)").arg(value.label) : value.label;
    case Qt::ToolTipRole: return value.label.toHtmlEscaped();
    case Qt::AccessibleDescriptionRole: return sentence(node);
    case Qt::CheckStateRole:
        if (column != Name)
            return {};
        return isIncluded(value) ? Qt::Checked : Qt::Unchecked;
    case Qt::FontRole: {
        QFont font;
        font.setStrikeOut(isDropped && column == Name);
        return isDropped ? QVariant(font) : QVariant();
    }
    case ShareRole:
        return static_cast<double>(value.count)
            / static_cast<double>(std::max<std::uint64_t>(m_tree->highest(node), 1));
    case KeyRole:
        return QStringLiteral("%1:%2").arg(static_cast<int>(value.field)).arg(value.label);
    default: return {};
    }
}

QString FacetModel::sentence(int node) const
{
    const FacetValue &value = m_tree->value(node);
    if (isIncluded(value))
        return tr("%1, %2 denials, kept").arg(value.label, number(value.count));
    if (isExcluded(value))
        return tr("%1, dropped").arg(value.label);
    return tr("%1, %2 denials").arg(value.label, number(value.count));
}

bool FacetModel::isIncluded(const FacetValue &value) const
{
    return m_query.hasValue(value.field, value.value);
}

bool FacetModel::isExcluded(const FacetValue &value) const
{
    return m_query.hasValue(value.field, value.value, true);
}

} // namespace surveyor::gui
