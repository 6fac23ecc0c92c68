// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/rule_rights.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace surveyor::gui {

class PolicyDocument;
class RuleEditor;
class RulesModel;
class RulesView;

/// The form of a policy: a line to add rules with, a line to search them, the tree.
class RulesPane : public QWidget
{
    Q_OBJECT

public:
    explicit RulesPane(PolicyDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] RulesView *view() const noexcept { return m_view; }
    [[nodiscard]] RuleEditor *editor() const noexcept { return m_editor; }
    [[nodiscard]] QLineEdit *addLine() const noexcept { return m_add; }
    [[nodiscard]] QLineEdit *searchLine() const noexcept { return m_search; }
    void setSurroundings(const RuleSurroundings &around);

public Q_SLOTS:
    void focusSearch();
    void focusAdd();
    void askForFiles();
    void askForFolder();
    void askForVariable();

Q_SIGNALS:
    void wentTo(const surveyor::policy::SourceSpan &span);
    void notice(const QString &text);

private:
    QWidget *buildAddLine();
    void addTyped();
    void refresh();

    PolicyDocument *m_document;
    RuleEditor *m_editor;
    RulesModel *m_model;
    RulesView *m_view;
    QLineEdit *m_add;
    QLineEdit *m_search;
    QLabel *m_stale;
};

} // namespace surveyor::gui
