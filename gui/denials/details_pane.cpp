// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/details_pane.h"

#include "denials/bug_report.h"
#include "denials/bug_report_dialog.h"
#include "denials/denial_fields.h"
#include "denials/domain_fields.h"
#include "denials/domain_html.h"
#include "denials/explanation/explanation.h"
#include "denials/explanation_html.h"
#include "denials/field_tree.h"
#include "denials/related_text.h"
#include "session/text.h"
#include "widgets/code_view.h"
#include "widgets/fold_bar.h"

#include <QLabel>
#include <QSettings>
#include <QTextEdit>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace surveyor::gui {
namespace {

QString foldsKey()
{
    return QStringLiteral("details/folded");
}

/// The records of the first denial by @p domain; the kernel announces a domain among them.
std::expected<std::string, std::string> announcement(const denials::StoreView &view,
                                                     denials::DomainIndex domain)
{
    for (std::uint32_t row = view.firstRow(); row < view.endRow(); ++row) {
        if (view.domain(row) == domain)
            return view.rawText(row);
    }
    return std::string();
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_folds(new FoldBar(this))
    , m_explanation(new QTextEdit(this))
    , m_fields(new FieldTree(this))
    , m_process(new FieldTree(this))
    , m_records(new CodeView(QStringLiteral("Linux Audit Records"), this))
    , m_verdict(new QLabel(this))
    , m_related(new CodeView(QStringLiteral("Linux Audit Records"), this))
    , m_report(new QToolButton(this))
    , m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &DetailsPane::render);
    m_explanation->setAccessibleName(tr("Explanation"));
    m_explanation->setReadOnly(true);
    m_explanation->setTabChangesFocus(true);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse
                                           | Qt::TextSelectableByKeyboard);
    m_fields->setObjectName(QStringLiteral("fields"));
    m_process->setObjectName(QStringLiteral("process"));
    m_records->setObjectName(QStringLiteral("records"));
    m_fields->setAccessibleName(tr("Decoded fields"));
    m_process->setAccessibleName(tr("Process"));
    m_records->setAccessibleName(tr("Records"));
    m_records->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_related->setAccessibleName(tr("Records of other guards"));
    m_related->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (FieldTree *const tree : {m_fields, m_process})
        connect(tree, &FieldTree::menuOpening, this, &DetailsPane::menuOpening);
    buildFolds();
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        // An empty future, set by clear(), counts as cancelled and has no result.
        if (!m_reading.isCanceled())
            showTexts(m_reading.result());
    });
    clear();
}

void DetailsPane::buildFolds()
{
    m_folds->addFold(QStringLiteral("explanation"), tr("Explanation"), m_explanation, 4);
    m_folds->addFold(QStringLiteral("fields"), tr("Fields"), m_fields, 3);
    m_folds->addFold(QStringLiteral("process"), tr("Process"), m_process, 3);
    m_folds->addFold(QStringLiteral("records"), tr("Records"), m_records, 4);
    auto *const others = new QWidget(this);
    auto *const column = new QVBoxLayout(others);
    column->setContentsMargins({});
    column->addWidget(m_verdict);
    column->addWidget(m_related, 1);
    column->addStretch();
    m_folds->addFold(QStringLiteral("others"), tr("Other guards"), others, 3);
    m_report->setAutoRaise(true);
    m_report->setText(tr("Bug report …"));
    m_report->setToolTip(tr("For programs whose policy is compiled in: a report to their authors"));
    connect(m_report, &QToolButton::clicked, this, &DetailsPane::offerBugReport);
    m_folds->addCornerWidget(m_report);
    m_folds->setFolded(
        QSettings()
            .value(foldsKey(), QStringList{QStringLiteral("process"), QStringLiteral("others")})
            .toStringList());
    connect(m_folds, &FoldBar::foldedChanged, this, &DetailsPane::saveFolds);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_folds);
}

void DetailsPane::showRow(const denials::StoreView &view, std::uint32_t row)
{
    m_view = view;
    m_row = row;
    m_subject = view.kind(row) == denials::RowKind::Gap ? Subject::Gap : Subject::Denial;
    m_report->setEnabled(false);
    // Setting another future drops the answer to the question before.
    m_reading.setFuture({});
    m_soon->start();
}

void DetailsPane::render()
{
    m_explanation->setHtml(m_subject == Subject::Gap
                               ? gapHtml(m_view.gap(m_row))
                               : explanationHtml(denials::explain(denials::caseOf(m_view, m_row))));
    showFields();
    m_reading.setFuture(QtConcurrent::run([view = m_view, row = m_row] {
        return Texts{view.rawText(row), denials::findRelated(view, row)};
    }));
}

bool DetailsPane::isBusy() const
{
    return m_soon->isActive() || m_reading.isRunning();
}

void DetailsPane::showDomain(const denials::StoreView &view, denials::DomainIndex domain)
{
    m_soon->stop();
    m_view = view;
    m_subject = Subject::Domain;
    m_explanation->setHtml(domainHtml(view, domain));
    m_fields->showGroups({domainGroup(view, domain)});
    m_process->showGroups({creatorGroup(view, domain)});
    m_report->setEnabled(false);
    clearRelated();
    m_reading.setFuture(
        QtConcurrent::run([view, domain] { return Texts{announcement(view, domain), {}}; }));
}

void DetailsPane::clear()
{
    m_soon->stop();
    m_reading.setFuture({});
    m_view = {};
    m_subject = Subject::Nothing;
    m_explanation->clear();
    m_explanation->setPlaceholderText(tr("Choose a denial to see why it was refused."));
    m_fields->showGroups({});
    m_process->showGroups({});
    m_records->setCode({});
    m_records->setPlaceholderText(tr("Choose a denial to see its records."));
    m_report->setEnabled(false);
    clearRelated();
}

void DetailsPane::clearRelated()
{
    m_related->setCode({});
    m_related->hide();
    m_verdict->clear();
    m_folds->setTitle(QStringLiteral("others"), tr("Other guards"));
}

void DetailsPane::showFields()
{
    const auto groups = fieldsOf(m_view, m_row);
    const auto split = std::ranges::find(groups, FieldGroup::About::Process, &FieldGroup::about);
    m_fields->showGroups({groups.begin(), split});
    m_process->showGroups({split, groups.end()});
}

void DetailsPane::showTexts(const Texts &texts)
{
    m_records->setPlaceholderText(
        texts.records ? QString()
                      : tr("The records cannot be shown: %1").arg(shown(texts.records.error())));
    m_records->setCode(texts.records ? shownLines(*texts.records) : QString());
    m_report->setEnabled(texts.records.has_value() && m_subject == Subject::Denial);
    if (m_subject == Subject::Denial)
        showRelated(texts);
    else
        clearRelated();
}

void DetailsPane::showRelated(const Texts &texts)
{
    if (!texts.related) {
        m_verdict->setText(
            tr("The log cannot be read again: %1").arg(shown(texts.related.error())));
        m_related->setCode({});
        return;
    }
    m_verdict->setText(relatedVerdict(*texts.related));
    m_related->setCode(relatedLines(*texts.related));
    m_related->setVisible(!texts.related->empty());
    // The number is seen with the fold closed too: it is the news.
    m_folds->setTitle(QStringLiteral("others"), tr("Other guards (%1)").arg(texts.related->size()));
}

void DetailsPane::offerBugReport()
{
    if (!m_report->isEnabled())
        return;
    const Texts texts = m_reading.result();
    auto *const dialog = new BugReportDialog(
        bugReport(m_view, m_row, *texts.records,
                  texts.related.value_or(std::vector<denials::RelatedRecord>()), surroundings()),
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DetailsPane::saveFolds() const
{
    QSettings().setValue(foldsKey(), m_folds->folded());
}

} // namespace surveyor::gui
