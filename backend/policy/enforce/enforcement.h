// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/plan.h"

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

namespace surveyor::policy {

/// Where applying a plan failed.
struct EnforceError
{
    enum class Step : std::uint8_t {
        TooManyLayers,
        CreateRuleset,
        OpenPath,    ///< subject: the path
        PathChanged, ///< another object has its name since the plan was made
        AddPathRule,
        AddPortRule, ///< subject: the port
        NoNewPrivs,
        AllThreads, ///< asked of a kernel below ABI 8
        RestrictSelf,
    };
    Step step;
    std::size_t layer = 0; ///< in Plan::layers
    std::string subject;   ///< bytes
    int error = 0;         ///< errno
};

enum class Threads : std::uint8_t {
    This, ///< the calling thread and what it starts from now on
    All,  ///< ABI 8: every thread of the process
};

/// The rulesets of a plan, ready to restrict a process: all that can fail for the policy's sake
/// has been done. Movable; closes its descriptors.
class Enforcement
{
public:
    /// Creates the rulesets and opens every path of @p plan. Restricts nothing yet.
    static std::expected<Enforcement, EnforceError> prepare(const Plan &plan);

    Enforcement(Enforcement &&other) noexcept = default;
    Enforcement &operator=(Enforcement &&other) noexcept = default;
    Enforcement(const Enforcement &) = delete;
    Enforcement &operator=(const Enforcement &) = delete;
    ~Enforcement() = default;

    std::size_t layers() const { return m_layers.size(); }

    /// Sets no_new_privs and stacks every layer, outermost first. There is no way back; on an
    /// error the layers before the one it names stay in force.
    std::expected<void, EnforceError> restrictSelf(Threads threads = Threads::This) const;

    /// The same for one layer.
    std::expected<void, EnforceError> restrictSelf(std::size_t layer, Threads threads) const;

private:
    class Ruleset
    {
    public:
        Ruleset(int descriptor, std::uint32_t flags)
            : m_descriptor(descriptor)
            , m_flags(flags)
        {
        }
        Ruleset(Ruleset &&other) noexcept;
        Ruleset &operator=(Ruleset &&other) noexcept;
        Ruleset(const Ruleset &) = delete;
        Ruleset &operator=(const Ruleset &) = delete;
        ~Ruleset();
        int get() const { return m_descriptor; }
        std::uint32_t flags() const { return m_flags; }

    private:
        int m_descriptor;
        std::uint32_t m_flags;
    };

    Enforcement() = default;
    std::expected<void, EnforceError> add(const PlanLayer &layer, std::size_t index, int abi);
    static std::expected<void, EnforceError> fill(const PlanLayer &layer, std::size_t index,
                                                  int ruleset);

    std::vector<Ruleset> m_layers;
    int m_abi = 0;
};

} // namespace surveyor::policy
