// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The yardstick of tests/bench/run: reads a log with audit's own parser, every event, and the
// fields of Landlock's records, as a program would that wants to show them.

#include <auparse.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>

namespace {

constexpr int landlockAccess = 1423;
constexpr int landlockDomain = 1424;

struct Counts
{
    std::uint64_t events = 0;
    std::uint64_t denials = 0;
    std::uint64_t bytes = 0; ///< keeps the compiler from dropping the reads
};

void readFields(auparse_state_t *parser, Counts &counts)
{
    do {
        if (const char *value = auparse_get_field_str(parser))
            counts.bytes += std::strlen(value);
    } while (auparse_next_field(parser) > 0);
}

void readEvent(auparse_state_t *parser, Counts &counts)
{
    ++counts.events;
    bool landlock = false;
    do {
        const int type = auparse_get_type(parser);
        const char *name = auparse_get_type_name(parser);
        // Named records come without a number from a libaudit that does not know the names.
        const bool access = type == landlockAccess
            || (name != nullptr && std::strcmp(name, "LANDLOCK_ACCESS") == 0);
        landlock = landlock || access || type == landlockDomain;
        counts.denials += access ? 1 : 0;
        if (landlock)
            readFields(parser, counts);
    } while (auparse_next_record(parser) > 0);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "Usage: %s LOG\n", argv[0]);
        return 2;
    }
    const std::unique_ptr<auparse_state_t, void (*)(auparse_state_t *)> parser(
        auparse_init(AUSOURCE_FILE, argv[1]), auparse_destroy);
    if (!parser) {
        std::fprintf(stderr, "cannot read %s\n", argv[1]);
        return 3;
    }
    Counts counts;
    while (auparse_next_event(parser.get()) > 0)
        readEvent(parser.get(), counts);
    std::printf("%ju events, %ju denials, %ju bytes of fields\n", std::uintmax_t{counts.events},
                std::uintmax_t{counts.denials}, std::uintmax_t{counts.bytes});
    return 0;
}
