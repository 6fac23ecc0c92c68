// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/service.h"

#include "helper/units.h"
#include "wire/frame.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace surveyor::helper {

std::expected<std::unique_ptr<Service>, std::string>
Service::connect(const char *name, const sd_bus_vtable *vtable, unsigned idleSeconds)
{
    std::unique_ptr<Service> service(new Service);
    service->m_idleTime = std::uint64_t{idleSeconds} * 1'000'000;
    if (const int result = service->open(name, vtable); result < 0)
        return std::unexpected(std::string("cannot reach the system bus: ")
                               + std::strerror(-result));
    return service;
}

int Service::open(const char *name, const sd_bus_vtable *vtable)
{
    m_name = name;
    std::string path = "/" + m_name;
    std::ranges::replace(path, '.', '/');
    sigset_t ending;
    ::sigemptyset(&ending);
    ::sigaddset(&ending, SIGTERM);
    ::sigaddset(&ending, SIGINT);
    ::sigprocmask(SIG_BLOCK, &ending, nullptr);
    // Of names that leave the bus we hear all: there is no moment at which a caller could leave
    // between its request and our watching it.
    constexpr const char *leaving =
        "type='signal',sender='org.freedesktop.DBus',path='/org/freedesktop/DBus',"
        "interface='org.freedesktop.DBus',member='NameOwnerChanged',arg2=''";
    constexpr const char *changed =
        "type='signal',sender='org.freedesktop.PolicyKit1',"
        "interface='org.freedesktop.PolicyKit1.Authority',member='Changed'";
    int result = sd_event_new(&m_event);
    const auto next = [&](auto step) {
        if (result >= 0)
            result = step();
    };
    next([&] { return sd_event_add_signal(m_event, nullptr, SIGTERM, onSignal, this); });
    next([&] { return sd_event_add_signal(m_event, nullptr, SIGINT, onSignal, this); });
    next([&] { return sd_bus_open_system(&m_bus); });
    next([&] { return sd_bus_set_exit_on_disconnect(m_bus, 1); });
    next([&] { return sd_bus_attach_event(m_bus, m_event, SD_EVENT_PRIORITY_NORMAL); });
    next(
        [&] { return sd_bus_add_object_vtable(m_bus, nullptr, path.c_str(), name, vtable, this); });
    next([&] { return sd_bus_add_match(m_bus, nullptr, leaving, onOwnerChanged, this); });
    next([&] { return sd_bus_add_match(m_bus, nullptr, changed, onPolicyChanged, this); });
    next([&] {
        return sd_event_add_time_relative(m_event, &m_idle, CLOCK_MONOTONIC, m_idleTime, 0, onIdle,
                                          this);
    });
    m_authority = std::make_unique<Authority>(m_bus, [this] { considerIdle(); });
    return result;
}

Service::~Service()
{
    m_authority.reset();
    sd_event_source_unref(m_idle);
    sd_bus_flush_close_unref(m_bus);
    sd_event_unref(m_event);
}

int Service::run(std::vector<Method> methods, UnitHooks hooks, const Confine &confine)
{
    m_methods = std::move(methods);
    m_hooks = std::move(hooks);
    if (const int result = sd_bus_request_name(m_bus, m_name.c_str(), 0); result < 0)
        return fail("cannot take the bus name " + m_name + ": " + std::strerror(-result));
    if (const auto confined = confine(); !confined)
        return fail(confined.error());
    const int result = sd_event_loop(m_event);
    m_hooks.stop();
    return result < 0 ? EXIT_FAILURE : result;
}

int Service::onCall(sd_bus_message *message, void *userdata, sd_bus_error *error)
{
    Service &self = *static_cast<Service *>(userdata);
    const std::string_view member = sd_bus_message_get_member(message);
    const auto method = std::ranges::find(self.m_methods, member, &Method::name);
    if (method == self.m_methods.end())
        return -EBADR;
    auto granted = method->prepare(message);
    if (!granted)
        return sd_bus_error_set(error, SD_BUS_ERROR_INVALID_ARGS, granted.error());
    return self.m_authority->ask(message, method->action, *std::move(granted));
}

int Service::onInfo(sd_bus_message *message, void * /*service*/, sd_bus_error * /*error*/)
{
    return sd_bus_reply_method_return(message, "su", SURVEYOR_VERSION,
                                      unsigned{wire::protocolVersion});
}

void Service::considerIdle()
{
    if (busy()) {
        sd_event_source_set_enabled(m_idle, SD_EVENT_OFF);
        return;
    }
    sd_event_source_set_time_relative(m_idle, m_idleTime);
    sd_event_source_set_enabled(m_idle, SD_EVENT_ONESHOT);
}

int Service::onIdle(sd_event_source * /*source*/, std::uint64_t /*now*/, void *userdata)
{
    Service &self = *static_cast<Service *>(userdata);
    if (self.busy())
        return 0;
    // Without the name no more requests come; those that came before are still answered.
    sd_bus_release_name(self.m_bus, self.m_name.c_str());
    while (sd_bus_process(self.m_bus, nullptr) > 0) {}
    if (!self.busy())
        return sd_event_exit(self.m_event, EXIT_SUCCESS);
    return sd_bus_request_name(self.m_bus, self.m_name.c_str(), 0);
}

int Service::onSignal(sd_event_source *source, const signalfd_siginfo * /*info*/,
                      void * /*service*/)
{
    return sd_event_exit(sd_event_source_get_event(source), EXIT_SUCCESS);
}

int Service::onOwnerChanged(sd_bus_message *message, void *userdata, sd_bus_error * /*error*/)
{
    Service &self = *static_cast<Service *>(userdata);
    const char *name = nullptr;
    if (sd_bus_message_read(message, "s", &name) < 0)
        return 0;
    self.m_authority->forget(name);
    self.m_hooks.left(name);
    return 0;
}

int Service::onPolicyChanged(sd_bus_message * /*message*/, void *userdata, sd_bus_error * /*error*/)
{
    static_cast<Service *>(userdata)->m_hooks.policyChanged();
    return 0;
}

int fail(std::string_view reason)
{
    std::fprintf(stderr, "landlock-surveyor-helper: %s\n", std::string(reason).c_str());
    return EXIT_FAILURE;
}

} // namespace surveyor::helper
