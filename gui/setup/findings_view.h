// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "setup/examination.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace surveyor::gui {

class FindingCard;
class IconLabel;

/// All findings, grouped by what they are about, under one sentence that sums them up.
class FindingsView : public QScrollArea
{
    Q_OBJECT

public:
    explicit FindingsView(QWidget *parent = nullptr);

    /// In the place of what was shown. @p news, if any, tells what was changed before.
    void showReport(const Examination::Report &report, const QString &news);
    /// The one sentence.
    [[nodiscard]] QString summary() const;
    /// The card whose button mends this; null without one.
    [[nodiscard]] FindingCard *cardFor(doctor::Mend mend) const;
    /// From one card to the next; the buttons of each are reached by Tab.
    void stepBy(int cards);

Q_SIGNALS:
    void mendWanted(surveyor::doctor::Mend mend);
    void stopWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void summarise(const Examination::Report &report, const QString &news);
    void addGroups(const Examination::Report &report);

    QWidget *m_content;
    QVBoxLayout *m_layout;
    QWidget *m_head;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QList<FindingCard *> m_cards;
    QList<QWidget *> m_shown; ///< cards and headings
};

} // namespace surveyor::gui
