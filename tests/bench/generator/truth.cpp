// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "truth.h"

#include "encoding.h"

#include <algorithm>

namespace surveyor::loggen {

namespace {

/// The keys are our own catalogue's names, all UTF-8: only quotes, backslashes and controls need
/// care.
void appendString(std::string &out, std::string_view text)
{
    out.push_back('"');
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out.push_back('\\');
        out.push_back(c);
    }
    out.push_back('"');
}

void appendMs(std::string &out, std::string_view name, std::int64_t ms)
{
    out.append(name);
    if (ms < 0)
        out.append("null");
    else
        appendNumber(out, static_cast<std::uint64_t>(ms));
}

} // namespace

std::uint32_t Truth::addBoot(std::string_view host, std::int64_t ms)
{
    m_boots.push_back({std::string(host), ms});
    return static_cast<std::uint32_t>(m_boots.size() - 1);
}

std::size_t Truth::addDomain(const Domain &domain)
{
    m_domains.push_back(domain);
    return m_domains.size() - 1;
}

void Truth::increment(Counts &counts, std::string_view key)
{
    if (const auto found = counts.find(key); found != counts.end())
        ++found->second;
    else
        counts.emplace(key, 1);
}

void Truth::addDenial(std::size_t index, std::string_view blockers, std::string_view exe)
{
    Domain &domain = m_domains[index];
    domain.visible = true;
    ++domain.logged;
    ++m_denials;
    increment(m_byExe, exe);
    increment(m_byHost, m_boots[domain.boot].host);
    while (!blockers.empty()) {
        const std::size_t comma = std::min(blockers.find(','), blockers.size());
        increment(m_byBlocker, blockers.substr(0, comma));
        blockers.remove_prefix(std::min(comma + 1, blockers.size()));
    }
}

void Truth::addWitness(const std::vector<std::size_t> &domains, std::uint64_t process,
                       std::uint64_t parent)
{
    const Witness witness{process, parent};
    for (const std::size_t index : domains) {
        auto &witnesses = m_domains[index].witnesses;
        if (std::ranges::find(witnesses, witness) == witnesses.end())
            witnesses.push_back(witness);
        for (const std::size_t other : domains) {
            if (other != index)
                m_domains[index].together.push_back(other);
        }
    }
}

std::int64_t Truth::nearestVisible(const Domain &domain) const
{
    std::int64_t ancestor = domain.parent;
    while (ancestor >= 0 && !m_domains[static_cast<std::size_t>(ancestor)].visible)
        ancestor = m_domains[static_cast<std::size_t>(ancestor)].parent;
    return ancestor;
}

std::int64_t Truth::nearestKnowable(const Domain &domain) const
{
    std::int64_t ancestor = nearestVisible(domain);
    while (ancestor >= 0 && !tells(domain, static_cast<std::size_t>(ancestor)))
        ancestor = nearestVisible(m_domains[static_cast<std::size_t>(ancestor)]);
    return ancestor;
}

bool Truth::tells(const Domain &domain, std::size_t ancestor) const
{
    const Domain &outer = m_domains[ancestor];
    if (std::ranges::find(domain.together, ancestor) != domain.together.end())
        return true;
    // A creator is named by the allocated record, which every visible domain has.
    const auto isInOuter = [&](std::uint64_t process) {
        return process != 0
            && (process == outer.creatorNumber
                || std::ranges::find(outer.witnesses, process, &Witness::process)
                    != outer.witnesses.end());
    };
    return isInOuter(domain.creatorNumber)
        || std::ranges::any_of(domain.witnesses, [&](const Witness &witness) {
               return isInOuter(witness.process) || isInOuter(witness.parent);
           });
}

std::uint64_t Truth::unlogged() const
{
    std::uint64_t sum = 0;
    for (const Domain &domain : m_domains) {
        if (domain.deallocatedMs >= 0)
            sum += domain.counted - domain.logged;
    }
    return sum;
}

void Truth::appendCounts(std::string &out, std::string_view name, const Counts &counts)
{
    appendString(out, name);
    out.append(": {");
    bool first = true;
    for (const auto &[key, count] : counts) {
        out.append(first ? "" : ", ");
        first = false;
        appendString(out, key);
        appendField(out, ": ", count);
    }
    out.append("},\n");
}

void Truth::appendDomain(std::string &out, const Domain &domain) const
{
    const auto appendAncestor = [&](std::string_view name, std::int64_t ancestor) {
        out.append(name);
        if (ancestor < 0) {
            out.append("null");
            return;
        }
        appendField(out, "\"", m_domains[static_cast<std::size_t>(ancestor)].id, 16);
        out.push_back('"');
    };
    out.append("{\"host\": ");
    appendString(out, m_boots[domain.boot].host);
    appendField(out, ", \"boot\": ", domain.boot);
    appendField(out, ", \"domain\": \"", domain.id, 16);
    appendAncestor("\", \"parent\": ", domain.parent);
    appendAncestor(", \"nearest_visible\": ", nearestVisible(domain));
    appendAncestor(", \"nearest_knowable\": ", nearestKnowable(domain));
    appendField(out, ", \"creator_pid\": ", domain.creator);
    appendMs(out, ", \"allocated_ms\": ", domain.allocatedMs);
    appendMs(out, ", \"deallocated_ms\": ", domain.deallocatedMs);
    appendField(out, ", \"denials_seen\": ", domain.logged);
    out.append(", \"denials_kernel\": ");
    if (domain.deallocatedMs < 0)
        out.append("null");
    else
        appendNumber(out, domain.counted);
    out.push_back('}');
}

std::string Truth::toJson(const Totals &totals) const
{
    std::string out = "{\n";
    appendField(out, "\"lines\": ", totals.lines);
    appendField(out, ",\n\"records\": ", totals.records);
    appendField(out, ",\n\"events\": ", totals.events);
    appendField(out, ",\n\"denials\": ", m_denials);
    const auto visible =
        std::ranges::count_if(m_domains, [](const Domain &domain) { return domain.visible; });
    appendField(out, ",\n\"domains\": ", static_cast<std::uint64_t>(visible));
    appendField(out, ",\n\"malformed\": ", totals.malformed);
    appendField(out, ",\n\"unlogged\": ", unlogged());
    appendMs(out, ",\n\"first_ms\": ", totals.firstMs);
    appendMs(out, ",\n\"last_ms\": ", totals.lastMs);
    out.append(",\n");
    appendCounts(out, "by_blocker", m_byBlocker);
    appendCounts(out, "by_exe", m_byExe);
    appendCounts(out, "by_host", m_byHost);
    out.append("\"boots\": [");
    for (std::size_t i = 0; i < m_boots.size(); ++i) {
        out.append(i == 0 ? "{\"host\": " : ", {\"host\": ");
        appendString(out, m_boots[i].host);
        appendMs(out, ", \"first_ms\": ", m_boots[i].firstMs);
        out.push_back('}');
    }
    out.append("],\n\"domain_list\": [");
    bool first = true;
    for (const Domain &domain : m_domains) {
        if (!domain.visible)
            continue;
        out.append(first ? "\n" : ",\n");
        first = false;
        appendDomain(out, domain);
    }
    out.append("\n]\n}\n");
    return out;
}

} // namespace surveyor::loggen
