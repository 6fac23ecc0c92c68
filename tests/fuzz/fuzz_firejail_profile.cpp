// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any text as a profile of firejail: read or refused with a place; what is written again is read as
// the same.

#include "fuzz_policy.h"

#include "policy/formats/firejail.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace surveyor::formats;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const ReadResult result = readFirejail(text, "fuzz");
    surveyor::fuzz::mustBePolicyOrProblem(result, text);
    if (!result.policy)
        return 0;
    for (const ExportFile &file : writeFirejail(*result.policy).files) {
        if (!readFirejail(file.text, "fuzz").policy)
            std::abort();
    }
    return 0;
}
