// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "proof_round.h"

#include "attempt.h"
#include "policy/enforce/enforcement.h"
#include "policy/model/compile.h"
#include "policy/model/real_host.h"
#include "random_policy.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <format>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

using nlohmann::json;

void rename(const std::string &tag)
{
    ::prctl(PR_SET_NAME, tag.c_str());
}

std::string namesOf(landlock::RightKind kind, std::uint64_t mask)
{
    std::string result;
    for (const std::string &name : policy::RightSet::fromKernelMask(kind, mask).names())
        result.append(result.empty() ? "" : ",").append(name);
    return result;
}

json describe(const policy::PlanLayer &layer)
{
    using enum landlock::RightKind;
    json result{{"fs", namesOf(Filesystem, layer.handledFs)},
                {"net", namesOf(Network, layer.handledNet)},
                {"scoped", namesOf(Scope, layer.scoped)},
                {"log", layer.logFlags}};
    for (const policy::PlanPath &rule : layer.paths)
        result["paths"].push_back(rule.path + " " + namesOf(Filesystem, rule.access));
    for (const policy::PlanPort &rule : layer.ports)
        result["ports"].push_back(std::to_string(rule.port) + " " + namesOf(Network, rule.access));
    return result;
}

json describe(const policy::Judgement &judgement)
{
    constexpr std::array verdicts{"allowed", "denied", "unknown"};
    json result{{"verdict", verdicts.at(static_cast<std::size_t>(judgement.verdict))},
                {"reason", static_cast<int>(judgement.reason)},
                {"error", judgement.error},
                {"records", json::array()}};
    for (const policy::Blame &blame : judgement.records) {
        json record{{"layer", blame.layer},
                    {"path", blame.path},
                    {"unnamed", blame.unnamedBelow},
                    {"blockers", json::array()}};
        for (const landlock::Right *const right : blame.blockers)
            record["blockers"].push_back(right->blocker);
        if (blame.logged)
            result["records"].push_back(record);
    }
    return result;
}

/// Everybody is outside of the newest layer but what it starts: its denial names its domain.
void probe(const Peers &peers)
{
    Attempt(peers).run(policy::operation::Trace{{0, false}});
}

} // namespace

ProofRound::ProofRound(std::uint64_t seed, std::size_t number, std::size_t cases, Kernel kernel)
    : m_seed(seed)
    , m_number(number)
    , m_cases(cases)
    , m_kernel(kernel)
{
}

void ProofRound::run(const World &world, std::FILE *output) const
{
    testing::Random random(m_seed * 1'000'003 + m_number);
    const policy::RealHost host(m_kernel.beyondRoot);
    const auto plan =
        policy::compile(randomPolicy(random, world, m_kernel.abi), m_kernel.abi, host);
    if (!plan)
        throw std::runtime_error("a policy without variables cannot be resolved");
    const auto enforcement = policy::Enforcement::prepare(*plan);
    if (!enforcement)
        throw std::runtime_error(
            std::format("step {} for {}: {}", static_cast<int>(enforcement.error().step),
                        enforcement.error().subject, std::strerror(enforcement.error().error)));
    const auto print = [output](const json &line) {
        const std::string text = line.dump() + "\n";
        std::fputs(text.c_str(), output);
    };
    const auto tag = [this](char kind, std::size_t index) {
        return std::format("{}{}-{}", kind, m_number, index);
    };
    Peers peers;
    peers.add();
    for (std::size_t i = 0; i < enforcement->layers(); ++i) {
        rename(tag('L', i));
        if (const auto done = enforcement->restrictSelf(i, policy::Threads::This); !done)
            throw std::runtime_error("restrict_self fails");
        probe(peers);
        rename("preparing");
        peers.add();
        print({{"tag", tag('L', i)},
               {"round", m_number},
               {"layer", i},
               {"content", describe(plan->layers[i])}});
    }
    const policy::Evaluator evaluator(*plan, host, policy::ProgramImage::Restricting);
    Attempt attempt(peers);
    for (std::size_t i = 0; i < m_cases; ++i) {
        const policy::Operation operation = randomOperation(random, world, enforcement->layers());
        rename("preparing");
        if (!attempt.prepare(operation))
            continue;
        const policy::Judgement judgement = evaluator.judge(operation);
        rename(tag('C', i));
        const int error = attempt.run(operation);
        rename("preparing");
        print({{"tag", tag('C', i)},
               {"round", m_number},
               {"operation", describe(operation)},
               {"kind", operation.index()},
               {"errno", error},
               {"judged", describe(judgement)}});
    }
}

bool rootIsNested(const World &world)
{
    // The target grants what the source does not, and "/" grants it to both: no gain, if that is
    // looked at once more behind "/".
    policy::RightSet rights;
    for (const char *const name : {"fs.execute", "fs.remove_file", "fs.make_reg", "fs.refer"})
        rights.add(name);
    policy::Layer layer;
    layer.handledFs.rights = rights;
    const auto allow = [&layer](const std::string &path, const policy::RightSet &access) {
        policy::PathRule rule{
            .paths = {policy::PathTemplate::literal(path)}, .access = {}, .span = {}};
        rule.access.rights = access;
        layer.pathRules.push_back(rule);
    };
    policy::RightSet onlyExecute;
    onlyExecute.add("fs.execute");
    allow("/", onlyExecute);
    allow(world.at("a"), rights - onlyExecute);
    allow(world.at("d"), rights);
    policy::Policy policy;
    policy.layers = {layer};
    const pid_t child = ::fork();
    if (child < 0)
        throw std::runtime_error("cannot fork");
    if (child == 0) {
        const auto plan = policy::compile(policy, 2, policy::RealHost());
        const auto enforcement = policy::Enforcement::prepare(*plan);
        const bool moved = enforcement && enforcement->restrictSelf()
            && std::rename(world.at("a/f").c_str(), world.at("d/new").c_str()) == 0;
        ::_exit(moved ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status == 0;
}

} // namespace surveyor::test
