// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/fake_authority.h"

#include "helper/bus_world.h"

#include <csignal>
#include <cstdio>
#include <fstream>
#include <new>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <systemd/sd-bus.h>
#include <systemd/sd-event.h>
#include <unistd.h>

namespace surveyor::test {

namespace {

using Says = FakeAuthority::Says;

constexpr const char *busName = "org.freedesktop.PolicyKit1";
constexpr const char *path = "/org/freedesktop/PolicyKit1/Authority";
constexpr const char *interface = "org.freedesktop.PolicyKit1.Authority";

int sayYes(sd_event_source *source, std::uint64_t /*time*/, void *userdata)
{
    auto *const message = static_cast<sd_bus_message *>(userdata);
    sd_bus_reply_method_return(message, "(bba{ss})", 1, 0, 0);
    sd_bus_message_unref(message);
    sd_event_source_unref(source);
    return 0;
}

int answer(sd_bus_message *message, Says says)
{
    switch (says) {
    case Says::Yes: return sd_bus_reply_method_return(message, "(bba{ss})", 1, 0, 0);
    case Says::No: return sd_bus_reply_method_return(message, "(bba{ss})", 0, 0, 0);
    case Says::Challenge: return sd_bus_reply_method_return(message, "(bba{ss})", 0, 1, 0);
    case Says::Error:
        return sd_bus_reply_method_errorf(message, "org.freedesktop.PolicyKit1.Error.Failed",
                                          "broken");
    case Says::Nothing: sd_bus_message_ref(message); return 1;
    case Says::WrongType: return sd_bus_reply_method_return(message, "s", "yes");
    case Says::TooLittle: return sd_bus_reply_method_return(message, "(b)", 1);
    case Says::Numbers: return sd_bus_reply_method_return(message, "(uua{ss})", 1, 1, 0);
    case Says::YesLate: {
        sd_event_source *source = nullptr;
        return sd_event_add_time_relative(sd_bus_get_event(sd_bus_message_get_bus(message)),
                                          &source, CLOCK_MONOTONIC, 1'000'000, 0, sayYes,
                                          sd_bus_message_ref(message));
    }
    }
    return 0;
}

int onCheck(sd_bus_message *message, void *userdata, sd_bus_error * /*error*/)
{
    auto &shared = *static_cast<FakeAuthority::Shared *>(userdata);
    const char *subject = "";
    const char *action = "";
    std::uint32_t flags = 0;
    sd_bus_message_enter_container(message, 'r', "sa{sv}");
    sd_bus_message_read(message, "s", &subject);
    sd_bus_message_skip(message, "a{sv}");
    sd_bus_message_exit_container(message);
    sd_bus_message_read(message, "s", &action);
    sd_bus_message_skip(message, "a{ss}");
    sd_bus_message_read(message, "u", &flags);
    std::snprintf(shared.subject, sizeof shared.subject, "%s", subject);
    std::snprintf(shared.action, sizeof shared.action, "%s", action);
    shared.promptable += flags & 1U;
    ++shared.asked;
    return answer(message, shared.says);
}

int onCancel(sd_bus_message *message, void *userdata, sd_bus_error * /*error*/)
{
    ++static_cast<FakeAuthority::Shared *>(userdata)->cancelled;
    return sd_bus_reply_method_return(message, nullptr);
}

const sd_bus_vtable vtable[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD("CheckAuthorization", "(sa{sv})sa{ss}us", "(bba{ss})", onCheck,
                  SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("CancelCheckAuthorization", "s", "", onCancel, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_VTABLE_END,
};

[[noreturn]] void serve(FakeAuthority::Shared &shared)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    sd_event *loop = nullptr;
    sd_bus *bus = nullptr;
    if (sd_event_new(&loop) < 0 || sd_bus_open_system(&bus) < 0
        || sd_bus_attach_event(bus, loop, 0) < 0
        || sd_bus_add_object_vtable(bus, nullptr, path, interface, vtable, &shared) < 0)
        ::_exit(1);
    // The bus may be at its configuration still.
    if (!waitFor([&] { return sd_bus_request_name(bus, busName, 0) >= 0; }))
        ::_exit(1);
    shared.ready = true;
    sd_event_loop(loop);
    ::_exit(0);
}

} // namespace

FakeAuthority::FakeAuthority()
{
    std::ofstream("/etc/dbus-1/system.d/fake-authority.conf")
        << "<busconfig><policy user=\"root\"><allow own=\"" << busName
        << "\"/></policy></busconfig>\n";
    sd_bus *bus = nullptr;
    sd_bus_open_system(&bus);
    sd_bus_call_method(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                       "ReloadConfig", nullptr, nullptr, "");
    sd_bus_flush_close_unref(bus);
    void *const memory =
        ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::runtime_error("no shared memory");
    m_shared = new (memory) Shared;
    m_pid = ::fork();
    if (m_pid == 0)
        serve(*m_shared);
    if (!waitFor([this] { return m_shared->ready.load(); }))
        throw std::runtime_error("the stand-in for polkit does not start");
}

FakeAuthority::~FakeAuthority()
{
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
    ::munmap(m_shared, sizeof(Shared));
}

} // namespace surveyor::test
