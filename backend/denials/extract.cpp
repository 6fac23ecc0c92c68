// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/extract.h"

#include "audit/fields.h"
#include "text/hash.h"
#include "text/hex.h"

#include <algorithm>
#include <span>

namespace surveyor::denials {
namespace {

using audit::Piece;
using audit::ScannedRecord;

Piece piece(std::string_view text) noexcept
{
    return {text, text::hash(text)};
}

/// Cuts "KEY=VALUE" off the front; the value ends at a blank.
bool take(std::string_view &body, std::string_view key, std::string_view &value) noexcept
{
    if (!body.starts_with(key))
        return false;
    body.remove_prefix(key.size());
    const auto end = std::min(body.find(' '), body.size());
    value = body.substr(0, end);
    body.remove_prefix(std::min(end + 1, body.size()));
    return !value.empty();
}

void prepareAccess(ScannedRecord &record) noexcept
{
    std::string_view rest = record.body;
    std::string_view domain;
    std::string_view blockers;
    if (!take(rest, "domain=", domain) || !take(rest, "blockers=", blockers))
        return;
    const auto id = text::parseHex(domain);
    if (!id)
        return;
    record.number = *id;
    record.pieces = {piece(blockers), piece(rest)};
}

/// Where @p word, which begins with a blank, begins in @p text, looked for from the front. Such a
/// word is found after a few blanks: a library's search would cost a call for each of them.
std::size_t findWord(std::string_view text, std::string_view word) noexcept
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ' && text.substr(at).starts_with(word))
            return at;
    }
    return std::string_view::npos;
}

/// The same from the end.
std::size_t findLastWord(std::string_view text, std::string_view word) noexcept
{
    for (std::size_t at = text.size(); at-- > 0;) {
        if (text[at] == ' ' && text.substr(at).starts_with(word))
            return at;
    }
    return std::string_view::npos;
}

/// "arch=… syscall=… success=… exit=… a0=… … ppid=… … exe=… key=…": the arguments between call
/// and process differ each time and are left to the raw text.
void prepareCall(ScannedRecord &record) noexcept
{
    const std::string_view body = record.body;
    // The fields before are numbers and words of the kernel's: none can spell "ppid=".
    const auto process = body.find("ppid=");
    if (process == std::string_view::npos || process == 0 || body[process - 1] != ' ')
        return;
    const auto before = body.substr(0, process);
    auto callEnd = record.type == audit::types::syscall ? findWord(before, " a0=")
                                                        : findWord(before, " items=");
    if (callEnd == std::string_view::npos)
        callEnd = process - 1;
    auto tuple = body.substr(process);
    if (const auto key = findLastWord(tuple, " key="); key != std::string_view::npos)
        tuple = tuple.substr(0, key);
    record.pieces = {piece(body.substr(0, callEnd)), piece(tuple)};
}

void prepareTitle(ScannedRecord &record) noexcept
{
    constexpr std::string_view key = "proctitle=";
    if (record.body.starts_with(key))
        record.pieces[0] = piece(record.body.substr(key.size()));
}

const char *problemOf(const ScannedRecord &record) noexcept
{
    if (record.type == audit::types::landlockAccess && !record.pieces[0].present())
        return "a denial without a domain or blockers";
    if (record.type == audit::types::landlockDomain && !extractDomainChange(record.body))
        return "a domain record without a domain or status";
    return nullptr;
}

} // namespace

void prepare(ScannedRecord &record)
{
    record.prepared = true;
    switch (record.type) {
    case audit::types::landlockAccess: prepareAccess(record); break;
    case audit::types::syscall:
    case audit::types::uringop: prepareCall(record); break;
    case audit::types::proctitle: prepareTitle(record); break;
    default: break;
    }
}

void prepare(audit::Scan &scan)
{
    for (const audit::Group &group : scan.groups) {
        if (!group.denied && !group.lone)
            continue;
        for (auto &record : std::span(scan.records).subspan(group.firstRecord, group.recordCount)) {
            prepare(record);
            if (const char *const problem = problemOf(record)) {
                scan.problems.push_back({record.line, problem});
                --scan.recordCount; // a line is in one of the counts, not in two
            }
        }
    }
}

std::optional<DomainChange> extractDomainChange(std::string_view body) noexcept
{
    DomainChange change;
    change.body = body;
    std::string_view domain;
    std::string_view status;
    if (!take(body, "domain=", domain) || !take(body, "status=", status))
        return std::nullopt;
    const auto id = text::parseHex(domain);
    change.allocated = status == "allocated";
    if (!id || (!change.allocated && status != "deallocated"))
        return std::nullopt;
    change.domain = *id;
    std::string_view count;
    if (!change.allocated && take(body, "denials=", count))
        change.denials = text::parseDecimal(count);
    return change;
}

} // namespace surveyor::denials
