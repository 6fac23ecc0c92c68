// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/related.h"
#include "denials/store.h"

#include <QFutureWatcher>
#include <QWidget>

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

class QLabel;
class QMenu;
class QTextEdit;
class QTimer;
class QToolButton;

namespace surveyor::gui {

class CodeView;
class FieldTree;
class FoldBar;
struct Field;

/// Everything known of one denial, in folds: why it was denied and what to do, the decoded
/// fields, the process, the records as the log has them, and what other guards of the kernel
/// wrote near them. Or the same of a gap or of a domain. Records are read from the log's file on
/// another thread. Which folds are closed is remembered. What is to be shown of a row is made
/// when the events at hand are done, so that a table moves first, and only the last of many
/// rows costs anything.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    void showRow(const denials::StoreView &view, std::uint32_t row);
    void showDomain(const denials::StoreView &view, denials::DomainIndex domain);
    void clear();
    /// Whether something that was asked for is not shown yet.
    [[nodiscard]] bool isBusy() const;
    /// Offers a report on the denial shown, for the authors of a program whose policy is
    /// compiled in.
    void offerBugReport();

Q_SIGNALS:
    /// A menu on a decoded value is about to be shown; receivers may add actions to it at once.
    void menuOpening(QMenu *menu, const surveyor::gui::Field &field);

private:
    /// What is read from disk.
    struct Texts
    {
        std::expected<std::string, std::string> records;
        std::expected<std::vector<denials::RelatedRecord>, std::string> related;
    };
    enum class Subject : std::uint8_t { Nothing, Denial, Gap, Domain };

    void buildFolds();
    void render();
    void showFields();
    void showTexts(const Texts &texts);
    void showRelated(const Texts &texts);
    void clearRelated();
    void saveFolds() const;

    FoldBar *m_folds;
    QTextEdit *m_explanation;
    FieldTree *m_fields;
    FieldTree *m_process;
    CodeView *m_records;
    QLabel *m_verdict;
    CodeView *m_related;
    QToolButton *m_report;
    QTimer *m_soon; ///< while it runs, a row waits to be shown
    denials::StoreView m_view;
    std::uint32_t m_row = 0; ///< of a Denial or a Gap
    Subject m_subject = Subject::Nothing;
    QFutureWatcher<Texts> m_reading;
};

} // namespace surveyor::gui
