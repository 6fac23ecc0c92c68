// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/field_group.h"
#include "denials/store.h"

namespace surveyor::gui {

/// Everything a view knows of a domain, in words: its ancestor with the reasons, its life, its
/// denials.
FieldGroup domainGroup(const denials::StoreView &view, denials::DomainIndex domain);

/// The process that created it, as far as the log says.
FieldGroup creatorGroup(const denials::StoreView &view, denials::DomainIndex domain);

} // namespace surveyor::gui
