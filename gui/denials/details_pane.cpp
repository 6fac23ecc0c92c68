// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/details_pane.h"

#include "denials/denial_fields.h"
#include "session/text.h"
#include "widgets/symbolic_icon.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QtConcurrentRun>

namespace surveyor::gui {
namespace {

/// Records are lines; within a line everything is escaped, tabs and separators too.
QString shownLines(std::string_view text)
{
    QStringList lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines += shown(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines.join(u'\n');
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_fields(new QTreeWidget(this))
    , m_records(new QPlainTextEdit(this))
{
    m_fields->setAccessibleName(tr("Decoded fields"));
    m_fields->setColumnCount(2);
    m_fields->setHeaderLabels({tr("Field"), tr("Value")});
    m_fields->setUniformRowHeights(true);
    m_fields->setTextElideMode(Qt::ElideMiddle);
    m_fields->setContextMenuPolicy(Qt::CustomContextMenu);
    m_fields->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_fields->setIndentation(m_fields->fontMetrics().averageCharWidth() * 2);
    m_fields->header()->setStretchLastSection(true);
    m_fields->installEventFilter(this);
    connect(m_fields, &QWidget::customContextMenuRequested, this, &DetailsPane::showFieldMenu);

    m_records->setAccessibleName(tr("Records"));
    m_records->setReadOnly(true);
    m_records->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_records->setWordWrapMode(QTextOption::WrapAnywhere);
    m_records->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_records->setTabChangesFocus(true);

    addWidget(m_fields);
    addWidget(m_records);
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        // An empty future, set by clear(), counts as cancelled and has no result.
        if (!m_reading.isCanceled())
            showRecords(m_reading.result());
    });
    clear();
}

void DetailsPane::showRow(const denials::StoreView &view, std::uint32_t row)
{
    showFields(view, row);
    askForRecords(view, row);
}

void DetailsPane::clear()
{
    m_reading.setFuture({});
    m_fields->clear();
    m_records->clear();
    m_records->setPlaceholderText(tr("Choose a denial to see its records."));
}

void DetailsPane::showFields(const denials::StoreView &view, std::uint32_t row)
{
    m_fields->clear();
    for (const FieldGroup &group : fieldsOf(view, row)) {
        auto *const parent = new QTreeWidgetItem(m_fields, {group.title});
        parent->setFirstColumnSpanned(true);
        QFont bold = m_fields->font();
        bold.setBold(true);
        parent->setFont(0, bold);
        for (const Field &field : group.fields) {
            auto *const item = new QTreeWidgetItem(parent, {field.name, field.value});
            item->setToolTip(1, field.value.toHtmlEscaped());
        }
    }
    m_fields->expandAll();
    m_fields->resizeColumnToContents(0);
}

void DetailsPane::askForRecords(const denials::StoreView &view, std::uint32_t row)
{
    // Setting another future drops the answer to the question before.
    m_reading.setFuture(QtConcurrent::run([view, row] { return view.rawText(row); }));
}

void DetailsPane::showRecords(const RawText &text)
{
    m_records->setPlaceholderText(
        text ? QString() : tr("The records cannot be shown: %1").arg(shown(text.error())));
    m_records->setPlainText(text ? shownLines(*text) : QString());
}

bool DetailsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_fields && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copyFields();
        return true;
    }
    return QSplitter::eventFilter(watched, event);
}

void DetailsPane::copyFields()
{
    QStringList lines;
    const auto selected = m_fields->selectedItems();
    for (const QTreeWidgetItem *const item : selected)
        lines += selected.size() == 1 ? item->text(1) : item->text(0) + u'\t' + item->text(1);
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void DetailsPane::showFieldMenu(const QPoint &position)
{
    if (!m_fields->itemAt(position))
        return;
    QMenu menu(this);
    menu.addAction(symbolicIcon(QStringLiteral("edit-copy")), tr("Copy"), this,
                   &DetailsPane::copyFields);
    menu.exec(m_fields->viewport()->mapToGlobal(position));
}

} // namespace surveyor::gui
