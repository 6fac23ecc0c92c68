// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any text as a script with setpriv in it: read or refused with a place; what is written again is
// read as the same.

#include "fuzz_policy.h"

#include "policy/formats/setpriv.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace surveyor::formats;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    for (const auto generation : {SetprivGeneration::Fs16, SetprivGeneration::Next}) {
        const ReadResult result = readSetpriv(text, generation, "fuzz");
        surveyor::fuzz::mustBePolicyOrProblem(result, text);
        if (!result.policy)
            continue;
        for (const ExportFile &file : writeSetpriv(*result.policy, generation).files) {
            if (!readSetpriv(file.text, generation, "fuzz").policy)
                std::abort();
        }
    }
    return 0;
}
