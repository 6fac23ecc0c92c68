// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace surveyor::policy {

/// Which layers still deny which right while the rules of a path are collected: a bit a layer.
/// Rights are kernel bits.
class LayerMatrix
{
public:
    static constexpr unsigned rights = 32;
    using Layers = std::uint32_t;

    LayerMatrix() = default;

    /// Every right of @p request that a layer handles is denied by that layer.
    LayerMatrix(std::span<const std::uint64_t> handled, std::uint64_t request);

    void grant(std::size_t layer, std::uint64_t access);

    /// Forgets all rights but those of @p request.
    void narrow(std::uint64_t request);

    /// The rights at least one layer denies.
    std::uint64_t denied() const;
    bool allows(std::uint64_t request) const { return (denied() & request) == 0; }
    Layers layers(unsigned right) const { return m_layers[right]; }

    struct Youngest
    {
        std::size_t layer = 0;
        std::uint64_t missing = 0; ///< rights for which it is the youngest to deny
    };
    /// Whom a record blames for @p request; something of it has to be denied.
    Youngest youngest(std::uint64_t request) const;

private:
    std::array<Layers, rights> m_layers = {};
};

} // namespace surveyor::policy
