// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QMenu>
#include <QStringList>

namespace surveyor::gui {

/// The menu of logs opened lately, remembered between runs.
class RecentFiles : public QMenu
{
    Q_OBJECT

public:
    explicit RecentFiles(QWidget *parent = nullptr);

    void add(const QString &file);

Q_SIGNALS:
    void chosen(const QString &file);

private:
    static constexpr int maxFiles = 10;

    void fill();
    void save(const QStringList &files);
    [[nodiscard]] static QStringList load();
};

} // namespace surveyor::gui
