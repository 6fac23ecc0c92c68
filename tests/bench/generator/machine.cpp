// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "machine.h"

namespace surveyor::loggen {

namespace {

std::uint64_t seedOf(const Options &options, std::uint32_t number)
{
    return Random::mix(options.seed * 0x9e3779b97f4a7c15U + number);
}

} // namespace

Machine::Machine(std::string name, const Options &options, std::uint32_t number, Truth &truth)
    : m_name(std::move(name))
    , m_truth(truth)
    , m_landlockShare(options.landlockShare)
    , m_random(seedOf(options, number))
    , m_processes(seedOf(options, number) ^ 6U, options.pids)
    , m_denials(seedOf(options, number), m_processes, truth, options)
    , m_noise(seedOf(options, number), m_processes)
{
}

void Machine::start(RecordWriter &writer, std::int64_t &ms, bool fresh)
{
    m_clock.ms = ms;
    m_clock.serial = fresh ? 0 : m_random.between(20'000, 3'000'000);
    m_bootMs = fresh ? ms : ms - m_random.between(60'000, 900'000'000);
    m_denials.reset(m_truth.addBoot(m_name, ms));
    writer.setMachine(m_name, m_bootMs);
    if (fresh)
        m_noise.writeBoot(writer, m_clock);
    ms = m_clock.ms;
}

void Machine::write(RecordWriter &writer, std::int64_t ms)
{
    m_clock.ms = ms;
    writer.setMachine(m_name, m_bootMs);
    if (m_random.chance(m_landlockShare))
        m_denials.write(writer, m_clock);
    else
        m_noise.write(writer, m_clock);
}

} // namespace surveyor::loggen
