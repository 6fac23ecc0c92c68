// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/export.h"
#include "denials/store.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <cstdint>
#include <vector>

namespace surveyor::gui {

/// Writes rows into a file, or into a text for the clipboard, on a thread of its own. The file
/// appears whole or not at all. One job at a time.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    using Rows = denials::Rows;

    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override;

    /// @p rows in their order, except for Raw, which is written in the order of arrival.
    void writeFile(const denials::StoreView &view, Rows rows, denials::ExportFormat format,
                   const QString &path);
    /// text() is there when finished() says that all went well.
    void writeText(const denials::StoreView &view, Rows rows, denials::ExportFormat format);
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }
    [[nodiscard]] const QString &text() const noexcept { return m_text; }

Q_SIGNALS:
    /// Rows done, of all.
    void progressed(int done, int all);
    /// An empty @p error means that all was written. A cancelled job says nothing more.
    void finished(const QString &error);

private:
    struct Outcome
    {
        QString error;
        QByteArray text;
    };

    static void run(QPromise<Outcome> &promise, const denials::StoreView &view, Rows rows,
                    denials::ExportFormat format, const QString &path);
    void takeOutcome();

    QFutureWatcher<Outcome> m_watcher;
    QString m_text;
};

} // namespace surveyor::gui
