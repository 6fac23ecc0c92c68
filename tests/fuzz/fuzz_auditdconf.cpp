// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any auditd.conf: what comes out is one absolute path without tricks.

#include "helper/auditd_conf.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto path = surveyor::helper::readLogFile({reinterpret_cast<const char *>(data), size});
    if (path
        && (!path->starts_with('/') || path->ends_with('/') || path->find("//") != std::string::npos
            || (*path + '/').find("/../") != std::string::npos
            || path->find_first_of(std::string_view(" \n\r\t\0", 5)) != std::string::npos))
        std::abort();
    return 0;
}
