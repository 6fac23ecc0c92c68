// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/field.h"
#include "denials/store.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace surveyor::gui {

/// How many of some rows have which value. Untrusted bytes.
struct FacetCounts
{
    using Field = denials::query::Field;
    static constexpr std::array fields{Field::Exe,  Field::Right, Field::Uid,
                                       Field::Path, Field::Port,  Field::Host};

    std::map<std::string, std::uint64_t> programs; ///< "" where the log does not say
    std::map<std::string, std::uint64_t> rights;   ///< a row counts for each of its rights
    std::map<std::uint32_t, std::uint64_t> users;  ///< by uid
    std::map<std::string, std::uint64_t> folders;  ///< that hold the path denied; not their parents
    std::map<std::uint64_t, std::uint64_t> ports;
    std::map<std::string, std::uint64_t> hosts;

    /// Puts the counts of one of the fields in the place of those here.
    void take(Field field, FacetCounts other);
};

/// Counts values of rows of one store. Each distinct text is decoded once, however many rows
/// and questions there are. One thread at a time.
class FacetCountJob
{
public:
    using Rows = std::vector<std::uint32_t>;

    /// Of @p rows, or of every row if there are none; a part of it when asked to stop.
    FacetCounts count(const denials::StoreView &view, const Rows *rows,
                      const std::stop_token &stop);

private:
    /// How often each id of a column is among the rows; the last place is noId's.
    struct Tallies
    {
        std::vector<std::uint64_t> processes;
        std::vector<std::uint64_t> blockers;
        std::vector<std::uint64_t> objects;
        std::vector<std::uint64_t> domains;
    };
    struct Process
    {
        std::string exe;
        std::optional<std::uint32_t> uid;
    };
    struct Object
    {
        std::string folder;
        std::optional<std::uint64_t> port;
    };

    static Tallies tally(const denials::StoreView &view, const Rows *rows,
                         const std::stop_token &stop);
    const Process &process(const denials::StoreView &view, std::uint32_t id);
    const Object &object(const denials::StoreView &view, std::uint32_t id);

    std::unordered_map<std::uint32_t, Process> m_processes;
    std::unordered_map<std::uint32_t, Object> m_objects;
};

} // namespace surveyor::gui
