// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "helper/quota.h"

#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <systemd/sd-bus.h>

namespace surveyor::helper {

struct MessageRelease
{
    void operator()(sd_bus_message *message) const noexcept { sd_bus_message_unref(message); }
};
struct SlotRelease
{
    void operator()(sd_bus_slot *slot) const noexcept { sd_bus_slot_unref(slot); }
};
using Message = std::unique_ptr<sd_bus_message, MessageRelease>;
using Slot = std::unique_ptr<sd_bus_slot, SlotRelease>;

/// Who sent a request that was granted.
struct Caller
{
    std::string name; ///< the unique bus name
    uid_t uid = 0;
};

/// Decides who may do what; nothing else does. The subject is the sender's bus name, as the bus
/// knows it. No answer, an answer that is not understood, an error, a caller that left: all
/// are "no". Nothing is remembered from one request to the next. One thread, the bus's.
class Authority
{
public:
    /// Answers the message, or returns a negative errno that becomes its error.
    using Granted = std::function<int(sd_bus_message *, const Caller &)>;

    /// @p idle is called whenever the last open question has been answered.
    Authority(sd_bus *bus, std::function<void()> idle);
    ~Authority();
    Authority(const Authority &) = delete;
    Authority &operator=(const Authority &) = delete;

    /// Has the bus name the sender's user and polkit judge @p action, a literal; then calls
    /// @p granted or sends an error. To be returned from a method's handler.
    int ask(sd_bus_message *message, const char *action, Granted granted);
    /// Asks again, without a prompt, for a caller that was granted @p action; calls @p revoked
    /// upon a plain "no".
    void recheck(const Caller &caller, const char *action, std::function<void()> revoked);
    /// Forgets what a caller asked that has left the bus, and takes prompts away.
    void forget(std::string_view name);
    [[nodiscard]] bool busy() const noexcept { return !m_questions.empty(); }

private:
    struct Question
    {
        Authority &authority;
        Caller caller;
        const char *action = nullptr;
        bool interactive = false;
        bool counted = false; ///< in m_pending
        std::string cancellation;
        Message message; ///< none: a check anew
        Granted granted;
        std::function<void()> revoked;
        Slot call;
    };

    static int onUser(sd_bus_message *reply, void *question, sd_bus_error *error);
    static int onVerdict(sd_bus_message *reply, void *question, sd_bus_error *error);
    int askPolkit(Question &question);
    void cancelPrompt(const Question &question);
    void finish(Question &question);
    static void refuse(Question &question, const char *error, const char *text);

    sd_bus *m_bus;
    std::function<void()> m_idle;
    std::list<Question> m_questions;
    Quota m_pending{4, 32};
    unsigned m_counter = 0;
};

} // namespace surveyor::helper
