// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/export_job.h"

#include "session/text.h"

#include <QBuffer>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <algorithm>

namespace surveyor::gui {
namespace {

constexpr int rowsBetweenLooks = 256;

bool write(QIODevice &device, const std::string &text)
{
    return device.write(text.data(), static_cast<qint64>(text.size()))
        == static_cast<qint64>(text.size());
}

/// Empty if all went well. Stops early, with nothing to say, when the promise is cancelled.
template<typename Promise>
QString writeRows(Promise &promise, denials::RowExport &text, const denials::Rows &rows,
                  QIODevice &device)
{
    const int all = static_cast<int>(rows.size());
    promise.setProgressRange(0, all);
    if (!write(device, text.head()))
        return device.errorString();
    for (int done = 0; done < all; ++done) {
        if (done % rowsBetweenLooks == 0) {
            if (promise.isCanceled())
                return {};
            promise.setProgressValue(done);
        }
        const auto lines = text.row(rows[static_cast<std::size_t>(done)]);
        if (!lines)
            return shown(lines.error());
        if (!write(device, *lines))
            return device.errorString();
    }
    return {};
}

} // namespace

ExportJob::ExportJob(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int done) { Q_EMIT progressed(done, m_watcher.progressMaximum()); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportJob::takeOutcome);
}

ExportJob::~ExportJob()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void ExportJob::writeFile(const denials::StoreView &view, Rows rows, denials::ExportFormat format,
                          const QString &path)
{
    m_watcher.setFuture(QtConcurrent::run(&ExportJob::run, view, std::move(rows), format, path));
}

void ExportJob::writeText(const denials::StoreView &view, Rows rows, denials::ExportFormat format)
{
    m_text.clear();
    writeFile(view, std::move(rows), format, {});
}

void ExportJob::cancel()
{
    m_watcher.cancel();
}

void ExportJob::run(QPromise<Outcome> &promise, const denials::StoreView &view, Rows rows,
                    denials::ExportFormat format, const QString &path)
{
    if (format == denials::ExportFormat::Raw)
        std::ranges::sort(rows);
    denials::RowExport text(view, format);
    Outcome outcome;
    if (path.isEmpty()) {
        QBuffer buffer(&outcome.text);
        buffer.open(QIODevice::WriteOnly);
        outcome.error = writeRows(promise, text, rows, buffer);
    } else {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            outcome.error = file.errorString();
        else
            outcome.error = writeRows(promise, text, rows, file);
        // Without a commit nothing of it stays, and what was there before does.
        if (outcome.error.isEmpty() && !promise.isCanceled() && !file.commit())
            outcome.error = file.errorString();
    }
    promise.addResult(std::move(outcome));
}

void ExportJob::takeOutcome()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const Outcome outcome = m_watcher.result();
    m_text = QString::fromUtf8(outcome.text);
    Q_EMIT finished(outcome.error);
}

} // namespace surveyor::gui
