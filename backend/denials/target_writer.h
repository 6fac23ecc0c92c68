// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/object_table.h"

#include <string>
#include <string_view>

namespace surveyor::denials {

/// Writes what targetText() says of decodeObject(), for many objects one after another: to search
/// and to sort them needs no more of an object than this. One thread.
class TargetWriter
{
public:
    /// Of one object beside these blockers. Valid until the next call, or for a plain path as
    /// long as the table.
    std::string_view text(const ObjectTable &objects, ObjectTable::Id id,
                          std::string_view blockers);
    /// The same of a record's text.
    std::string_view text(std::string_view object, std::string_view blockers);

private:
    std::string m_text;
};

} // namespace surveyor::denials
