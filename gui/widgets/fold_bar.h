// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QSplitter;
class QToolButton;

namespace surveyor::gui {

/// Parts side by side, each under a button that folds it away and back: with a wide window one
/// beside the other, in a narrow dock one below the other.
class FoldBar : public QWidget
{
    Q_OBJECT

public:
    explicit FoldBar(QWidget *parent = nullptr);

    /// Adds @p content, open. @p name is what folded() knows it by and is not shown; @p share is
    /// its part of the room beside the others'.
    void addFold(const QString &name, const QString &title, QWidget *content, int share = 1);
    void setTitle(const QString &name, const QString &title);
    /// At the end of the row of buttons.
    void addCornerWidget(QWidget *widget);

    /// The names of the folds that are closed, and closing exactly those.
    [[nodiscard]] QStringList folded() const;
    void setFolded(const QStringList &names);

Q_SIGNALS:
    /// The user folded something away or back.
    void foldedChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Fold
    {
        QString name;
        QToolButton *button;
        QWidget *content;
    };

    void show(const Fold &fold, bool open);

    QHBoxLayout *m_buttons;
    QSplitter *m_splitter;
    std::vector<Fold> m_folds;
};

} // namespace surveyor::gui
