// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/refer_judge.h"

#include "landlock/abi.h"
#include "landlock/rights.h"
#include "policy/model/right_bits.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <optional>

namespace surveyor::policy {
namespace {

std::uint64_t removeRight(const Side &side)
{
    if (!side.exists)
        return 0;
    return side.object.kind == FileKind::Directory ? bits::removeDir : bits::removeFile;
}

/// Whether an object would be denied less at @p place than it is now, by the rules of its folder
/// and its own. What only makes sense for directories counts only for one.
bool gains(const LayerMatrix &folder, const LayerMatrix &own, bool isDirectory,
           const LayerMatrix &place)
{
    const std::uint64_t fileRights = landlock::fileMask(landlock::abis().back().version);
    for (unsigned right = 0; right < LayerMatrix::rights; ++right) {
        if (!isDirectory && (fileRights >> right & 1) == 0)
            continue;
        const auto deniedNow = folder.layers(right) & own.layers(right);
        if ((deniedNow & ~place.layers(right)) != 0)
            return true;
    }
    return false;
}

/// The place of the step where the walk leaves the mount that both folders are on.
std::size_t mountRoot(std::span<const PathStep> folder)
{
    const auto found = std::ranges::find(folder, true, &PathStep::mountRoot);
    const auto place = static_cast<std::size_t>(found - folder.begin());
    return std::min(place, folder.size() - 1);
}

} // namespace

std::uint64_t makeRight(FileKind kind) noexcept
{
    switch (kind) {
    case FileKind::CharacterDevice: return bits::makeChar;
    case FileKind::Directory: return bits::makeDir;
    case FileKind::Socket: return bits::makeSock;
    case FileKind::Fifo: return bits::makeFifo;
    case FileKind::BlockDevice: return bits::makeBlock;
    case FileKind::Link: return bits::makeSym;
    case FileKind::Regular:
    case FileKind::Unknown: break;
    }
    return bits::makeReg;
}

void ReferJudge::grantUpToMount(const Side &side, LayerMatrix &matrix) const
{
    const auto folder = side.folder();
    for (const PathStep &step : folder.first(mountRoot(folder) + 1))
        m_paths.grantAt(step, matrix);
}

/// What both folders are still denied behind the walk. Until a comparison shows that the object
/// gains nothing all handled rights are collected, afterwards only the requested ones. The last
/// step is never followed by a comparison: rules on "/" come too late where files lie on another
/// mount, unless there is more above it.
ReferJudge::Reach ReferJudge::walk(const Side &from, const Side &to, std::uint64_t requestFrom,
                                   std::uint64_t requestTo, bool exchanges) const
{
    Reach reach{m_paths.everything(), m_paths.everything(), m_paths.handledByAny(),
                m_paths.handledByAny(), true};
    grantUpToMount(from, reach.from);
    grantUpToMount(to, reach.to);
    if (reach.from.denied() == 0 && reach.to.denied() == 0)
        return {reach.from, reach.to, requestFrom, requestTo, false};

    LayerMatrix ownFrom = m_paths.everything();
    m_paths.grantAt(from.object.steps.front(), ownFrom);
    LayerMatrix ownTo = m_paths.everything();
    if (to.exists)
        m_paths.grantAt(to.object.steps.front(), ownTo);
    const auto compare = [&] {
        if (!reach.gains)
            return;
        if (gains(reach.from, ownFrom, from.object.kind == FileKind::Directory, reach.to))
            return;
        if (exchanges && gains(reach.to, ownTo, to.object.kind == FileKind::Directory, reach.from))
            return;
        reach.gains = false;
        reach.requestFrom = requestFrom;
        reach.requestTo = requestTo;
        reach.from.narrow(requestFrom);
        reach.to.narrow(requestTo);
    };
    const auto folder = to.folder();
    for (const PathStep &step : folder.subspan(mountRoot(folder))) {
        compare();
        m_paths.grantAt(step, reach.from);
        m_paths.grantAt(step, reach.to);
        if (reach.from.denied() == 0 && reach.to.denied() == 0)
            break;
    }
    if (to.object.beyondRoot)
        compare();
    return reach;
}

void ReferJudge::record(const Side &side, const LayerMatrix &matrix, std::uint64_t request,
                        Judgement &result) const
{
    const auto folder = side.folder();
    if (matrix.denied() == 0)
        return;
    result.records.push_back(
        m_paths.recorder().blame(matrix, request, landlock::RightKind::Filesystem,
                                 folder.front().path, m_paths.quietOn(folder)));
    const std::uint64_t certain = m_paths.certain(folder, matrix).denied();
    result.recordsCertain = result.recordsCertain && certain == matrix.denied();
    if (certain != 0)
        result.verdict = Verdict::Denied;
}

Judgement ReferJudge::judge(const Side &from, const Side &to, bool removes, bool exchanges) const
{
    std::uint64_t requestFrom = exchanges ? makeRight(to.object.kind) : 0;
    std::uint64_t requestTo = makeRight(from.object.kind);
    if (removes) {
        requestFrom |= removeRight(from);
        requestTo |= removeRight(to);
    }
    if (from.folder().front().path == to.folder().front().path)
        return m_paths.judge(to.folder(), requestFrom | requestTo);
    if (!m_paths.applies())
        return {};

    requestFrom |= bits::refer;
    requestTo |= bits::refer;
    Judgement result = Judgement::of(Verdict::Allowed, Reason::Granted);
    result.decisions = m_paths.decide(from.folder(), requestFrom);
    std::ranges::move(m_paths.decide(to.folder(), requestTo), std::back_inserter(result.decisions));
    const Reach reach = walk(from, to, requestFrom, requestTo, exchanges);
    if (reach.from.denied() == 0 && reach.to.denied() == 0)
        return result;

    result.verdict = Verdict::Unknown;
    record(from, reach.from, reach.requestFrom, result);
    record(to, reach.to, reach.requestTo, result);
    // That nothing is gained is a comparison of two places, each of which a link may be.
    if (reach.gains && !result.recordsCertain)
        result.verdict = Verdict::Unknown;
    if (result.verdict == Verdict::Unknown)
        result.reason = Reason::LinkCouldDecide;
    else
        result.reason = reach.gains ? Reason::WouldGainRights : Reason::MissingRight;
    // What can never be done comes before what a copy could do instead.
    const bool denied = !reach.from.allows(requestFrom & ~bits::refer)
        || !reach.to.allows(requestTo & ~bits::refer);
    result.error = denied ? EACCES : EXDEV;
    return result;
}

} // namespace surveyor::policy
