// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/host.h"

#include <cerrno>
#include <set>

namespace surveyor::policy {

/// A host known from a log only: paths are text, nothing is looked up.
class LexicalHost : public Host
{
public:
    /// A path a record gave: the kernel had followed all links in it, so it and everything above
    /// it are not links. Not while another thread uses this object.
    void learn(std::string_view resolvedPath);

    /// An absolute path and its parents, ".." taken away as text; ENOENT for a relative one.
    std::expected<PathWalk, int> find(std::string_view path, LastLink last) const override;
    std::expected<std::string, int> readLink(const std::string & /*path*/) const override
    {
        return std::unexpected(EINVAL);
    }
    bool isLexical() const override { return true; }
    bool isSettled(std::string_view path) const override;

private:
    std::set<std::string, std::less<>> m_settled;
};

} // namespace surveyor::policy
