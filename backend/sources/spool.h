// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/raw_text.h"

#include <cstdint>
#include <expected>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::sources {

/// Keeps the text of what cannot be read a second time (a pipe, a compressed file), compressed
/// block by block in a temporary file that has no name any more. Any thread.
class Spool : public denials::RawFile
{
public:
    /// A spool never takes more room on the disk than this, unless told otherwise.
    static constexpr std::uint64_t defaultMaxBytes = std::uint64_t{16} << 30;

    /// In $TMPDIR, else in /var/tmp, which is on a disk where /tmp may be memory. @p name is for
    /// messages.
    static std::expected<std::shared_ptr<Spool>, std::string>
    make(std::string name, std::uint64_t maxBytes = defaultMaxBytes);
    ~Spool() override;
    Spool(const Spool &) = delete;
    Spool &operator=(const Spool &) = delete;

    /// Keeps the text at @p offset as one block; an English reason where the disk or the limit
    /// does not allow it. Blocks come in any order and do not overlap.
    std::expected<void, std::string> put(std::uint64_t offset, std::string_view text);
    /// What the blocks take on the disk.
    [[nodiscard]] std::uint64_t storedBytes() const;

    [[nodiscard]] std::string nameAt(std::uint64_t offset) const override;
    [[nodiscard]] std::expected<std::string, std::string> read(std::uint64_t offset,
                                                               std::size_t bytes) const override;

private:
    struct Block
    {
        std::uint64_t offset; ///< of its text
        std::uint64_t place;  ///< in the temporary file
        std::uint32_t textBytes;
        std::uint32_t storedBytes;
    };

    Spool(int descriptor, std::string name, std::uint64_t maxBytes);
    [[nodiscard]] std::expected<std::string, std::string> unpack(const Block &block) const;

    const int m_descriptor;
    const std::string m_name;
    const std::uint64_t m_maxBytes;

    mutable std::mutex m_lock;   ///< guards what follows
    std::vector<Block> m_blocks; ///< by offset
    std::uint64_t m_storedBytes = 0;
    // Neighbouring rows are asked for one after the other.
    mutable std::uint64_t m_keptOffset = 0;
    mutable std::string m_kept; ///< the text of the block asked for last
};

} // namespace surveyor::sources
