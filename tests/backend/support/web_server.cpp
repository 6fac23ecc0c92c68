// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/web_server.h"

#include <array>
#include <format>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace surveyor::test {

WebServer::WebServer(std::string page)
    : m_page(std::move(page))
    , m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const where = reinterpret_cast<sockaddr *>(&address);
    if (m_socket < 0 || ::bind(m_socket, where, size) != 0 || ::listen(m_socket, 8) != 0
        || ::getsockname(m_socket, where, &size) != 0)
        throw std::runtime_error("no port to listen on");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread(&WebServer::serve, this);
}

WebServer::~WebServer()
{
    // Wakes the thread, whose accept() fails from then on.
    ::shutdown(m_socket, SHUT_RDWR);
    m_thread.join();
    ::close(m_socket);
}

void WebServer::serve() const
{
    const std::string answer =
        std::format("HTTP/1.0 200 OK\r\nContent-Length: {}\r\n\r\n{}", m_page.size(), m_page);
    while (true) {
        const int client = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        std::array<char, 4096> request{};
        if (::recv(client, request.data(), request.size(), 0) > 0)
            ::send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
        ::close(client);
    }
}

} // namespace surveyor::test
