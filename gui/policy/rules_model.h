// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/rule_editor.h"
#include "policy/rule_tree.h"

#include <QAbstractItemModel>

#include <memory>

namespace surveyor::gui {

class PolicyDocument;

/// The policy as a form: layers, rules and single rights as rows; for rules of paths the groups of
/// rights as columns of check boxes. While the text is no policy it shows the last one that was,
/// and nothing can be changed.
class RulesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    RulesModel(PolicyDocument *document, RuleEditor *editor, QObject *parent = nullptr);

    /// Rows may have come or gone, or only say something else.
    void refresh();
    void setSurroundings(const RuleSurroundings &around);

    [[nodiscard]] const RuleNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const RuleNode &node) const;
    [[nodiscard]] QModelIndex indexOf(const QString &key) const;
    /// The row about the byte: the rule, variable or layer's list it stands in.
    [[nodiscard]] QModelIndex indexAt(std::size_t byte) const;
    /// Where the row stands in the text; nothing for what is not in it.
    [[nodiscard]] policy::SourceSpan spanOf(const QModelIndex &index) const;
    [[nodiscard]] const policy::Policy &policy() const noexcept { return m_policy; }
    /// Whether the text is in what the row says or in the name of a right that it grants.
    [[nodiscard]] bool matches(const RulePlace &place, const QString &text) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    /// The rights that the check box of a cell stands for; nothing: it has none.
    [[nodiscard]] policy::RightSet boxRights(const QModelIndex &index, RulePlace &stand) const;
    [[nodiscard]] QVariant boxState(const QModelIndex &index) const;
    [[nodiscard]] bool logFlag(const RulePlace &place) const;
    [[nodiscard]] QString reasonOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant toolTip(const QModelIndex &index) const;
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

    PolicyDocument *m_document;
    policy::Policy m_policy; ///< that the rows are of
    RuleEditor *m_editor;
    std::unique_ptr<RuleNode> m_root;
};

} // namespace surveyor::gui
