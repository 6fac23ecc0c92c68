// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/follow.h"

#include "denials/extract.h"
#include "denials/ingest.h"

#include <utility>

namespace surveyor::sources {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

class Following
{
public:
    Following(LiveSource &source, denials::Store &store, const FollowOptions &options)
        : m_source(source)
        , m_store(store)
        , m_options(options)
        , m_ingest(store, options.times, options.gapRows)
        , m_number(m_ingest.beginSource(source.rawFile()))
    {
    }

    std::expected<void, std::string> run(const std::stop_token &stop)
    {
        constexpr milliseconds patience{100};
        std::expected<void, std::string> outcome;
        while (!stop.stop_requested()) {
            auto chunk = std::make_shared<audit::Chunk>();
            // What is not published yet does not wait for what comes next.
            const auto got = m_source.next(*chunk, m_news ? publishEvery : patience);
            if (!got)
                outcome = std::unexpected(got.error());
            if (!got || *got == LiveSource::Got::End)
                break;
            if (*got == LiveSource::Got::Lines)
                take(std::move(chunk));
            else
                settle();
            if (m_news && Clock::now() - m_published >= publishEvery)
                publish();
        }
        m_ingest.endSource();
        publish();
        return outcome;
    }

private:
    static constexpr milliseconds publishEvery{50};

    void take(std::shared_ptr<audit::Chunk> chunk)
    {
        chunk->source = m_number;
        audit::scan(chunk->text, chunk->scan);
        denials::prepare(chunk->scan);
        m_ingest.take(chunk);
        m_news = true;
        if (std::exchange(m_settled, false))
            m_openSince = Clock::now();
    }

    /// No line came just now, so that no event is halfway here; lines of others every now and then
    /// do not keep back what waits.
    void settle()
    {
        if (m_settled || Clock::now() - m_openSince < m_options.settleAfter)
            return;
        m_ingest.settle();
        m_settled = true;
        m_news = true;
    }

    void publish()
    {
        m_store.publish();
        m_published = Clock::now();
        m_news = false;
        if (m_options.grown)
            m_options.grown();
    }

    LiveSource &m_source;
    denials::Store &m_store;
    const FollowOptions &m_options;
    denials::Ingest m_ingest;
    const std::uint32_t m_number;
    bool m_news = false;
    bool m_settled = true;
    Clock::time_point m_openSince; ///< when the first line came since what was open was settled
    Clock::time_point m_published;
};

} // namespace

std::expected<void, std::string> follow(LiveSource &source, denials::Store &store,
                                        const FollowOptions &options, const std::stop_token &stop)
{
    return Following(source, store, options).run(stop);
}

} // namespace surveyor::sources
