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
class QLineEdit;
class QTimer;

namespace surveyor::gui {

class DomainTreeModel;
class DomainTreeView;
class LogSession;
class TreeMemory;

/// The tree of domains and a search in it. What is chosen becomes a part of the filter, with or
/// without the domains nested in it; what the filter says by other ways is seen chosen here.
/// Follows a growing log without losing what is open.
class DomainPane : public QWidget
{
    Q_OBJECT

public:
    DomainPane(LogSession *session, FilterState *filter, QWidget *parent = nullptr);
    ~DomainPane() override;

    [[nodiscard]] DomainTreeView *view() const noexcept { return m_view; }
    /// Whether a newer tree is still to come.
    [[nodiscard]] bool isBusy() const;
    /// Widths, order and visibility of the tree's columns.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &columns);
    /// Says again which domain is the current one, if one is.
    void announceCurrent();

Q_SIGNALS:
    /// The user wants to see the rows of what was chosen.
    void left();
    /// The user looks at another domain.
    void currentChanged(const surveyor::denials::StoreView &view,
                        surveyor::denials::DomainIndex domain);

private:
    /// What a thread has made of a view.
    struct Trees
    {
        std::shared_ptr<const DomainTree> whole;
        std::shared_ptr<const DomainTree> found; ///< the part that the search leaves, or whole
    };

    void buildView();
    void beginLog();
    void growLog();
    void buildTree();
    void showTree();
    void search();
    void applySelection();
    void followFilter();
    void showChoice(bool reveal);
    void select(const std::vector<int> &nodesOfWhole, bool reveal);
    void showMenu(const QModelIndex &index, const QPoint &place);
    [[nodiscard]] std::vector<FilterState::Expression> choiceInFilter() const;
    [[nodiscard]] std::vector<int> selectedNodes() const;

    LogSession *m_session;
    FilterState *m_filter;
    DomainTreeModel *m_model;
    DomainTreeView *m_view;
    QCheckBox *m_nested;
    QLineEdit *m_search;
    QTimer *m_rebuild;
    QFutureWatcher<Trees> m_building;
    std::shared_ptr<const DomainTree> m_whole;
    std::unique_ptr<TreeMemory> m_beforeSearch;
    bool m_isNewLog = true;
    bool m_outdated = false; ///< the tree being built is not of the newest picture or search
    bool m_changing = false; ///< what is selected changes, but not by the user
};

} // namespace surveyor::gui
