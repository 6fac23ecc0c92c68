// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/problems_dialog.h"

#include "session/text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace surveyor::gui {

ProblemsDialog::ProblemsDialog(const denials::Tally &tally, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Malformed Lines"));
    const QLocale locale;
    auto *const heading = new QLabel(this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setText(tally.malformed > tally.problems.size()
                         ? tr("%1 lines are no well-formed audit records. The first %2 of them:")
                               .arg(locale.toString(static_cast<qulonglong>(tally.malformed)),
                                    locale.toString(static_cast<qulonglong>(tally.problems.size())))
                         : tr("These lines are no well-formed audit records:"));

    auto *const list = new QTreeWidget(this);
    list->setAccessibleName(windowTitle());
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setHeaderLabels({tr("File"), tr("Line"), tr("Problem")});
    for (const denials::Problem &problem : tally.problems) {
        auto *const item = new QTreeWidgetItem(
            list, {shown(problem.source), QString::number(problem.line), shown(problem.what)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    list->header()->resizeSections(QHeaderView::ResizeToContents);

    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(list);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 24);
}

} // namespace surveyor::gui
