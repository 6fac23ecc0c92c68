// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/scan.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::audit {

/// A run of whole lines with what was found in them. Immutable once scanned and prepared.
struct Chunk
{
    std::string text;
    std::uint64_t offset = 0; ///< of text within its source
    std::uint32_t source = 0; ///< the reader's number for the source
    bool beginsFile = false;  ///< another file of the source begins: its lines count anew
    bool insideFile = false;  ///< nobody counted the lines of its file before these
    Scan scan;
};

/// The records of one event, joined though they may have been apart. Views and pointers live
/// as long as the call that hands the event over.
struct Event
{
    Stamp stamp;
    std::string_view node;
    std::vector<const ScannedRecord *> records; ///< wanted types only, in order of arrival
    std::uint32_t source = 0;
    std::uint64_t rawOffset = 0; ///< of the run of lines that holds them all
    std::uint64_t rawEnd = 0;
    std::uint32_t deniedBefore = 0; ///< ACCESS records of this event in earlier parts of it
};

} // namespace surveyor::audit
