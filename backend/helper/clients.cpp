// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/clients.h"

#include "wire/codec.h"

#include <algorithm>
#include <array>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace surveyor::helper {
namespace {

constexpr unsigned mostStreams = 16;

} // namespace

Clients::Clients(Service &service, wire::Unit unit, const char *action, unsigned perUser)
    : m_service(service)
    , m_unit(unit)
    , m_action(action)
    , m_quota(perUser, mostStreams)
{
}

Clients::~Clients()
{
    for (Client &client : m_clients)
        sd_event_source_disable_unref(client.io);
}

int Clients::admit(sd_bus_message *message, const Caller &caller, Feed feed)
{
    if (!m_quota.take(caller.uid))
        return sd_bus_reply_method_errorf(message, SD_BUS_ERROR_LIMITS_EXCEEDED,
                                          "This user has as many streams as one may have");
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        m_quota.give(caller.uid);
        return -errno;
    }
    wire::UniqueFd ours(ends[0]);
    const wire::UniqueFd theirs(ends[1]);
    // Nothing is ever read from a client.
    ::shutdown(ours.get(), SHUT_RD);
    Client &client = m_clients.emplace_back(
        Client{*this, caller, Stream(std::move(ours), m_unit), std::move(feed), false, nullptr});
    int result = sd_event_add_io(m_service.event(), &client.io, client.stream.socket(), EPOLLOUT,
                                 onSocket, &client);
    if (result >= 0)
        result = sd_bus_reply_method_return(message, "h", theirs.get());
    if (result < 0) {
        client.gone = true;
        sweep();
    }
    return result;
}

int Clients::onSocket(sd_event_source * /*source*/, int /*fd*/, std::uint32_t events,
                      void *userdata)
{
    Client &client = *static_cast<Client *>(userdata);
    Clients &self = client.clients;
    if ((events & (EPOLLHUP | EPOLLERR)) != 0)
        client.gone = true;
    else
        flush(client);
    self.sweep();
    return 0;
}

void Clients::flush(Client &client)
{
    if (client.feed && client.stream.empty() && !client.stream.ended())
        client.feed(client.stream);
    const Stream::State state = client.stream.flush();
    const bool done = client.stream.ended() && client.stream.empty();
    if (state == Stream::State::Gone || done)
        client.gone = true;
    else
        sd_event_source_set_io_events(
            client.io, state == Stream::State::Waiting || client.feed ? EPOLLOUT : 0U);
}

void Clients::sweep()
{
    const auto removed = std::erase_if(m_clients, [this](Client &client) {
        if (!client.gone)
            return false;
        sd_event_source_disable_unref(client.io);
        m_quota.give(client.caller.uid);
        return true;
    });
    if (removed > 0)
        m_service.considerIdle();
}

void Clients::offer(const wire::Event &event)
{
    if (m_clients.empty())
        return;
    const auto bytes = std::make_shared<const std::string>(wire::encode(event));
    for (Client &client : m_clients)
        client.stream.offer(event.serial, bytes);
}

void Clients::announce(const wire::Lost &lost)
{
    for (Client &client : m_clients)
        client.stream.announce(lost);
}

void Clients::note(const wire::Note &note)
{
    for (Client &client : m_clients)
        client.stream.note(note);
}

void Clients::flush()
{
    for (Client &client : m_clients)
        if (!client.stream.empty())
            flush(client);
    sweep();
}

void Clients::recheck()
{
    for (Client &client : m_clients)
        m_service.authority().recheck(client.caller, m_action, [this, name = client.caller.name] {
            for (Client &one : m_clients)
                if (one.caller.name == name) {
                    one.stream.end(wire::EndReason::Revoked);
                    flush(one);
                }
            sweep();
        });
}

void Clients::stop()
{
    for (Client &client : m_clients) {
        client.stream.end(wire::EndReason::Stopping);
        client.stream.flush();
    }
}

UnitHooks Clients::hooks()
{
    return {[this](std::string_view name) {
                for (Client &client : m_clients)
                    client.gone = client.gone || client.caller.name == name;
                sweep();
            },
            [this] { recheck(); }, [this] { return !m_clients.empty(); }, [this] { stop(); }};
}

} // namespace surveyor::helper
