// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "text/large_allocator.h"

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <new>
#include <sys/mman.h>
#include <vector>

namespace surveyor::text {
namespace {

constexpr std::size_t pageBytes = 4096;
constexpr std::size_t hugeBytes = std::size_t{2} * 1024 * 1024;
/// Address space costs nothing, and what is touched of it is whole huge pages but one.
constexpr std::size_t regionBytes = 16 * hugeBytes;

constexpr std::size_t roundUp(std::size_t bytes, std::size_t unit) noexcept
{
    return (bytes + unit - 1) / unit * unit;
}

/// Address space that begins where a huge page can; null if there is none.
char *reserve(std::size_t bytes) noexcept
{
    const std::size_t slack = hugeBytes - pageBytes;
    void *const taken = mmap(nullptr, bytes + slack, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (taken == MAP_FAILED)
        return nullptr;
    char *const begin = static_cast<char *>(taken);
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::size_t before = roundUp(address, hugeBytes) - address;
    if (before > 0)
        munmap(begin, before);
    if (before < slack)
        munmap(begin + before + bytes, slack - before);
    madvise(begin + before, bytes, MADV_HUGEPAGE); // without them it goes on, more slowly
    return begin + before;
}

/// Hands out memory of a few regions, one piece behind the other. A hole is not filled again: it
/// is only address space, and a region goes when all of it was given back.
class Regions
{
public:
    void *take(std::size_t bytes)
    {
        const std::lock_guard guard(m_lock);
        if (m_regions.empty() || m_regions.back().size - m_regions.back().used < bytes) {
            const std::size_t size = std::max(regionBytes, roundUp(bytes, hugeBytes));
            char *const begin = reserve(size);
            if (!begin)
                throw std::bad_alloc();
            m_regions.push_back({begin, size, 0, 0});
        }
        Region &region = m_regions.back();
        char *const taken = region.begin + region.used;
        region.used += bytes;
        region.live += bytes;
        return taken;
    }

    void give(void *memory, std::size_t bytes) noexcept
    {
        const std::lock_guard guard(m_lock);
        char *const at = static_cast<char *>(memory);
        const auto region = std::ranges::find_if(m_regions, [at](const Region &candidate) {
            return at >= candidate.begin && at < candidate.begin + candidate.size;
        });
        region->live -= bytes;
        if (at + bytes == region->begin + region->used)
            region->used -= bytes; // the newest piece: the next one lies here again
        if (region->live == 0) {
            munmap(region->begin, region->size);
            m_regions.erase(region);
        } else {
            madvise(at, bytes, MADV_DONTNEED);
        }
    }

private:
    struct Region
    {
        char *begin;
        std::size_t size;
        std::size_t used; ///< from the beginning, holes included
        std::size_t live; ///< without holes
    };

    std::mutex m_lock;
    std::vector<Region> m_regions; ///< the last one has room
};

Regions &regions()
{
    // Never destroyed: containers may outlive anything that ends with the program.
    static Regions &all = *new Regions;
    return all;
}

} // namespace

void *takeLarge(std::size_t bytes)
{
    return regions().take(roundUp(bytes, pageBytes));
}

void giveLarge(void *memory, std::size_t bytes) noexcept
{
    regions().give(memory, roundUp(bytes, pageBytes));
}

} // namespace surveyor::text
