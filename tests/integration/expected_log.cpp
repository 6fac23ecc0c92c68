// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "expected_log.h"

#include "audit_guard.h"
#include "cli/json.h"
#include "places.h"
#include "sources/load.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

using nlohmann::json;

/// Every key of @p part is in @p whole with the same value, at every depth.
bool holds(const json &whole, const json &part)
{
    if (!part.is_object())
        return whole == part;
    if (!whole.is_object())
        return false;
    for (const auto &[key, value] : part.items()) {
        if (!whole.contains(key) || !holds(whole[key], value))
            return false;
    }
    return true;
}

/// Finds for each expected denial one of the log, and keeps track of which domain is which layer.
class Matcher
{
public:
    explicit Matcher(const denials::StoreView &view)
    {
        for (std::uint32_t row = 0; row < view.size(); ++row)
            m_left.push_back(json::parse(denials::denialJson(view.denial(row))));
        for (const denials::Domain &domain : view.domains())
            m_counted[denials::domainName(domain.id)] = domain.denialsKernel;
    }

    void expect(const json &wanted)
    {
        if (wanted.contains("denials_kernel"))
            expectCount(wanted);
        else
            expectDenial(wanted);
    }

    std::vector<std::string> take()
    {
        // What other processes of the machine do in sandboxes of their own is not our business.
        for (const json &denial : m_left) {
            for (const auto &[layer, domain] : m_domains) {
                if (denial["domain"] == domain)
                    m_differences.push_back("not expected: " + denial.dump());
            }
        }
        return std::move(m_differences);
    }

private:
    void expectDenial(const json &wanted)
    {
        json keys = wanted;
        const int layer = keys["layer"];
        const bool sameEvent = keys["same_event"];
        keys.erase("layer");
        keys.erase("same_event");
        if (const auto known = m_domains.find(layer); known != m_domains.end())
            keys["domain"] = known->second;
        if (sameEvent)
            keys["serial"] = m_lastSerial;
        for (auto it = m_left.begin(); it != m_left.end(); ++it) {
            if (!holds(*it, keys))
                continue;
            m_domains[layer] = (*it)["domain"];
            m_lastSerial = (*it)["serial"];
            m_left.erase(it);
            return;
        }
        m_differences.push_back("missing: " + keys.dump());
    }

    void expectCount(const json &wanted)
    {
        const auto domain = m_domains.find(wanted["layer"]);
        if (domain == m_domains.end()) {
            m_differences.push_back("no domain for " + wanted.dump());
            return;
        }
        const auto counted = m_counted[domain->second];
        if (counted != wanted["denials_kernel"].get<std::uint64_t>())
            m_differences.push_back("the kernel counted "
                                    + (counted ? std::to_string(*counted) : "nothing") + " for "
                                    + wanted.dump());
    }

    std::vector<json> m_left;
    std::map<std::string, std::optional<std::uint64_t>> m_counted;
    std::map<int, std::string> m_domains;
    std::uint32_t m_lastSerial = 0;
    std::vector<std::string> m_differences;
};

} // namespace

Recording record(const std::string &command)
{
    std::string path = "/tmp/surveyor-recording-XXXXXX";
    ::close(::mkstemp(path.data()));
    const std::string whole = program("surveyor-record") + " " + path + " -- " + command;
    FILE *const pipe = ::popen(whole.c_str(), "r");
    if (!pipe)
        throw std::runtime_error("cannot start " + whole);
    Recording recording;
    std::array<char, 4096> buffer{};
    while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
        recording.output.append(buffer.data(), got);
    recording.status = WEXITSTATUS(::pclose(pipe));
    denials::Store store;
    sources::load({path}, store);
    recording.view = store.view();
    std::ifstream file(path);
    recording.log.assign(std::istreambuf_iterator<char>(file), {});
    ::unlink(path.c_str());
    return recording;
}

std::optional<std::string> whyNoAudit()
{
    try {
        const AuditGuard guard;
        return std::nullopt;
    } catch (const std::exception &error) {
        return error.what();
    }
}

std::vector<std::string> differences(const Recording &recording)
{
    Matcher matcher(recording.view);
    std::istringstream lines(recording.output);
    std::size_t expected = 0;
    for (std::string line; std::getline(lines, line); ++expected)
        matcher.expect(json::parse(line));
    auto found = matcher.take();
    if (expected == 0)
        found.emplace_back("the scenario told nothing");
    return found;
}

} // namespace surveyor::test
