// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/host.h"
#include "policy/model/judgement.h"

namespace surveyor::policy {

/// The call fails with @p error before Landlock is asked.
inline Judgement failsBefore(int error)
{
    return Judgement::of(Verdict::Allowed, Reason::FailsBefore, error);
}

inline Judgement notFound(int error)
{
    return Judgement::of(Verdict::Unknown, Reason::ObjectNotFound, error);
}

/// What @p host cannot find is not there, unless it only knows paths as text.
inline Judgement missing(const Host &host, int error)
{
    return host.isLexical() ? notFound(error) : failsBefore(error);
}

} // namespace surveyor::policy
