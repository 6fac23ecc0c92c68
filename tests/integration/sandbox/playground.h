// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <string>

namespace surveyor::test {

/// A folder of its own for one scenario: the files `a/f`, `b/g`, `c/h` and the empty folder `d`.
/// Gone again with the object, unless that lives in a forked child.
class Playground
{
public:
    /// Below @p parent. Throws std::filesystem::filesystem_error or std::runtime_error.
    explicit Playground(const std::string &parent);
    ~Playground();
    Playground(const Playground &) = delete;
    Playground &operator=(const Playground &) = delete;

    /// The full path of something inside: "a/f"; "" is the folder itself.
    std::string path(const std::string &inside = {}) const;

private:
    std::string m_folder;
    int m_owner;
};

} // namespace surveyor::test
