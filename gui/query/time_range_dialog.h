// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QDialog>

#include <cstdint>

class QDateTimeEdit;

namespace surveyor::gui {

/// Asks for two moments, in local time. Cannot be accepted while the second is not later.
class TimeRangeDialog : public QDialog
{
    Q_OBJECT

public:
    /// Starts with the given times, ms since the epoch.
    TimeRangeDialog(std::int64_t firstMs, std::int64_t lastMs, QWidget *parent = nullptr);

    [[nodiscard]] std::int64_t fromMs() const;
    [[nodiscard]] std::int64_t beforeMs() const;

private:
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_before;
};

} // namespace surveyor::gui
