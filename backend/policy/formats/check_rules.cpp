// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/check_context.h"
#include "policy/formats/export_layer.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

using Severity = Finding::Severity;

class RulesCheck
{
public:
    RulesCheck(CheckContext &context, const policy::Layer &layer)
        : m_context(context)
        , m_layer(layer)
        , m_paths(pathsOf(layer))
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_paths.size(); ++i) {
            covered(i);
            writeAndExecute(i);
        }
        for (const policy::PathRule &rule : m_layer.pathRules) {
            if (!rule.enabled)
                continue;
            truncate(rule);
            refer(rule);
        }
    }

private:
    /// Rules only add up: one that is beneath another of the same or more rights changes nothing.
    void covered(std::size_t index)
    {
        const CheckedPath &path = m_paths[index];
        const policy::RightSet &rights = path.rule->access.rights;
        if (rights.empty() || path.rule->quiet)
            return;
        for (std::size_t i = 0; i < m_paths.size(); ++i) {
            const CheckedPath &other = m_paths[i];
            const policy::RightSet &more = other.rule->access.rights;
            const bool same = other.normal == path.normal;
            const bool first = more != rights || i < index;
            if (i == index || other.rule->quiet || !more.containsAll(rights)
                || (same ? !first : !isBeneath(path.normal, other.normal)))
                continue;
            report(path, other, same);
            return;
        }
    }

    void report(const CheckedPath &path, const CheckedPath &other, bool same)
    {
        const policy::RightSet stay = other.rule->access.rights - path.rule->access.rights;
        const auto id = same ? MessageId::DuplicateRule
            : stay.empty()   ? MessageId::CoveredRule
                             : MessageId::DenyInsideAllow;
        Finding &finding = m_context.find(
            Severity::Warning, id, {path.path, other.path, joinNames(stay)}, path.source->span);
        if (path.literal)
            m_context.offer(finding, MessageId::FixRemove, {path.path},
                            [&path](const policy::Policy &policy) {
                                return removePathAt(policy, *path.source);
                            });
    }

    /// What is granted at a path, by its own rules and by those above.
    [[nodiscard]] policy::RightSet grantedAt(const std::string &normal) const
    {
        policy::RightSet rights;
        for (const CheckedPath &other : m_paths) {
            if (other.normal == normal || isBeneath(normal, other.normal))
                rights |= other.rule->access.rights;
        }
        return rights;
    }

    void writeAndExecute(std::size_t index)
    {
        const CheckedPath &path = m_paths[index];
        const auto both = [](const policy::RightSet &rights) {
            return rights.contains("fs.write_file") && rights.contains("fs.execute");
        };
        if (!both(m_layer.handledFs.rights) || !both(grantedAt(path.normal)))
            return;
        const std::size_t slash = path.normal.rfind('/');
        const bool above = slash != std::string::npos && path.normal != "/"
            && both(grantedAt(slash == 0 ? "/" : path.normal.substr(0, slash)));
        const bool before = std::ranges::any_of(
            m_paths.begin(), m_paths.begin() + static_cast<std::ptrdiff_t>(index),
            [&path](const CheckedPath &other) { return other.normal == path.normal; });
        if (above || before)
            return;
        Finding &finding = m_context.find(Severity::Warning, MessageId::WriteAndExecute,
                                          {path.path}, path.source->span);
        offerNoExecute(finding, *path.rule);
    }

    /// Where the rule itself names it; a class of landrun's goes down to the one without.
    void offerNoExecute(Finding &finding, const policy::PathRule &rule)
    {
        for (const policy::RightMention &mention : rule.access.mentions) {
            const bool landrun = mention.text == "rwx";
            if (mention.text != "execute" && !landrun)
                continue;
            m_context.offer(finding, MessageId::FixRemove, {std::string("execute")},
                            [&mention, landrun](const policy::Policy &policy) {
                                return landrun ? changeRightAt(policy, mention, "rw")
                                               : removeRightAt(policy, mention);
                            });
        }
    }

    void truncate(const policy::PathRule &rule)
    {
        const policy::RightSet &rights = rule.access.rights;
        if (!m_layer.handledFs.rights.contains("fs.truncate") || !rights.contains("fs.write_file")
            || rights.contains("fs.truncate"))
            return;
        Finding &finding =
            m_context.find(Severity::Note, MessageId::WriteWithoutTruncate, {}, rule.span);
        m_context.offer(finding, MessageId::FixGrant, {std::string("truncate")},
                        [&rule](const policy::Policy &policy) {
                            return addRightToRuleAt(policy, rule.span, "truncate");
                        });
    }

    /// A group brings refer along; only one who names it expects something of it.
    void refer(const policy::PathRule &rule)
    {
        const auto named =
            std::ranges::find(rule.access.mentions, "refer", &policy::RightMention::text);
        if (named == rule.access.mentions.end())
            return;
        const bool moves = std::ranges::any_of(rule.access.rights.names(), [](const auto &name) {
            return name.starts_with("fs.make_") || name.starts_with("fs.remove_");
        });
        if (moves)
            return;
        Finding &finding =
            m_context.find(Severity::Warning, MessageId::ReferAlone, {}, named->span);
        m_context.offer(
            finding, MessageId::FixRemove, {named->text},
            [&named](const policy::Policy &policy) { return removeRightAt(policy, *named); });
    }

    CheckContext &m_context;
    const policy::Layer &m_layer;
    std::vector<CheckedPath> m_paths;
};

} // namespace

void checkRules(CheckContext &context)
{
    for (const policy::Layer &layer : context.policy().layers)
        RulesCheck(context, layer).run();
}

} // namespace surveyor::formats
