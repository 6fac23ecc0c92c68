// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/tally.h"

#include <QDialog>

namespace surveyor::gui {

/// Lists the lines that could not be read: where they are and what is wrong with them.
class ProblemsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ProblemsDialog(const denials::Tally &tally, QWidget *parent = nullptr);
};

} // namespace surveyor::gui
