// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_import_dialog.h"

#include "policy/byte_map.h"
#include "session/policy_words.h"
#include "widgets/code_view.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace surveyor::gui {
namespace {

constexpr int pauseMs = 150;

} // namespace

PolicyImportDialog::PolicyImportDialog(QWidget *parent)
    : QDialog(parent)
    , m_source(new QPlainTextEdit(this))
    , m_format(new QLabel(this))
    , m_preview(new CodeView(QStringLiteral("TOML"), this))
    , m_problems(new QTreeWidget(this))
    , m_accept(nullptr)
    , m_pause(new QTimer(this))
{
    setWindowTitle(tr("Import a Command Line"));
    resize(800, 600);
    auto *const label = new QLabel(tr("Command &line or script:"), this);
    label->setBuddy(m_source);
    m_source->setAccessibleName(tr("Command line or script"));
    m_source->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_source->setTabChangesFocus(true);
    m_source->setPlaceholderText(QStringLiteral("landrun --rox /usr --rw /tmp/work -- make"));
    m_preview->setAccessibleName(tr("Policy that it is"));
    m_problems->setAccessibleName(tr("What was not understood"));
    m_problems->setHeaderLabels({tr("What was not understood"), tr("Line"), tr("The result")});
    m_problems->setRootIsDecorated(false);
    m_problems->header()->setStretchLastSection(false);
    m_problems->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_problems->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *const rows = new QSplitter(Qt::Vertical, this);
    rows->addWidget(m_source);
    rows->addWidget(m_preview);
    rows->addWidget(m_problems);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(rows, 1);
    layout->insertWidget(1, m_format);
    layout->addWidget(buttons);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_source, &QPlainTextEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &PolicyImportDialog::read);
    connect(m_problems, &QTreeWidget::itemActivated, this, &PolicyImportDialog::goToProblem);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT imported(m_import.text, m_import.sidecar);
        accept();
    });
    read();
}

void PolicyImportDialog::setText(const QString &text)
{
    m_source->setPlainText(text);
    read();
}

void PolicyImportDialog::read()
{
    m_pause->stop();
    m_problems->clear();
    const QString text = m_source->toPlainText();
    m_import = text.trimmed().isEmpty() ? PolicyImport() : importPolicy(text);
    m_accept->setEnabled(m_import.isValid() && !m_import.text.isEmpty());
    m_preview->setCode(m_import.text);
    m_format->setText(m_import.format
                          //: %1 name of a format
                          ? tr("Read as: %1").arg(titleOf(*m_import.format))
                          : tr("Paste it here; the policy appears below."));
    for (const formats::Problem &problem : m_import.problems)
        new QTreeWidgetItem(m_problems,
                            {wordsOf(problem.message),
                             problem.span ? QString::number(problem.span.line) : QString(),
                             tr("Cannot be imported")});
    for (const formats::Loss &loss : m_import.losses)
        new QTreeWidgetItem(m_problems, {wordsOf(loss.message), QString(), wordsOf(loss.kind)});
    m_problems->setVisible(m_problems->topLevelItemCount() > 0);
}

void PolicyImportDialog::goToProblem()
{
    const int row = m_problems->indexOfTopLevelItem(m_problems->currentItem());
    if (row < 0 || static_cast<std::size_t>(row) >= m_import.problems.size())
        return;
    const ByteMap map(m_source->toPlainText());
    const policy::SourceSpan &span = m_import.problems[static_cast<std::size_t>(row)].span;
    QTextCursor cursor(m_source->document());
    cursor.setPosition(map.position(span.begin));
    cursor.setPosition(map.position(span.end), QTextCursor::KeepAnchor);
    m_source->setTextCursor(cursor);
    m_source->setFocus();
}

} // namespace surveyor::gui
