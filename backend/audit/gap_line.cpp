// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/gap_line.h"

#include "audit/fields.h"
#include "audit/seconds.h"
#include "text/hex.h"

#include <array>
#include <format>
#include <utility>

namespace surveyor::audit {
namespace {

constexpr std::array<std::pair<LossKind, std::string_view>, 3> causes{{
    {LossKind::Reader, "reader"},
    {LossKind::Kernel, "kernel"},
    {LossKind::AuditOff, "off"},
}};

bool takeCause(std::string_view name, Line &line) noexcept
{
    for (const auto &[kind, known] : causes) {
        if (name == known) {
            line.lossKind = kind;
            return true;
        }
    }
    return false;
}

} // namespace

std::string gapLine(LossKind kind, std::optional<std::int64_t> timeMs,
                    std::optional<std::uint64_t> count, std::string_view node)
{
    std::string_view cause = "reader";
    for (const auto &[known, name] : causes) {
        if (kind == known)
            cause = name;
    }
    std::string text = std::format("{}cause={}", gapLineStart, cause);
    if (timeMs && *timeMs >= 0)
        text += std::format(" time={}.{:03}", *timeMs / 1000, *timeMs % 1000);
    if (count)
        text += std::format(" count={}", *count);
    if (!node.empty())
        text += std::format(" node={}", node);
    return text;
}

bool parseGapLine(std::string_view text, Line &line) noexcept
{
    text.remove_prefix(gapLineStart.size());
    FieldReader reader(text);
    bool caused = false;
    while (const auto field = reader.next()) {
        if (field->key == "cause")
            caused = takeCause(field->value, line);
        else if (field->key == "time" && !parseSeconds(field->value, line.stamp.timeMs))
            return false;
        else if (field->key == "count" && !(line.lost = text::parseDecimal(field->value)))
            return false;
        else if (field->key == "node")
            line.node = field->value;
    }
    line.kind = LineKind::Loss;
    return caused;
}

} // namespace surveyor::audit
