// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any lines, as the helper sees them: heads lie inside their record, every record is accounted
// for, and only Landlock's events pass.

#include "helper/relay.h"

#include <cstdlib>

namespace {

using namespace surveyor;

class Counter final : public helper::RecordSink
{
public:
    void offer(const wire::Event &event) override
    {
        if (!helper::mayLeave(event.type))
            std::abort();
        ++passed;
    }
    void announce(const wire::Lost &lost) override { lostCount += lost.count; }
    void note(const wire::Note & /*note*/) override {}
    std::uint64_t passed = 0;
    std::uint64_t lostCount = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    std::string_view text(reinterpret_cast<const char *>(data), size);
    Counter counter;
    static constexpr std::uint16_t types[] = {1300, 1305, 1320, 1423, 1424, 1112};
    helper::Relay relay(counter);
    std::size_t number = 0;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const auto head = helper::readLogLine(line);
        if (head && !head->body.empty()
            && (head->body.data() < line.data() || head->body.end() > line.end()))
            std::abort();
        relay.take(types[number++ % std::size(types)], line);
    }
    const auto &counts = relay.counts();
    if (counts.received != number || counter.passed != counts.passed
        || counter.lostCount != counts.unreadable
        || counts.received != counts.passed + counts.withheld + counts.unreadable)
        std::abort();
    return 0;
}
