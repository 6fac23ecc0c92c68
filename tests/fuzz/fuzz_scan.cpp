// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any text as a log: every line is counted once, every denial can be decoded and told.

#include "audit/event.h"
#include "denials/extract.h"
#include "denials/ingest.h"
#include "denials/summary.h"
#include "denials/wording.h"

#include <algorithm>
#include <cstdlib>
#include <expected>
#include <memory>
#include <string>

namespace {

/// Keeps nothing: rows are not read again.
class NoText : public surveyor::denials::RawFile
{
public:
    [[nodiscard]] std::string nameAt(std::uint64_t) const override { return "fuzz"; }
    [[nodiscard]] std::expected<std::string, std::string> read(std::uint64_t,
                                                               std::size_t) const override
    {
        return std::unexpected("nothing is kept");
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace surveyor;
    auto chunk = std::make_shared<audit::Chunk>();
    chunk->text.assign(reinterpret_cast<const char *>(data), size);
    denials::Store store;
    denials::Ingest ingest(store);
    chunk->source = ingest.beginSource(std::make_shared<NoText>());
    audit::scan(chunk->text, chunk->scan);
    denials::prepare(chunk->scan);
    ingest.take(chunk);
    ingest.endSource();
    store.publish();
    const denials::StoreView view = store.view();
    const auto lines = static_cast<std::uint64_t>(std::ranges::count(chunk->text, '\n'))
        + (chunk->text.empty() || chunk->text.back() == '\n' ? 0 : 1);
    if (view.tally().lines != lines)
        std::abort();
    for (std::uint32_t row = 0; row < view.size(); ++row) {
        const denials::Denial denial = view.denial(row);
        (void)denials::idOf(denial);
        (void)denials::targetText(denial.object);
        (void)denials::accessText(denial.blockers);
    }
    if (denials::summarise(view).denials != view.size())
        std::abort();
    return 0;
}
