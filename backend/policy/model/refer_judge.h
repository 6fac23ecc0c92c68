// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/path_judge.h"
#include "policy/model/side.h"

namespace surveyor::policy {

/// Judges renames and links. Within one folder they need rights there; across folders they also
/// need fs.refer on both, and the object must not come to lie where more is granted than before.
class ReferJudge
{
public:
    explicit ReferJudge(const PathJudge &paths)
        : m_paths(paths)
    {
    }

    /// @p removes: a rename, not a link.
    Judgement judge(const Side &from, const Side &to, bool removes, bool exchanges) const;

private:
    struct Reach
    {
        LayerMatrix from;
        LayerMatrix to;
        std::uint64_t requestFrom = 0;
        std::uint64_t requestTo = 0;
        bool gains = true; ///< more is granted at the new place, as far as the walk has come
    };

    Reach walk(const Side &from, const Side &to, std::uint64_t requestFrom, std::uint64_t requestTo,
               bool exchanges) const;
    void grantUpToMount(const Side &side, LayerMatrix &matrix) const;
    void record(const Side &side, const LayerMatrix &matrix, std::uint64_t request,
                Judgement &result) const;

    const PathJudge &m_paths;
};

/// The right that creating something of @p kind needs on its folder. Kernel bits.
std::uint64_t makeRight(FileKind kind) noexcept;

} // namespace surveyor::policy
