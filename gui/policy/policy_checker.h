// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/check.h"
#include "policy/policy_reading.h"

#include <QFutureWatcher>
#include <QObject>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QTimer;

namespace surveyor::gui {

class PolicyDocument;

/// Looks for what is wrong or surprising in a valid document, and which of its paths are folders,
/// on another thread: paths are looked up on this host, and that can take its time.
class PolicyChecker : public QObject
{
    Q_OBJECT

public:
    explicit PolicyChecker(PolicyDocument *document, QObject *parent = nullptr);
    ~PolicyChecker() override;

    /// The ABI that the policy is to work with; nothing: what the document says.
    void setTargetAbi(std::optional<int> abi);
    [[nodiscard]] std::optional<int> targetAbi() const noexcept { return m_abi; }

    /// Of the last text that was checked; empty while the text is no policy.
    [[nodiscard]] const std::vector<formats::Finding> &findings() const noexcept
    {
        return m_result.findings;
    }
    [[nodiscard]] const std::map<std::string, bool> &folders() const noexcept
    {
        return m_result.folders;
    }
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void checked();

private:
    struct Result
    {
        std::vector<formats::Finding> findings;
        std::map<std::string, bool> folders;
    };

    static Result check(const PolicyReading &reading, formats::Syntax syntax,
                        std::optional<int> abi);
    void start();
    void take();

    PolicyDocument *m_document;
    QTimer *m_pause;
    QFutureWatcher<Result> m_watcher;
    bool m_waits = false; ///< for an answer of another thread
    Result m_result;
    std::optional<int> m_abi;
    bool m_again = false; ///< something changed while a check was under way
};

} // namespace surveyor::gui
