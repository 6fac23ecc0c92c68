// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any text as a script with landrun in it: read or refused with a place; what is written again is
// read as the same.

#include "fuzz_policy.h"

#include "policy/formats/landrun.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace surveyor::formats;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const ReadResult result = readLandrun(text, "fuzz");
    surveyor::fuzz::mustBePolicyOrProblem(result, text);
    if (!result.policy)
        return 0;
    for (const ExportFile &file : writeLandrun(*result.policy).files) {
        if (!readLandrun(file.text, "fuzz").policy)
            std::abort();
    }
    return 0;
}
