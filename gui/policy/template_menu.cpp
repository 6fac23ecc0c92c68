// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/template_menu.h"

#include "policy/policy_templates.h"

namespace surveyor::gui {

TemplateMenu::TemplateMenu(QWidget *parent)
    : QMenu(parent)
{
    const QList<PolicyTemplate> templates = policyTemplates();
    for (const PolicyTemplate &one : templates) {
        //: %1 title, %2 explanation of a template
        QAction *const action = addAction(tr("%1 — %2").arg(one.title, one.explanation));
        connect(action, &QAction::triggered, this,
                [this, text = one.text] { Q_EMIT chosen(text); });
        if (one.text == templates.front().text)
            addSeparator();
    }
}

} // namespace surveyor::gui
