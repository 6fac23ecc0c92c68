// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"
#include "denials/query/row_test.h"

#include <memory>

namespace surveyor::denials::query {

/// The test of a term about the process: exe, comm, pid, ppid, uid, user, auid, ses, cmdline.
std::unique_ptr<RowTest> processTest(const Term &term);

} // namespace surveyor::denials::query
