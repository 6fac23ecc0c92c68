// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/problems_pane.h"

#include "session/policy_words.h"
#include "widgets/symbolic_icon.h"

#include <QHeaderView>
#include <QMenu>

namespace surveyor::gui {
namespace {

using Severity = formats::Finding::Severity;

QIcon iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return symbolicIcon(QStringLiteral("dialog-error"));
    case Severity::Warning: return symbolicIcon(QStringLiteral("dialog-warning"));
    case Severity::Note: break;
    }
    return symbolicIcon(QStringLiteral("dialog-information"));
}

} // namespace

ProblemsPane::ProblemsPane(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Problems"));
    setColumnCount(3);
    setHeaderLabels({tr("Problem"), tr("Kind"), tr("Line")});
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(this, &QTreeWidget::itemActivated, this, &ProblemsPane::activate);
}

void ProblemsPane::showFindings(const formats::Problems &problems,
                                const std::vector<formats::Finding> &findings)
{
    const int before = currentItem() ? indexOfTopLevelItem(currentItem()) : -1;
    clear();
    m_entries.clear();
    m_errors = 0;
    for (const formats::Problem &problem : problems)
        add(Severity::Error, problem.message, {.span = problem.span, .fixes = {}});
    for (const formats::Finding &finding : findings)
        add(finding.severity, finding.message, {.span = finding.span, .fixes = finding.fixes});
    expandAll();
    if (before >= 0 && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(std::min(before, topLevelItemCount() - 1)));
    Q_EMIT shown();
}

void ProblemsPane::add(Severity severity, const formats::Message &message, Entry entry)
{
    m_errors += severity == Severity::Error ? 1 : 0;
    const QString kind = severity == Severity::Error ? tr("Error")
        : severity == Severity::Warning              ? tr("Warning")
                                                     : tr("Note");
    const QString text = wordsOf(message);
    auto *const item = new QTreeWidgetItem(
        this, {text, kind, entry.span ? QString::number(entry.span.line) : QString()});
    item->setIcon(0, iconOf(severity));
    item->setToolTip(0, text.toHtmlEscaped());
    item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    for (const formats::Fix &fix : entry.fixes) {
        //: %1 what is done to settle a problem
        auto *const child = new QTreeWidgetItem(item, {tr("Fix: %1").arg(wordsOf(fix.title))});
        child->setToolTip(0, tr("Enter or a double click does it; it can be undone."));
    }
    m_entries.push_back(std::move(entry));
}

void ProblemsPane::activate(QTreeWidgetItem *item)
{
    QTreeWidgetItem *const problem = item->parent() ? item->parent() : item;
    const auto &entry = m_entries.at(static_cast<std::size_t>(indexOfTopLevelItem(problem)));
    if (!item->parent()) {
        Q_EMIT wentTo(entry.span);
        return;
    }
    const formats::Fix fix = entry.fixes.at(static_cast<std::size_t>(problem->indexOfChild(item)));
    Q_EMIT fixChosen(fix.edits, wordsOf(fix.title));
}

void ProblemsPane::fixCurrent()
{
    QTreeWidgetItem *item = currentItem() ? currentItem() : topLevelItem(0);
    if (!item)
        return;
    if (!item->parent() && item->childCount() > 0)
        item = item->child(0);
    if (item->parent())
        activate(item);
}

} // namespace surveyor::gui
