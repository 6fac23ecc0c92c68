// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "landlock/abi.h"
#include "policy/formats/check_context.h"
#include "policy/formats/export_layer.h"
#include "policy/formats/path_syntax.h"

#include <cstdlib>
#include <memory>
#include <sys/stat.h>

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

policy::RightSet fileRights()
{
    return policy::RightSet::fromKernelMask(landlock::RightKind::Filesystem,
                                            landlock::fileMask(landlock::abis().back().version));
}

void offerRemoval(CheckContext &context, Finding &finding, const CheckedPath &path)
{
    if (!path.literal)
        return;
    context.offer(
        finding, MessageId::FixRemove, {path.path},
        [&path](const policy::Policy &policy) { return removePathAt(policy, path.source->span); });
}

void checkLink(CheckContext &context, const CheckedPath &path)
{
    const std::string target = realPath(path.path);
    Finding &finding =
        context.find(Severity::Note, MessageId::PathIsLink, {path.path, target}, path.source->span);
    if (!path.literal || target.empty())
        return;
    context.offer(finding, MessageId::FixName, {target}, [&](const policy::Policy &policy) {
        return changePathAt(policy, path.source->span,
                            templateText(policy::PathTemplate::literal(target)));
    });
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
    for (const policy::RightMention &mention : path.rule->access.mentions) {
        const bool whole = useless.containsAll(mention.rights) && !mention.rights.empty();
        if (whole && path.rule->paths.size() == 1)
            context.offer(finding, MessageId::FixRemove, {mention.text},
                          [&mention](const policy::Policy &policy) {
                              return removeRightAt(policy, mention.span);
                          });
    }
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
