// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/policy_file.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace surveyor::gui {

/// What is to stand on disk. A value, so that the document may change meanwhile.
struct SaveRequest
{
    QString path;
    QByteArray bytes;
    /// What the document read or wrote last there: anything else is not written over. Nothing for
    /// a place that the user has just chosen.
    std::optional<QByteArray> known;
    QByteArray sidecar; ///< empty: there is to be none
    bool writesSidecar = false;
    /// Why the sidecar may not be written though there is something to keep.
    QString sidecarRefusal;
};

struct SaveResult
{
    enum class Outcome {
        Saved,
        ReadOnly,       ///< nothing was written: the file may not be
        ChangedOutside, ///< nothing was written: see now
        Failed,         ///< nothing was written: see reason
        SidecarFailed,  ///< the document was written, its sidecar was not: see reason
    };

    Outcome outcome = Outcome::Saved;
    QString path;
    QString reason;
    PolicyFile now; ///< what stands on disk, if that is not what was known

    [[nodiscard]] bool isSaved() const noexcept { return outcome == Outcome::Saved; }
};

/// Writes all of it or, but for the sidecar, nothing. Blocks on the file; any thread.
SaveResult savePolicy(const SaveRequest &request);

} // namespace surveyor::gui
