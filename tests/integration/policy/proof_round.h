// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/evaluator.h"
#include "world.h"

#include <cstdint>
#include <cstdio>

namespace surveyor::test {

/// One random policy, many accesses. Writes a line of JSON for every layer and access; the names
/// in "tag" are those of the process while it did it, and so in its audit records.
class ProofRound
{
public:
    struct Kernel
    {
        int abi = 0;
        bool beyondRoot = false; ///< see rootIsNested()
    };

    ProofRound(std::uint64_t seed, std::size_t number, std::size_t cases, Kernel kernel);

    /// In a process of its own, which ends with it. Throws std::runtime_error.
    void run(const World &world, std::FILE *output) const;

private:
    std::uint64_t m_seed;
    std::size_t m_number;
    std::size_t m_cases;
    Kernel m_kernel;
};

/// Asks the kernel whether there is anything above "/": a process in a chroot cannot see it, but
/// one comparison more is made on the way up. Forks.
bool rootIsNested(const World &world);

} // namespace surveyor::test
