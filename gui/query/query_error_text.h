// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query_error.h"

#include <QString>

namespace surveyor::gui {

/// What is wrong with @p text, where, and what was expected.
QString queryErrorText(const denials::query::QueryError &error, const QString &text);

} // namespace surveyor::gui
