// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/file_watch.h"

#include "policy/disk_work.h"
#include "policy/policy_document.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QThread>
#include <QTimer>

namespace surveyor::gui {
namespace {

/// Whoever writes a file often does so in several steps.
constexpr int pauseMs = 200;

} // namespace

FileWatch::FileWatch(PolicyDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_watcher(new QFileSystemWatcher)
    , m_pause(new QTimer(this))
{
    m_watcher->moveToThread(&watchThread());
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &FileWatch::look);
    connect(m_watcher, &QFileSystemWatcher::fileChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, m_pause, qOverload<>(&QTimer::start));
    connect(document, &PolicyDocument::pathChanged, this, &FileWatch::watch);
    watch();
}

FileWatch::~FileWatch()
{
    m_watcher->deleteLater();
}

void FileWatch::watch()
{
    m_told.clear();
    QMetaObject::invokeMethod(m_watcher, [watcher = m_watcher, path = m_document->path()] {
        const QStringList before = watcher->files() + watcher->directories();
        if (!before.isEmpty())
            watcher->removePaths(before);
        // The folder tells of files that are replaced, the file of those that are written.
        if (!path.isEmpty())
            watcher->addPaths({path, QFileInfo(path).path()});
    });
}

void FileWatch::look()
{
    // What is being written is compared when it stands there.
    if (m_isLooking || m_document->isSaving()) {
        m_pause->start();
        return;
    }
    const QString path = m_document->path();
    if (path.isEmpty())
        return;
    QMetaObject::invokeMethod(m_watcher, [watcher = m_watcher, path] {
        if (!watcher->files().contains(path))
            watcher->addPath(path);
    });
    m_isLooking = true;
    onDisk(
        this, [path] { return readPolicyFile(path); },
        [this, version = m_document->fileVersion()](const PolicyFile &now) {
            m_isLooking = false;
            compare(version, now);
        });
}

void FileWatch::compare(unsigned version, const PolicyFile &now)
{
    if (version != m_document->fileVersion()) {
        // Read before the document was saved or read anew.
        m_pause->start();
        return;
    }
    if (!now.error.isEmpty() || now.bytes == m_document->file().bytes || now.bytes == m_told)
        return;
    m_told = now.bytes;
    Q_EMIT changedOutside(now);
}

} // namespace surveyor::gui
