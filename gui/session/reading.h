// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"
#include "sources/helper_client.h"
#include "sources/load.h"
#include "sources/own_rights.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace surveyor::gui {

/// What a reading tells while it goes on, on its own thread.
struct ReadingNews
{
    /// The store was published: how much is done, 0 to 1, negative where no end is known.
    std::function<void(double progress)> grown;
    /// The live stream broke off, and why; nothing: it is there, or there again.
    std::function<void(const std::optional<sources::HelperError> &problem)> link;
    /// Of live and history: where it comes from; once, before anything grows.
    std::function<void(sources::Origin)> origin;
};

/// How it ended.
struct ReadingEnd
{
    sources::LoadResult result;
    std::optional<sources::HelperError> problem; ///< of live and history: why there is no more
};

/// Fills a store until its source ends or a stop is requested. Blocks.
using Reading =
    std::function<ReadingEnd(denials::Store &, const ReadingNews &, const std::stop_token &)>;

/// Of logs, in this order, as one.
Reading fileReading(std::vector<std::string> names);

/// Of what is denied from now on: from auditd's log or the journal where this person may read it,
/// so that nobody is asked for anything; else from the helper, which may ask for a password.
Reading liveReading();

/// Of a folder of journals, collected from many hosts it may be.
Reading journalReading(std::string folder);

/// Of what auditd and journald have kept. With this person's own rights where they reach: from
/// auditd's log where it runs or there is no journal, from the journal where there is no log. Else
/// through the helper, which may ask for a password.
Reading historyReading(const sources::HistoryQuery &query);

} // namespace surveyor::gui
