// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/loss.h"
#include "policy/formats/message.h"
#include "policy/formats/registry.h"

#include <QString>

namespace surveyor::gui {

/// What the backend has to say of a policy, in the user's language; bytes in it are escaped.
QString wordsOf(const formats::Message &message);

/// What a format is called.
QString titleOf(const formats::Format &format);

/// "Weaker", "Allows more", "Allows less", "Elsewhere".
QString wordsOf(formats::Loss::Kind kind);

} // namespace surveyor::gui
