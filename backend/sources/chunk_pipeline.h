// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/event.h"
#include "sources/chunk_pool.h"
#include "sources/text_source.h"

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace surveyor::sources {

/// Reads a source and takes its lines apart on several threads, and hands the chunks out in
/// order. The thread that calls next() works too while the next chunk is not ready.
class ChunkPipeline
{
public:
    /// @p number goes into every chunk; @p helpers threads are started.
    ChunkPipeline(TextSource &source, std::uint32_t number, unsigned helpers);
    ~ChunkPipeline();
    ChunkPipeline(const ChunkPipeline &) = delete;
    ChunkPipeline &operator=(const ChunkPipeline &) = delete;

    /// The next chunk in the source's order; null at its end.
    std::shared_ptr<const audit::Chunk> next();

private:
    // Enough that no thread waits for a slow neighbour, little enough to stay in the cache.
    static constexpr std::uint64_t maxAhead = 6;

    void help();
    bool workOnce();

    TextSource &m_source;
    const std::uint32_t m_number;
    ChunkPool m_pool;

    std::mutex m_lock; ///< guards what follows; never held while m_reading is wanted
    std::condition_variable m_changed;
    std::map<std::uint64_t, std::shared_ptr<const audit::Chunk>> m_ready;
    std::uint64_t m_taken = 0;          ///< chunks handed out by next()
    std::optional<std::uint64_t> m_end; ///< how many chunks there are, once known
    bool m_stop = false;

    std::mutex m_reading; ///< guards the source and m_read
    std::uint64_t m_read = 0;

    std::vector<std::jthread> m_helpers;
};

} // namespace surveyor::sources
