// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <QFutureWatcher>
#include <QSplitter>

#include <cstdint>
#include <expected>
#include <string>

class QPlainTextEdit;
class QTreeWidget;

namespace surveyor::gui {

/// Everything known of one denial: the decoded fields, and beside them the records as the log
/// has them. Records are read from the log's file on another thread.
class DetailsPane : public QSplitter
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    void showRow(const denials::StoreView &view, std::uint32_t row);
    void clear();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using RawText = std::expected<std::string, std::string>;

    void showFields(const denials::StoreView &view, std::uint32_t row);
    void askForRecords(const denials::StoreView &view, std::uint32_t row);
    void showRecords(const RawText &text);
    void copyFields();
    void showFieldMenu(const QPoint &position);

    QTreeWidget *m_fields;
    QPlainTextEdit *m_records;
    QFutureWatcher<RawText> m_reading;
};

} // namespace surveyor::gui
