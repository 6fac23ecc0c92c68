// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/domain_terms.h"

#include "denials/query/column_tests.h"
#include "denials/query/text_values.h"

#include <string>

namespace surveyor::denials::query {
namespace {

using Test = std::unique_ptr<RowTest>;

/// Tests the name of a domain's nearest known ancestor, empty for a root. Ancestors become
/// known late.
Test parentTest(const TextValues &values)
{
    return std::make_unique<IdTest>(
        &Segment::domain,
        [values](const StoreView &view, std::uint32_t id) {
            if (id == noId)
                return false; // a gap
            const auto parent = view.lineage()->parentIndex(id);
            return values.match(parent ? domainName(view.domains()[*parent].id) : std::string());
        },
        IdTest::Keep::UntilRefresh);
}

/// Tests the names of a domain and of all its known ancestors.
Test underTest(const TextValues &values)
{
    return std::make_unique<IdTest>(
        &Segment::domain,
        [values](const StoreView &view, std::uint32_t id) {
            for (std::optional<DomainIndex> domain = id == noId ? std::nullopt : std::optional(id);
                 domain; domain = view.lineage()->parentIndex(*domain)) {
                if (values.match(domainName(view.domains()[*domain].id)))
                    return true;
            }
            return false;
        },
        IdTest::Keep::UntilRefresh);
}

} // namespace

std::unique_ptr<RowTest> domainTest(const Term &term)
{
    const TextValues values(term, TextMode::Whole);
    switch (term.field) {
    case Field::Host:
        return byDomain(
            [values](const Domain &, const Boot &boot) { return values.match(boot.host); });
    case Field::Boot:
        return byDomain(
            [values](const Domain &, const Boot &boot) { return values.match(boot.name); });
    case Field::Under: return underTest(values);
    case Field::Parent: return parentTest(values);
    case Field::Status:
        return byDomain(
            [values](const Domain &domain, const Boot &) {
                return values.match(domain.deallocatedMs ? "freed" : "live");
            },
            IdTest::Keep::UntilRefresh);
    default: break;
    }
    return byDomain([values](const Domain &domain, const Boot &) {
        return values.match(domainName(domain.id));
    });
}

} // namespace surveyor::denials::query
