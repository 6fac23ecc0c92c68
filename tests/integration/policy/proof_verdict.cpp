// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "proof_verdict.h"

#include <cerrno>
#include <format>
#include <sstream>

namespace surveyor::test {
namespace {

bool isRefusal(int error)
{
    return error == EACCES || error == EPERM || error == EXDEV;
}

std::string textOf(const denials::Denial &denial)
{
    std::string blockers;
    for (const std::string &blocker : denial.blockers)
        blockers.append(blockers.empty() ? "" : ",").append(blocker);
    return std::format("domain={:x} blockers={} path={}", denial.domain, blockers,
                       denial.object.path);
}

} // namespace

ProofVerdict::ProofVerdict(const Recording &recording)
{
    for (std::uint32_t row = 0; row < recording.view.size(); ++row) {
        denials::Denial denial = recording.view.denial(row);
        if (denial.process)
            m_byTag[denial.process->comm].push_back(std::move(denial));
    }
    std::istringstream lines(recording.output);
    for (std::string text; std::getline(lines, text);) {
        const Json line = Json::parse(text);
        if (line.contains("layer"))
            takeLayer(line);
        else
            takeCase(line);
    }
}

void ProofVerdict::takeLayer(const Json &line)
{
    const int round = line["round"];
    m_contents[round].push_back(line["content"]);
    const auto &records = m_byTag[line["tag"]];
    // None if the layer's denials are muted; then no record may name it either.
    if (!records.empty())
        m_domains[{round, line["layer"].get<int>()}] = records.front().domain;
}

void ProofVerdict::takeCase(const Json &line)
{
    ++m_cases;
    ++m_kinds[line["kind"]];
    if (line["judged"]["verdict"] == "denied")
        ++m_denied;
    if (const std::string what = compare(line["judged"], line); !what.empty())
        disagree(line, what);
}

std::string ProofVerdict::compare(const Json &judged, const Json &line)
{
    const int error = line["errno"];
    const std::string verdict = judged["verdict"];
    const auto &records = m_byTag[line["tag"]];
    m_records += records.size();
    if (verdict == "unknown")
        return "a real file system leaves nothing unknown";
    if (records.size() != judged["records"].size())
        return std::format("{} records instead of {}", records.size(), judged["records"].size());
    const int wanted = judged["error"];
    if (wanted != 0 && wanted != error)
        return std::format("errno {} instead of {}", error, wanted);
    // Links of folders are never made; the kernel asks Landlock before it says so.
    const bool linksFolder =
        error == EPERM && line["operation"].get<std::string>().starts_with("link");
    if (wanted == 0 && isRefusal(error) && !linksFolder)
        return std::format("errno {} though allowed", error);
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (std::string what = compareRecord(judged["records"][i], records[i], line); !what.empty())
            return what;
    }
    return {};
}

std::string ProofVerdict::compareRecord(const Json &judged, const denials::Denial &record,
                                        const Json &line)
{
    const auto domain = m_domains.find({line["round"].get<int>(), judged["layer"].get<int>()});
    if (domain == m_domains.end() || domain->second != record.domain)
        return "another domain: " + textOf(record);
    if (judged["blockers"].get<std::vector<std::string>>() != record.blockers)
        return "other blockers: " + textOf(record);
    const std::string path = judged["path"];
    if (path.empty())
        return {};
    const bool good = judged["unnamed"].get<bool>()
        ? record.object.path.starts_with(path + "/#") && record.object.path.ends_with(" (deleted)")
        : record.object.path == path;
    return good ? std::string() : "another path: " + textOf(record);
}

void ProofVerdict::disagree(const Json &line, const std::string &what)
{
    m_disagreements.push_back(std::format(
        "round {}: {}: {}\n  errno {}, judged {}", line["round"].dump(),
        line["operation"].get<std::string>(), what, line["errno"].dump(), line["judged"].dump()));
    for (const denials::Denial &record : m_byTag[line["tag"]])
        m_disagreements.back() += "\n  logged " + textOf(record);
    for (const Json &layer : m_contents[line["round"]])
        m_disagreements.back() += "\n  layer " + layer.dump();
    for (const auto &[key, domain] : m_domains) {
        if (key.first == line["round"])
            m_disagreements.back() +=
                std::format("\n  layer {} is domain {:x}", key.second, domain);
    }
}

} // namespace surveyor::test
