// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/chunk_pool.h"

namespace surveyor::sources {
namespace {

void clear(audit::Chunk &chunk)
{
    audit::Scan &scan = chunk.scan;
    scan.records.clear();
    scan.groups.clear();
    scan.problems.clear();
    scan.losses.clear();
    scan.rewritten.clear();
    scan.lineCount = scan.recordCount = 0;
    scan.events = {};
    scan.span = {};
    scan.firstMs = scan.lastMs = std::nullopt;
    scan.foreignCount = scan.interpretedCount = 0;
}

} // namespace

ChunkPool::ChunkPool()
    : m_shelf(std::make_shared<Shelf>())
{
}

std::shared_ptr<audit::Chunk> ChunkPool::take()
{
    std::unique_ptr<audit::Chunk> chunk;
    {
        const std::lock_guard guard(m_shelf->lock);
        if (!m_shelf->free.empty()) {
            chunk = std::move(m_shelf->free.back());
            m_shelf->free.pop_back();
        }
    }
    if (!chunk)
        chunk = std::make_unique<audit::Chunk>();
    const auto giveBack = [shelf = m_shelf](audit::Chunk *used) {
        std::unique_ptr<audit::Chunk> owned(used);
        clear(*owned);
        const std::lock_guard guard(shelf->lock);
        shelf->free.push_back(std::move(owned));
    };
    return {chunk.release(), giveBack};
}

} // namespace surveyor::sources
