// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "expected_log.h"

#include <map>
#include <string>
#include <vector>

namespace surveyor::test {

/// Sets what surveyor-policy-proof judged beside what the kernel did and logged.
class ProofVerdict
{
public:
    explicit ProofVerdict(const Recording &recording);

    std::size_t cases() const { return m_cases; }
    std::size_t denied() const { return m_denied; }
    std::size_t records() const { return m_records; }
    std::size_t rounds() const { return m_contents.size(); }
    /// How many cases of each kind of operation, by its place in policy::Operation.
    const std::map<int, std::size_t> &kinds() const { return m_kinds; }
    /// What differs, with the policy; empty if nothing does.
    const std::vector<std::string> &disagreements() const { return m_disagreements; }

private:
    using Json = nlohmann::json;

    void takeLayer(const Json &line);
    void takeCase(const Json &line);
    std::string compare(const Json &judged, const Json &line);
    std::string compareRecord(const Json &judged, const denials::Denial &record, const Json &line);
    void disagree(const Json &line, const std::string &what);

    std::map<std::string, std::vector<denials::Denial>> m_byTag;
    std::map<std::pair<int, int>, std::uint64_t> m_domains; ///< by round and layer
    std::map<int, Json> m_contents;
    std::map<int, std::size_t> m_kinds;
    std::size_t m_cases = 0;
    std::size_t m_denied = 0;
    std::size_t m_records = 0;
    std::vector<std::string> m_disagreements;
};

} // namespace surveyor::test
