// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <unistd.h>
#include <utility>

namespace surveyor::wire {

/// A descriptor that is closed with its owner.
class UniqueFd
{
public:
    UniqueFd() = default;
    explicit UniqueFd(int descriptor) noexcept
        : m_descriptor(descriptor)
    {
    }
    UniqueFd(UniqueFd &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    UniqueFd &operator=(UniqueFd &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~UniqueFd() { reset(); }

    void reset() noexcept
    {
        if (m_descriptor >= 0)
            ::close(release());
    }
    /// Gives the descriptor away.
    int release() noexcept { return std::exchange(m_descriptor, -1); }
    [[nodiscard]] int get() const noexcept { return m_descriptor; }
    explicit operator bool() const noexcept { return m_descriptor >= 0; }

private:
    int m_descriptor = -1;
};

} // namespace surveyor::wire
