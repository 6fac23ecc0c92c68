// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/operation.h"
#include "unique_fd.h"

#include <optional>
#include <string>
#include <vector>

namespace surveyor::test {

/// The other sides of scoped operations: for every number of layers a process and an abstract
/// socket that share so many with the process under test.
class Peers
{
public:
    Peers();
    Peers(const Peers &) = delete;
    Peers &operator=(const Peers &) = delete;

    /// Makes those of the layers in force now. Throws std::runtime_error.
    void add();

    pid_t process(const policy::operation::Peer &peer) const;
    const std::string &socketName(const policy::operation::Peer &peer) const;

private:
    UniqueFd m_life; ///< at its end when this object is gone, and its processes with it
    UniqueFd m_ownEnd;
    std::vector<pid_t> m_processes;
    std::vector<UniqueFd> m_sockets;
    std::vector<std::string> m_names;
};

/// Does what the operations say and puts back what would disturb the next.
class Attempt
{
public:
    explicit Attempt(const Peers &peers)
        : m_peers(peers)
    {
    }

    /// Opens what the operation needs opened first; false if that is refused already.
    bool prepare(const policy::Operation &operation);

    /// The errno of the call itself; 0 if it succeeded.
    int run(const policy::Operation &operation);

private:
    const Peers &m_peers;
    UniqueFd m_opened;
};

/// "rename /w/a/f /w/d/new" for messages.
std::string describe(const policy::Operation &operation);

} // namespace surveyor::test
