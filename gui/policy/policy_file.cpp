// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_file.h"

#include "policy/document_text.h"
#include "policy/formats/tree.h"

#include "session/policy_words.h"
#include "session/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>
#include <QTextDocument>

namespace surveyor::gui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PolicyFile)
};

/// Whether an editor gives back exactly what it was given.
bool survivesEditor(const QString &text)
{
    QTextDocument document;
    document.setPlainText(text);
    return textOf(document) == text;
}

/// A disk that becomes full takes a part; only what is written then tells why.
bool writeAll(QSaveFile &file, const QByteArray &bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 written = file.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return file.flush();
}

void readSidecarOf(const QString &path, PolicyFile &result)
{
    QFile file(sidecarPath(path));
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        result.sidecarError = file.errorString();
        return;
    }
    result.sidecarBytes = file.read(static_cast<qint64>(formats::maxDocumentSize));
    auto sidecar = formats::readSidecar(result.sidecarBytes.toStdString());
    if (sidecar)
        result.sidecar = std::move(*sidecar);
    else
        result.sidecarError = wordsOf(sidecar.error().message);
}

} // namespace

QString sidecarPath(const QString &path)
{
    return path + QStringLiteral(".surveyor.json");
}

PolicyFile decodePolicy(const QByteArray &bytes)
{
    PolicyFile file;
    file.bytes = bytes;
    // A byte order mark is part of the text: the places of everything behind it count it.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    file.text = decoder.decode(bytes);
    file.lossy = decoder.hasError();
    if (file.text.contains(QStringLiteral("\r\n"))) {
        file.crlf = true;
        file.text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    }
    file.lossy =
        file.lossy || !survivesEditor(file.text) || encodePolicy(file.text, file.crlf) != bytes;
    return file;
}

QByteArray encodePolicy(const QString &text, bool crlf)
{
    QByteArray bytes = text.toUtf8();
    return crlf ? bytes.replace('\n', "\r\n") : bytes;
}

PolicyFile readPolicyFile(const QString &path)
{
    PolicyFile result;
    QFile file(path);
    if (QFileInfo(path).isDir()) {
        result.error = Words::tr("it is a folder");
        return result;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        result.error = file.errorString();
        return result;
    }
    constexpr auto most = static_cast<qint64>(formats::maxDocumentSize);
    const QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        result.error = file.errorString();
    else if (bytes.size() > most)
        result.error = Words::tr("it is too large for a policy");
    if (!result.error.isEmpty())
        return result;
    result = decodePolicy(bytes);
    readSidecarOf(path, result);
    return result;
}

QString writeWholeFile(const QString &path, const QByteArray &bytes)
{
    // A link is kept and what it leads to is written.
    const QString target = QFileInfo(path).isSymLink() ? QFileInfo(path).canonicalFilePath() : path;
    QSaveFile file(target.isEmpty() ? path : target);
    if (!file.open(QIODevice::WriteOnly) || !writeAll(file, bytes) || !file.commit())
        return file.errorString();
    return {};
}

} // namespace surveyor::gui
