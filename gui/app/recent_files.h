// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QMenu>
#include <QStringList>

namespace surveyor::gui {

/// The menu of files opened lately, remembered between runs.
class RecentFiles : public QMenu
{
    Q_OBJECT

public:
    /// The list is kept in the settings under @p key.
    explicit RecentFiles(const QString &key, QWidget *parent = nullptr);

    void add(const QString &file);

Q_SIGNALS:
    void chosen(const QString &file);

private:
    static constexpr int maxFiles = 10;

    void fill();
    void save(const QStringList &files);
    [[nodiscard]] QStringList load() const;

    QString m_key;
};

} // namespace surveyor::gui
