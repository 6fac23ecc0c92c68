// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/raw_text.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace surveyor::sources {

/// The text of a log that may lie in several files, one continuing the other: a rotated set, or
/// a log that is rotated while it is followed. Offsets go on from part to part, so that an event
/// cut in two by a rotation still is one run of bytes. One thread adds parts, any reads.
class LogText : public denials::RawFile
{
public:
    /// A part begins at @p offset, which is where the part before ends, with what lies at
    /// @p offsetInside of @p file.
    void addPart(std::uint64_t offset, std::shared_ptr<const denials::RawFile> file,
                 std::uint64_t offsetInside = 0);

    [[nodiscard]] std::string nameAt(std::uint64_t offset) const override;
    [[nodiscard]] std::expected<std::string, std::string> read(std::uint64_t offset,
                                                               std::size_t bytes) const override;

private:
    struct Part
    {
        std::uint64_t offset = 0;
        std::uint64_t end = 0; ///< where the next part begins; far away for the last one
        std::shared_ptr<const denials::RawFile> file;
        std::uint64_t offsetInside = 0;
    };

    [[nodiscard]] Part partAt(std::uint64_t offset) const;

    mutable std::mutex m_lock; ///< guards m_parts; not held while a file is read
    std::vector<Part> m_parts;
};

} // namespace surveyor::sources
