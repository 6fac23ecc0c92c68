// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The other yardstick of tests/bench/run: the least that any reader of a log must do, counting
// its line ends as fast as the machine can.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__)
[[gnu::target_clones("avx2", "default")]]
#endif
std::uint64_t countLineEnds(const char *text, std::size_t bytes)
{
    // Sums of 255 bytes fit a byte, which lets the compiler add 32 of them at once.
    constexpr std::size_t lanes = 64;
    std::uint64_t count = 0;
    while (bytes >= lanes) {
        std::uint8_t sums[lanes] = {};
        const std::size_t rounds = std::min<std::size_t>(255, bytes / lanes);
        for (std::size_t round = 0; round < rounds; ++round, text += lanes) {
            for (std::size_t lane = 0; lane < lanes; ++lane)
                sums[lane] = static_cast<std::uint8_t>(sums[lane] + (text[lane] == '\n'));
        }
        for (const std::uint8_t sum : sums)
            count += sum;
        bytes -= rounds * lanes;
    }
    return count + static_cast<std::uint64_t>(std::count(text, text + bytes, '\n'));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "Usage: %s LOG\n", argv[0]);
        return 2;
    }
    const int file = open(argv[1], O_RDONLY | O_CLOEXEC);
    struct stat status{};
    if (file < 0 || fstat(file, &status) != 0) {
        std::perror(argv[1]);
        return 3;
    }
    const auto bytes = static_cast<std::size_t>(status.st_size);
    void *const map = mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    if (map == MAP_FAILED) {
        std::perror(argv[1]);
        return 3;
    }
    std::printf("%ju\n", std::uintmax_t{countLineEnds(static_cast<const char *>(map), bytes)});
    return 0;
}
