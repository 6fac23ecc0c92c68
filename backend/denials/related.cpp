// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/related.h"

#include "audit/fields.h"
#include "audit/line.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace surveyor::denials {
namespace {

using Guard = RelatedRecord::Guard;

// Types of include/uapi/linux/audit.h. AppArmor writes AVC where it is the kernel's main guard
// and numbers of its own in old kernels.
constexpr audit::RecordType seccomp = 1326;
constexpr audit::RecordType avc = 1400;
constexpr audit::RecordType ipeAccess = 1420;
constexpr audit::RecordType apparmorFirst = 1500;
constexpr audit::RecordType apparmorLast = 1507;
constexpr audit::RecordType abnormalEnd = 1701;

std::optional<Guard> guardOf(const audit::Line &line)
{
    if (line.type == avc)
        return audit::findField(line.body, "apparmor") ? Guard::AppArmor : Guard::Selinux;
    if (line.type >= apparmorFirst && line.type <= apparmorLast)
        return Guard::AppArmor;
    if (line.type == seccomp)
        return Guard::Seccomp;
    if (line.type == ipeAccess)
        return Guard::Ipe;
    if (line.type == abnormalEnd)
        return Guard::Crash;
    return std::nullopt;
}

/// 0 where the record names none.
std::int64_t pidOf(std::string_view body)
{
    const auto value = audit::findField(body, "pid").value_or(std::string_view());
    std::int64_t pid = 0;
    std::from_chars(value.data(), value.data() + value.size(), pid);
    return pid;
}

std::optional<RelatedRecord> relatedOf(std::string_view text, const Denial &denial)
{
    const audit::Line line = audit::parseLine(text);
    if (line.kind != audit::LineKind::Record || line.node != denial.host)
        return std::nullopt;
    const auto guard = guardOf(line);
    if (!guard)
        return std::nullopt;
    const audit::Stamp own{denial.timeMs, denial.serial};
    const bool sameEvent = line.stamp == own;
    const bool near = std::abs(line.stamp.timeMs - denial.timeMs) <= relatedMs;
    const std::int64_t pid = denial.process ? denial.process->pid.value_or(0) : 0;
    if (!sameEvent && !(near && pid > 0 && pidOf(line.body) == pid))
        return std::nullopt;
    return RelatedRecord{*guard, line.stamp, sameEvent, std::string(text)};
}

} // namespace

std::expected<std::vector<RelatedRecord>, std::string> findRelated(const StoreView &view,
                                                                   std::uint32_t row)
{
    const auto text = view.rawAround(row, relatedBytes);
    if (!text)
        return std::unexpected(text.error());
    const Denial denial = view.denial(row);
    std::vector<RelatedRecord> found;
    std::string_view rest = *text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        if (auto related = relatedOf(rest.substr(0, end), denial))
            found.push_back(std::move(*related));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return found;
}

} // namespace surveyor::denials
