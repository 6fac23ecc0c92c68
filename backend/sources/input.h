// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/byte_stream.h"
#include "sources/plain_file.h"

#include <cstdint>
#include <expected>
#include <memory>
#include <stop_token>
#include <string>

namespace surveyor::sources {

/// One file or stream, opened and recognised, with the beginning of its text at hand.
struct Input
{
    std::string name;
    std::string start; ///< the first text; what stream gives comes behind it
    std::unique_ptr<ByteStream> stream;
    std::shared_ptr<const PlainFile> plain; ///< null for what cannot be read a second time
    std::uint64_t size = 0;                 ///< on the disk; 0 where nobody knows
};

/// Opens a file, a pipe, or standard input for "-". What is compressed is unpacked, told by its
/// first bytes. Refuses with an English reason that says what to do: what is missing, forbidden
/// or a directory, binary files, and what ausearch wrote in a format that drops Landlock's fields.
/// Waiting for a stream ends when @p stop is requested; the stream then seems to end.
std::expected<Input, std::string> openInput(const std::string &name, std::stop_token stop = {});

} // namespace surveyor::sources
