// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QAbstractButton>
#include <QTest>
#include <QWidget>

/// Clicks the button once it is there: a layout shows its new widgets only after it has placed them.
inline void press(const QWidget *parent, const QString &text)
{
    QAbstractButton *found = nullptr;
    const auto search = [&] {
        for (auto *const button : parent->findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible())
                found = button;
        }
        return found != nullptr;
    };
    QTRY_VERIFY2(search(), qPrintable(text));
    QTest::mouseClick(found, Qt::LeftButton);
}
