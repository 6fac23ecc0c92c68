// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any one line: views stay inside it, and whatever is a record can be read to its end.

#include "audit/fields.h"
#include "audit/interpreted.h"
#include "audit/line.h"

#include <cstdlib>

namespace {

void mustLieIn(std::string_view part, std::string_view whole)
{
    if (!part.empty() && (part.data() < whole.data() || part.end() > whole.end()))
        std::abort();
}

void readFields(std::string_view body)
{
    surveyor::audit::FieldReader reader(body);
    while (const auto field = reader.next()) {
        mustLieIn(field->key, body);
        mustLieIn(field->value, body);
        (void)surveyor::audit::decodeUntrusted(field->value);
        (void)surveyor::audit::decodeProctitle(field->value);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const surveyor::audit::Line line = surveyor::audit::parseLine(text);
    mustLieIn(line.node, text);
    mustLieIn(line.body, text);
    mustLieIn(line.enriched, text);
    const bool malformed = line.kind == surveyor::audit::LineKind::Malformed;
    if (malformed != (line.problem != nullptr))
        std::abort();
    if (line.kind == surveyor::audit::LineKind::Record) {
        readFields(line.body);
        const std::string raw = surveyor::audit::rawBody(line);
        readFields(raw);
    }
    return 0;
}
