// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "wire/frame.h"

#include <expected>
#include <string>
#include <string_view>

namespace surveyor::wire {

/// The bytes of @p frame; empty if its record is longer than maxRecordSize. Any thread.
///
/// Numbers are little-endian. Every frame begins with its kind in one byte, one byte of its own
/// and two bytes that are 0 or a record type:
///
///     HELLO  1  unit    version:2  scope:4
///     EVENT  2  form    type:2     serial:4  timeMs:8  record
///     LOST   3  place   0:2        first:4   last:4  0:4  count:8
///     NOTE   4  code    0:2        0:4       value:8
///     END    5  reason  0:2        0:4       records:8  lost:8
std::string encode(const Frame &frame);

/// Reads one frame, or says in English what is wrong with it. The bytes may be hostile. There is
/// one spelling of every frame: encode() gives the same bytes again. Views point into @p bytes.
/// Any thread.
std::expected<Frame, const char *> decode(std::string_view bytes) noexcept;

} // namespace surveyor::wire
