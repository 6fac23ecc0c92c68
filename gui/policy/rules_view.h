// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/rule_tree.h"

#include <QTreeView>

#include <set>

namespace surveyor::gui {

class RuleEditor;
class RulesModel;

/// The form's tree. What is open stays open when rows come and go. Delete removes, F2 edits, files
/// can be dropped; the menu has the rest.
class RulesView : public QTreeView
{
    Q_OBJECT

public:
    RulesView(RulesModel *model, RuleEditor *editor, QWidget *parent = nullptr);

    /// Goes to the row at that place of the text without taking the focus.
    void follow(std::size_t byte);
    /// The layer that the current row belongs to.
    [[nodiscard]] std::size_t currentLayer() const;
    void removeCurrent();
    /// Shows only rules with the text in a path, port, value or name of a right; all if empty.
    void search(const QString &text);

Q_SIGNALS:
    /// The user went to another row, which stands there.
    void wentTo(const surveyor::policy::SourceSpan &span);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rememberRows();
    void restoreRows();
    void openFirst();
    void fillRuleMenu(QMenu *menu, const RulePlace &node);
    bool filter(const QModelIndex &parent, const QString &text);
    void showMenu(const QPoint &place);

    RulesModel *m_model;
    RuleEditor *m_editor;
    std::set<QString> m_open; ///< while rows are made anew
    QString m_current;
    QString m_search;
    bool m_isFollowing = false;
};

} // namespace surveyor::gui
