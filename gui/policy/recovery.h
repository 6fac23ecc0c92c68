// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/sidecar.h"
#include "policy/formats/spelling.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <memory>

class QLockFile;
class QTimer;

namespace surveyor::gui {

class PolicyDocument;

/// A document that was not saved when its program ended.
struct RecoveredPolicy
{
    QString copy; ///< the file that holds it
    QString path; ///< where it belongs; empty if it was never saved
    formats::Syntax syntax = formats::Syntax::Toml;
    bool isProfile = false; ///< of island
    QString text;
    formats::Sidecar sidecar;
};

/// Keeps copies of what is not saved yet, so that it can be had back after a kill or a crash. Each
/// program has a folder of its own with a lock; a folder whose owner is gone holds what was left.
class Recovery : public QObject
{
    Q_OBJECT

public:
    explicit Recovery(QObject *parent = nullptr);
    ~Recovery() override;

    /// Follows @p document until it is saved or gone.
    void follow(PolicyDocument *document);
    /// Nothing waits to be written.
    [[nodiscard]] bool isSettled() const;

    /// Both block on the disk; any thread.
    [[nodiscard]] static QList<RecoveredPolicy> leftovers();
    static void forgetAll(const QList<RecoveredPolicy> &policies);

Q_SIGNALS:
    /// A copy of @p document as it was a moment ago is on disk, or it needs none: it is saved.
    void kept(const surveyor::gui::PolicyDocument *document);

private:
    struct Copy
    {
        QString file;
        QTimer *pause = nullptr;
    };

    void keep(PolicyDocument *document);
    bool ownFolder();
    bool write(const QString &file, const QByteArray &bytes);

    QString m_folder;                  ///< made when the first copy is written
    std::unique_ptr<QLockFile> m_lock; ///< only the writing thread's, while that lives
    QHash<const PolicyDocument *, Copy> m_copies;
    QThreadPool m_writer; ///< one thread, so that copies are written in order
    int m_count = 0;
};

} // namespace surveyor::gui
