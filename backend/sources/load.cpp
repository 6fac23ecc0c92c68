// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/load.h"

#include "denials/ingest.h"
#include "sources/chunk_pipeline.h"
#include "sources/log_set.h"
#include "sources/text_source.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace surveyor::sources {
namespace {

unsigned helperCount(unsigned threads)
{
    if (threads == 0)
        threads = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
    return threads - 1;
}

/// Loads sources one after the other and reports at human speed.
class Loader
{
public:
    Loader(denials::Store &store, const LoadOptions &options, std::stop_token stop)
        : m_store(store)
        , m_ingest(store, options.times, options.gapRows)
        , m_options(options)
        , m_stop(std::move(stop))
    {
    }

    LoadResult run(const std::vector<std::string> &names)
    {
        std::vector<std::unique_ptr<TextSource>> sources;
        for (Log &log : findLogs(names, m_options.rotated, m_result.errors)) {
            sources.push_back(std::make_unique<TextSource>(std::move(log), m_options.times,
                                                           m_options.spoolBytes, m_stop));
            m_progress.bytesTotal += sources.back()->bytesTotal();
        }
        for (auto &source : sources) {
            if (m_stop.stop_requested())
                break;
            read(*source);
            m_doneBefore += source->bytesTotal();
        }
        m_result.cancelled = m_stop.stop_requested();
        m_result.lossy = m_store.tally().interpreted > 0;
        m_store.publish();
        return std::move(m_result);
    }

private:
    void read(TextSource &source)
    {
        const auto number = m_ingest.beginSource(source.rawFile());
        ChunkPipeline pipeline(source, number, helperCount(m_options.threads));
        while (!m_stop.stop_requested()) {
            const auto chunk = pipeline.next();
            if (!chunk)
                break;
            m_ingest.take(chunk);
            m_progress.bytesDone = m_doneBefore + source.bytesDone();
            report();
        }
        m_ingest.endSource();
        for (SourceError &error : source.errors())
            m_result.errors.push_back(std::move(error));
    }

    void report()
    {
        using Clock = std::chrono::steady_clock;
        const auto now = Clock::now();
        if (!m_options.progress || now - m_reported < std::chrono::milliseconds(100))
            return;
        m_reported = now;
        m_store.publish();
        m_options.progress(m_progress);
    }

    denials::Store &m_store;
    denials::Ingest m_ingest;
    const LoadOptions &m_options;
    std::stop_token m_stop;
    Progress m_progress;
    std::uint64_t m_doneBefore = 0; ///< of the sources before
    LoadResult m_result;
    std::chrono::steady_clock::time_point m_reported;
};

} // namespace

LoadResult load(const std::vector<std::string> &sources, denials::Store &store,
                const LoadOptions &options, std::stop_token stop)
{
    return Loader(store, options, std::move(stop)).run(sources);
}

} // namespace surveyor::sources
