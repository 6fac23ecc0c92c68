// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QMenu>

namespace surveyor::gui {

/// Where a new policy can begin, each with a line that explains it.
class TemplateMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TemplateMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    /// @p text: of the document to begin with.
    void chosen(const QString &text);
};

} // namespace surveyor::gui
