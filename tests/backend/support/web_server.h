// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <thread>

namespace surveyor::test {

/// Answers every request on a port of the loopback with the same page, on a thread of its own.
class WebServer
{
public:
    explicit WebServer(std::string page);
    ~WebServer();
    WebServer(const WebServer &) = delete;
    WebServer &operator=(const WebServer &) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return m_port; }

private:
    void serve() const;

    std::string m_page;
    int m_socket = -1;
    std::uint16_t m_port = 0;
    std::thread m_thread;
};

} // namespace surveyor::test
