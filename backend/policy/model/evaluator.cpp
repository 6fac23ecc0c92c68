// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/evaluator.h"

#include "policy/model/lookup_failure.h"
#include "policy/model/open_judge.h"
#include "policy/model/path_judge.h"
#include "policy/model/port_judge.h"
#include "policy/model/recorder.h"
#include "policy/model/refer_judge.h"
#include "policy/model/right_bits.h"
#include "policy/model/scope_judge.h"
#include "policy/model/side.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <linux/fiemap.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <utility>

namespace surveyor::policy {
namespace {

using operation::Transport;

/// Commands every device answers, or that concern the descriptor or its file system: never denied.
constexpr std::array<std::uint32_t, 13> harmlessCommands{
    FIOCLEX,    FIONCLEX,      FIONBIO,  FIOASYNC, FIOQSIZE,     FIFREEZE,
    FITHAW,     FS_IOC_FIEMAP, FIGETBSZ, FICLONE,  FICLONERANGE, FIDEDUPERANGE,
    0x80111500, // FS_IOC_GETFSUUID, absent from older headers
};
constexpr std::uint32_t getFsSysfsPath = 0x80811501; // FS_IOC_GETFSSYSFSPATH

/// One judgement being made.
class Judge
{
public:
    Judge(const Plan &plan, const Host &host, const RuleIndex &rules, ProgramImage image)
        : m_plan(plan)
        , m_host(host)
        , m_recorder(plan, image == ProgramImage::Executed)
        , m_paths(plan, host, rules, m_recorder)
    {
    }

    Judgement operator()(const operation::Open &operation) const
    {
        return OpenJudge(m_host, m_paths).judge(operation);
    }

    Judgement operator()(const operation::Execute &operation) const
    {
        const auto found = m_host.find(operation.path);
        if (!found)
            return missing(m_host, found.error());
        if (found->kind != FileKind::Regular && found->kind != FileKind::Unknown)
            return failsBefore(EACCES);
        return m_paths.judge(found->steps, bits::execute | bits::readFile);
    }

    Judgement operator()(const operation::Create &operation) const
    {
        const auto side = findSide(m_host, operation.path);
        if (!side)
            return missing(m_host, side.error());
        if (side->folderRemoved())
            return failsBefore(ENOENT);
        if (side->exists && !m_host.isLexical())
            return failsBefore(operation.kind == FileKind::Socket ? EADDRINUSE : EEXIST);
        return m_paths.judge(side->folder(), makeRight(operation.kind));
    }

    Judgement operator()(const operation::Remove &operation) const
    {
        const auto side = findSide(m_host, operation.path);
        if (!side || !side->exists)
            return missing(m_host, side ? ENOENT : side.error());
        return m_paths.judge(side->folder(),
                             operation.directory ? bits::removeDir : bits::removeFile);
    }

    Judgement operator()(const operation::Rename &operation) const
    {
        return refer(operation.from, operation.to, true, operation.exchange);
    }

    Judgement operator()(const operation::Link &operation) const
    {
        return refer(operation.from, operation.to, false, false);
    }

    Judgement operator()(const operation::Truncate &operation) const
    {
        return truncate(operation.path);
    }

    Judgement operator()(const operation::TruncateOpened &operation) const
    {
        return truncate(operation.path);
    }

    Judgement operator()(const operation::ControlDevice &operation) const
    {
        if (std::ranges::contains(harmlessCommands, operation.command)
            || operation.command == getFsSysfsPath)
            return {};
        const auto found = m_host.find(operation.path);
        if (!found)
            return missing(m_host, found.error());
        const bool device = found->kind == FileKind::CharacterDevice
            || found->kind == FileKind::BlockDevice || found->kind == FileKind::Unknown;
        return device ? m_paths.judge(found->steps, bits::ioctlDev) : Judgement{};
    }

    Judgement operator()(const operation::BindPort &operation) const
    {
        const bool tcp = operation.transport == Transport::Tcp;
        return onPort(operation.port, tcp ? bits::bindTcp : bits::bindUdp);
    }

    Judgement operator()(const operation::ConnectPort &operation) const
    {
        const bool tcp = operation.transport == Transport::Tcp;
        return onPort(operation.port, tcp ? bits::connectTcp : bits::connectSendUdp);
    }

    Judgement operator()(const operation::SendSignal &operation) const
    {
        return inScope(bits::signal, operation.to);
    }

    Judgement operator()(const operation::ConnectAbstract &operation) const
    {
        return inScope(bits::abstractUnixSocket, operation.to);
    }

    Judgement operator()(const operation::ConnectSocketFile &operation) const
    {
        // Only layers that do not restrict the socket's creator too are asked.
        const auto found = m_host.find(operation.path);
        if (!found)
            return missing(m_host, found.error());
        Plan inner = m_plan;
        for (std::size_t i = 0; i < std::min(operation.to.sharedLayers, inner.layers.size()); ++i)
            inner.layers[i].handledFs &= ~bits::resolveUnix;
        const RuleIndex rules(inner);
        return PathJudge(inner, m_host, rules, m_recorder).judge(found->steps, bits::resolveUnix);
    }

    Judgement operator()(const operation::Trace &operation) const
    {
        return ScopeJudge(m_plan, m_recorder).trace(operation.of);
    }

    Judgement operator()(const operation::ChangeMounts &operation) const
    {
        for (std::size_t layer = m_plan.layers.size(); layer-- > 0;) {
            if (m_plan.layers[layer].handledFs == 0)
                continue;
            const auto found = m_host.find(operation.path);
            if (!found && !m_host.isLexical())
                return failsBefore(found.error());
            Judgement result = Judgement::of(Verdict::Denied, Reason::AlwaysDenied, EPERM);
            result.records.push_back(
                m_recorder.blameLayer(layer, landlock::findRight("fs.change_topology"),
                                      found ? found->path() : operation.path));
            return result;
        }
        return {};
    }

    Judgement onObjectOrFolder(std::string_view path, std::uint64_t request) const
    {
        if (const auto found = m_host.find(path))
            return m_paths.judge(found->steps, request);
        const auto side = findSide(m_host, path);
        if (!side)
            return notFound(side.error());
        std::vector<PathStep> steps{{.path = std::string(path), .id = {}, .mountRoot = false}};
        std::ranges::copy(side->folder(), std::back_inserter(steps));
        return m_paths.judge(steps, request);
    }

    Judgement onPort(std::uint16_t port, std::uint64_t request) const
    {
        return PortJudge(m_plan, m_recorder).judge(port, request);
    }

    Judgement inScope(std::uint64_t request, const operation::Peer &peer) const
    {
        return ScopeJudge(m_plan, m_recorder).judge(request, peer);
    }

private:
    Judgement truncate(const std::string &path) const
    {
        const auto found = m_host.find(path);
        if (!found)
            return missing(m_host, found.error());
        if (found->kind == FileKind::Directory)
            return failsBefore(EISDIR);
        if (found->kind != FileKind::Regular && found->kind != FileKind::Unknown)
            return failsBefore(EINVAL);
        return m_paths.judge(found->steps, bits::truncate);
    }

    Judgement refer(std::string_view from, std::string_view to, bool removes, bool exchanges) const
    {
        const auto source = findSide(m_host, from);
        const auto target = findSide(m_host, to);
        if (!source)
            return missing(m_host, source.error());
        if (!target) // a link's source is looked for first
            return missing(m_host, removes || source->exists ? target.error() : ENOENT);
        if (!m_host.isLexical()) {
            const int error = removes ? renameFailure(*source, *target, exchanges)
                                      : linkFailure(*source, *target);
            if (error != 0)
                return failsBefore(error);
        }
        if (!source->exists)
            return notFound(ENOENT);
        return ReferJudge(m_paths).judge(*source, *target, removes, exchanges);
    }

    const Plan &m_plan;
    const Host &m_host;
    Recorder m_recorder;
    PathJudge m_paths;
};

} // namespace

Evaluator::Evaluator(Plan plan, const Host &host, ProgramImage image)
    : m_plan(std::move(plan))
    , m_host(host)
    , m_image(image)
    , m_rules(m_plan)
{
}

Judgement Evaluator::judge(const Operation &operation) const
{
    return std::visit(Judge(m_plan, m_host, m_rules, m_image), operation);
}

Judgement Evaluator::judgePath(std::string_view path, std::uint64_t filesystemRights) const
{
    return Judge(m_plan, m_host, m_rules, m_image).onObjectOrFolder(path, filesystemRights);
}

Judgement Evaluator::judgePort(std::uint16_t port, std::uint64_t networkRights) const
{
    return Judge(m_plan, m_host, m_rules, m_image).onPort(port, networkRights);
}

Judgement Evaluator::judgeScope(std::uint64_t scopeRights, const operation::Peer &peer) const
{
    return Judge(m_plan, m_host, m_rules, m_image).inScope(scopeRights, peer);
}

} // namespace surveyor::policy
