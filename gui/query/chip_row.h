// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QWidget>

namespace surveyor::gui {

class FilterState;

/// A chip for each condition of the filter, and a button that clears them all. Not there while
/// there is no condition.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    explicit ChipRow(FilterState *filter, QWidget *parent = nullptr);

private:
    void rebuild();
    void addChip(std::size_t part);

    FilterState *m_filter;
};

} // namespace surveyor::gui
