// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "helper/authority.h"

#include <expected>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <systemd/sd-bus.h>
#include <systemd/sd-event.h>
#include <vector>

namespace surveyor::helper {

/// One method of a unit; there is none without an action.
struct Method
{
    const char *name;
    const char *action; ///< polkit's; a literal
    /// Reads the arguments, before anybody is asked, and says in English what is wrong with them
    /// or gives the work that the answer is.
    using Prepared = std::expected<Authority::Granted, const char *>;
    std::function<Prepared(sd_bus_message *)> prepare;
};

/// What a unit does with what happens on the bus.
struct UnitHooks
{
    std::function<void(std::string_view name)> left; ///< a bus name is gone
    std::function<void()> policyChanged;
    std::function<bool()> busy; ///< clients are being served
    std::function<void()> stop; ///< say goodbye to clients, without waiting
};

/// A unit's place on the system bus: its name, its object, the event loop, the end when nobody
/// has wanted anything for a while and the end with the bus. Whatever is called, apart from
/// GetInfo, goes through the authority. One thread.
class Service
{
public:
    using Confine = std::function<std::expected<void, std::string>()>;

    /// Connects; nothing is answered before run(). @p name also is the interface, and with
    /// slashes the object's path. @p vtable's methods are handled by onCall, GetInfo by onInfo.
    static std::expected<std::unique_ptr<Service>, std::string>
    connect(const char *name, const sd_bus_vtable *vtable, unsigned idleSeconds);
    ~Service();
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;

    /// Takes the name and serves; returns the process's exit status. @p confine is called once
    /// everything is open and before the first message is read.
    int run(std::vector<Method> methods, UnitHooks hooks, const Confine &confine);
    /// To be called whenever the unit may have become idle.
    void considerIdle();

    [[nodiscard]] sd_event *event() const noexcept { return m_event; }
    [[nodiscard]] Authority &authority() noexcept { return *m_authority; }

    static int onCall(sd_bus_message *message, void *service, sd_bus_error *error);
    static int onInfo(sd_bus_message *message, void *service, sd_bus_error *error);

private:
    Service() = default;
    int open(const char *name, const sd_bus_vtable *vtable);
    static int onOwnerChanged(sd_bus_message *message, void *service, sd_bus_error *error);
    static int onPolicyChanged(sd_bus_message *message, void *service, sd_bus_error *error);
    static int onIdle(sd_event_source *source, std::uint64_t now, void *service);
    static int onSignal(sd_event_source *source, const signalfd_siginfo *info, void *service);
    [[nodiscard]] bool busy() const { return m_authority->busy() || m_hooks.busy(); }

    std::string m_name;
    sd_event *m_event = nullptr;
    sd_bus *m_bus = nullptr;
    sd_event_source *m_idle = nullptr;
    std::uint64_t m_idleTime = 0;
    std::unique_ptr<Authority> m_authority;
    std::vector<Method> m_methods;
    UnitHooks m_hooks;
};

} // namespace surveyor::helper
