// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// A third yardstick of tests/bench/run: what remains of reading a log where nothing can go wrong. It
// maps the file, which must not shrink, knows auditd's spelling only, takes numbers for numbers,
// keeps no problem, host or boot, and joins a SYSCALL or PROCTITLE with the last few events.

#include "text/hash.h"
#include "text/line_ends.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <iterator>
#include <memory>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using surveyor::text::LineEnds;

/// Texts, kept, by numbers.
class Dictionary
{
public:
    std::uint32_t intern(std::string_view text)
    {
        if (m_kept.size() * 4 >= m_slots.size() * 3)
            grow();
        const auto hash = static_cast<std::uint32_t>(surveyor::text::hash(text) >> 32U);
        std::size_t at = hash & mask();
        for (; m_slots[at].idPlusOne != 0; at = (at + 1) & mask()) {
            if (m_slots[at].hash == hash && m_kept[m_slots[at].idPlusOne - 1] == text)
                return m_slots[at].idPlusOne - 1;
        }
        m_kept.push_back(keep(text));
        m_slots[at] = {hash, static_cast<std::uint32_t>(m_kept.size())};
        return static_cast<std::uint32_t>(m_kept.size() - 1);
    }
    /// The number here of each text there.
    std::vector<std::uint32_t> takeIn(const Dictionary &other)
    {
        std::vector<std::uint32_t> numbers;
        for (const std::string_view text : other.m_kept)
            numbers.push_back(intern(text));
        return numbers;
    }

private:
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t idPlusOne = 0; ///< 0: empty
    };

    [[nodiscard]] std::size_t mask() const { return m_slots.size() - 1; }
    std::string_view keep(std::string_view text)
    {
        constexpr std::size_t arenaBytes = std::size_t{1} << 20;
        if (m_room < text.size()) {
            m_room = std::max(text.size(), arenaBytes);
            m_arenas.push_back(std::make_unique_for_overwrite<char[]>(m_room));
            m_next = m_arenas.back().get();
        }
        char *const kept = m_next;
        std::ranges::copy(text, kept);
        m_next += text.size();
        m_room -= text.size();
        return {kept, text.size()};
    }
    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (slot.idPlusOne == 0)
                continue;
            std::size_t at = slot.hash & mask();
            while (m_slots[at].idPlusOne != 0)
                at = (at + 1) & mask();
            m_slots[at] = slot;
        }
    }

    std::vector<Slot> m_slots = std::vector<Slot>(1024);
    std::vector<std::string_view> m_kept;
    std::vector<std::unique_ptr<char[]>> m_arenas;
    char *m_next = nullptr;
    std::size_t m_room = 0;
};

/// Denials, column by column.
struct Block
{
    static constexpr std::size_t rows = 65'536;
    static constexpr std::uint32_t none = 0xffff'ffff;
    template<typename Value>
    using Column = std::array<Value, rows>;

    Column<std::uint64_t> offset;
    Column<std::int64_t> timeMs;
    Column<std::uint32_t> serial;
    Column<std::uint32_t> domain;
    Column<std::uint32_t> blockers;
    Column<std::uint32_t> object;
    Column<std::uint32_t> call;
    Column<std::uint32_t> process;
    Column<std::uint32_t> title;
};

struct Stamp
{
    std::int64_t timeMs = -1;
    std::uint32_t serial = 0;
    bool operator==(const Stamp &) const = default;
};

/// A part of the log.
class Reader
{
public:
    explicit Reader(std::string_view log)
        : m_log(log)
    {
    }

    /// Lines from @p from on, up to @p to, which is the end of one.
    void read(std::size_t from, std::size_t to)
    {
        constexpr std::size_t windowBytes = std::size_t{256} * 1024;
        LineEnds ends;
        while (from < to) {
            const auto window = m_log.substr(from, std::min(windowBytes, to - from));
            ends.find(window, '\x1d');
            std::size_t begin = 0;
            for (const std::uint32_t end : ends.places()) {
                takeLine(from + begin, window.substr(begin, end - begin));
                begin = std::size_t{end} + 1;
            }
            if (begin == 0) {
                takeLine(from, window); // the last line lacks its end
                begin = window.size();
            }
            from += begin;
        }
    }
    /// Takes in what was read behind this.
    void join(Reader &behind)
    {
        for (const auto &[column, here, there] :
             {Joint{&Block::domain, &m_domains, &behind.m_domains},
              Joint{&Block::blockers, &m_blockers, &behind.m_blockers},
              Joint{&Block::object, &m_objects, &behind.m_objects},
              Joint{&Block::call, &m_calls, &behind.m_calls},
              Joint{&Block::process, &m_processes, &behind.m_processes},
              Joint{&Block::title, &m_titles, &behind.m_titles}}) {
            const auto numbers = here->takeIn(*there);
            for (std::size_t row = 0; row < behind.m_rows; ++row) {
                auto &id = (behind.block(row).*column)[row % Block::rows];
                id = id == Block::none ? id : numbers[id];
            }
        }
        std::ranges::move(behind.m_blocks, std::back_inserter(m_blocks));
        m_rows += behind.m_rows;
    }
    [[nodiscard]] std::size_t rows() const { return m_rows; }

private:
    using Column = Block::Column<std::uint32_t> Block::*;
    struct Joint
    {
        Column column;
        Dictionary *here;
        const Dictionary *there;
    };
    struct Open
    {
        Stamp stamp;
        std::size_t row = 0; ///< the first of its denials
        std::size_t count = 0;
    };

    Block &block(std::size_t row) { return *m_blocks[row / Block::rows]; }

    void takeLine(std::size_t offset, std::string_view line)
    {
        constexpr std::string_view denied = "type=UNKNOWN[1423] msg=audit(";
        constexpr std::string_view called = "type=SYSCALL msg=audit(";
        constexpr std::string_view titled = "type=PROCTITLE msg=audit(";
        if (line.starts_with(denied))
            takeDenial(offset, takeStamp(line, denied.size()), line);
        else if (line.starts_with(called))
            takeCall(takeStamp(line, called.size()), line);
        else if (line.starts_with(titled))
            takeTitle(takeStamp(line, titled.size()), line);
    }

    /// "1795471464.706:3136464): ", cut off with what is before it.
    static Stamp takeStamp(std::string_view &line, std::size_t at)
    {
        const char *digit = line.data() + at;
        std::int64_t timeMs = 0;
        for (; *digit != ':'; ++digit)
            timeMs = *digit == '.' ? timeMs : timeMs * 10 + (*digit - '0');
        std::uint32_t serial = 0;
        for (++digit; *digit != ')'; ++digit)
            serial = serial * 10 + static_cast<std::uint32_t>(*digit - '0');
        line.remove_prefix(static_cast<std::size_t>(digit - line.data()) + 3);
        return {timeMs, serial};
    }

    /// "domain=195ba459b blockers=fs.execute path=…"
    void takeDenial(std::size_t offset, const Stamp &stamp, std::string_view body)
    {
        const auto domainEnd = body.find(' ');
        const auto blockersEnd = std::min(body.find(' ', domainEnd + 1), body.size());
        const std::size_t place = m_rows % Block::rows;
        if (place == 0)
            m_blocks.push_back(std::make_unique_for_overwrite<Block>());
        Block &rows = *m_blocks.back();
        rows.offset[place] = offset;
        rows.timeMs[place] = stamp.timeMs;
        rows.serial[place] = stamp.serial;
        rows.domain[place] = m_domains.intern(body.substr(0, domainEnd));
        rows.blockers[place] = m_blockers.intern(body.substr(domainEnd, blockersEnd - domainEnd));
        rows.object[place] = m_objects.intern(body.substr(blockersEnd));
        rows.call[place] = rows.process[place] = rows.title[place] = Block::none;
        Open &last = m_open[m_openAt % m_open.size()];
        if (last.stamp == stamp)
            ++last.count;
        else
            m_open[++m_openAt % m_open.size()] = {stamp, m_rows, 1};
        ++m_rows;
    }

    void takeCall(const Stamp &stamp, std::string_view body)
    {
        const Open *const open = find(stamp);
        const auto process = body.find(" ppid=");
        if (!open || process == std::string_view::npos)
            return;
        set(*open, &Block::call, m_calls.intern(body.substr(0, body.find(" a0="))));
        const auto key = std::min(body.rfind(" key="), body.size());
        set(*open, &Block::process, m_processes.intern(body.substr(process, key - process)));
    }

    void takeTitle(const Stamp &stamp, std::string_view body)
    {
        if (const Open *const open = find(stamp))
            set(*open, &Block::title, m_titles.intern(body));
    }

    [[nodiscard]] const Open *find(const Stamp &stamp) const
    {
        if (m_open[m_openAt % m_open.size()].stamp == stamp)
            return &m_open[m_openAt % m_open.size()];
        const auto found = std::ranges::find(m_open, stamp, &Open::stamp);
        return found == m_open.end() ? nullptr : &*found;
    }

    void set(const Open &open, Column column, std::uint32_t id)
    {
        for (std::size_t row = open.row; row < open.row + open.count; ++row)
            (block(row).*column)[row % Block::rows] = id;
    }

    std::string_view m_log;
    std::vector<std::unique_ptr<Block>> m_blocks;
    std::size_t m_rows = 0;
    Dictionary m_domains;
    Dictionary m_blockers;
    Dictionary m_objects;
    Dictionary m_calls;
    Dictionary m_processes;
    Dictionary m_titles;
    std::array<Open, 32> m_open;
    std::size_t m_openAt = 0;
};

/// With a second thread for the second half.
std::size_t countDenials(std::string_view log, bool twoThreads)
{
    Reader first(log);
    if (!twoThreads) {
        first.read(0, log.size());
        return first.rows();
    }
    const std::size_t middle = log.find('\n', log.size() / 2) + 1;
    Reader second(log);
    std::thread helper([&] { second.read(middle, log.size()); });
    first.read(0, middle);
    helper.join();
    first.join(second);
    return first.rows();
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view threads = argc == 3 ? argv[2] : "";
    if (threads != "1" && threads != "2") {
        std::fprintf(stderr, "Usage: %s LOG 1|2\n", argv[0]);
        return 2;
    }
    const int file = open(argv[1], O_RDONLY | O_CLOEXEC);
    struct stat status{};
    if (file < 0 || fstat(file, &status) != 0) {
        std::perror(argv[1]);
        return 3;
    }
    const auto bytes = static_cast<std::size_t>(status.st_size);
    void *const map = mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, file, 0);
    if (map == MAP_FAILED) {
        std::perror(argv[1]);
        return 3;
    }
    const std::string_view log(static_cast<const char *>(map), bytes);
    std::printf("%zu\n", countDenials(log, threads == "2"));
    std::fflush(stdout);
    _exit(0); // nothing is taken apart either
}
