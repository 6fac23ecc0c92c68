// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/time_seek.h"

#include "audit/line.h"

#include <algorithm>
#include <string>
#include <unistd.h>
#include <vector>

namespace surveyor::sources {
namespace {

// Clocks of several machines in one log, and events held back, differ by no more.
constexpr std::int64_t disorderMs = 60'000;
// Below this, reading is as fast as looking.
constexpr std::uint64_t worthSeeking = std::uint64_t{1} << 20;
constexpr std::uint64_t probes = 64;

/// Looks at a file here and there.
class Prober
{
public:
    Prober(const PlainFile &file, std::uint64_t size)
        : m_file(file)
        , m_size(size)
    {
    }

    /// The time of the first record that begins at @p offset or behind it.
    [[nodiscard]] std::optional<std::int64_t> timeAt(std::uint64_t offset) const
    {
        constexpr std::uint64_t shortest = std::uint64_t{16} * 1024;
        constexpr std::uint64_t longest = std::uint64_t{2} << 20;
        // A hole holds no records; the descriptor's own place is nobody's.
        if (const auto data = lseek(m_file.descriptor(), static_cast<off_t>(offset), SEEK_DATA);
            data > 0)
            offset = std::min(static_cast<std::uint64_t>(data), m_size);
        for (std::uint64_t bytes = shortest; bytes <= longest; bytes *= 8) {
            const std::uint64_t wanted = std::min(bytes, m_size - offset);
            const auto text = m_file.read(offset, static_cast<std::size_t>(wanted));
            if (!text)
                return std::nullopt;
            std::string_view lines = *text;
            if (offset > 0)
                lines.remove_prefix(std::min(lines.find('\n'), lines.size()));
            if (const auto time = firstTimeIn(lines))
                return time;
            if (wanted < bytes)
                return std::nullopt;
        }
        return std::nullopt;
    }

    /// Where the line that holds @p offset begins, or, for want of one nearby, the offset.
    [[nodiscard]] std::uint64_t lineBegin(std::uint64_t offset) const
    {
        constexpr std::uint64_t longestLine = std::uint64_t{1} << 20;
        const std::uint64_t from = offset > longestLine ? offset - longestLine : 0;
        const auto text = m_file.read(from, static_cast<std::size_t>(offset - from));
        if (!text)
            return offset;
        const auto end = text->rfind('\n');
        return end == std::string::npos ? from : from + end + 1;
    }

private:
    const PlainFile &m_file;
    std::uint64_t m_size;
};

struct Sample
{
    std::uint64_t offset;
    std::int64_t timeMs;
};

/// Times at places spread over the file; nothing where they are not in order.
std::optional<std::vector<Sample>> orderedSamples(const Prober &prober, std::uint64_t size)
{
    std::vector<Sample> samples;
    for (std::uint64_t i = 0; i < probes; ++i) {
        const std::uint64_t offset = size / probes * i;
        const auto time = prober.timeAt(offset);
        if (!time)
            continue;
        if (!samples.empty() && *time + disorderMs < samples.back().timeMs)
            return std::nullopt;
        samples.push_back({offset, *time});
    }
    return samples;
}

/// The last place found whose records are all older than @p timeMs; 0 where there is none.
std::uint64_t lastBefore(const Prober &prober, const std::vector<Sample> &samples,
                         std::uint64_t size, std::int64_t timeMs)
{
    constexpr std::uint64_t nearEnough = std::uint64_t{256} * 1024;
    const auto later = std::ranges::find_if(
        samples, [timeMs](const Sample &sample) { return sample.timeMs >= timeMs; });
    if (later == samples.begin())
        return 0;
    std::uint64_t low = (later - 1)->offset;
    std::uint64_t high = later == samples.end() ? size : later->offset;
    while (high - low > nearEnough) {
        const std::uint64_t middle = low + (high - low) / 2;
        const auto time = prober.timeAt(middle);
        if (time && *time < timeMs)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/// The first place found behind which all records are newer than @p timeMs; else the end.
std::uint64_t firstAfter(const Prober &prober, const std::vector<Sample> &samples,
                         std::uint64_t size, std::int64_t timeMs)
{
    constexpr std::uint64_t nearEnough = std::uint64_t{256} * 1024;
    const auto older =
        std::ranges::find_if(samples.rbegin(), samples.rend(),
                             [timeMs](const Sample &sample) { return sample.timeMs <= timeMs; });
    std::uint64_t low = older == samples.rend() ? 0 : older->offset;
    std::uint64_t high = older == samples.rbegin() ? size
        : older == samples.rend()                  ? samples.front().offset
                                                   : (older.base())->offset;
    while (high > low && high - low > nearEnough) {
        const std::uint64_t middle = low + (high - low) / 2;
        const auto time = prober.timeAt(middle);
        if (!time || *time <= timeMs)
            low = middle;
        else
            high = middle;
    }
    return high;
}

} // namespace

std::optional<std::int64_t> firstTimeIn(std::string_view text)
{
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const audit::Line line = audit::parseLine(text.substr(0, end));
        if (line.kind == audit::LineKind::Record)
            return line.stamp.timeMs;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::nullopt;
}

ByteRange seekTimes(const PlainFile &file, std::uint64_t size, const denials::TimeRange &times)
{
    if (times.isOpen() || size < worthSeeking)
        return {0, size};
    const Prober prober(file, size);
    const auto samples = orderedSamples(prober, size);
    if (!samples || samples->empty())
        return {0, size};
    ByteRange range{0, size};
    if (times.sinceMs)
        range.begin =
            prober.lineBegin(lastBefore(prober, *samples, size, *times.sinceMs - disorderMs));
    if (times.untilMs) {
        const auto end = firstAfter(prober, *samples, size, *times.untilMs + disorderMs);
        range.end = end == size ? size : prober.lineBegin(end);
    }
    range.end = std::max(range.begin, range.end);
    return range;
}

} // namespace surveyor::sources
