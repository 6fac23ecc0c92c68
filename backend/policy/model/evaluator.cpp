// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/evaluator.h"

#include "policy/model/path_judge.h"
#include "policy/model/recorder.h"
#include "policy/model/refer_judge.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/fiemap.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <utility>

namespace surveyor::policy {
namespace {

using landlock::RightKind;
using operation::Transport;

constexpr std::uint64_t execute = 1U << 0;
constexpr std::uint64_t writeFile = 1U << 1;
constexpr std::uint64_t readFile = 1U << 2;
constexpr std::uint64_t readDir = 1U << 3;
constexpr std::uint64_t removeDir = 1U << 4;
constexpr std::uint64_t removeFile = 1U << 5;
constexpr std::uint64_t truncateRight = 1U << 14;
constexpr std::uint64_t ioctlDev = 1U << 15;
constexpr std::uint64_t resolveUnix = 1U << 16;
constexpr std::uint64_t abstractScope = 1U << 0;
constexpr std::uint64_t signalScope = 1U << 1;

/// Commands every device answers, or that concern the descriptor or its file system: never denied.
constexpr std::array<std::uint32_t, 13> harmlessCommands{
    FIOCLEX,    FIONCLEX,      FIONBIO,  FIOASYNC, FIOQSIZE,     FIFREEZE,
    FITHAW,     FS_IOC_FIEMAP, FIGETBSZ, FICLONE,  FICLONERANGE, FIDEDUPERANGE,
    0x80111500, // FS_IOC_GETFSUUID, absent from older headers
};
constexpr std::uint32_t getFsSysfsPath = 0x80811501; // FS_IOC_GETFSSYSFSPATH

Judgement failsBefore(int error)
{
    return Judgement::of(Verdict::Allowed, Reason::FailsBefore, error);
}

Judgement notFound(int error)
{
    return Judgement::of(Verdict::Unknown, Reason::ObjectNotFound, error);
}

/// What opening asks of Landlock, from the flags as the kernel reads them: an access mode of 3
/// asks for nothing.
std::uint64_t openRequest(int flags, FileKind kind)
{
    const int mode = flags & O_ACCMODE;
    std::uint64_t request = 0;
    if (mode == O_RDONLY || mode == O_RDWR)
        request |= readFile;
    if (mode == O_WRONLY || mode == O_RDWR)
        request |= writeFile;
    return kind == FileKind::Directory && (request & readFile) != 0 ? readDir : request;
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

/// The mount that the first of @p steps is on, by the path of its root.
const std::string &mountOf(std::span<const PathStep> steps)
{
    const auto found = std::ranges::find(steps, true, &PathStep::mountRoot);
    return found == steps.end() ? steps.back().path : found->path;
}

bool isOrIsAbove(const std::string &path, std::span<const PathStep> steps)
{
    return std::ranges::contains(steps, path, &PathStep::path);
}

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

    Judgement operator()(const operation::Open &open) const
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
            return (open.flags & O_CREAT) != 0 && found.error() == ENOENT ? create(open)
                                                                          : missing(found.error());
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
        return truncates ? then(std::move(result), m_paths.judge(found->steps, truncateRight))
                         : result;
    }

    Judgement operator()(const operation::Execute &operation) const
    {
        const auto found = m_host.find(operation.path);
        if (!found)
            return missing(found.error());
        if (found->kind != FileKind::Regular && found->kind != FileKind::Unknown)
            return failsBefore(EACCES);
        return m_paths.judge(found->steps, execute | readFile);
    }

    Judgement operator()(const operation::Create &operation) const
    {
        const auto side = sideOf(operation.path);
        if (!side)
            return missing(side.error());
        if (side->exists && !m_host.isLexical())
            return failsBefore(operation.kind == FileKind::Socket ? EADDRINUSE : EEXIST);
        return m_paths.judge(side->folder(), makeRight(operation.kind));
    }

    Judgement operator()(const operation::Remove &operation) const
    {
        const auto side = sideOf(operation.path);
        if (!side || !side->exists)
            return missing(side ? ENOENT : side.error());
        return m_paths.judge(side->folder(), operation.directory ? removeDir : removeFile);
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
            return missing(found.error());
        const bool device = found->kind == FileKind::CharacterDevice
            || found->kind == FileKind::BlockDevice || found->kind == FileKind::Unknown;
        return device ? m_paths.judge(found->steps, ioctlDev) : Judgement{};
    }

    Judgement operator()(const operation::BindPort &operation) const
    {
        return onPort(operation.port, operation.transport == Transport::Tcp ? 1U << 0 : 1U << 2);
    }

    Judgement operator()(const operation::ConnectPort &operation) const
    {
        return onPort(operation.port, operation.transport == Transport::Tcp ? 1U << 1 : 1U << 3);
    }

    Judgement operator()(const operation::SendSignal &operation) const
    {
        return inScope(signalScope, operation.to);
    }

    Judgement operator()(const operation::ConnectAbstract &operation) const
    {
        return inScope(abstractScope, operation.to);
    }

    Judgement operator()(const operation::ConnectSocketFile &operation) const
    {
        // Only layers that do not restrict the socket's creator too are asked.
        const auto found = m_host.find(operation.path);
        if (!found)
            return missing(found.error());
        Plan inner = m_plan;
        for (std::size_t i = 0; i < std::min(operation.to.sharedLayers, inner.layers.size()); ++i)
            inner.layers[i].handledFs &= ~resolveUnix;
        const RuleIndex rules(inner);
        return PathJudge(inner, m_host, rules, m_recorder).judge(found->steps, resolveUnix);
    }

    Judgement operator()(const operation::Trace &operation) const
    {
        if (m_plan.layers.empty() || operation.of.ownProcess
            || operation.of.sharedLayers >= m_plan.layers.size())
            return {};
        return always(m_plan.layers.size() - 1, "ptrace", {});
    }

    Judgement operator()(const operation::ChangeMounts &operation) const
    {
        for (std::size_t layer = m_plan.layers.size(); layer-- > 0;) {
            if (m_plan.layers[layer].handledFs == 0)
                continue;
            const auto found = m_host.find(operation.path);
            if (!found && !m_host.isLexical())
                return failsBefore(found.error());
            return always(layer, "fs.change_topology", found ? found->path() : operation.path);
        }
        return {};
    }

    Judgement onObject(std::string_view path, std::uint64_t request) const
    {
        const auto found = m_host.find(path);
        return found ? m_paths.judge(found->steps, request) : missing(found.error());
    }

    Judgement onObjectOrFolder(std::string_view path, std::uint64_t request) const
    {
        if (const auto found = m_host.find(path))
            return m_paths.judge(found->steps, request);
        const auto side = sideOf(path);
        if (!side)
            return notFound(side.error());
        std::vector<PathStep> steps{{.path = std::string(path), .id = {}, .mountRoot = false}};
        std::ranges::copy(side->folder(), std::back_inserter(steps));
        return m_paths.judge(steps, request);
    }

    Judgement onPort(std::uint16_t port, std::uint64_t request) const
    {
        std::vector<std::uint64_t> handled;
        handled.reserve(m_plan.layers.size());
        for (const PlanLayer &layer : m_plan.layers)
            handled.push_back(layer.handledNet);
        LayerMatrix matrix(handled, request);
        if (matrix.denied() == 0)
            return {};
        Judgement result = Judgement::of(Verdict::Allowed, Reason::Granted);
        LayerMatrix::Layers quiet = 0;
        for (std::size_t layer = 0; layer < m_plan.layers.size(); ++layer) {
            const auto &ports = m_plan.layers[layer].ports;
            std::optional<std::size_t> rule;
            const auto found = std::ranges::find(ports, port, &PlanPort::port);
            if (found != ports.end()) {
                rule = static_cast<std::size_t>(found - ports.begin());
                matrix.grant(layer, found->access);
                if (found->quiet)
                    quiet |= LayerMatrix::Layers{1} << layer;
            }
            for (unsigned bit = 0; bit < LayerMatrix::rights; ++bit) {
                if ((request & handled[layer]) >> bit & 1)
                    result.decisions.push_back(
                        {layer,
                         rightOf(RightKind::Network, bit),
                         rule && (found->access >> bit & 1) != 0 ? rule : std::nullopt,
                         {}});
            }
        }
        if (matrix.denied() == 0)
            return result;
        result.verdict = Verdict::Denied;
        result.reason = Reason::MissingRight;
        result.error = EACCES;
        result.records.push_back(m_recorder.blame(matrix, request, RightKind::Network, {}, quiet));
        return result;
    }

    Judgement inScope(std::uint64_t request, const operation::Peer &peer) const
    {
        if (peer.ownProcess)
            return {};
        Judgement result;
        for (std::size_t layer = m_plan.layers.size(); layer-- > 0;) {
            const std::uint64_t scoped = m_plan.layers[layer].scoped & request;
            if (scoped == 0)
                continue;
            const landlock::Right *const right =
                rightOf(RightKind::Scope, static_cast<unsigned>(std::countr_zero(scoped)));
            result.decisions.push_back({layer, right, {}, {}});
            if (result.verdict == Verdict::Denied)
                continue;
            if (layer < peer.sharedLayers) {
                result.reason = Reason::Granted;
                continue;
            }
            result.verdict = Verdict::Denied;
            result.reason = Reason::OutOfScope;
            result.error = EPERM;
            result.records.push_back(m_recorder.blameLayer(layer, right, {}));
        }
        return result;
    }

private:
    Judgement missing(int error) const
    {
        return m_host.isLexical() ? notFound(error) : failsBefore(error);
    }

    Judgement truncate(const std::string &path) const
    {
        const auto found = m_host.find(path);
        if (!found)
            return missing(found.error());
        if (found->kind == FileKind::Directory)
            return failsBefore(EISDIR);
        if (found->kind != FileKind::Regular && found->kind != FileKind::Unknown)
            return failsBefore(EINVAL);
        return m_paths.judge(found->steps, truncateRight);
    }

    /// What a name stands for without following it, or the folder it would be made in.
    std::expected<ReferJudge::Side, int> sideOf(std::string_view path) const
    {
        while (path.size() > 1 && path.ends_with('/'))
            path.remove_suffix(1);
        ReferJudge::Side side;
        if (auto found = m_host.find(path, Host::LastLink::Keep)) {
            side.object = std::move(*found);
            // The root has no folder; it can be neither moved nor made.
            side.exists = side.object.steps.size() > 1;
            // What a mount covers is what has the name; no rule can be made for it.
            if (PathStep &object = side.object.steps.front(); side.exists && object.mountRoot)
                object.id.reset();
            return side;
        } else if (found.error() != ENOENT) {
            return std::unexpected(found.error());
        }
        const std::size_t slash = path.rfind('/');
        const std::string_view folder =
            slash == std::string_view::npos ? "." : path.substr(0, slash + 1);
        auto found = m_host.find(folder);
        if (!found)
            return std::unexpected(found.error());
        side.object = std::move(*found);
        side.object.kind = FileKind::Unknown;
        return side;
    }

    Judgement refer(std::string_view from, std::string_view to, bool removes, bool exchanges) const
    {
        const auto source = sideOf(from);
        const auto target = sideOf(to);
        if (!source)
            return missing(source.error());
        if (!target) // a link's source is looked for first
            return missing(removes || source->exists ? target.error() : ENOENT);
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

    /// In the kernel's order; 0 for nothing.
    static int renameFailure(const ReferJudge::Side &from, const ReferJudge::Side &to,
                             bool exchanges)
    {
        if (mountOf(from.folder()) != mountOf(to.folder()))
            return EXDEV;
        if (!from.exists || (exchanges && !to.exists))
            return ENOENT;
        if (isOrIsAbove(from.object.path(), to.folder()))
            return EINVAL;
        if (to.exists && isOrIsAbove(to.object.path(), from.folder()))
            return exchanges ? EINVAL : ENOTEMPTY;
        return 0;
    }

    static int linkFailure(const ReferJudge::Side &from, const ReferJudge::Side &to)
    {
        if (!from.exists)
            return ENOENT;
        if (to.exists)
            return EEXIST;
        return mountOf(from.object.steps) != mountOf(to.folder()) ? EXDEV : 0;
    }

    /// Opening something that is not there yet: first it is made, then opened. Where the first is
    /// granted and the second is not the file stays behind.
    Judgement create(const operation::Open &open) const
    {
        const auto side = sideOf(open.path);
        if (!side)
            return missing(side.error());
        if (side->exists)
            return createThroughLink(*side, open.flags);
        Judgement made = m_paths.judge(side->folder(), makeRight(FileKind::Regular));
        std::vector<PathStep> steps(side->folder().begin(), side->folder().end());
        const std::string name = open.path.substr(open.path.rfind('/') + 1);
        const std::string &folder = steps.front().path;
        steps.insert(
            steps.begin(),
            {.path = folder + (folder == "/" ? "" : "/") + name, .id = {}, .mountRoot = false});
        return then(std::move(made),
                    m_paths.judge(steps, openRequest(open.flags, FileKind::Regular)));
    }

    /// A link to nothing: the file is made where it points. The host has followed all links once,
    /// so there is no circle.
    Judgement createThroughLink(const ReferJudge::Side &link, int flags) const
    {
        const auto target = m_host.readLink(link.object.path());
        if (!target)
            return notFound(target.error());
        const std::string folder = target->starts_with('/') ? "" : link.folder().front().path + "/";
        return (*this)(operation::Open{folder + *target, flags});
    }

    Judgement openNameless(const PathWalk &folder, int flags) const
    {
        if (folder.kind != FileKind::Directory && folder.kind != FileKind::Unknown)
            return failsBefore(ENOTDIR);
        Judgement result = m_paths.judge(folder.steps, openRequest(flags, FileKind::Regular));
        for (Blame &blame : result.records)
            blame.unnamedBelow = true;
        return result;
    }

    /// Two checks of one call: the second comes only if the first allows.
    static Judgement then(Judgement first, Judgement second)
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

    Judgement always(std::size_t layer, std::string_view blocker, std::string path) const
    {
        Judgement result = Judgement::of(Verdict::Denied, Reason::AlwaysDenied, EPERM);
        result.records.push_back(
            m_recorder.blameLayer(layer, landlock::findRight(blocker), std::move(path)));
        return result;
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
