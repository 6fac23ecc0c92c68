// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// TCP: what is zero in the address is missing in the record, down to no object at all.

#include "ruleset.h"
#include "scenario.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <sys/socket.h>
#include <sys/syscall.h>

namespace surveyor::test {

namespace {

sockaddr_in v4(const char *address, std::uint16_t port)
{
    sockaddr_in result = {};
    result.sin_family = AF_INET;
    result.sin_port = htons(port);
    ::inet_pton(AF_INET, address, &result.sin_addr);
    return result;
}

sockaddr_in6 v6(const char *address, std::uint16_t port)
{
    sockaddr_in6 result = {};
    result.sin6_family = AF_INET6;
    result.sin6_port = htons(port);
    ::inet_pton(AF_INET6, address, &result.sin6_addr);
    return result;
}

template<typename Address>
void refused(Expectations &expect, long call, const Address &address)
{
    const auto family = reinterpret_cast<const sockaddr *>(&address)->sa_family;
    const UniqueFd socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!socket)
        throw Skipped("no such sockets here");
    expect.refused(call, ::syscall(call, socket.get(), &address, sizeof address), EACCES);
}

void bindRefused(const Playground &, Expectations &expect)
{
    Ruleset({.net = rightBits("net.bind_tcp")}).enforce();
    refused(expect, SYS_bind, v4("127.0.0.1", 8080));
    expect.denial("net.bind_tcp",
                  {{"kind", "net"}, {"addr", "127.0.0.1"}, {"port", 8080}, {"direction", "bind"}});
    refused(expect, SYS_bind, v4("0.0.0.0", 22));
    expect.denial("net.bind_tcp", {{"kind", "net"}, {"port", 22}, {"direction", "bind"}});
    refused(expect, SYS_bind, v4("127.0.0.1", 0));
    expect.denial("net.bind_tcp", {{"kind", "net"}, {"addr", "127.0.0.1"}, {"direction", "bind"}});
    refused(expect, SYS_bind, v4("0.0.0.0", 0));
    expect.denial("net.bind_tcp", {{"kind", "net"}, {"direction", "bind"}});
    refused(expect, SYS_bind, v6("::1", 8443));
    expect.denial("net.bind_tcp",
                  {{"kind", "net"}, {"addr", "::1"}, {"port", 8443}, {"direction", "bind"}});
    expect.domainEnds(0, 5);
}

void connectRefused(const Playground &, Expectations &expect)
{
    const auto target = [](const char *address, int port) {
        return nlohmann::json{
            {"kind", "net"}, {"addr", address}, {"port", port}, {"direction", "connect"}};
    };
    Ruleset({.net = rightBits("net.connect_tcp")}).enforce();
    refused(expect, SYS_connect, v4("127.0.0.1", 81));
    expect.denial("net.connect_tcp", target("127.0.0.1", 81));
    refused(expect, SYS_connect, v6("2001:db8::1:2", 8443));
    expect.denial("net.connect_tcp", target("2001:db8::1:2", 8443));
    refused(expect, SYS_connect, v6("::ffff:192.0.2.9", 80));
    expect.denial("net.connect_tcp", target("::ffff:192.0.2.9", 80));
    expect.domainEnds(0, 3);
}

/// A socket that is bound already adds its own address in front.
void connectBoundRefused(const Playground &, Expectations &expect)
{
    const UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const sockaddr_in own = v4("127.0.0.1", 0);
    if (!socket || ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&own), sizeof own) != 0)
        throw Skipped("cannot bind a socket here");
    const sockaddr_in other = v4("127.0.0.1", 81);
    Ruleset({.net = rightBits("net.connect_tcp")}).enforce();
    expect.refused(SYS_connect, ::syscall(SYS_connect, socket.get(), &other, sizeof other), EACCES);
    expect.denial("net.connect_tcp",
                  {{"kind", "net"}, {"addr", "127.0.0.1"}, {"port", 81}, {"direction", "connect"}});
    expect.domainEnds(0, 1);
}

/// Only the allowed port is free, whatever the address.
void otherPortRefused(const Playground &, Expectations &expect)
{
    Ruleset({.net = rightBits("net.bind_tcp,net.connect_tcp")})
        .allowPort(8080, rightBits("net.connect_tcp"))
        .enforce();
    refused(expect, SYS_bind, v4("127.0.0.1", 8080));
    expect.denial("net.bind_tcp",
                  {{"kind", "net"}, {"addr", "127.0.0.1"}, {"port", 8080}, {"direction", "bind"}});
    expect.domainEnds(0, 1);
}

constexpr std::array scenarios = {
    Scenario{"bind", bindRefused},
    Scenario{"connect", connectRefused},
    Scenario{"connect-bound", connectBoundRefused},
    Scenario{"other-port", otherPortRefused},
};

} // namespace

std::span<const Scenario> networkScenarios()
{
    return scenarios;
}

} // namespace surveyor::test
