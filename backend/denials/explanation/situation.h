// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/explanation/case.h"

#include <string_view>

namespace surveyor::denials {

/// What kind of operation a denial stands for, as far as its records tell. Kernel's ways:
/// security/landlock/{fs,net,task}.c; each is shown by a record of the running kernel in tests.
class Situation
{
public:
    explicit Situation(const Case &given);

    [[nodiscard]] const Case &of() const noexcept { return m_case; }

    [[nodiscard]] bool has(std::string_view right) const;
    [[nodiscard]] std::string_view call() const; ///< its name; empty if not logged
    [[nodiscard]] bool returned(int error) const;

    /// Rights on a directory's entries only: make_*, remove_*, refer.
    [[nodiscard]] bool namesParent() const;
    [[nodiscard]] bool isMove() const; ///< rename or link, by call or by fs.refer
    [[nodiscard]] bool isRename() const;
    [[nodiscard]] bool gainsRights() const; ///< refused since rights would be gained
    [[nodiscard]] bool listsEveryRight() const;
    [[nodiscard]] bool isSignalForDescriptor() const;
    [[nodiscard]] bool isTraceme() const;
    [[nodiscard]] bool isOnDescriptor() const;
    [[nodiscard]] bool isIoUring() const;
    [[nodiscard]] bool isIoUringThread() const;
    [[nodiscard]] bool isDeleted() const;
    [[nodiscard]] bool isTooLong() const;
    [[nodiscard]] bool isVolatile() const;

private:
    const Case &m_case;
};

} // namespace surveyor::denials
