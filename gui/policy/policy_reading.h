// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/byte_map.h"
#include "policy/formats/config_document.h"
#include "policy/formats/island.h"
#include "policy/formats/sidecar.h"

#include <QString>

#include <memory>
#include <optional>

namespace surveyor::gui {

/// What a text is as a policy. A value that any thread may make.
struct PolicyReading
{
    ByteMap text; ///< what was read
    /// The document of this text, or of the last one that was valid; null if there was none.
    std::shared_ptr<const formats::ConfigDocument> document;
    /// Of an island profile's profile.toml instead: it is no policy. Also kept from the last one.
    std::optional<formats::IslandProfile> profile;
    policy::Policy policy;      ///< of that document, with all that the sidecar adds
    formats::Problems problems; ///< why this text is none

    [[nodiscard]] bool isValid() const noexcept { return document && problems.empty(); }
};

/// Reads @p text; what stays valid from @p last is kept where it is not.
PolicyReading readPolicy(const QString &text, formats::Syntax syntax, const std::string &name,
                         const formats::Sidecar &sidecar, const PolicyReading &last);

/// The same for the profile.toml of an island profile.
PolicyReading readProfile(const QString &text, const PolicyReading &last);

} // namespace surveyor::gui
