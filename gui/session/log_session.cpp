// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/log_session.h"

#include "session/text.h"

#include <algorithm>

namespace surveyor::gui {

LogSession::LogSession(QObject *parent)
    : QObject(parent)
{
}

LogSession::~LogSession()
{
    for (Reader &reader : m_readers)
        reader.thread.request_stop();
}

void LogSession::open(const QStringList &files)
{
    cancel();
    const quint64 generation = ++m_generation;
    m_files = files;
    m_view = {};
    m_result = {};
    m_progress = 0;
    m_state = State::Loading;

    std::vector<std::string> names;
    for (const QString &file : files)
        names.push_back(toPath(file));
    std::jthread thread([this, generation, names](const std::stop_token &stop) {
        denials::Store store;
        sources::LoadOptions options;
        options.progress = [&](const sources::Progress &progress) {
            QMetaObject::invokeMethod(this, [this, generation, progress, view = store.view()] {
                takeProgress(generation, progress, view);
            });
        };
        const auto result = sources::load(names, store, options, stop);
        QMetaObject::invokeMethod(this, [this, generation, result, view = store.view()] {
            takeResult(generation, result, view);
        });
    });
    m_readers.push_back({generation, std::move(thread)});
    Q_EMIT started();
}

void LogSession::cancel()
{
    for (Reader &reader : m_readers)
        reader.thread.request_stop();
}

void LogSession::takeProgress(quint64 generation, const sources::Progress &progress,
                              const denials::StoreView &view)
{
    if (generation != m_generation)
        return;
    m_view = view;
    m_progress = progress.bytesTotal == 0
        ? -1
        : static_cast<double>(progress.bytesDone) / static_cast<double>(progress.bytesTotal);
    Q_EMIT grown();
}

void LogSession::takeResult(quint64 generation, const sources::LoadResult &result,
                            const denials::StoreView &view)
{
    forgetReader(generation);
    if (generation != m_generation)
        return;
    m_view = view;
    m_result = result;
    m_progress = 1;
    m_state = State::Loaded;
    Q_EMIT grown();
    Q_EMIT finished();
}

void LogSession::forgetReader(quint64 generation)
{
    // Its last act was to say that it is done, so joining it takes no time.
    std::erase_if(m_readers, [=](const Reader &reader) { return reader.generation == generation; });
}

} // namespace surveyor::gui
