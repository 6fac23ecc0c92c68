// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/check.h"

#include <QTreeWidget>

#include <vector>

namespace surveyor::gui {

/// What is wrong with a policy, and below it what would settle it. Enter or a double click on a
/// problem goes to its place, on a fix makes it.
class ProblemsPane : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ProblemsPane(QWidget *parent = nullptr);

    void showFindings(const formats::Problems &problems,
                      const std::vector<formats::Finding> &findings);
    [[nodiscard]] int errorCount() const noexcept { return m_errors; }

public Q_SLOTS:
    /// Makes the first fix of the current problem.
    void fixCurrent();

Q_SIGNALS:
    void wentTo(const surveyor::policy::SourceSpan &span);
    void fixChosen(const surveyor::formats::TextEdits &edits, const QString &title);
    void shown();

private:
    struct Entry
    {
        policy::SourceSpan span;
        std::vector<formats::Fix> fixes;
    };

    void add(formats::Finding::Severity severity, const formats::Message &message, Entry entry);
    void activate(QTreeWidgetItem *item);

    std::vector<Entry> m_entries;
    int m_errors = 0;
};

} // namespace surveyor::gui
