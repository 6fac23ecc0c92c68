// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/policy_diff.h"
#include "policy/model/policy.h"

#include <QDialog>
#include <QFutureWatcher>

#include <expected>
#include <vector>

class QComboBox;
class QLabel;
class QTreeWidget;

namespace surveyor::gui {

/// Tells what one policy allows and others do not, in both directions.
class PolicyCompareDialog : public QDialog
{
    Q_OBJECT

public:
    struct Other
    {
        QString name;
        policy::Policy policy;
    };
    using Differences = std::expected<std::vector<formats::Difference>, formats::Problem>;

    /// What changes from each of @p others, one at a time, to @p policy.
    PolicyCompareDialog(policy::Policy policy, std::vector<Other> others,
                        QWidget *parent = nullptr);
    ~PolicyCompareDialog() override;

    [[nodiscard]] QTreeWidget *list() const noexcept { return m_list; }
    [[nodiscard]] bool isSettled() const;

private:
    void compare();
    void take();
    void addChange(const QString &place, const policy::RightSet &rights, const QString &change);

    policy::Policy m_policy;
    std::vector<Other> m_others;
    QComboBox *m_choice;
    QLabel *m_summary;
    QTreeWidget *m_list;
    QFutureWatcher<Differences> m_watcher;
    bool m_waits = false; ///< for an answer of another thread
};

} // namespace surveyor::gui
