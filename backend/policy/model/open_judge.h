// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/host.h"
#include "policy/model/judgement.h"
#include "policy/model/operation.h"
#include "policy/model/path_judge.h"
#include "policy/model/side.h"

namespace surveyor::policy {

/// Judges open(2) with all that its flags do: create, truncate, keep links, make files without a
/// name. Lives as long as one judgement; keeps references to what it is given.
class OpenJudge
{
public:
    OpenJudge(const Host &host, const PathJudge &paths)
        : m_host(host)
        , m_paths(paths)
    {
    }

    Judgement judge(const operation::Open &open) const;

private:
    Judgement create(const operation::Open &open) const;
    Judgement createThroughLink(const Side &link, int flags) const;
    Judgement openNameless(const PathWalk &folder, int flags) const;

    const Host &m_host;
    const PathJudge &m_paths;
};

} // namespace surveyor::policy
