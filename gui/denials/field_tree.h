// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial_fields.h"

#include <QTreeWidget>

class QMenu;

namespace surveyor::gui {

/// Decoded fields in groups, a name and a value a row. Values can be copied, and others may add
/// to their menu.
class FieldTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit FieldTree(QWidget *parent = nullptr);

    void showGroups(const std::vector<FieldGroup> &groups);
    /// The values of the selected rows; with their names if they are several.
    void copySelected();

Q_SIGNALS:
    /// A menu on @p field is about to be shown; receivers may add actions to it at once.
    void menuOpening(QMenu *menu, const surveyor::gui::Field &field);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitNames();
    [[nodiscard]] Field fieldOf(const QTreeWidgetItem *item) const;

    std::vector<FieldGroup> m_groups;
};

} // namespace surveyor::gui
