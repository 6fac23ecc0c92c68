// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/compile.h"

#include "landlock/abi.h"
#include "landlock/uapi.h"

#include <cerrno>
#include <utility>

namespace surveyor::policy {
namespace {

using landlock::RightKind;
using Kind = PlanNote::Kind;

constexpr int quietAbi = 10;
constexpr std::uint64_t highestPort = 65535;

RightSet knownPart(const RightSet &set)
{
    RightSet known = set;
    for (const std::string &name : set.unknown())
        known.remove(name);
    return known;
}

std::uint32_t bitsOf(const LogFlags &flags)
{
    return (flags.sameExecOff ? landlock::uapi::restrictSelfLogSameExecOff : 0)
        | (flags.newExecOn ? landlock::uapi::restrictSelfLogNewExecOn : 0)
        | (flags.subdomainsOff ? landlock::uapi::restrictSelfLogSubdomainsOff : 0);
}

std::string namesOf(const LogFlags &flags)
{
    std::string names;
    for (const auto &[set, name] :
         {std::pair(flags.sameExecOff, "same_exec_off"), std::pair(flags.newExecOn, "new_exec_on"),
          std::pair(flags.subdomainsOff, "subdomains_off")}) {
        if (set)
            names.append(names.empty() ? "" : ",").append(name);
    }
    return names;
}

/// One layer on its way into the plan.
class LayerCompiler
{
public:
    LayerCompiler(Plan &plan, const Layer &source, const ResolvedLayer &layer, std::size_t index,
                  const Host &host)
        : m_plan(plan)
        , m_source(source)
        , m_layer(layer)
        , m_host(host)
    {
        m_result.policyLayer = index;
    }

    void run(const CompileOptions &options)
    {
        m_result.handledFs = handle(m_layer.handledFs, RightKind::Filesystem, m_source.handledFs);
        m_result.handledNet = handle(m_layer.handledNet, RightKind::Network, m_source.handledNet);
        m_result.scoped = handle(m_layer.scoped, RightKind::Scope, m_source.scoped);
        if ((m_result.handledFs | m_result.handledNet | m_result.scoped) == 0) {
            note(Kind::LayerHandlesNothing, {},
                 m_layer.handledFs | m_layer.handledNet | m_layer.scoped, m_source.span);
            return;
        }
        quieten();
        setLogFlags(options);
        for (const auto &[path, grant] : m_layer.paths)
            addPath(grant);
        for (const auto &[port, grant] : m_layer.ports)
            addPort(port, grant);
        m_plan.layers.push_back(std::move(m_result));
    }

private:
    PlanNote &note(Kind kind, std::string subject, RightSet rights, SourceSpan span)
    {
        return m_plan.notes.emplace_back(kind, m_result.policyLayer, std::move(subject),
                                         std::move(rights), 0, span);
    }

    /// Where @p lost is first named, so that a message can point at it.
    SourceSpan spanOf(const RightList &list, const RightSet &lost) const
    {
        for (const RightMention &mention : list.mentions) {
            if (!(mention.rights & lost).empty())
                return mention.span;
        }
        return m_source.span;
    }

    std::uint64_t handle(const RightSet &wanted, RightKind kind, const RightList &written)
    {
        const RightSet known = knownPart(wanted);
        if (const RightSet unknown = wanted - known; !unknown.empty())
            note(Kind::UnknownRightHandled, {}, unknown, spanOf(written, unknown));
        const RightSet possible = RightSet::all(kind, m_plan.abi);
        RightSet lost = known - possible;
        lost.remove("fs.refer"); // ABI 1 denies it without being asked
        if (!lost.empty())
            note(Kind::RightNotHandledByAbi, {}, lost, spanOf(written, lost));
        return (known & possible).kernelMask(kind);
    }

    void quieten()
    {
        if (m_layer.quiet.empty())
            return;
        if (m_plan.abi < quietAbi) {
            note(Kind::QuietNotInAbi, {}, m_layer.quiet, spanOf(m_source.quiet, m_layer.quiet));
            return;
        }
        // The kernel refuses to silence what the ruleset does not handle.
        m_result.quietFs = m_layer.quiet.kernelMask(RightKind::Filesystem) & m_result.handledFs;
        m_result.quietNet = m_layer.quiet.kernelMask(RightKind::Network) & m_result.handledNet;
        m_result.quietScoped = m_layer.quiet.kernelMask(RightKind::Scope) & m_result.scoped;
    }

    void setLogFlags(const CompileOptions &options)
    {
        const LogFlags flags = m_layer.log.value_or(options.log);
        if (m_plan.abi >= landlock::firstAuditAbi)
            m_result.logFlags = bitsOf(flags);
        else if (flags != LogFlags{})
            note(Kind::LogFlagsNotInAbi, namesOf(flags), {}, m_source.span);
    }

    /// The bits of a rule that the kernel takes: known to the ABI, and handled.
    std::uint64_t granted(const ResolvedGrant &grant, const std::string &subject, RightKind kind,
                          std::uint64_t handled)
    {
        const SourceSpan span = grant.spans.empty() ? m_source.span : grant.spans.front();
        const RightSet known = knownPart(grant.rights);
        if (const RightSet unknown = grant.rights - known; !unknown.empty())
            note(Kind::UnknownRightInRule, subject, unknown, span);
        const RightSet possible = known & RightSet::all(kind, m_plan.abi);
        if (const RightSet lost = known - possible; !lost.empty())
            note(Kind::RuleRightNotInAbi, subject, lost, span);
        const RightSet taken = possible & RightSet::fromKernelMask(kind, handled);
        if (const RightSet idle = possible - taken; !idle.empty())
            note(Kind::RuleRightNotHandled, subject, idle, span);
        return taken.kernelMask(kind);
    }

    void addPath(const ResolvedGrant &grant)
    {
        const SourceSpan span = grant.spans.empty() ? m_source.span : grant.spans.front();
        PlanPath rule{.path = {},
                      .id = {},
                      .kind = FileKind::Unknown,
                      .access =
                          granted(grant, grant.spelling, RightKind::Filesystem, m_result.handledFs),
                      .quiet = grant.quiet && m_result.quietFs != 0,
                      .spelling = grant.spelling,
                      .spans = grant.spans};
        const auto found = m_host.find(grant.spelling, Host::LastLink::Follow);
        if (!found) {
            const bool relative = m_host.isLexical() && !grant.spelling.starts_with('/');
            note(relative ? Kind::PathNotAbsolute : Kind::PathMissing, grant.spelling, grant.rights,
                 span)
                .error = found.error();
            return;
        }
        rule.path = found->path();
        rule.id = found->steps.front().id;
        rule.kind = found->kind;
        if (rule.kind != FileKind::Unknown && rule.kind != FileKind::Directory) {
            const std::uint64_t kept = rule.access & landlock::fileMask(m_plan.abi);
            if (kept != rule.access)
                note(Kind::DirectoryRightOnFile, grant.spelling,
                     RightSet::fromKernelMask(RightKind::Filesystem, rule.access & ~kept), span);
            rule.access = kept;
        }
        if (rule.access == 0 && !rule.quiet)
            note(Kind::RuleWithoutRights, grant.spelling, grant.rights, span);
        else
            m_result.paths.push_back(std::move(rule));
    }

    void addPort(std::uint64_t port, const ResolvedGrant &grant)
    {
        const SourceSpan span = grant.spans.empty() ? m_source.span : grant.spans.front();
        const std::string subject = std::to_string(port);
        if (port > highestPort) {
            note(Kind::PortOutOfRange, subject, grant.rights, span);
            return;
        }
        PlanPort rule{.port = static_cast<std::uint16_t>(port),
                      .access = granted(grant, subject, RightKind::Network, m_result.handledNet),
                      .quiet = grant.quiet && m_result.quietNet != 0,
                      .spans = grant.spans};
        if (rule.access == 0 && !rule.quiet)
            note(Kind::RuleWithoutRights, subject, grant.rights, span);
        else
            m_result.ports.push_back(std::move(rule));
    }

    Plan &m_plan;
    const Layer &m_source;
    const ResolvedLayer &m_layer;
    const Host &m_host;
    PlanLayer m_result;
};

} // namespace

std::expected<Plan, ResolveError> compile(const Policy &policy, int abi, const Host &host,
                                          const CompileOptions &options)
{
    const auto resolved = resolve(policy);
    if (!resolved)
        return std::unexpected(resolved.error());
    Plan plan{.abi = abi, .layers = {}, .notes = {}};
    for (std::size_t i = 0; i < resolved->size(); ++i)
        LayerCompiler(plan, policy.layers[i], (*resolved)[i], i, host).run(options);
    if (plan.layers.size() > maxLayers)
        plan.notes.push_back({.kind = Kind::TooManyLayers,
                              .policyLayer = plan.layers[maxLayers].policyLayer,
                              .subject = std::to_string(plan.layers.size()),
                              .rights = {},
                              .error = E2BIG,
                              .span = {}});
    return plan;
}

} // namespace surveyor::policy
