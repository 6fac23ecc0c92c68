// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "generator.h"

#include "line_mixer.h"

namespace surveyor::loggen {

namespace {

constexpr std::int64_t firstMs = 1'795'400'000'002; // November 2026
constexpr std::int64_t tickMs = 4; // the kernel stamps events with its coarse clock

std::string machineName(const Options &options, std::uint32_t number)
{
    return options.hosts == 1 ? std::string() : "host" + std::to_string(number + 1) + ".example";
}

/// Audit events come in bursts: most within the same tick, some after a pause.
std::int64_t pauseBeforeNext(Random &random)
{
    const std::uint32_t roll = random.below(100);
    if (roll < 62)
        return 0;
    if (roll < 97)
        return tickMs * random.between(1, 40);
    return tickMs * random.between(40, 1100);
}

} // namespace

void Generator::run(Output &output)
{
    RecordWriter writer(m_options);
    LineMixer mixer(m_options, output);
    Random random(Random::mix(m_options.seed ^ 0x74696d65U));
    std::int64_t ms = firstMs;
    const auto flush = [&] {
        mixer.add(writer.lines());
        writer.lines().clear();
    };

    std::deque<Machine> machines;
    for (std::uint32_t i = 0; i < m_options.hosts; ++i) {
        machines.emplace_back(machineName(m_options, i), m_options, i, m_truth);
        machines.back().start(writer, ms, false);
    }
    // Each machine reboots on its own: the k-th boot of machine i comes a little after that of
    // machine i-1.
    std::uint64_t reboots = 0;
    const std::uint64_t allReboots = std::uint64_t{m_options.hosts} * (m_options.boots - 1);
    while (writer.events() < m_options.events) {
        if (reboots < allReboots
            && writer.events() >= (reboots + 1) * m_options.events / (allReboots + 1)) {
            ms += random.between(15'000, 90'000);
            machines[reboots % m_options.hosts].start(writer, ms, true);
            ++reboots;
            flush();
            continue;
        }
        ms += pauseBeforeNext(random);
        machines[m_options.hosts == 1 ? 0 : random.below(m_options.hosts)].write(writer, ms);
        flush();
    }
    mixer.finish();
    output.finish();
    m_totals = {.lines = output.lines(),
                .records = writer.records(),
                .events = writer.events(),
                .malformed = mixer.malformed(),
                .firstMs = writer.firstMs(),
                .lastMs = writer.lastMs()};
}

} // namespace surveyor::loggen
