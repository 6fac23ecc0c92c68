// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "query/time_range_dialog.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace surveyor::gui {
namespace {

QDateTime wholeSecond(std::int64_t ms)
{
    return QDateTime::fromSecsSinceEpoch(ms / 1000);
}

QDateTimeEdit *newEdit(const QDateTime &time, QWidget *parent)
{
    auto *const edit = new QDateTimeEdit(time, parent);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    edit->setCalendarPopup(true);
    return edit;
}

} // namespace

TimeRangeDialog::TimeRangeDialog(std::int64_t firstMs, std::int64_t lastMs, QWidget *parent)
    : QDialog(parent)
    , m_from(newEdit(wholeSecond(firstMs), this))
    // The last denial is to be among those shown.
    , m_before(newEdit(wholeSecond(lastMs).addSecs(1), this))
{
    setWindowTitle(tr("Show a Time"));
    auto *const buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *const layout = new QFormLayout(this);
    layout->addRow(tr("&From:"), m_from);
    layout->addRow(tr("&Before:"), m_before);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto check = [this, buttons] {
        buttons->button(QDialogButtonBox::Ok)
            ->setEnabled(m_from->dateTime() < m_before->dateTime());
    };
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, check);
    connect(m_before, &QDateTimeEdit::dateTimeChanged, this, check);
    check();
}

std::int64_t TimeRangeDialog::fromMs() const
{
    return m_from->dateTime().toMSecsSinceEpoch();
}

std::int64_t TimeRangeDialog::beforeMs() const
{
    return m_before->dateTime().toMSecsSinceEpoch();
}

} // namespace surveyor::gui
