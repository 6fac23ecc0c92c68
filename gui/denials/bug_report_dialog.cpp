// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/bug_report_dialog.h"

#include "widgets/message_banner.h"
#include "widgets/symbolic_icon.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace surveyor::gui {

BugReportDialog::BugReportDialog(const QString &report, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(report, this))
{
    setWindowTitle(tr("Bug Report"));
    auto *const purpose = new QLabel(
        tr("Where a policy is compiled into a program, only its authors can change it. This "
           "report tells them what their sandbox refused."),
        this);
    purpose->setWordWrap(true);
    auto *const warning = new MessageBanner(this);
    warning->showMessage(MessageBanner::Kind::Warning,
                         tr("The report holds names of files, users and programs, and command "
                            "lines, of the computer the log comes from. Read it and strike out "
                            "what is nobody’s business before you publish it."));
    m_text->setAccessibleName(tr("Report"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);

    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *const copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::AcceptRole);
    copy->setIcon(symbolicIcon(QStringLiteral("edit-copy")));
    copy->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &BugReportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(purpose);
    layout->addWidget(warning);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);
}

void BugReportDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    accept();
}

} // namespace surveyor::gui
