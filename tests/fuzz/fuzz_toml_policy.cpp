// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any text as a TOML policy: read or refused with a place, and what is read can be edited.

#include "fuzz_policy.h"

#include "policy/formats/config_document.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace surveyor::formats;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    surveyor::fuzz::mustBePolicyOrProblem(readLandlockconfig(text, Syntax::Toml, "fuzz"), text);
    if (auto document = ConfigDocument::read(std::string(text), Syntax::Toml, "fuzz")) {
        (void)document->apply(edit::AddItem{{edit::Place::List::Paths, 0}, "/new"});
        (void)document->apply(edit::RemoveItem{{edit::Place::List::Paths, 0}, 0});
        (void)document->apply(edit::AddItem{{edit::Place::List::HandledFs}, "execute"});
        (void)document->apply(edit::RemovePathRule{0});
    }
    return 0;
}
