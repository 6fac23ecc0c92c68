// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/load.h"
#include "policy/formats/sidecar.h"

#include <QString>

namespace surveyor::gui {

/// A text in another format turned into a document to edit.
struct PolicyImport
{
    const formats::Format *format = nullptr; ///< what it was taken for
    formats::Problems problems; ///< why it could not be understood; the rest is empty then
    QString text;               ///< TOML
    formats::Sidecar sidecar;   ///< what TOML has no place for
    std::vector<formats::Loss> losses;

    [[nodiscard]] bool isValid() const noexcept { return problems.empty(); }
};

/// Whether @p text is a document to edit as it is.
bool isEditable(const QString &path, const QString &text);

PolicyImport importPolicy(const QString &text);

} // namespace surveyor::gui
