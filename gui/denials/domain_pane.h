// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/domain_tree.h"
#include "session/filter_state.h"

#include <QFutureWatcher>
#include <QWidget>

#include <memory>
#include <vector>

class QCheckBox;
class QTimer;

namespace surveyor::gui {

class DomainTreeModel;
class DomainTreeView;
class LogSession;

/// The tree of domains. What is chosen in it becomes a part of the filter, with or without the
/// domains nested in it. Follows a growing log without losing what is open and chosen.
class DomainPane : public QWidget
{
    Q_OBJECT

public:
    DomainPane(LogSession *session, FilterState *filter, QWidget *parent = nullptr);

    [[nodiscard]] DomainTreeView *view() const noexcept { return m_view; }
    /// Whether a newer tree is still to come.
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    /// The user wants to see the rows of what was chosen.
    void left();

private:
    using Expression = FilterState::Expression;

    void buildView();
    void beginLog();
    void growLog();
    void buildTree();
    void showTree();
    void applySelection();
    void followFilter();
    void showMenu(const QPoint &position);
    [[nodiscard]] std::vector<int> selectedNodes() const;

    LogSession *m_session;
    FilterState *m_filter;
    DomainTreeModel *m_model;
    DomainTreeView *m_view;
    QCheckBox *m_nested;
    QTimer *m_rebuild;
    QFutureWatcher<std::shared_ptr<const DomainTree>> m_building;
    bool m_isNewLog = true;
    bool m_outdated = false;        ///< the tree being built is not of the newest picture
    bool m_changing = false;        ///< what is selected changes, but not by the user
    std::vector<Expression> m_said; ///< the parts of the filter that the selection stands for
};

} // namespace surveyor::gui
