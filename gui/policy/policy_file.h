// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/sidecar.h"

#include <QByteArray>
#include <QString>

namespace surveyor::gui {

/// A document as it lies on disk and how to write it back without changing what nobody edited.
struct PolicyFile
{
    QString text;      ///< lines end with "\n"
    QByteArray bytes;  ///< as read or written last
    bool crlf = false; ///< lines end with "\r\n" on disk
    /// The editor cannot hold it unchanged: it is no UTF-8, mixes line ends or has characters
    /// that stand for something else in an editor. Never write @p text over such a file.
    bool lossy = false;
    QString error; ///< why it could not be read; the rest is empty then

    formats::Sidecar sidecar; ///< NAME.surveyor.json beside it
    QByteArray sidecarBytes;  ///< of the file; empty if there is none
    /// The sidecar could not be read. Never write over it then.
    QString sidecarError;
};

/// Blocks on the file. A file beyond the backend's limit is an error.
PolicyFile readPolicyFile(const QString &path);

/// The same for bytes at hand.
PolicyFile decodePolicy(const QByteArray &bytes);

/// What is to stand on disk for @p text.
QByteArray encodePolicy(const QString &text, bool crlf);

/// The file of @p path's sidecar.
QString sidecarPath(const QString &path);

/// Writes all of it or leaves the file as it was; permissions stay. Gives the reason of a failure,
/// nothing if all is well. Blocks on the file.
QString writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace surveyor::gui
