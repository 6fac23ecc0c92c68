// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/file_watch.h"

#include "policy/policy_document.h"

#include <QFileInfo>
#include <QTimer>

namespace surveyor::gui {
namespace {

/// Whoever writes a file often does so in several steps.
constexpr int pauseMs = 200;

} // namespace

FileWatch::FileWatch(PolicyDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, m_pause, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, m_pause,
            qOverload<>(&QTimer::start));
    connect(document, &PolicyDocument::pathChanged, this, &FileWatch::watch);
    watch();
}

void FileWatch::watch()
{
    m_told.clear();
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    if (m_document->path().isEmpty())
        return;
    // The folder tells of files that are replaced, the file of those that are written.
    m_watcher.addPaths({m_document->path(), QFileInfo(m_document->path()).path()});
}

bool FileWatch::isChangedOutside() const
{
    if (m_document->path().isEmpty())
        return false;
    const PolicyFile now = readPolicyFile(m_document->path());
    return now.error.isEmpty() && now.bytes != m_document->file().bytes;
}

void FileWatch::look()
{
    if (!m_watcher.files().contains(m_document->path()))
        m_watcher.addPath(m_document->path());
    const PolicyFile now = readPolicyFile(m_document->path());
    if (!now.error.isEmpty() || now.bytes == m_document->file().bytes || now.bytes == m_told)
        return;
    m_told = now.bytes;
    Q_EMIT changedOutside();
}

} // namespace surveyor::gui
