// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "process_table.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace surveyor::loggen {

/// A Landlock domain of a running application.
struct Sandbox
{
    std::uint64_t id = 0;
    int parent = -1;         ///< index in the application, smaller than its own
    std::size_t truth = 0;   ///< its row in Truth
    std::size_t creator = 0; ///< index of the process that made it
    std::uint32_t creatorPid = 0;
    std::string_view creatorExe; ///< at creation: a wrapper becomes the program afterwards
    std::string_view creatorComm;
    std::uint32_t children = 0;
    std::uint64_t logged = 0;
    std::uint64_t muted = 0;
    bool announced = false; ///< its `status=allocated` record is written
    bool silent = false;    ///< never refuses anything: no record will ever name it
    bool partlyMuted = false;
    bool alive = true;
};

/// One run of a sandboxed program with all its processes and domains.
struct Application
{
    const Program *program = nullptr;
    std::vector<Process> processes;
    std::vector<Sandbox> domains;
    std::uint32_t remaining = 0; ///< denials until it ends
    std::uint32_t planned = 0;   ///< domains still to be made
    std::uint32_t user = 0;      ///< row in people() of whose home it works in
    bool withoutContext = false; ///< started under `-a never,task`
    bool threaded = false;       ///< its first process puts threads into domains of their own
    bool named = false;          ///< and gives them names
};

} // namespace surveyor::loggen
