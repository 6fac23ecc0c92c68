// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "helper/relay.h"
#include "helper/service.h"
#include "helper/stream.h"

#include <functional>
#include <list>
#include <memory>

namespace surveyor::helper {

/// The clients a unit sends records to. One thread, the event loop's.
class Clients final : public RecordSink
{
public:
    /// Puts more into a stream that has sent everything; the history's reader.
    using Feed = std::function<void(Stream &)>;

    Clients(Service &service, wire::Unit unit, const char *action, unsigned perUser);
    ~Clients() override;
    Clients(const Clients &) = delete;
    Clients &operator=(const Clients &) = delete;

    /// To be called for a request that was granted, only: makes the pair of sockets, answers with
    /// the client's end, and begins to send. A negative errno is for the sender.
    int admit(sd_bus_message *message, const Caller &caller, Feed feed = {});

    void offer(const wire::Event &event) override;
    void announce(const wire::Lost &lost) override;
    void note(const wire::Note &note) override;
    void flush();

    /// The service's hooks for a unit that has no others.
    [[nodiscard]] UnitHooks hooks();

private:
    struct Client
    {
        Clients &clients;
        Caller caller;
        Stream stream;
        Feed feed;
        bool gone = false;
        sd_event_source *io = nullptr;
    };
    static int onSocket(sd_event_source *source, int fd, std::uint32_t events, void *client);
    static void flush(Client &client);
    void recheck();
    void stop();
    void sweep();

    Service &m_service;
    const wire::Unit m_unit;
    const char *const m_action;
    std::list<Client> m_clients;
    Quota m_quota;
};

} // namespace surveyor::helper
