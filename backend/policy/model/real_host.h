// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/host.h"

namespace surveyor::policy {

/// The file system of this process, links followed and inodes compared. Needs no right to read
/// anything; what cannot be looked up is an errno.
class RealHost : public Host
{
public:
    RealHost();

    /// For a process that knows whether its root lies in a larger tree (PathWalk::beyondRoot);
    /// otherwise the first process's root is compared, where that may be seen.
    explicit RealHost(bool beyondRoot)
        : m_beyondRoot(beyondRoot)
    {
    }

    std::expected<PathWalk, int> find(std::string_view path, LastLink last) const override;
    std::expected<std::string, int> readLink(const std::string &path) const override;
    bool isLexical() const override { return false; }
    bool isSettled(std::string_view) const override { return true; }

private:
    bool m_beyondRoot;
};

} // namespace surveyor::policy
