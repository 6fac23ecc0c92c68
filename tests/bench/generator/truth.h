// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::loggen {

/// What really happened: the answers a reader of the log is measured against.
class Truth
{
public:
    /// A process that SYSCALL records name as denied by a domain it is in.
    struct Witness
    {
        std::uint64_t process = 0; ///< Process::number; 0: a thread
        std::uint64_t parent = 0;  ///< of the process that its ppid names; 0: none of ours

        bool operator==(const Witness &) const = default;
    };
    struct Domain
    {
        std::uint64_t id = 0;
        std::uint32_t boot = 0;   ///< index from addBoot()
        std::int64_t parent = -1; ///< index of the domain it is nested in
        std::uint32_t creator = 0;
        std::uint64_t creatorNumber = 0; ///< Process::number; 0: a thread, which no record tells
        bool visible = false;            ///< at least one record names it
        std::int64_t allocatedMs = -1;
        std::int64_t deallocatedMs = -1;
        std::uint64_t logged = 0;
        std::uint64_t counted = 0;         ///< what `denials=` said
        std::vector<Witness> witnesses;    ///< each once
        std::vector<std::size_t> together; ///< domains that denied parts of one call with it
    };

    struct Totals
    {
        std::uint64_t lines = 0;
        std::uint64_t records = 0;
        std::uint64_t events = 0;
        std::uint64_t malformed = 0;
        std::int64_t firstMs = 0;
        std::int64_t lastMs = 0;
    };

    std::uint32_t addBoot(std::string_view host, std::int64_t ms);
    std::size_t addDomain(const Domain &domain);
    Domain &domain(std::size_t index) { return m_domains[index]; }

    /// One LANDLOCK_ACCESS record; `exe` is empty when the log does not say who was denied.
    void addDenial(std::size_t domain, std::string_view blockers, std::string_view exe);

    /// The domains, of one chain, denied parts of one call of a process.
    void addWitness(const std::vector<std::size_t> &domains, std::uint64_t process,
                    std::uint64_t parent);

    /// The nearest domain around it that left records; −1 for none.
    std::int64_t nearestVisible(const Domain &domain) const;
    /// The nearest around it of which the log can tell; −1 for none. It can if one call was denied
    /// by both, or a process was that is in both, or the creator was in that one, or a process in
    /// the domain has a parent that was. Processes are taken for what they are, whatever pid they
    /// have; of threads no record tells which one it was.
    std::int64_t nearestKnowable(const Domain &domain) const;

    std::uint64_t denials() const { return m_denials; }
    const std::vector<Domain> &domains() const { return m_domains; }
    std::uint64_t unlogged() const;

    std::string toJson(const Totals &totals) const;

private:
    struct Boot
    {
        std::string host;
        std::int64_t firstMs;
    };
    using Counts = std::map<std::string, std::uint64_t, std::less<>>;

    bool tells(const Domain &domain, std::size_t ancestor) const;
    static void increment(Counts &counts, std::string_view key);
    static void appendCounts(std::string &out, std::string_view name, const Counts &counts);
    void appendDomain(std::string &out, const Domain &domain) const;

    std::vector<Boot> m_boots;
    std::vector<Domain> m_domains;
    std::uint64_t m_denials = 0;
    Counts m_byBlocker;
    Counts m_byExe;
    Counts m_byHost;
};

} // namespace surveyor::loggen
