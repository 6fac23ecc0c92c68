// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/source_span.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSplitter;
class QTabWidget;

namespace surveyor::gui {

class AbiBox;
class CodeEditor;
class EffectivePane;
class FileWatch;
class IslandPane;
class MessageBanner;
class PolicyChecker;
class PolicyDocument;
struct PolicyFile;
class ProblemsPane;
class RulesPane;

/// One policy being edited: the form and the text in step, below them what is wrong with it and
/// what it allows.
class PolicyEditor : public QWidget
{
    Q_OBJECT

public:
    /// Takes @p document over.
    explicit PolicyEditor(PolicyDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] PolicyDocument *document() const noexcept { return m_document; }
    [[nodiscard]] CodeEditor *code() const noexcept { return m_code; }
    /// What an island profile says; null for a policy.
    [[nodiscard]] IslandPane *island() const noexcept { return m_island; }
    [[nodiscard]] RulesPane *rules() const noexcept { return m_rules; }
    [[nodiscard]] ProblemsPane *problems() const noexcept { return m_problems; }
    [[nodiscard]] EffectivePane *effective() const noexcept { return m_effective; }
    [[nodiscard]] AbiBox *abiBox() const noexcept { return m_abi; }
    [[nodiscard]] MessageBanner *banner() const noexcept { return m_banner; }
    /// Nothing shown will change by itself.
    [[nodiscard]] bool isSettled() const;

    /// Says that the file was changed by somebody else, who made it @p now, and asks what is to
    /// count.
    void askAboutFile(const PolicyFile &now);

public Q_SLOTS:
    void focusRules();
    void focusText();
    void focusProblems();
    void focusEffective();

Q_SIGNALS:
    void filesDropped(const QStringList &files);
    void compareRequested();
    /// A file that this one uses is to be opened.
    void openRequested(const QString &file);

private:
    QWidget *buildHead();
    void connectParts();
    void complete();
    void takeReading();
    void takeChecks();
    void takeAbi();
    void follow();
    void goTo(const policy::SourceSpan &span);
    void takeFile();
    void tellWhatIsWrongWithTheFile();
    void updateTabs();
    void showProfile();

    PolicyDocument *m_document;
    PolicyChecker *m_checker;
    FileWatch *m_watch;
    MessageBanner *m_banner;
    AbiBox *m_abi;
    QWidget *m_head;
    QLabel *m_degrades;
    QSplitter *m_columns;
    RulesPane *m_rules;
    IslandPane *m_island; ///< null unless the document is a profile
    CodeEditor *m_code;
    QTabWidget *m_tabs;
    ProblemsPane *m_problems;
    EffectivePane *m_effective;
};

} // namespace surveyor::gui
