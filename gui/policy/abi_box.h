// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QComboBox>

#include <optional>

namespace surveyor::gui {

/// Chooses the kernel that a policy is to work with, by ABI and by version.
class AbiBox : public QComboBox
{
    Q_OBJECT

public:
    explicit AbiBox(QWidget *parent = nullptr);

    /// Nothing: what the document says.
    [[nodiscard]] std::optional<int> abi() const;
    void setAbi(std::optional<int> abi);

Q_SIGNALS:
    void abiChanged();
};

} // namespace surveyor::gui
