// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QTreeView>

namespace surveyor::gui {

/// Draws the tree of domains: lines from parent to child whose style tells how sure the link
/// is, and live domains apart from freed ones.
class DomainTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit DomainTreeView(QWidget *parent = nullptr);

    /// Widths that show the nesting and both counts in a narrow pane: names take what is left.
    void fitColumns();

    /// The line of a link: solid where exact, dashed where inferred, dotted where likely, a few
    /// dots where nothing is known.
    [[nodiscard]] static QPen linkPen(int certainty, const QPalette &palette);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;

private:
    void fillWidth();
    void showColumnMenu(const QPoint &position);
    void drawIndicator(QPainter *painter, const QRect &cell, const QModelIndex &index) const;
};

} // namespace surveyor::gui
