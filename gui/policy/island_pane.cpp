// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/island_pane.h"

#include "policy/disk_work.h"
#include "policy/policy_document.h"
#include "session/text.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace surveyor::gui {
namespace {

/// The profile is called as its folder.
QString nameOf(const PolicyDocument &document)
{
    return shown(toPath(QFileInfo(QFileInfo(document.path()).path()).fileName()));
}

} // namespace

IslandPane::IslandPane(PolicyDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_summary(new QLabel(this))
    , m_tree(new QTreeWidget(this))
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_tree->setAccessibleName(tr("Island profile"));
    m_tree->setHeaderLabels({tr("Profile"), tr("What it means")});
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setWordWrap(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, layout->spacing(), 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_tree, 1);
    connect(m_document, &PolicyDocument::readingChanged, this, &IslandPane::survey);
    connect(m_document, &PolicyDocument::pathChanged, this, &IslandPane::survey);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QString file = item->data(0, Qt::UserRole).toString();
        if (!file.isEmpty())
            Q_EMIT openRequested(file);
    });
    survey();
}

void IslandPane::focusContents()
{
    m_tree->setFocus();
}

void IslandPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    survey();
}

void IslandPane::survey()
{
    m_again = m_isLooking;
    if (m_isLooking)
        return;
    QStringList contexts;
    if (const auto &profile = m_document->reading().profile) {
        for (const std::string &context : profile->contexts)
            contexts += fromBackend(context);
    }
    m_isLooking = true;
    onDisk(
        this, [path = m_document->path(), contexts] { return surveyIsland(path, contexts); },
        [this](const IslandSurvey &survey) {
            m_isLooking = false;
            m_survey = survey;
            fill();
            if (m_again)
                this->survey();
        });
}

void IslandPane::fill()
{
    m_summary->setText(
        //: %1 name of the profile
        tr("Profile %1 of island. Every policy below counts in every context. A right is denied by "
           "default only if all of them handle it, and what any of them allows is allowed. The "
           "profile is changed in its text, its rules in the policies; which policies there are "
           "only in their folder.")
            .arg(nameOf(*m_document)));
    m_tree->clear();
    if (!m_document->reading().profile)
        return;
    fillContexts();
    fillPolicies();
    fillWorkspace();
    fillEnvironment();
    for (const std::string &key : m_document->reading().profile->unknown)
        addGroup(shown(key), tr("Not known: island ignores it"));
    m_tree->expandAll();
}

void IslandPane::fillContexts()
{
    const formats::IslandProfile &profile = *m_document->reading().profile;
    QTreeWidgetItem *const group =
        addGroup(tr("Contexts"),
                 profile.contexts.empty()
                     //: %1 name of the profile
                     ? tr("None: the profile counts only by its name, island run -p %1")
                           .arg(nameOf(*m_document))
                     : tr("The profile counts for what is started in or below these folders"));
    for (const std::string &context : profile.contexts) {
        QString meaning =
            profile.workspace ? tr("Every right of ABI 5 is allowed in it") : QString();
        if (m_survey.missing.contains(fromBackend(context)))
            meaning = tr("There is no such folder here: island ignores it");
        add(group, shown(context), meaning);
    }
}

void IslandPane::fillPolicies()
{
    QTreeWidgetItem *const group =
        addGroup(tr("Policies"),
                 m_survey.policies.isEmpty()
                     ? tr("None: island cannot run the profile. They belong into the folder "
                          "“landlock” beside the file.")
                     : tr("Together they are one layer; open one to see its rules"));
    for (const QString &file : std::as_const(m_survey.policies))
        add(group, shown(toPath(QFileInfo(file).fileName())), shown(toPath(file)), file);
}

void IslandPane::fillWorkspace()
{
    if (!m_document->reading().profile->workspace) {
        addGroup(tr("Workspace"), tr("Off: nothing is added to the policies"));
        return;
    }
    addGroup(tr("Workspace"),
             m_survey.carriesWorkspace
                 ? tr("On: every right of ABI 5 is allowed on its own folders and on every context")
                 : tr("On, but island cannot run the profile: together the policies do not handle "
                      "every right of ABI 5"));
}

void IslandPane::fillEnvironment()
{
    const formats::IslandProfile &profile = *m_document->reading().profile;
    if (profile.variables.empty())
        return;
    QTreeWidgetItem *const group = addGroup(tr("Environment"), tr("Set for what is started"));
    for (const formats::IslandProfile::Variable &variable : profile.variables)
        add(group, shown(variable.name), shown(variable.literal));
}

QTreeWidgetItem *IslandPane::addGroup(const QString &title, const QString &meaning)
{
    auto *const group = new QTreeWidgetItem(m_tree, {title, meaning});
    group->setToolTip(1, meaning.toHtmlEscaped());
    return group;
}

void IslandPane::add(QTreeWidgetItem *group, const QString &text, const QString &meaning,
                     const QString &file)
{
    auto *const item = new QTreeWidgetItem(group, {text, meaning});
    item->setToolTip(1, meaning.toHtmlEscaped());
    item->setData(0, Qt::UserRole, file);
}

} // namespace surveyor::gui
