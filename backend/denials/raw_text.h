// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>

namespace surveyor::denials {

/// A source's text, kept so that a row's lines can be read again: in the file itself, held open,
/// or in a copy of what went by. Any thread.
class RawFile
{
public:
    virtual ~RawFile() = default;

    /// For messages: the file that holds what lies at @p offset.
    [[nodiscard]] virtual std::string nameAt(std::uint64_t offset) const = 0;
    /// @p bytes bytes from @p offset, or an English reason.
    [[nodiscard]] virtual std::expected<std::string, std::string> read(std::uint64_t offset,
                                                                       std::size_t bytes) const = 0;

protected:
    RawFile() = default;
    RawFile(const RawFile &) = default;
    RawFile &operator=(const RawFile &) = default;
    RawFile(RawFile &&) = default;
    RawFile &operator=(RawFile &&) = default;
};

} // namespace surveyor::denials
