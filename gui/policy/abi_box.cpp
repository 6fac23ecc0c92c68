// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/abi_box.h"

#include "landlock/abi.h"
#include "session/text.h"

namespace surveyor::gui {

AbiBox::AbiBox(QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Kernel that the policy is for"));
    addItem(tr("Any kernel"), 0);
    const auto running = landlock::runningAbi();
    for (const landlock::Abi &abi : landlock::abis()) {
        const QString kernel = fromBackend(abi.kernel);
        const QString text = running == abi.version
            //: %1 ABI number, %2 kernel version
            ? tr("ABI %1, Linux %2 (like this one)").arg(abi.version).arg(kernel)
            : tr("ABI %1, Linux %2").arg(abi.version).arg(kernel);
        addItem(text, abi.version);
        //: %1 English words about what an ABI brought
        setItemData(count() - 1, tr("New in it: %1").arg(fromBackend(abi.adds)), Qt::ToolTipRole);
    }
    connect(this, &QComboBox::currentIndexChanged, this, &AbiBox::abiChanged);
}

std::optional<int> AbiBox::abi() const
{
    const int abi = currentData().toInt();
    return abi == 0 ? std::optional<int>() : abi;
}

void AbiBox::setAbi(std::optional<int> abi)
{
    setCurrentIndex(findData(abi.value_or(0)));
}

} // namespace surveyor::gui
