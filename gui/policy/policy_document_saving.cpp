// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// How a document gets to disk while it may go on changing.

#include "policy/disk_work.h"
#include "policy/document_text.h"
#include "policy/policy_document.h"
#include "policy/text_undo.h"

#include <QUndoStack>

#include <utility>

namespace surveyor::gui {

bool PolicyDocument::isChangedWhileSaving() const
{
    return m_isSaving && !m_steps->isClean();
}

void PolicyDocument::save()
{
    if (m_isSaving)
        m_nextSave = [this] { beginSave(m_path, false); };
    else
        beginSave(m_path, false);
}

void PolicyDocument::saveAs(const QString &path)
{
    if (m_isSaving)
        m_nextSave = [this, path] { beginSave(path, true); };
    else
        beginSave(path, true);
}

void PolicyDocument::beginSave(const QString &path, bool overOthers)
{
    SaveRequest request;
    request.path = path;
    request.bytes = encodePolicy(textOf(*m_text), m_file.crlf);
    if (!overOthers)
        request.known = m_file.bytes;
    if (!m_sidecar.empty())
        request.sidecar = QByteArray::fromStdString(formats::writeSidecar(m_sidecar));
    // One that could not be read stays as it is; one of another document does not count for this.
    if (path == m_path && !m_file.sidecarError.isEmpty())
        request.sidecarRefusal = request.sidecar.isEmpty() ? QString() : m_file.sidecarError;
    else
        request.writesSidecar = path != m_path || request.sidecar != m_file.sidecarBytes;
    m_isSaving = true;
    ++m_fileVersion;
    // What is typed from now on is a step of its own and no part of what is saved.
    m_textUndo->separate();
    m_steps->setClean();
    Q_EMIT modifiedChanged(true);
    onDisk(
        this, [request] { return savePolicy(request); },
        [this, request](const SaveResult &result) { endSave(request, result); });
}

void PolicyDocument::endSave(const SaveRequest &request, const SaveResult &result)
{
    using Outcome = SaveResult::Outcome;
    m_isSaving = false;
    ++m_fileVersion;
    if (result.isSaved() || (result.outcome == Outcome::SidecarFailed && request.path == m_path)) {
        m_file.bytes = request.bytes;
        m_file.lossy = false;
    }
    if (result.isSaved()) {
        m_file.sidecarBytes = request.sidecar;
        if (request.path != m_path)
            m_file.sidecarError.clear();
        m_path = request.path;
        m_started = false;
    } else {
        // The step that counts as saved is not: whatever is undone, the file is another.
        m_started = true;
    }
    if (const auto next = std::exchange(m_nextSave, nullptr)) {
        next();
        return;
    }
    Q_EMIT modifiedChanged(isModified());
    Q_EMIT pathChanged();
    Q_EMIT saveEnded(result);
}

} // namespace surveyor::gui
