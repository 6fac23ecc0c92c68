// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"
#include "sources/load.h"

#include <string>
#include <string_view>
#include <vector>

namespace surveyor::test {

/// A file of tests/data/samples.
std::string sample(std::string_view name);

/// A log in a temporary file that lives as long as this.
class TemporaryLog
{
public:
    explicit TemporaryLog(std::string_view text);
    ~TemporaryLog();
    TemporaryLog(const TemporaryLog &) = delete;
    TemporaryLog &operator=(const TemporaryLog &) = delete;
    [[nodiscard]] const std::string &path() const noexcept { return m_path; }

private:
    std::string m_path;
};

/// What a load gave.
struct Loaded
{
    denials::StoreView view;
    sources::LoadResult result;
};

Loaded load(const std::vector<std::string> &files, unsigned threads = 1);
/// Loads @p text through a temporary file.
denials::StoreView loadText(std::string_view text);

} // namespace surveyor::test
