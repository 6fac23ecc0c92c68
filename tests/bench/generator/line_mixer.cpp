// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "line_mixer.h"

#include <array>

namespace surveyor::loggen {

LineMixer::LineMixer(const Options &options, Output &output)
    : m_output(output)
    , m_random(Random::mix(options.seed ^ 0x6c696e65U))
    , m_interleave(options.interleave)
    , m_junk(options.junk / (1 - options.junk))
{
}

void LineMixer::add(const EventText &event)
{
    if (m_holding) {
        m_holding = false;
        writeMixed(m_held, event);
    } else if (!m_random.chance(m_interleave)) {
        write(event);
    } else if (m_random.chance(0.3)) {
        writeReversed(event);
    } else {
        m_held = event;
        m_holding = true;
    }
}

void LineMixer::finish()
{
    if (m_holding)
        write(m_held);
    m_holding = false;
}

void LineMixer::write(const EventText &event)
{
    if (m_junk <= 0) {
        m_output.write(event.text, event.ends.size());
        return;
    }
    for (std::size_t i = 0; i < event.ends.size(); ++i)
        writeLine(event.line(i));
}

void LineMixer::writeReversed(const EventText &event)
{
    for (std::size_t i = event.ends.size(); i > 0; --i)
        writeLine(event.line(i - 1));
}

void LineMixer::writeMixed(const EventText &first, const EventText &second)
{
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < first.ends.size() || b < second.ends.size()) {
        const bool takeFirst =
            b == second.ends.size() || (a < first.ends.size() && m_random.chance(0.5));
        writeLine(takeFirst ? first.line(a++) : second.line(b++));
    }
}

void LineMixer::writeLine(std::string_view line)
{
    m_output.write(line, 1);
    while (m_junk > 0 && m_random.chance(m_junk))
        writeJunk();
}

void LineMixer::writeJunk()
{
    // Nothing here can be read as a record, not even leniently: the header itself is missing or
    // cut.
    static constexpr std::array<std::string_view, 6> texts = {
        "type=SYSCALL msg=audit(17954",
        "type=UNKNOWN[1423] msg=audit(17954x8882.898:29a5482): domain=12d079cb6 "
        "blockers=fs.read_file",
        "type=PATH msg=",
        "msg=audit(1795468882.898",
        "\xff\xfe\x80 half a line left behind by a full disk",
        "type=UNKNOWN[14",
    };
    std::string line;
    if (m_random.chance(0.5)) {
        line = m_random.pick(texts);
    } else {
        const std::uint32_t length = m_random.chance(0.01) ? 9000 : m_random.between(1, 120);
        for (std::uint32_t i = 0; i < length; ++i) {
            const auto byte = static_cast<char>(m_random.below(256));
            line.push_back(byte == '\n' || byte == '\r' || byte == ' ' ? '\x01' : byte);
        }
    }
    line.push_back('\n');
    m_output.write(line, 1);
    ++m_malformed;
}

} // namespace surveyor::loggen
