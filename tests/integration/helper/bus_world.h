// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace surveyor::test {

/// Users that exist in the world only.
inline constexpr uid_t testUser = 4001;
inline constexpr uid_t otherUser = 4002;

/// A system bus with polkit and the helper installed, real all of them, in a mount name space of
/// this process's own: the machine's files, bus and users stay as they are. Needs root. One a
/// process.
class BusWorld
{
public:
    struct Options
    {
        std::string rules = {};           ///< polkit rules, JavaScript
        bool polkit = true;               ///< false: polkit is not installed
        bool helper = true;               ///< false: the helper is not
        std::string helperArguments = {}; ///< more of them, for all units
        /// polkit's defaults for all actions, as "any/inactive/active" or one for all three; "": as
        /// shipped
        std::string allowed = {};
        std::string prefix = {}; ///< a program to start the helper with
    };

    explicit BusWorld(const Options &options);
    ~BusWorld();
    BusWorld(const BusWorld &) = delete;
    BusWorld &operator=(const BusWorld &) = delete;

    void stopBus();
    [[nodiscard]] pid_t bus() const { return m_bus; }

    /// Why there can be none here; nothing if there can.
    static std::optional<std::string> whyNone();

private:
    void prepareFiles(const Options &options);
    void startBus();

    pid_t m_bus = -1;
};

/// The process that owns a bus name; -1 without one. Never starts it.
pid_t ownerOf(const std::string &busName);

/// Descriptors that a process has open.
std::size_t openFiles(pid_t pid);

/// One call of a method, as the user who runs this process: "ok", or the error's name.
/// @p member decides the arguments.
std::string call(const std::string &unit, const std::string &member, bool mayPrompt = false);

/// Runs @p work in a process of its own as that user, in that user's group and @p more.
std::string asUser(uid_t user, const std::function<std::string()> &work,
                   const std::vector<gid_t> &more = {});

/// Waits until @p done or the time is over; whether it was done.
bool waitFor(const std::function<bool()> &done,
             std::chrono::milliseconds patience = std::chrono::seconds(10));

/// Waits until a process of anybody's has ended, also where nobody has collected it yet.
bool hasEnded(pid_t pid, std::chrono::milliseconds patience);

/// A field of /proc/PID/status.
std::string statusField(pid_t pid, const std::string &field);

/// A rule that says @p result to all of the project's actions for the test user.
std::string ruleFor(const std::string &user, const std::string &result);

} // namespace surveyor::test

/// Skips, and says why, where the world cannot be made.
#define SURVEYOR_NEEDS_WORLD()                                                                     \
    if (const auto reason = surveyor::test::BusWorld::whyNone())                                   \
    GTEST_SKIP() << *reason
