// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/enforce/enforcement.h"

#include "landlock/abi.h"
#include "landlock/uapi.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace surveyor::policy {
namespace {

namespace uapi = landlock::uapi;
using Step = EnforceError::Step;

constexpr int allThreadsAbi = 8;

std::unexpected<EnforceError> failure(Step step, std::size_t layer, std::string subject, int error)
{
    return std::unexpected(EnforceError{step, layer, std::move(subject), error});
}

/// A path of a rule, opened to name its inode only.
class Opened
{
public:
    explicit Opened(const std::string &path)
        : m_descriptor(::open(path.c_str(), O_PATH | O_CLOEXEC))
    {
    }
    ~Opened()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Opened(const Opened &) = delete;
    Opened &operator=(const Opened &) = delete;
    int get() const { return m_descriptor; }

    /// The plan was made for one inode; its name may lead elsewhere by now.
    bool is(const FileId &id) const
    {
        struct stat status = {};
        return ::fstat(m_descriptor, &status) == 0 && status.st_dev == id.device
            && status.st_ino == id.inode;
    }

private:
    int m_descriptor;
};

long addRule(int ruleset, int type, const void *rule, bool quiet)
{
    return ::syscall(uapi::sysAddRule, ruleset, type, rule, quiet ? uapi::addRuleQuiet : 0U);
}

} // namespace

Enforcement::Ruleset::Ruleset(Ruleset &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_flags(other.m_flags)
{
}

Enforcement::Ruleset &Enforcement::Ruleset::operator=(Ruleset &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_flags, other.m_flags);
    return *this;
}

Enforcement::Ruleset::~Ruleset()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::expected<Enforcement, EnforceError> Enforcement::prepare(const Plan &plan)
{
    if (plan.layers.size() > maxLayers)
        return failure(Step::TooManyLayers, maxLayers, std::to_string(plan.layers.size()), E2BIG);
    Enforcement result;
    result.m_abi = plan.abi;
    for (std::size_t i = 0; i < plan.layers.size(); ++i) {
        if (auto added = result.add(plan.layers[i], i, plan.abi); !added)
            return std::unexpected(std::move(added.error()));
    }
    return result;
}

std::expected<void, EnforceError> Enforcement::add(const PlanLayer &layer, std::size_t index,
                                                   int abi)
{
    const uapi::QuietRulesetAttr attributes{
        .handled = {.handledAccessFs = layer.handledFs,
                    .handledAccessNet = layer.handledNet,
                    .scoped = layer.scoped},
        .quietAccessFs = layer.quietFs,
        .quietAccessNet = layer.quietNet,
        .quietScoped = layer.quietScoped,
    };
    // A kernel takes a longer structure as long as the rest is zero, and a plan for its ABI leaves
    // it zero; the size of the ABI says the same without relying on it.
    const landlock::Abi *const row = landlock::findAbi(abi);
    const std::size_t size = row && row->rulesetAttrSize > 0
        ? static_cast<std::size_t>(row->rulesetAttrSize)
        : sizeof attributes;
    const long descriptor = ::syscall(uapi::sysCreateRuleset, &attributes, size, 0U);
    if (descriptor < 0)
        return failure(Step::CreateRuleset, index, {}, errno);
    m_layers.emplace_back(static_cast<int>(descriptor), layer.logFlags);
    return fill(layer, index, m_layers.back().get());
}

std::expected<void, EnforceError> Enforcement::fill(const PlanLayer &layer, std::size_t index,
                                                    int ruleset)
{
    for (const PlanPath &rule : layer.paths) {
        const Opened opened(rule.path);
        if (opened.get() < 0)
            return failure(Step::OpenPath, index, rule.path, errno);
        if (rule.id && !opened.is(*rule.id))
            return failure(Step::PathChanged, index, rule.path, ESTALE);
        const uapi::PathBeneathAttr attributes{.allowedAccess = rule.access,
                                               .parentFd = opened.get()};
        if (addRule(ruleset, uapi::rulePathBeneath, &attributes, rule.quiet) != 0)
            return failure(Step::AddPathRule, index, rule.path, errno);
    }
    for (const PlanPort &rule : layer.ports) {
        const uapi::NetPortAttr attributes{.allowedAccess = rule.access, .port = rule.port};
        if (addRule(ruleset, uapi::ruleNetPort, &attributes, rule.quiet) != 0)
            return failure(Step::AddPortRule, index, std::to_string(rule.port), errno);
    }
    return {};
}

std::expected<void, EnforceError> Enforcement::restrictSelf(Threads threads) const
{
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        if (auto done = restrictSelf(i, threads); !done)
            return done;
    }
    return {};
}

std::expected<void, EnforceError> Enforcement::restrictSelf(std::size_t layer,
                                                            Threads threads) const
{
    if (threads == Threads::All && m_abi < allThreadsAbi)
        return failure(Step::AllThreads, layer, {}, EOPNOTSUPP);
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return failure(Step::NoNewPrivs, layer, {}, errno);
    const std::uint32_t flags =
        m_layers[layer].flags() | (threads == Threads::All ? uapi::restrictSelfTsync : 0);
    if (::syscall(uapi::sysRestrictSelf, m_layers[layer].get(), flags) != 0)
        return failure(Step::RestrictSelf, layer, {}, errno);
    return {};
}

} // namespace surveyor::policy
