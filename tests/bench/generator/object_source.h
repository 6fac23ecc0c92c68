// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "random.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace surveyor::loggen {

struct Object
{
    std::string path;
    std::string_view device;
    std::uint64_t inode = 0;
};

enum class Place : std::uint8_t {
    File,
    Directory,
    Binary, ///< something to execute
    Device, ///< a device file
    Socket, ///< a socket file
};

/// The machine's files. A small part is asked for again and again, a long tail hardly ever: about a
/// fifth of the denials in a large log name an object not seen before, which is what makes reading
/// such a log costly.
class ObjectSource
{
public:
    explicit ObjectSource(std::uint64_t seed)
        : m_random(seed)
    {
    }

    /// `user` is the row in people() of the one whose home is meant.
    const Object &draw(Place place, std::uint32_t user);

    Random &random() { return m_random; }

private:
    void nameDirectory(std::uint64_t hash, std::uint32_t user);
    void nameFile(std::uint64_t hash);

    Random m_random;
    Object m_object;
};

} // namespace surveyor::loggen
