// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/assembler.h"
#include "denials/boot_tracker.h"
#include "denials/store.h"

#include <memory>
#include <string>

namespace surveyor::denials {

/// Turns scanned chunks, taken in order, into rows and domains of a store. One thread, the
/// store's writer.
class Ingest
{
public:
    explicit Ingest(Store &store);

    /// Begins a source; its name stands in problems. Returns the number its chunks must carry.
    std::uint32_t beginSource(std::shared_ptr<const RawFile> file);
    void take(const std::shared_ptr<const audit::Chunk> &chunk);
    void endSource();

private:
    void warm(const audit::Scan &scan);
    void takeEvent(const audit::Event &event);
    void takeDomain(const audit::ScannedRecord &record, const audit::Event &event, BootIndex boot);
    void takeTitle(const audit::ScannedRecord &record, Row &row);
    void takeCall(const audit::ScannedRecord &record, BootIndex boot, Row &row);
    void takeLoss(const audit::ScanLoss &loss);
    void problem(std::uint64_t line, std::string what);

    Store &m_store;
    BootTracker m_boots;
    audit::Assembler m_assembler;
    std::string m_source;
    std::uint64_t m_linesBefore = 0; ///< of the source, before the current chunk
    std::uint64_t m_cumulativeLost = 0;
    audit::EventCounter m_events; ///< of the chunk before
};

} // namespace surveyor::denials
