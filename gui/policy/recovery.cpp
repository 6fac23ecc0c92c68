// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/recovery.h"

#include "policy/document_text.h"
#include "policy/policy_document.h"
#include "policy/policy_file.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>
#include <QUndoStack>
#include <QUuid>

namespace surveyor::gui {
namespace {

/// What is typed is on disk so long after the last letter.
constexpr int pauseMs = 1000;

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + QStringLiteral("/recovery");
}

QString lockOf(const QString &folder)
{
    return folder + QStringLiteral("/lock");
}

QByteArray copyOf(const PolicyDocument &document)
{
    const QJsonObject json{{QStringLiteral("path"), document.path()},
                           {QStringLiteral("json"), document.syntax() == formats::Syntax::Json},
                           {QStringLiteral("text"), textOf(*document.text())},
                           {QStringLiteral("sidecar"),
                            QString::fromStdString(formats::writeSidecar(document.sidecar()))}};
    return QJsonDocument(json).toJson();
}

RecoveredPolicy readCopy(const QString &file)
{
    RecoveredPolicy policy;
    QFile copy(file);
    if (!copy.open(QIODevice::ReadOnly))
        return policy;
    const QJsonObject json = QJsonDocument::fromJson(copy.readAll()).object();
    if (json.isEmpty())
        return policy;
    policy.copy = file;
    policy.path = json[QStringLiteral("path")].toString();
    policy.text = json[QStringLiteral("text")].toString();
    if (json[QStringLiteral("json")].toBool())
        policy.syntax = formats::Syntax::Json;
    if (auto sidecar =
            formats::readSidecar(json[QStringLiteral("sidecar")].toString().toStdString()))
        policy.sidecar = std::move(*sidecar);
    return policy;
}

} // namespace

Recovery::Recovery(QObject *parent)
    : QObject(parent)
{
    m_writer.setMaxThreadCount(1);
}

Recovery::~Recovery()
{
    m_writer.waitForDone();
    if (m_lock) {
        m_lock->unlock();
        QDir(m_folder).removeRecursively();
    }
}

bool Recovery::ownFolder()
{
    if (m_lock)
        return true;
    m_folder = recoveryFolder() + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!QDir().mkpath(m_folder))
        return false;
    // A policy may name what its owner keeps private.
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = std::make_unique<QLockFile>(lockOf(m_folder));
    m_lock->setStaleLockTime(0);
    return m_lock->tryLock();
}

void Recovery::follow(PolicyDocument *document)
{
    auto *const pause = new QTimer(document);
    pause->setSingleShot(true);
    pause->setInterval(pauseMs);
    m_copies.insert(document, {.file = QString(), .pause = pause});
    connect(pause, &QTimer::timeout, this, [this, document] { keep(document); });
    connect(document, &PolicyDocument::readingChanged, pause, qOverload<>(&QTimer::start));
    connect(document, &PolicyDocument::modifiedChanged, pause, qOverload<>(&QTimer::start));
    connect(document, &QObject::destroyed, this, [this, document] {
        const QString file = m_copies.take(document).file;
        if (!file.isEmpty())
            m_writer.start([file] { QFile::remove(file); });
    });
    pause->start();
}

bool Recovery::isSettled() const
{
    return std::ranges::none_of(m_copies, [](const Copy &copy) { return copy.pause->isActive(); })
        && m_writer.activeThreadCount() == 0;
}

void Recovery::keep(PolicyDocument *document)
{
    Copy &copy = m_copies[document];
    if (!document->isModified()) {
        if (!copy.file.isEmpty())
            m_writer.start([file = copy.file] { QFile::remove(file); });
        copy.file.clear();
        return;
    }
    if (!ownFolder())
        return;
    if (copy.file.isEmpty())
        copy.file = m_folder + QStringLiteral("/%1.json").arg(++m_count);
    m_writer.start([file = copy.file, bytes = copyOf(*document)] { writeWholeFile(file, bytes); });
}

QList<RecoveredPolicy> Recovery::leftovers()
{
    QList<RecoveredPolicy> found;
    const auto folders =
        QDir(recoveryFolder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    for (const QFileInfo &folder : folders) {
        QLockFile lock(lockOf(folder.filePath()));
        lock.setStaleLockTime(0);
        // Whoever lives holds the lock.
        if (!lock.tryLock())
            continue;
        const auto copies =
            QDir(folder.filePath()).entryInfoList({QStringLiteral("*.json")}, QDir::Files);
        for (const QFileInfo &copy : copies) {
            const RecoveredPolicy policy = readCopy(copy.filePath());
            if (!policy.copy.isEmpty())
                found += policy;
        }
        lock.unlock();
        if (copies.isEmpty())
            QDir(folder.filePath()).removeRecursively();
    }
    return found;
}

void Recovery::forget(const RecoveredPolicy &policy)
{
    QFile::remove(policy.copy);
    // Only an empty folder goes.
    QDir().rmdir(QFileInfo(policy.copy).path());
}

} // namespace surveyor::gui
