// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any text is a query or an error within the text; a query's canonical text means the same and
// can be searched for.

#include "denials/query/row_matcher.h"

#include <cstdlib>

namespace {

using surveyor::denials::query::Query;

void mustBe(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto query = Query::parse(text);
    if (!query) {
        mustBe(query.error().position + query.error().length <= size);
        mustBe(!englishText(query.error()).empty());
        return 0;
    }
    const std::string canonical = query->text();
    const auto again = Query::parse(canonical);
    mustBe(again && *again == *query);
    mustBe(again->text() == canonical);
    surveyor::denials::Rows rows;
    surveyor::denials::query::RowMatcher(*query, 0).find({}, 0, rows, {});
    mustBe(rows.empty());
    return 0;
}
