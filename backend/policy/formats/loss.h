// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/message.h"
#include "policy/formats/sidecar.h"
#include "policy/model/source_span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// One element of a policy that another format holds differently or not at all.
struct Loss
{
    enum class Kind : std::uint8_t {
        Dropped,  ///< a restriction disappears: the result is weaker
        Widened,  ///< a rule grants more
        Narrowed, ///< more is denied
        Moved,    ///< it is kept elsewhere: a flag, the environment, a text
    };
    Kind kind;
    Message message;
    policy::SourceSpan span; ///< of the element, where it has one
};

/// "dropped", "widened", "narrowed", "moved".
std::string_view lossName(Loss::Kind kind) noexcept;

struct ExportFile
{
    std::string name; ///< relative to where the export goes; empty: the one file of a format
    std::string text;
    /// What the text does not hold, to be kept beside it for this program: saveSidecar(). The
    /// losses stand all the same: other tools read the text alone.
    Sidecar sidecar;
};

/// Text for another tool and what it does not say.
struct ExportResult
{
    std::vector<ExportFile> files; ///< none: nothing could be written, a loss says why
    std::vector<Loss> losses;

    void lose(Loss::Kind kind, MessageId id, std::vector<Argument> arguments = {},
              policy::SourceSpan span = {})
    {
        losses.push_back(
            {.kind = kind, .message = {.id = id, .arguments = std::move(arguments)}, .span = span});
    }
};

} // namespace surveyor::formats
