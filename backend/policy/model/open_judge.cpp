// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/open_judge.h"

#include "policy/model/lookup_failure.h"
#include "policy/model/right_bits.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <utility>
#include <vector>

namespace surveyor::policy {
namespace {

/// What opening asks of Landlock, from the flags as the kernel reads them: an access mode of 3
/// asks for nothing.
std::uint64_t openRequest(int flags, FileKind kind)
{
    const int mode = flags & O_ACCMODE;
    std::uint64_t request = 0;
    if (mode == O_RDONLY || mode == O_RDWR)
        request |= bits::readFile;
    if (mode == O_WRONLY || mode == O_RDWR)
        request |= bits::writeFile;
    return kind == FileKind::Directory && (request & bits::readFile) != 0 ? bits::readDir : request;
}

/// What the kernel refuses to open before it asks Landlock; 0 for nothing.
int openFailure(int flags, FileKind kind)
{
    const bool isFolder = kind == FileKind::Directory;
    // An access mode of 3 asks for permission to write, and so does truncating.
    const bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_TRUNC) != 0;
    if ((flags & O_CREAT) != 0 && isFolder)
        return EISDIR;
    if ((flags & O_DIRECTORY) != 0 && !isFolder)
        return ENOTDIR;
    if (kind == FileKind::Link)
        return ELOOP;
    return isFolder && writes ? EISDIR : 0;
}

/// The same before the path is looked at.
int openMisuse(int flags)
{
    if ((flags & O_TMPFILE) == O_TMPFILE)
        return (flags & O_CREAT) != 0 || (flags & O_ACCMODE) == O_RDONLY ? EINVAL : 0;
    return (flags & O_CREAT) != 0 && (flags & O_DIRECTORY) != 0 ? EINVAL : 0;
}

/// Two checks of one call: the second comes only if the first allows.
Judgement then(Judgement first, Judgement second)
{
    if (first.verdict == Verdict::Denied)
        return first;
    const bool unknown = first.verdict == Verdict::Unknown && second.verdict != Verdict::Denied;
    Judgement result = unknown ? first : std::move(second);
    if (result.verdict == Verdict::Allowed && first.reason == Reason::Granted)
        result.reason = Reason::Granted;
    if (!unknown)
        result.decisions.insert(result.decisions.begin(), first.decisions.begin(),
                                first.decisions.end());
    return result;
}

} // namespace

Judgement OpenJudge::judge(const operation::Open &open) const
{
    if ((open.flags & O_PATH) != 0)
        return {};
    if (const int error = openMisuse(open.flags))
        return failsBefore(error);
    const bool makesNew = (open.flags & (O_CREAT | O_EXCL)) == (O_CREAT | O_EXCL);
    const bool keepsLink = makesNew || (open.flags & O_NOFOLLOW) != 0;
    const auto found =
        m_host.find(open.path, keepsLink ? Host::LastLink::Keep : Host::LastLink::Follow);
    if (!found)
        return (open.flags & O_CREAT) != 0 && found.error() == ENOENT
            ? create(open)
            : missing(m_host, found.error());
    if ((open.flags & O_TMPFILE) == O_TMPFILE)
        return openNameless(*found, open.flags);
    if (makesNew && !m_host.isLexical())
        return failsBefore(EEXIST);
    if (found->kind != FileKind::Unknown) {
        if (const int error = openFailure(open.flags, found->kind))
            return failsBefore(error);
    }
    Judgement result = m_paths.judge(found->steps, openRequest(open.flags, found->kind));
    const bool truncates = (open.flags & O_TRUNC) != 0
        && (found->kind == FileKind::Regular || found->kind == FileKind::Unknown);
    return truncates ? then(std::move(result), m_paths.judge(found->steps, bits::truncate))
                     : result;
}

/// Opening something that is not there yet: first it is made, then opened. Where the first is
/// granted and the second is not the file stays behind.
Judgement OpenJudge::create(const operation::Open &open) const
{
    const auto side = findSide(m_host, open.path);
    if (!side)
        return missing(m_host, side.error());
    if (side->folderRemoved())
        return failsBefore(ENOENT);
    if (side->exists)
        return createThroughLink(*side, open.flags);
    Judgement made = m_paths.judge(side->folder(), bits::makeReg);
    std::vector<PathStep> steps(side->folder().begin(), side->folder().end());
    const std::string name = open.path.substr(open.path.rfind('/') + 1);
    const std::string &folder = steps.front().path;
    steps.insert(
        steps.begin(),
        {.path = folder + (folder == "/" ? "" : "/") + name, .id = {}, .mountRoot = false});
    return then(std::move(made), m_paths.judge(steps, openRequest(open.flags, FileKind::Regular)));
}

/// A link to nothing: the file is made where it points. The host has followed all links once,
/// so there is no circle.
Judgement OpenJudge::createThroughLink(const Side &link, int flags) const
{
    const auto target = m_host.readLink(link.object.path());
    if (!target)
        return notFound(target.error());
    const std::string folder = target->starts_with('/') ? "" : link.folder().front().path + "/";
    return judge(operation::Open{folder + *target, flags});
}

Judgement OpenJudge::openNameless(const PathWalk &folder, int flags) const
{
    if (folder.kind != FileKind::Directory && folder.kind != FileKind::Unknown)
        return failsBefore(ENOTDIR);
    Judgement result = m_paths.judge(folder.steps, openRequest(flags, FileKind::Regular));
    for (Blame &blame : result.records)
        blame.unnamedBelow = true;
    return result;
}

} // namespace surveyor::policy
