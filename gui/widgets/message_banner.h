// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QFrame>

class QAbstractButton;
class QBoxLayout;
class QLabel;

namespace surveyor::gui {

/// A line above the content that tells what went wrong without standing in the way. Its text
/// is plain and can be selected; its kind is told by icon and words, colour only supports.
class MessageBanner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Warning, Error };

    explicit MessageBanner(QWidget *parent = nullptr);

    void showMessage(Kind kind, const QString &text);
    [[nodiscard]] QString text() const;
    /// Adds a way to answer the message shown now; the next message begins without any. The
    /// banner hides when it is pressed.
    QAbstractButton *addButton(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    Kind m_kind = Kind::Warning;
    QLabel *m_icon;
    QLabel *m_text;
    QBoxLayout *m_buttons;
};

} // namespace surveyor::gui
