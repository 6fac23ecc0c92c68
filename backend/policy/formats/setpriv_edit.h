// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/command_line.h"
#include "policy/formats/policy_edit.h"
#include "policy/formats/text_edit.h"

#include <optional>
#include <string_view>

namespace surveyor::formats {

/// What of a script's text makes @p edit in the layer of one setpriv @p command: rights, paths and
/// ports added, changed, removed. Nothing for what the command has not or cannot say.
std::optional<TextEdits> planSetprivEdit(std::string_view text, const WrappedCommand &command,
                                         const PolicyEdit &edit);

} // namespace surveyor::formats
