// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/recent_files.h"

#include "session/text.h"

#include <QFileInfo>
#include <QSettings>

namespace surveyor::gui {

RecentFiles::RecentFiles(const QString &key, QWidget *parent)
    : QMenu(tr("Open &Recent"), parent)
    , m_key(key)
{
    setToolTipsVisible(true);
    fill();
}

void RecentFiles::add(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = load();
    files.removeAll(path);
    files.prepend(path);
    save(files.mid(0, maxFiles));
}

void RecentFiles::fill()
{
    clear();
    const QStringList files = load();
    for (const QString &file : files) {
        QString text = shown(toPath(QFileInfo(file).fileName()));
        QAction *const action = addAction(text.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(shown(toPath(file)).toHtmlEscaped());
        connect(action, &QAction::triggered, this, [this, file] { Q_EMIT chosen(file); });
    }
    setEnabled(!files.isEmpty());
    if (files.isEmpty())
        return;
    addSeparator();
    connect(addAction(tr("&Clear List")), &QAction::triggered, this, [this] { save({}); });
}

void RecentFiles::save(const QStringList &files)
{
    QSettings().setValue(m_key, files);
    fill();
}

QStringList RecentFiles::load() const
{
    return QSettings().value(m_key).toStringList();
}

} // namespace surveyor::gui
