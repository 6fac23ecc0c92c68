// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any one frame: a record lies inside it, and what is accepted has only this spelling.

#include "wire/codec.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const auto frame = surveyor::wire::decode(bytes);
    if (!frame)
        return frame.error() == nullptr ? (std::abort(), 0) : 0;
    if (const auto *const event = std::get_if<surveyor::wire::Event>(&*frame))
        if (!event->raw.empty()
            && (event->raw.data() < bytes.data() || event->raw.end() > bytes.end()))
            std::abort();
    if (surveyor::wire::encode(*frame) != bytes)
        std::abort();
    return 0;
}
