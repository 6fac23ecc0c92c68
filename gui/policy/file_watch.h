// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QFileSystemWatcher>
#include <QObject>

class QTimer;

namespace surveyor::gui {

class PolicyDocument;

/// Notices when somebody else changes the file of a document.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(PolicyDocument *document, QObject *parent = nullptr);

    /// What stands on disk is not what the document read or wrote last. Asks the disk.
    [[nodiscard]] bool isChangedOutside() const;

Q_SIGNALS:
    void changedOutside();

private:
    void watch();
    void look();

    PolicyDocument *m_document;
    QFileSystemWatcher m_watcher;
    QTimer *m_pause;
    QByteArray m_told; ///< the bytes that were told of already
};

} // namespace surveyor::gui
