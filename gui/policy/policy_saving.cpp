// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_saving.h"

#include <QFile>
#include <QFileInfo>

namespace surveyor::gui {
namespace {

/// Nothing if all is well. What is to go and is not there is gone.
QString placeSidecar(const QString &path, const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        return writeWholeFile(path, bytes);
    QFile file(path);
    return !file.exists() || file.remove() ? QString() : file.errorString();
}

} // namespace

SaveResult savePolicy(const SaveRequest &request)
{
    using Outcome = SaveResult::Outcome;
    SaveResult result;
    result.path = request.path;
    const auto end = [&result](Outcome outcome, const QString &reason) {
        result.outcome = outcome;
        result.reason = reason;
        return result;
    };
    const QFileInfo file(request.path);
    if (request.known && file.exists()) {
        if (!file.isWritable())
            return end(Outcome::ReadOnly, {});
        PolicyFile now = readPolicyFile(request.path);
        if (now.error.isEmpty() && now.bytes != *request.known) {
            result.now = std::move(now);
            return end(Outcome::ChangedOutside, {});
        }
    }
    QString error = writeWholeFile(request.path, request.bytes);
    if (!error.isEmpty())
        return end(Outcome::Failed, error);
    if (request.writesSidecar)
        error = placeSidecar(sidecarPath(request.path), request.sidecar);
    else
        error = request.sidecarRefusal;
    return error.isEmpty() ? result : end(Outcome::SidecarFailed, error);
}

} // namespace surveyor::gui
