// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/command_line.h"
#include "policy/formats/landlockconfig.h"
#include "policy/formats/loss.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// What util-linux's setpriv knows of Landlock: it tells no version, so the format does.
enum class SetprivGeneration : std::uint8_t {
    Fs15, ///< 2.40, 2.41: filesystem rights up to truncate
    Fs16, ///< 2.42: and ioctl_dev
    Next, ///< the version behind 2.42: resolve_unix, network, scopes
};

/// Every right that setpriv of @p generation can name.
policy::RightSet setprivRights(SetprivGeneration generation);

/// Reads the first setpriv command of a script; setpriv commands that it runs are further layers.
ReadResult readSetpriv(std::string_view text, SetprivGeneration generation,
                       std::string_view fileName);

/// The commands alone, the outermost first: for editing. Views into the table of options.
std::vector<WrappedCommand> setprivCommands(std::string_view text, const LineIndex &lines,
                                            Problems &problems);

/// A shell script: setpriv nested once for each layer, then "$@".
ExportResult writeSetpriv(const policy::Policy &policy, SetprivGeneration generation);

} // namespace surveyor::formats
