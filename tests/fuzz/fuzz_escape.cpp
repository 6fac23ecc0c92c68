// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any bytes: escaping can be undone and its result is harmless.

#include "text/escape.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::string escaped = surveyor::text::escape(bytes);
    const bool harmless = surveyor::text::isUtf8(escaped)
        && std::ranges::none_of(escaped, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    if (!harmless || surveyor::text::unescape(escaped) != bytes)
        std::abort();
    (void)surveyor::text::unescape(bytes);
    return 0;
}
