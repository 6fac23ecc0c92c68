// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/policy_diff.h"

#include "landlock/abi.h"
#include "policy/formats/resolved.h"
#include "policy/model/resolve.h"

#include <algorithm>
#include <optional>
#include <set>

namespace surveyor::formats {
namespace {

using landlock::RightKind;
using Kind = Difference::Kind;
using policy::RightSet;

RightSet everything(RightKind kind)
{
    return RightSet::all(kind, landlock::abis().back().version);
}

/// "/a" for "/a/b", "/" for "/a"; nothing above "/" or above a relative path's first component.
std::optional<std::string> parentOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos || path == "/")
        return std::nullopt;
    return slash == 0 ? "/" : path.substr(0, slash);
}

/// A resolved policy asked for what it allows. Every layer has to allow it.
class Allowance
{
public:
    explicit Allowance(std::vector<policy::ResolvedLayer> layers)
        : m_layers(std::move(layers))
    {
    }

    /// Nothing: a path that no rule is about.
    [[nodiscard]] RightSet atPath(const std::optional<std::string> &path) const
    {
        RightSet allowed = everything(RightKind::Filesystem);
        for (const policy::ResolvedLayer &layer : m_layers) {
            RightSet here = everything(RightKind::Filesystem) - layer.handledFs;
            // A layer with any filesystem right denies what it does not grant of this one.
            if (!layer.handledFs.empty())
                here.remove("fs.refer");
            for (auto above = path; above; above = parentOf(*above)) {
                if (const auto grant = layer.paths.find(*above); grant != layer.paths.end())
                    here |= grant->second.rights;
            }
            allowed &= here;
        }
        return allowed;
    }

    [[nodiscard]] RightSet atPort(std::optional<std::uint64_t> port) const
    {
        RightSet allowed = everything(RightKind::Network);
        for (const policy::ResolvedLayer &layer : m_layers) {
            RightSet here = everything(RightKind::Network) - layer.handledNet;
            if (const auto grant = port ? layer.ports.find(*port) : layer.ports.end();
                grant != layer.ports.end())
                here |= grant->second.rights;
            allowed &= here;
        }
        return allowed;
    }

    [[nodiscard]] RightSet scopes() const
    {
        RightSet allowed = everything(RightKind::Scope);
        for (const policy::ResolvedLayer &layer : m_layers)
            allowed -= layer.scoped;
        return allowed;
    }

    void collect(std::set<std::string> &paths, std::set<std::uint64_t> &ports) const
    {
        for (const policy::ResolvedLayer &layer : m_layers) {
            for (const auto &[path, grant] : layer.paths)
                paths.insert(path);
            for (const auto &[port, grant] : layer.ports)
                ports.insert(port);
        }
    }

private:
    std::vector<policy::ResolvedLayer> m_layers;
};

Difference compare(Kind kind, const RightSet &before, const RightSet &after)
{
    return {.kind = kind, .path = {}, .gained = after - before, .lost = before - after};
}

bool sameChange(const Difference &left, const Difference &right)
{
    return left.gained == right.gained && left.lost == right.lost;
}

class Comparison
{
public:
    Comparison(const Allowance &before, const Allowance &after)
        : m_before(before)
        , m_after(after)
    {
        before.collect(m_paths, m_ports);
        after.collect(m_paths, m_ports);
    }

    std::vector<Difference> run()
    {
        const Difference otherPaths =
            compare(Kind::OtherPaths, m_before.atPath({}), m_after.atPath({}));
        keep(otherPaths);
        for (const std::string &path : m_paths) {
            Difference here = compare(Kind::Path, m_before.atPath(path), m_after.atPath(path));
            here.path = path;
            if (!sameChange(here, above(path, otherPaths)))
                m_result.push_back(std::move(here));
        }
        const Difference otherPorts =
            compare(Kind::OtherPorts, m_before.atPort({}), m_after.atPort({}));
        keep(otherPorts);
        for (const std::uint64_t port : m_ports) {
            Difference here = compare(Kind::Port, m_before.atPort(port), m_after.atPort(port));
            here.port = port;
            if (!sameChange(here, otherPorts))
                m_result.push_back(std::move(here));
        }
        keep(compare(Kind::Scopes, m_before.scopes(), m_after.scopes()));
        return std::move(m_result);
    }

private:
    void keep(const Difference &difference)
    {
        if (!difference.gained.empty() || !difference.lost.empty())
            m_result.push_back(difference);
    }

    /// The change at the nearest path above that a rule names, which counts here without more.
    [[nodiscard]] Difference above(const std::string &path, const Difference &other) const
    {
        for (auto parent = parentOf(path); parent; parent = parentOf(*parent)) {
            if (m_paths.contains(*parent))
                return compare(Kind::Path, m_before.atPath(*parent), m_after.atPath(*parent));
        }
        return other;
    }

    const Allowance &m_before;
    const Allowance &m_after;
    std::set<std::string> m_paths;
    std::set<std::uint64_t> m_ports;
    std::vector<Difference> m_result;
};

} // namespace

std::expected<std::vector<Difference>, Problem> diffPolicies(const policy::Policy &before,
                                                             const policy::Policy &after)
{
    for (const policy::Policy *const policy : {&before, &after}) {
        if (const auto text = resolveText(*policy); !text)
            return std::unexpected(text.error());
    }
    return Comparison(Allowance(policy::resolve(before).value()),
                      Allowance(policy::resolve(after).value()))
        .run();
}

} // namespace surveyor::formats
