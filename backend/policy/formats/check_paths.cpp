// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/check_context.h"
#include "policy/formats/export_layer.h"
#include "policy/formats/path_syntax.h"

#include <cstdlib>
#include <memory>
#include <sys/stat.h>
#include <vector>

namespace surveyor::formats {
namespace {

using Severity = Finding::Severity;

bool isLink(const std::string &path)
{
    struct stat status{};
    return ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

std::string realPath(const std::string &path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                           &std::free);
    return real ? std::string(real.get()) : std::string();
}

void offerRemoval(CheckContext &context, Finding &finding, const CheckedPath &path)
{
    if (!path.literal)
        return;
    context.offer(
        finding, MessageId::FixRemove, {path.path},
        [&path](const policy::Policy &policy) { return removePathAt(policy, *path.source); });
}

void checkLink(CheckContext &context, const CheckedPath &path)
{
    const std::string target = realPath(path.path);
    Finding &finding =
        context.find(Severity::Note, MessageId::PathIsLink, {path.path, target}, path.source->span);
    if (!path.literal || target.empty())
        return;
    context.offer(finding, MessageId::FixName, {target}, [&](const policy::Policy &policy) {
        return changePathAt(policy, *path.source,
                            templateText(policy::PathTemplate::literal(target)));
    });
}

/// Takes the rights away one by one, as far as the rule names them so.
void offerRemovals(CheckContext &context, Finding &finding, const policy::PathRule &rule,
                   const policy::RightSet &useless)
{
    std::vector<CheckContext::Choose> steps;
    for (const policy::RightMention &mention : rule.access.mentions) {
        if (!mention.rights.empty() && useless.containsAll(mention.rights))
            steps.emplace_back([&mention, &rule](const policy::Policy &policy) {
                return removeFromRule(policy, rule, mention.text);
            });
    }
    if (!steps.empty())
        context.offerSteps(finding, MessageId::FixRemove, {joinNames(useless)}, steps);
}

/// Other paths of the rule may need the rights that this one has no use for.
void offerOwnRule(CheckContext &context, Finding &finding, const CheckedPath &path,
                  const policy::RightSet &rights)
{
    edit::AddPathRule rule{.access = {}, .paths = {templateText(*path.source)}};
    for (const landlock::Right &right : landlock::rights()) {
        if (rights.contains(right.blocker))
            rule.access.push_back(shortName(right));
    }
    const std::vector<CheckContext::Choose> steps{
        [&rule](const policy::Policy &) { return rule; },
        [&path](const policy::Policy &policy) { return removePathAt(policy, *path.source); }};
    context.offerSteps(finding, MessageId::FixOwnRule, {path.path, joinNames(rights)}, steps);
}

void checkDirectoryRights(CheckContext &context, const CheckedPath &path)
{
    const policy::RightSet useless = path.rule->access.rights - fileRights();
    if (useless.empty())
        return;
    const bool nothingLeft = (path.rule->access.rights & fileRights()).empty();
    Finding &finding =
        context.find(nothingLeft ? Severity::Error : Severity::Warning,
                     nothingLeft ? MessageId::OnlyDirectoryRights : MessageId::DirectoryRightOnFile,
                     {path.path, joinNames(useless)}, path.source->span);
    if (nothingLeft) {
        offerRemoval(context, finding, path);
        return;
    }
    if (path.rule->paths.size() == 1)
        offerRemovals(context, finding, *path.rule, useless);
    else if (path.literal)
        offerOwnRule(context, finding, path, path.rule->access.rights - useless);
}

} // namespace

void checkPaths(CheckContext &context)
{
    if (!context.lookUpPaths())
        return;
    for (const policy::Layer &layer : context.policy().layers) {
        for (const CheckedPath &path : pathsOf(layer)) {
            const PathKind kind = pathKind(path.path);
            if (kind == PathKind::Missing) {
                Finding &finding = context.find(Severity::Warning, MessageId::PathMissing,
                                                {path.path}, path.source->span);
                offerRemoval(context, finding, path);
                continue;
            }
            if (isLink(path.path))
                checkLink(context, path);
            if (kind == PathKind::Other)
                checkDirectoryRights(context, path);
        }
    }
}

} // namespace surveyor::formats
