// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <atomic>
#include <cstdint>
#include <sys/types.h>

namespace surveyor::test {

/// Stands in for polkit where the real one cannot be made to answer so: with nonsense, late or not
/// at all. A process of its own that owns polkit's name on the world's bus, made without polkit.
class FakeAuthority
{
public:
    enum class Says : std::uint8_t {
        Yes,
        No,
        Challenge,
        Error,
        Nothing,   ///< never answers
        WrongType, ///< a string
        TooLittle, ///< (b), true
        Numbers,   ///< (uu), not booleans
        YesLate,   ///< a second later
    };

    FakeAuthority();
    ~FakeAuthority();
    FakeAuthority(const FakeAuthority &) = delete;
    FakeAuthority &operator=(const FakeAuthority &) = delete;

    /// What every question is answered from now on.
    void say(Says what) { m_shared->says = what; }
    /// Questions so far, of which so many allowed a prompt, and prompts that were taken back.
    [[nodiscard]] unsigned asked() const { return m_shared->asked; }
    [[nodiscard]] unsigned promptable() const { return m_shared->promptable; }
    [[nodiscard]] unsigned cancelled() const { return m_shared->cancelled; }
    /// The action and the kind of subject of the last question.
    [[nodiscard]] const char *action() const { return m_shared->action; }
    [[nodiscard]] const char *subject() const { return m_shared->subject; }

    struct Shared
    {
        std::atomic<Says> says{Says::No};
        std::atomic<bool> ready{false};
        std::atomic<unsigned> asked{0};
        std::atomic<unsigned> promptable{0};
        std::atomic<unsigned> cancelled{0};
        char action[128] = {};
        char subject[32] = {};
    };

private:
    Shared *m_shared;
    pid_t m_pid;
};

} // namespace surveyor::test
