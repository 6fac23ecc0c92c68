// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/problem.h"
#include "policy/model/policy.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// What a policy's document cannot hold. Kept in NAME.surveyor.json beside the document NAME, which
/// exists only while there is something to keep.
struct Sidecar
{
    template<typename Rule>
    struct Disabled
    {
        std::size_t place = 0; ///< in the list of all rules of its kind
        Rule rule;
    };

    std::optional<policy::LogFlags> log;
    policy::RightSet quiet; ///< the mask of the first layer
    std::vector<std::string>
        quietPaths; ///< templates; a rule is quiet if all of its paths are here
    std::vector<std::uint64_t> quietPorts;
    std::vector<Disabled<policy::PathRule>> disabledPathRules;
    std::vector<Disabled<policy::PortRule>> disabledPortRules;
    std::vector<policy::Layer> innerLayers;     ///< all but the first
    std::map<std::string, std::string> answers; ///< remembered: question to answer
    std::map<std::string, std::string> unknown; ///< keys of a newer program, as JSON

    [[nodiscard]] bool empty() const;
};

/// Takes out of @p policy what landlockconfig cannot hold. applySidecar() puts it back.
Sidecar takeSidecar(policy::Policy &policy);
void applySidecar(policy::Policy &policy, const Sidecar &sidecar);

std::string writeSidecar(const Sidecar &sidecar);
/// @p file: where the spans of what is read say it stands.
std::expected<Sidecar, Problem> readSidecar(std::string_view text, std::uint32_t file = 0);

/// "/x/web.toml.surveyor.json" for "/x/web.toml".
std::string sidecarName(std::string_view document);
bool isSidecarName(std::string_view name) noexcept;

} // namespace surveyor::formats
