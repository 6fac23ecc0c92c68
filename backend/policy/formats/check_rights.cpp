// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/check_context.h"
#include "policy/formats/export_layer.h"
#include "policy/formats/spelling.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

using Severity = Finding::Severity;
using landlock::RightKind;

/// The first ABI from which on versions of the crate differ in what a group means.
constexpr int firstUncertainAbi = 8;

class RightsCheck
{
public:
    explicit RightsCheck(CheckContext &context)
        : m_context(context)
    {
    }

    void mentions(const policy::RightList &list)
    {
        for (const policy::RightMention &mention : list.mentions) {
            if (mention.inferred)
                continue;
            target(mention);
            group(mention);
        }
    }

    template<typename Rule>
    void rule(const Rule &rule, const policy::RightSet &handled)
    {
        if (!rule.enabled)
            return;
        mentions(rule.access);
        const policy::RightSet rest = rule.access.rights - handled;
        if (rest.empty())
            return;
        Finding &finding = m_context.find(Severity::Error, MessageId::UnhandledRight,
                                          {joinNames(rest)}, rule.span);
        m_context.offerSteps(finding, MessageId::FixHandle, {joinNames(rest)}, handleSteps(rest));
    }

private:
    void target(const policy::RightMention &mention)
    {
        const auto abi = m_context.targetAbi();
        for (const landlock::Right &right : landlock::rights()) {
            if (!abi || right.abi <= *abi || !mention.rights.contains(right.blocker))
                continue;
            Finding &finding =
                m_context.find(Severity::Warning, MessageId::RightNotInAbi,
                               {std::string(right.blocker), static_cast<std::uint64_t>(right.abi),
                                static_cast<std::uint64_t>(*abi)},
                               mention.span);
            if (mention.rights.size() == 1)
                m_context.offer(finding, MessageId::FixRemove, {mention.text},
                                [&mention](const policy::Policy &policy) {
                                    return removeRightAt(policy, mention);
                                });
            else if (mention.text.starts_with("abi."))
                m_context.offer(finding, MessageId::FixSetAbi, {static_cast<std::uint64_t>(*abi)},
                                [abi](const policy::Policy &) { return edit::SetAbi{abi}; });
        }
    }

    void group(const policy::RightMention &mention)
    {
        const auto abi = m_context.policy().abi;
        const bool isConfigGroup = mention.text.starts_with("abi.");
        if (isConfigGroup && abi && *abi >= firstUncertainAbi) {
            Finding &finding =
                m_context.find(Severity::Warning, MessageId::GroupVersion,
                               {mention.text, static_cast<std::uint64_t>(*abi)}, mention.span);
            m_context.offer(
                finding, MessageId::FixSetAbi, {static_cast<std::uint64_t>(firstUncertainAbi - 1)},
                [](const policy::Policy &) { return edit::SetAbi{firstUncertainAbi - 1}; });
        }
        if (mention.text == "fs" || mention.text == "fs:" || mention.text == "net"
            || mention.text == "net:" || mention.text == "scope" || mention.text == "scope:")
            bareGroup(mention);
    }

    void bareGroup(const policy::RightMention &mention)
    {
        std::string names;
        for (const landlock::Right &right : landlock::rights()) {
            if (mention.rights.contains(right.blocker))
                names += (names.empty() ? "" : ",") + shortName(right);
        }
        Finding &finding = m_context.find(Severity::Warning, MessageId::SetprivBareGroup,
                                          {mention.text}, mention.span);
        m_context.offer(finding, MessageId::FixNameRights, {},
                        [&mention, &names](const policy::Policy &policy) {
                            return changeRightAt(policy, mention, names);
                        });
    }

    CheckContext &m_context;
};

} // namespace

void checkRights(CheckContext &context)
{
    RightsCheck check(context);
    for (const policy::Layer &layer : context.policy().layers) {
        check.mentions(layer.handledFs);
        check.mentions(layer.handledNet);
        check.mentions(layer.scoped);
        for (const policy::PathRule &rule : layer.pathRules)
            check.rule(rule, layer.handledFs.rights);
        for (const policy::PortRule &rule : layer.portRules)
            check.rule(rule, layer.handledNet.rights);
    }
}

void checkPorts(CheckContext &context)
{
    constexpr std::uint64_t maxPort = 65535;
    for (const policy::Layer &layer : context.policy().layers) {
        for (const policy::PortRule &rule : layer.portRules) {
            for (const policy::PortValue &port : rule.ports) {
                if (port.port <= maxPort || !rule.enabled)
                    continue;
                Finding &finding = context.find(Severity::Error, MessageId::PortOutOfRange,
                                                {port.port}, port.span);
                context.offer(
                    finding, MessageId::FixRemove, {std::to_string(port.port)},
                    [&port](const policy::Policy &policy) { return removePortAt(policy, port); });
            }
        }
    }
}

void checkVariables(CheckContext &context)
{
    for (const policy::Layer &layer : context.policy().layers) {
        const auto isUsed = [&layer](const std::string &name) {
            return std::ranges::any_of(layer.pathRules, [&name](const policy::PathRule &rule) {
                return std::ranges::any_of(rule.paths, [&name](const policy::PathTemplate &path) {
                    return std::ranges::contains(
                        path.parts,
                        policy::TemplatePart{policy::TemplatePart::Kind::Variable, name});
                });
            });
        };
        for (const policy::Variable &variable : layer.variables) {
            const bool hasValues =
                std::ranges::any_of(layer.variables, [&variable](const policy::Variable &other) {
                    return other.name == variable.name && !other.values.empty();
                });
            if (isUsed(variable.name)) {
                if (!hasValues)
                    context.find(Severity::Warning, MessageId::VariableWithoutValues,
                                 {variable.name}, variable.span);
                continue;
            }
            Finding &finding = context.find(Severity::Warning, MessageId::UnusedVariable,
                                            {variable.name}, variable.span);
            context.offer(finding, MessageId::FixRemove, {variable.name},
                          [&variable](const policy::Policy &policy) {
                              return removeVariableAt(policy, variable.span);
                          });
        }
        for (const policy::PathRule &rule : layer.pathRules) {
            for (const policy::PathTemplate &path : rule.paths) {
                for (const policy::TemplatePart &part : path.parts) {
                    if (part.kind != policy::TemplatePart::Kind::Variable
                        || std::ranges::contains(layer.variables, part.text,
                                                 &policy::Variable::name))
                        continue;
                    Finding &finding = context.find(Severity::Error, MessageId::UndeclaredVariable,
                                                    {part.text}, path.span);
                    context.offer(finding, MessageId::FixDeclare, {part.text},
                                  [&part](const policy::Policy &) {
                                      return edit::AddVariable{.name = part.text, .values = {}};
                                  });
                }
            }
        }
    }
}

} // namespace surveyor::formats
