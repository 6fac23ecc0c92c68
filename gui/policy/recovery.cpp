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
                           {QStringLiteral("profile"), document.isProfile()},
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
    policy.isProfile = json[QStringLiteral("profile")].toBool();
    if (auto sidecar =
            formats::readSidecar(json[QStringLiteral("sidecar")].toString().toStdString()))
        policy.sidecar = std::move(*sidecar);
    return policy;
}

} // namespace

Recovery::Recovery(QObject *parent)
    : QObject(parent)
    , m_folder(recoveryFolder() + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces))
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
    if (!QDir().mkpath(m_folder))
        return false;
    // A policy may name what its owner keeps private.
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = std::make_unique<QLockFile>(lockOf(m_folder));
    lock->setStaleLockTime(0);
    if (!lock->tryLock())
        return false;
    m_lock = std::move(lock);
    return true;
}

bool Recovery::write(const QString &file, const QByteArray &bytes)
{
    return ownFolder() && writeWholeFile(file, bytes).isEmpty();
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
        Q_EMIT kept(document);
        return;
    }
    if (copy.file.isEmpty())
        copy.file = m_folder + QStringLiteral("/%1.json").arg(++m_count);
    m_writer.start([this, document, file = copy.file, bytes = copyOf(*document)] {
        if (!write(file, bytes))
            return;
        // The document may be gone by then: only its address is told.
        QMetaObject::invokeMethod(this, [this, document] { Q_EMIT kept(document); });
    });
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

void Recovery::forgetAll(const QList<RecoveredPolicy> &policies)
{
    for (const RecoveredPolicy &policy : policies) {
        QFile::remove(policy.copy);
        // Only an empty folder goes.
        QDir().rmdir(QFileInfo(policy.copy).path());
    }
}

} // namespace surveyor::gui
