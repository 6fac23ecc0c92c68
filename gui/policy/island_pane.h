// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/island_survey.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace surveyor::gui {

class PolicyDocument;

/// What an island profile says: in which folders it counts, which policies it uses, what it adds to
/// them. To be looked at: it is changed in the text. Looks at the disk in another thread.
class IslandPane : public QWidget
{
    Q_OBJECT

public:
    explicit IslandPane(PolicyDocument *document, QWidget *parent = nullptr);

    void focusContents();
    [[nodiscard]] bool isSettled() const noexcept { return !m_isLooking; }

Q_SIGNALS:
    /// One of the policies is to be opened.
    void openRequested(const QString &file);

protected:
    /// Files may have come and gone while another tab was in front.
    void showEvent(QShowEvent *event) override;

private:
    void survey();
    void fill();
    void fillContexts();
    void fillWorkspace();
    void fillEnvironment();
    void fillPolicies();
    QTreeWidgetItem *addGroup(const QString &title, const QString &meaning);
    static void add(QTreeWidgetItem *group, const QString &text, const QString &meaning,
                    const QString &file = {});

    PolicyDocument *m_document;
    QLabel *m_summary;
    QTreeWidget *m_tree;
    IslandSurvey m_survey;
    bool m_isLooking = false;
    bool m_again = false; ///< something changed while it was looked
};

} // namespace surveyor::gui
