// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_compare_dialog.h"

#include "session/policy_words.h"
#include "session/text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace surveyor::gui {
namespace {

class Places
{
    Q_DECLARE_TR_FUNCTIONS(PolicyDifference)

public:
    static QString textOf(const formats::Difference &difference)
    {
        switch (difference.kind) {
        case formats::Difference::Kind::OtherPaths: return tr("Every other path");
        case formats::Difference::Kind::Path: return shown(difference.path);
        case formats::Difference::Kind::OtherPorts: return tr("Every other port");
        case formats::Difference::Kind::Port: return tr("Port %1").arg(difference.port);
        case formats::Difference::Kind::Scopes: break;
        }
        return tr("Outside the sandbox");
    }
};

} // namespace

PolicyCompareDialog::PolicyCompareDialog(policy::Policy policy, std::vector<Other> others,
                                         QWidget *parent)
    : QDialog(parent)
    , m_policy(std::move(policy))
    , m_others(std::move(others))
    , m_choice(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Compare Policies"));
    resize(700, 450);
    for (const Other &other : m_others)
        m_choice->addItem(other.name);
    auto *const label = new QLabel(tr("What changes &from:"), this);
    label->setBuddy(m_choice);
    auto *const line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_choice, 1);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_list->setAccessibleName(tr("Differences"));
    m_list->setHeaderLabels({tr("Where"), tr("Change"), tr("Rights")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PolicyCompareDialog::compare);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PolicyCompareDialog::take);
    compare();
}

PolicyCompareDialog::~PolicyCompareDialog()
{
    m_watcher.waitForFinished();
}

bool PolicyCompareDialog::isSettled() const
{
    return !m_waits;
}

void PolicyCompareDialog::compare()
{
    m_list->clear();
    const auto index = static_cast<std::size_t>(m_choice->currentIndex());
    if (index >= m_others.size()) {
        m_summary->setText(tr("There is nothing to compare with."));
        return;
    }
    m_waits = true;
    m_watcher.setFuture(
        QtConcurrent::run([before = m_others[index].policy, after = m_policy]() -> Differences {
            return formats::diffPolicies(before, after);
        }));
}

void PolicyCompareDialog::take()
{
    m_waits = false;
    const Differences differences = m_watcher.result();
    if (!differences) {
        m_summary->setText(wordsOf(differences.error().message));
        return;
    }
    for (const formats::Difference &difference : *differences) {
        addChange(Places::textOf(difference), difference.gained, tr("allowed now"));
        addChange(Places::textOf(difference), difference.lost, tr("no longer allowed"));
    }
    m_summary->setText(differences->empty()
                           ? tr("Both allow the same.")
                           : tr("Paths are compared as text. A change counts for everything "
                                "beneath a path too."));
}

void PolicyCompareDialog::addChange(const QString &place, const policy::RightSet &rights,
                                    const QString &change)
{
    if (rights.empty())
        return;
    QStringList names;
    for (const std::string &name : rights.names())
        names += shown(name);
    new QTreeWidgetItem(m_list, {place, change, QLocale().createSeparatedList(names)});
}

} // namespace surveyor::gui
