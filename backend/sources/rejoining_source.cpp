// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/rejoining_source.h"

#include "audit/gap_line.h"
#include "audit/line.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace surveyor::sources {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds longestPause{30'000};
constexpr std::int64_t overlapMs = 1000;

std::int64_t clockMs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<milliseconds>(now).count();
}

/// Calls @p take(line, parsed) for each line, which keeps its end.
template<typename Take>
void eachLine(std::string_view lines, Take take)
{
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
        const std::string_view line = lines.substr(0, end);
        take(line, audit::parseLine(line.substr(0, line.find('\n'))));
        lines.remove_prefix(end);
    }
}

std::string keyOf(const audit::Stamp &stamp)
{
    return std::to_string(stamp.timeMs) + ':' + std::to_string(stamp.serial);
}

/// The lines but for records of these stamps.
std::string without(const std::set<std::string, std::less<>> &stamps, std::string_view lines)
{
    if (stamps.empty())
        return std::string(lines);
    std::string kept;
    eachLine(lines, [&](std::string_view text, const audit::Line &line) {
        if (line.kind != audit::LineKind::Record || !stamps.contains(keyOf(line.stamp)))
            kept += text;
    });
    return kept;
}

} // namespace

std::expected<std::unique_ptr<RejoiningSource>, std::string>
RejoiningSource::make(HelperSocket first, Helper helper, std::stop_token stop)
{
    auto spool = Spool::make("helper");
    if (!spool)
        return std::unexpected(spool.error());
    return std::unique_ptr<RejoiningSource>(new RejoiningSource(
        std::move(first), std::move(helper), std::move(stop), *std::move(spool)));
}

RejoiningSource::RejoiningSource(HelperSocket first, Helper helper, std::stop_token stop,
                                 std::shared_ptr<Spool> spool)
    : m_helper(std::move(helper))
    , m_stop(std::move(stop))
    , m_spool(std::move(spool))
    , m_live(std::make_unique<HelperStream>(std::move(first), m_stop))
    , m_pause(m_helper.firstPause)
{
}

std::expected<LiveSource::Got, std::string> RejoiningSource::next(audit::Chunk &chunk,
                                                                  milliseconds patience)
{
    std::string text = m_fill ? readFill(patience) : m_live ? readLive(patience) : rejoin(patience);
    if (m_failure)
        return std::unexpected(*m_failure);
    if (text.empty())
        return Got::Nothing;
    chunk.text = std::move(text);
    chunk.offset = m_offset;
    if (auto kept = m_spool->put(m_offset, chunk.text); !kept)
        return std::unexpected(kept.error());
    m_offset += chunk.text.size();
    return Got::Lines;
}

std::string RejoiningSource::readLive(milliseconds patience)
{
    auto text = m_live->read(static_cast<int>(patience.count()));
    if (!text) {
        breakOff({HelperProblem::Gone, text.error()});
        return {};
    }
    const auto &end = m_live->said().end();
    if (text->empty() && (end || m_live->ended()) && !m_stop.stop_requested()) {
        if (end && end->reason == wire::EndReason::Revoked)
            m_failure = "the right to read was taken back";
        else
            breakOff({HelperProblem::Gone, "the helper ended the stream"});
        return {};
    }
    noteTimes(*text);
    return without(m_filled, *text);
}

std::string RejoiningSource::readFill(milliseconds patience)
{
    auto text = m_fill->read(static_cast<int>(patience.count()));
    if (text && !text->empty()) {
        noteFilled(*text);
        noteTimes(*text);
        return without(m_known, *text);
    }
    const auto end = m_fill->said().end();
    if (text && !end && !m_fill->ended())
        return {};
    m_fill.reset();
    // A history without the record seen last was not written in that time: its silence says
    // nothing.
    const bool whole = text && m_meets && end && end->reason == wire::EndReason::Complete;
    return whole ? std::string() : gap();
}

std::string RejoiningSource::rejoin(milliseconds patience)
{
    // Short waits, so that a stop is noticed by whoever called.
    const auto wait = std::chrono::ceil<milliseconds>(m_retryAt - Clock::now());
    std::this_thread::sleep_for(std::clamp(wait, milliseconds(0), patience));
    if (Clock::now() < m_retryAt || m_stop.stop_requested())
        return {};
    auto live = m_helper.live(m_stop);
    if (!live) {
        breakOff(std::move(live.error()));
        return {};
    }
    m_live = std::make_unique<HelperStream>(*std::move(live), m_stop);
    m_pause = m_helper.firstPause;
    m_filled.clear();
    m_known = m_newest;
    m_meets = false;
    m_helper.changed(std::nullopt);
    HistoryQuery query;
    query.sinceUs = static_cast<std::uint64_t>(m_lastMs.value_or(clockMs())) * 1000;
    query.untilUs = static_cast<std::uint64_t>(clockMs() + overlapMs) * 1000;
    auto history = m_helper.history(query, m_stop);
    if (!history)
        return gap();
    m_fill = std::make_unique<HelperStream>(*std::move(history), m_stop);
    return {};
}

void RejoiningSource::breakOff(HelperError error)
{
    m_live.reset();
    m_retryAt = Clock::now() + m_pause;
    m_pause = std::min(m_pause * 2, longestPause);
    m_helper.changed(std::move(error));
}

void RejoiningSource::noteTimes(std::string_view lines)
{
    eachLine(lines, [this](std::string_view, const audit::Line &line) {
        if (line.kind != audit::LineKind::Record || line.stamp.timeMs < m_lastMs)
            return;
        if (line.stamp.timeMs != m_lastMs)
            m_newest.clear();
        m_newest.insert(keyOf(line.stamp));
        m_lastMs = line.stamp.timeMs;
    });
}

void RejoiningSource::noteFilled(std::string_view lines)
{
    // The live stream was there before the history ended: only what is new can come twice.
    eachLine(lines, [this](std::string_view, const audit::Line &line) {
        if (line.kind != audit::LineKind::Record)
            return;
        const std::string key = keyOf(line.stamp);
        m_meets = m_meets || m_known.contains(key);
        if (clockMs() - line.stamp.timeMs < longestPause.count())
            m_filled.insert(key);
    });
}

std::string RejoiningSource::gap() const
{
    return audit::gapLine(audit::LossKind::Reader, m_lastMs, std::nullopt) + '\n';
}

} // namespace surveyor::sources
