// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "setup/examination.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace surveyor::gui {

class FindingsView;
class StatePage;

/// Says why no denials are seen and what to do about it, and does it where the helper can. Looks
/// each time it is opened; nobody is asked for a password until a button says so.
class SetupAssistant : public QDialog
{
    Q_OBJECT

public:
    explicit SetupAssistant(QWidget *parent = nullptr, Examination::Hands hands = {});

    /// Shows the dialog in front of its window, which stays usable, and looks at the system.
    void present();
    void done(int result) override;

    [[nodiscard]] Examination *examination() const noexcept { return m_examination; }

private:
    void buildButtons();
    StatePage *addPage(const QString &icon, const QString &title);
    void refresh();
    void look(sources::Prompt prompt);
    void showReport();
    void showRefusal(const sources::HelperError &problem);
    void copyReport();
    [[nodiscard]] bool helperWouldTellMore() const;

    Examination *m_examination;
    QStackedWidget *m_pages;
    StatePage *m_looking;
    StatePage *m_stopped;
    FindingsView *m_findings;
    QPushButton *m_again = nullptr;
    QPushButton *m_ask = nullptr;
    QPushButton *m_copy = nullptr;
    QString m_news; ///< what was mended
};

} // namespace surveyor::gui
