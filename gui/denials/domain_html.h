// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <QString>

namespace surveyor::gui {

/// What a domain is, who made it, in which one it seems to be nested and how sure that is, how
/// long it lived and what it denied: rich text, everything of the log escaped.
QString domainHtml(const denials::StoreView &view, denials::DomainIndex domain);

} // namespace surveyor::gui
