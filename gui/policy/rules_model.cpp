// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/rules_model.h"

#include "policy/policy_document.h"
#include "policy/rule_words.h"
#include "policy/rules_places.h"
#include "session/text.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace surveyor::gui {
namespace {

using Kind = RuleNode::Kind;

bool isRule(const RulePlace &node)
{
    return node.kind == Kind::PathRule || node.kind == Kind::PortRule;
}

} // namespace

RulesModel::RulesModel(PolicyDocument *document, RuleEditor *editor, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
    , m_policy(document->reading().policy)
    , m_editor(editor)
    , m_root(ruleTree(document->reading().policy))
{
}

void RulesModel::refresh()
{
    const policy::Policy &now = m_document->reading().policy;
    auto root = ruleTree(now);
    if (!sameShape(*m_root, *root)) {
        beginResetModel();
        m_policy = now;
        m_root = std::move(root);
        endResetModel();
        return;
    }
    // The same rows stay where they are, open or closed, and say something else.
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    for (const QModelIndex &index : before)
        changePersistentIndex(
            index, createIndex(index.row(), index.column(), counterpart(*root, *nodeOf(index))));
    m_root = std::move(root);
    m_policy = now;
    Q_EMIT layoutChanged();
}

void RulesModel::setSurroundings(const RuleSurroundings &around)
{
    m_editor->setSurroundings(around);
    Q_EMIT layoutAboutToBeChanged();
    Q_EMIT layoutChanged();
}

const RuleNode *RulesModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const RuleNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex RulesModel::indexOf(const RuleNode &node) const
{
    return node.parent ? createIndex(node.row, 0, &node) : QModelIndex();
}

QModelIndex RulesModel::indexOf(const QString &key) const
{
    const RuleNode *const node = findNode(*m_root, key);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex RulesModel::indexAt(std::size_t byte) const
{
    const RuleNode *const node = nodeAt(*m_root, policy(), byte);
    return node ? indexOf(*node) : QModelIndex();
}

policy::SourceSpan RulesModel::spanOf(const QModelIndex &index) const
{
    return gui::spanOf(policy(), *nodeOf(index));
}

bool RulesModel::matches(const RulePlace &place, const QString &text) const
{
    if (textOf(policy(), place).contains(text, Qt::CaseInsensitive))
        return true;
    RulePlace rights = place;
    rights.list =
        place.kind == Kind::PathRule ? RulePlace::List::PathAccess : RulePlace::List::PortAccess;
    const policy::RightList *const list = isRule(place) ? rightListOf(policy(), rights) : nullptr;
    if (!list)
        return false;
    const auto names = list->rights.names();
    return std::ranges::any_of(names, [&text](const std::string &name) {
        return fromBackend(name).contains(text, Qt::CaseInsensitive);
    });
}

int RulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int RulesModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1 + static_cast<int>(columnGroups.size());
}

QModelIndex RulesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex RulesModel::parent(const QModelIndex &child) const
{
    const RuleNode *const above = nodeOf(child)->parent;
    return above && above->parent ? createIndex(above->row, 0, above) : QModelIndex();
}

policy::RightSet RulesModel::boxRights(const QModelIndex &index, RulePlace &stand) const
{
    const RuleNode &node = *nodeOf(index);
    stand = node;
    if (index.column() == 0)
        return node.kind == Kind::Group || node.kind == Kind::Right ? rightsOf(node)
                                                                    : policy::RightSet();
    if (node.kind != Kind::PathRule)
        return {};
    stand.kind = Kind::Group;
    stand.list = RulePlace::List::PathAccess;
    stand.group = columnGroups.at(static_cast<std::size_t>(index.column() - 1));
    return rightsOf(stand.group);
}

bool RulesModel::logFlag(const RulePlace &node) const
{
    const policy::LogFlags flags = policy().layers[node.layer].log.value_or(policy::LogFlags{});
    return node.item == 0 ? flags.sameExecOff
        : node.item == 1  ? flags.newExecOn
                          : flags.subdomainsOff;
}

QVariant RulesModel::boxState(const QModelIndex &index) const
{
    if (nodeOf(index)->kind == Kind::LogFlag)
        return index.column() == 0 ? QVariant(logFlag(*nodeOf(index)) ? Qt::Checked : Qt::Unchecked)
                                   : QVariant();
    RulePlace stand;
    const policy::RightSet rights = boxRights(index, stand);
    const policy::RightList *const list = rightListOf(policy(), stand);
    if (rights.empty() || !list)
        return {};
    const policy::RightSet granted = list->rights & rights;
    if (granted.empty())
        return Qt::Unchecked;
    // What cannot be granted here is not missing.
    const policy::RightSet wanted =
        possible(policy(), stand, rights, m_editor->surroundings()) | granted;
    return granted.containsAll(wanted) ? Qt::Checked : Qt::PartiallyChecked;
}

QString RulesModel::reasonOf(const QModelIndex &index) const
{
    RulePlace stand;
    const policy::RightSet rights = boxRights(index, stand);
    QString reason;
    for (const landlock::Right &right : landlock::rights()) {
        if (!rights.contains(right.blocker))
            continue;
        reason = whyNot(policy(), stand, right, m_editor->surroundings());
        if (reason.isEmpty())
            return {};
    }
    return reason;
}

QVariant RulesModel::toolTip(const QModelIndex &index) const
{
    const RuleNode &node = *nodeOf(index);
    const QString reason = reasonOf(index);
    if (index.column() == 0 || !reason.isEmpty())
        return (reason.isEmpty() ? hintOf(policy(), node) : reason).toHtmlEscaped();
    RulePlace stand;
    QStringList lines;
    const policy::RightSet rights = boxRights(index, stand);
    const policy::RightList *const list = rightListOf(policy(), stand);
    for (const landlock::Right &right : landlock::rights()) {
        if (!rights.contains(right.blocker) || !list)
            continue;
        stand.kind = Kind::Right;
        stand.right = &right;
        const QString text = textOf(policy(), stand);
        //: a right that a rule grants, and one that it does not
        lines += list->rights.contains(right.blocker) ? tr("allowed: %1").arg(text)
                                                      : tr("not allowed: %1").arg(text);
    }
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QString RulesModel::spoken(const QModelIndex &index) const
{
    const QVariant state = boxState(index);
    if (index.column() == 0 || !state.isValid())
        return textOf(policy(), *nodeOf(index));
    const QString group = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    const auto checked = state.value<Qt::CheckState>();
    //: %1 kind of access, such as Read
    return checked == Qt::Checked         ? tr("%1: allowed").arg(group)
        : checked == Qt::PartiallyChecked ? tr("%1: partly allowed").arg(group)
                                          : tr("%1: not allowed").arg(group);
}

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || nodeOf(index)->layer >= policy().layers.size())
        return {};
    const RuleNode &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole: return index.column() == 0 ? textOf(policy(), node) : QVariant();
    case Qt::EditRole: return index.column() == 0 ? editTextOf(policy(), node) : QVariant();
    case Qt::CheckStateRole: return boxState(index);
    case Qt::ToolTipRole: return toolTip(index);
    case Qt::AccessibleTextRole: return spoken(index);
    case Qt::FontRole:
        if (isRule(node) && index.column() == 0 && !isEnabledRule(policy(), node)) {
            QFont font;
            font.setStrikeOut(true);
            return font;
        }
        return {};
    case Qt::ForegroundRole:
        if (!m_document->reading().isValid())
            return QGuiApplication::palette().brush(QPalette::Disabled, QPalette::Text);
        return {};
    default: return {};
    }
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Rules")
                        : nameOf(columnGroups.at(static_cast<std::size_t>(section - 1)));
}

Qt::ItemFlags RulesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (!index.isValid() || !m_document->reading().isValid()
        || nodeOf(index)->layer >= policy().layers.size())
        return flags;
    const QVariant state = boxState(index);
    if (state.isValid()) {
        // What is granted in vain can still be taken away.
        const bool inferred = nodeOf(index)->list == RulePlace::List::HandledFs
            || nodeOf(index)->list == RulePlace::List::HandledNet;
        const bool off = !reasonOf(index).isEmpty()
            && (inferred || state.value<Qt::CheckState>() == Qt::Unchecked);
        flags.setFlag(Qt::ItemIsUserCheckable, !off);
        flags.setFlag(Qt::ItemIsEnabled, !off);
    }
    if (index.column() == 0 && !editTextOf(policy(), *nodeOf(index)).isEmpty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RulesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const RulePlace node = *nodeOf(index);
    if (role == Qt::EditRole)
        return m_editor->setText(node, value.toString());
    if (role != Qt::CheckStateRole)
        return false;
    if (node.kind == Kind::LogFlag)
        return m_editor->setLogFlag(node, value.value<Qt::CheckState>() == Qt::Checked);
    RulePlace stand;
    const policy::RightSet rights = boxRights(index, stand);
    // A box that is partly ticked becomes full first.
    const bool grant = boxState(index).value<Qt::CheckState>() != Qt::Checked;
    return !rights.empty() && m_editor->setRights(stand, rights, grant);
}

} // namespace surveyor::gui
