// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/event.h"

#include <memory>
#include <mutex>
#include <vector>

namespace surveyor::sources {

/// Hands out chunks whose buffers were used before: a fresh quarter of a megabyte from the
/// system costs as much as reading it. Any thread; outlived by its chunks safely.
class ChunkPool
{
public:
    ChunkPool();
    std::shared_ptr<audit::Chunk> take();

private:
    struct Shelf
    {
        std::mutex lock;
        std::vector<std::unique_ptr<audit::Chunk>> free;
    };
    std::shared_ptr<Shelf> m_shelf;
};

} // namespace surveyor::sources
