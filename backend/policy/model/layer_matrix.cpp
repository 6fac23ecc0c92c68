// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/layer_matrix.h"

#include <bit>

namespace surveyor::policy {
namespace {

bool has(std::uint64_t mask, unsigned bit)
{
    return (mask >> bit & 1) != 0;
}

} // namespace

LayerMatrix::LayerMatrix(std::span<const std::uint64_t> handled, std::uint64_t request)
{
    for (std::size_t layer = 0; layer < handled.size(); ++layer) {
        for (unsigned right = 0; right < rights; ++right) {
            if (has(handled[layer] & request, right))
                m_layers[right] |= Layers{1} << layer;
        }
    }
}

void LayerMatrix::grant(std::size_t layer, std::uint64_t access)
{
    for (unsigned right = 0; right < rights; ++right) {
        if (has(access, right))
            m_layers[right] &= ~(Layers{1} << layer);
    }
}

void LayerMatrix::narrow(std::uint64_t request)
{
    for (unsigned right = 0; right < rights; ++right) {
        if (!has(request, right))
            m_layers[right] = 0;
    }
}

std::uint64_t LayerMatrix::denied() const
{
    std::uint64_t mask = 0;
    for (unsigned right = 0; right < rights; ++right) {
        if (m_layers[right] != 0)
            mask |= std::uint64_t{1} << right;
    }
    return mask;
}

LayerMatrix::Youngest LayerMatrix::youngest(std::uint64_t request) const
{
    Youngest result;
    for (unsigned right = 0; right < rights; ++right) {
        if (!has(request, right) || m_layers[right] == 0)
            continue;
        const auto layer = static_cast<std::size_t>(std::bit_width(m_layers[right]) - 1);
        if (result.missing == 0 || layer > result.layer)
            result = {layer, 0};
        if (layer == result.layer)
            result.missing |= std::uint64_t{1} << right;
    }
    return result;
}

} // namespace surveyor::policy
