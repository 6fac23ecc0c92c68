// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "doctor/diagnosis.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace surveyor::gui {

struct FindingWords;

/// One finding: what was found and how sure that is, what it means, what to do, the command that
/// does it, and a button where the helper can.
class FindingCard : public QFrame
{
    Q_OBJECT

public:
    explicit FindingCard(const doctor::Finding &finding, QWidget *parent = nullptr);

    [[nodiscard]] doctor::Mend mend() const noexcept { return m_mend; }
    /// The helper has been asked: the button stops that.
    void showAsking();
    /// Nobody is asked. @p problem says why nothing came of it, or is empty.
    void showAnswer(const QString &problem);

Q_SIGNALS:
    void mendWanted(surveyor::doctor::Mend mend);
    void stopWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *addText(const QString &text);
    void addCommand(const QString &command);
    void addMending();
    void applyColours();

    doctor::Severity m_severity;
    doctor::Mend m_mend;
    QGridLayout *m_grid;
    QPushButton *m_button = nullptr; ///< mends
    QPushButton *m_stop = nullptr;
    QLabel *m_answer = nullptr;
};

} // namespace surveyor::gui
