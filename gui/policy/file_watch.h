// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/policy_file.h"

#include <QObject>

class QFileSystemWatcher;
class QTimer;

namespace surveyor::gui {

class PolicyDocument;

/// Notices when somebody else changes the file of a document. Looks in other threads.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(PolicyDocument *document, QObject *parent = nullptr);
    ~FileWatch() override;

Q_SIGNALS:
    /// What stands on disk, @p now, is not what the document read or wrote last.
    void changedOutside(const surveyor::gui::PolicyFile &now);

private:
    void watch();
    void look();
    void compare(unsigned version, const PolicyFile &now);

    PolicyDocument *m_document;
    QFileSystemWatcher *m_watcher; ///< lives in the thread for watching
    QTimer *m_pause;
    QByteArray m_told; ///< the bytes that were told of already
    bool m_isLooking = false;
};

} // namespace surveyor::gui
