// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/effective_question.h"

#include <QFutureWatcher>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;
class QTreeWidget;

namespace surveyor::gui {

class PolicyDocument;

/// Asks the policy what it would allow: an attempt, a path or port, and the answer of each layer.
/// Judged on another thread, again whenever the policy changes.
class EffectivePane : public QWidget
{
    Q_OBJECT

public:
    explicit EffectivePane(PolicyDocument *document, QWidget *parent = nullptr);
    ~EffectivePane() override;

    /// Nothing: the newest ABI.
    void setAbi(std::optional<int> abi);
    void ask(Attempt attempt, const QString &object);
    [[nodiscard]] const EffectiveAnswer &answer() const noexcept { return m_answer; }
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void wentTo(const surveyor::policy::SourceSpan &span);
    void answered();

private:
    QWidget *buildQuestion();
    void askSoon();
    void askNow();
    void take();
    void show(const QString &icon, const QString &text);

    PolicyDocument *m_document;
    QComboBox *m_attempts;
    QLineEdit *m_object;
    QLabel *m_icon;
    QLabel *m_verdict;
    QTreeWidget *m_lines;
    QTimer *m_pause;
    QFutureWatcher<EffectiveAnswer> m_watcher;
    bool m_waits = false; ///< for an answer of another thread
    EffectiveAnswer m_answer;
    std::optional<int> m_abi;
};

} // namespace surveyor::gui
