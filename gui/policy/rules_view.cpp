// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/rules_view.h"

#include "policy/box_delegate.h"
#include "policy/rule_editor.h"
#include "policy/rules_model.h"
#include "policy/rules_places.h"
#include "session/text.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QMimeData>

#include <functional>

namespace surveyor::gui {
namespace {

using Kind = RuleNode::Kind;

void eachIndex(const QAbstractItemModel &model, const QModelIndex &parent,
               const std::function<void(const QModelIndex &)> &visit)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        visit(index);
        eachIndex(model, index, visit);
    }
}

bool isRule(const RulePlace &node)
{
    return node.kind == Kind::PathRule || node.kind == Kind::PortRule;
}

bool isRemovable(const RulePlace &node)
{
    return isRule(node) || node.kind == Kind::Path || node.kind == Kind::Port
        || node.kind == Kind::Variable || node.kind == Kind::Value
        || (node.kind == Kind::Layer && node.layer > 0);
}

} // namespace

RulesView::RulesView(RulesModel *model, RuleEditor *editor, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_editor(editor)
{
    setModel(model);
    setItemDelegate(new BoxDelegate(this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setTextElideMode(Qt::ElideMiddle);
    setAccessibleName(tr("Rules of the policy"));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setDefaultAlignment(Qt::AlignCenter);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RulesView::rememberRows);
    connect(model, &QAbstractItemModel::modelReset, this, &RulesView::restoreRows);
    openFirst();
}

void RulesView::openFirst()
{
    eachIndex(*m_model, {}, [this](const QModelIndex &index) {
        const Kind kind = m_model->nodeOf(index)->kind;
        setExpanded(index,
                    kind == Kind::Layer || kind == Kind::Paths || kind == Kind::Ports
                        || kind == Kind::Scopes || kind == Kind::Variables);
    });
}

void RulesView::rememberRows()
{
    m_open.clear();
    eachIndex(*m_model, {}, [this](const QModelIndex &index) {
        if (isExpanded(index))
            m_open.insert(m_model->nodeOf(index)->key());
    });
    m_current = currentIndex().isValid() ? m_model->nodeOf(currentIndex())->key() : QString();
}

void RulesView::restoreRows()
{
    if (m_open.empty())
        openFirst();
    for (const QString &key : m_open)
        setExpanded(m_model->indexOf(key), true);
    const QModelIndex current = m_current.isEmpty() ? QModelIndex() : m_model->indexOf(m_current);
    m_isFollowing = true;
    if (current.isValid())
        setCurrentIndex(current);
    m_isFollowing = false;
    if (!m_search.isEmpty())
        search(m_search);
}

void RulesView::follow(std::size_t byte)
{
    const QModelIndex index = m_model->indexAt(byte);
    if (!index.isValid() || index == currentIndex().siblingAtColumn(0))
        return;
    // Deeper rows about the same place stay.
    for (QModelIndex above = currentIndex(); above.isValid(); above = above.parent()) {
        const policy::SourceSpan span = m_model->spanOf(above);
        if (above.siblingAtColumn(0) == index && span && span.begin <= byte && byte <= span.end)
            return;
    }
    m_isFollowing = true;
    setCurrentIndex(index);
    scrollTo(index);
    m_isFollowing = false;
}

std::size_t RulesView::currentLayer() const
{
    return currentIndex().isValid() ? m_model->nodeOf(currentIndex())->layer : 0;
}

void RulesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_isFollowing || !current.isValid())
        return;
    Q_EMIT wentTo(m_model->spanOf(current));
}

void RulesView::removeCurrent()
{
    if (currentIndex().isValid())
        m_editor->remove(*m_model->nodeOf(currentIndex()));
}

void RulesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete))
        removeCurrent();
    else
        QTreeView::keyPressEvent(event);
}

void RulesView::contextMenuEvent(QContextMenuEvent *event)
{
    const QPoint place = event->reason() == QContextMenuEvent::Keyboard
        ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
        : event->globalPos();
    showMenu(place);
}

void RulesView::showMenu(const QPoint &place)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillRuleMenu(menu, *m_model->nodeOf(currentIndex()));
    menu->addAction(tr("Add a &Layer"), m_editor, &RuleEditor::addLayer);
    menu->popup(place);
}

void RulesView::fillRuleMenu(QMenu *menu, const RulePlace &node)
{
    const QModelIndex index = currentIndex().siblingAtColumn(0);
    if (index.flags().testFlag(Qt::ItemIsEditable))
        menu->addAction(tr("&Change …"), QKeySequence(Qt::Key_F2), this,
                        [this, index] { edit(index); });
    if (node.kind == Kind::Variable) {
        menu->addAction(tr("Add a &Value …"), this, [this, node] {
            auto *const dialog = new QInputDialog(this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setLabelText(tr("Value:"));
            connect(dialog, &QInputDialog::textValueSelected, this,
                    [this, node](const QString &text) { m_editor->addValue(node, text); });
            dialog->open();
        });
    }
    if (isRule(node)) {
        const policy::Policy &policy = m_model->policy();
        const bool enabled = isEnabledRule(policy, node);
        menu->addAction(tr("C&lone"), this, [this, node] { m_editor->clone(node); });
        QAction *const on = menu->addAction(tr("&In Force"), this, [this, node](bool checked) {
            m_editor->setEnabled(node, checked);
        });
        on->setCheckable(true);
        on->setChecked(enabled);
        QAction *const quiet =
            menu->addAction(tr("&Quiet: Do Not Log"), this,
                            [this, node](bool checked) { m_editor->setQuiet(node, checked); });
        quiet->setCheckable(true);
        quiet->setChecked(isQuietRule(policy, node));
        quiet->setEnabled(enabled);
    }
    if (isRemovable(node))
        menu->addAction(tr("&Remove"), QKeySequence(QKeySequence::Delete), this,
                        &RulesView::removeCurrent);
}

void RulesView::search(const QString &text)
{
    m_search = text;
    filter({}, text);
}

bool RulesView::filter(const QModelIndex &parent, const QString &text)
{
    bool any = false;
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const RulePlace &node = *m_model->nodeOf(index);
        const bool isItem = isRule(node) || node.kind == Kind::Variable;
        bool shown = text.isEmpty() || m_model->matches(node, text);
        if (!isItem
            && (node.kind == Kind::Layer || node.kind == Kind::Paths || node.kind == Kind::Ports
                || node.kind == Kind::Variables))
            shown = filter(index, text) || text.isEmpty();
        setRowHidden(row, parent, !shown);
        if (shown && !text.isEmpty() && !isItem)
            expand(index);
        any = any || shown;
    }
    return any;
}

void RulesView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void RulesView::dragMoveEvent(QDragMoveEvent *event)
{
    event->acceptProposedAction();
}

void RulesView::dropEvent(QDropEvent *event)
{
    QStringList paths;
    const auto urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    event->acceptProposedAction();
    m_editor->addPaths(currentLayer(), paths);
}

} // namespace surveyor::gui
