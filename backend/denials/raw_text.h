// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <sys/types.h>

namespace surveyor::denials {

/// A source's bytes, held open so that a row's text can be read again after the file was
/// renamed or removed. Any thread.
class RawFile
{
public:
    /// Takes over @p descriptor, which must be seekable. @p name is for messages.
    RawFile(int descriptor, std::string name);
    ~RawFile();
    RawFile(const RawFile &) = delete;
    RawFile &operator=(const RawFile &) = delete;

    [[nodiscard]] const std::string &name() const noexcept { return m_name; }
    [[nodiscard]] int descriptor() const noexcept { return m_descriptor; }
    /// @p bytes bytes from @p offset, or an English reason.
    [[nodiscard]] std::expected<std::string, std::string> read(std::uint64_t offset,
                                                               std::size_t bytes) const;

    /// An empty, already unlinked temporary file to keep a stream's bytes in.
    static std::expected<std::shared_ptr<RawFile>, std::string> makeSpool(std::string name);

private:
    int m_descriptor;
    std::string m_name;
};

} // namespace surveyor::denials
