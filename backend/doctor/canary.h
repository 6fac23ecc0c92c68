// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "doctor/examine.h"
#include "doctor/facts.h"

#include <stop_token>

namespace surveyor::doctor {

/// A child process confines itself and is denied to read a file of a random name; looks for the
/// record wherever @p facts say that this user may look. Takes up to two seconds.
Canary releaseCanary(const Facts &facts, const ExamineOptions &options,
                     const std::stop_token &stop);

} // namespace surveyor::doctor
