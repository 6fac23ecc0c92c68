// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QCache>
#include <QIcon>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace surveyor::gui {

/// Draws a cell of the table of denials: one line of text and nothing else, which takes half
/// the time of the style's own way and keeps scrolling smooth. Shaped texts are kept, since the
/// same programs, rights and folders come again and again. A gap in the log is one line of
/// another ground from its time to the end of the row, whatever the columns are.
class DenialDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit DenialDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    /// The font or its size on the screen has changed.
    void forgetTexts() { m_texts.clear(); }

private:
    struct Key
    {
        QString text;
        int width;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.text, key.width);
        }
    };

    static constexpr int keptTexts = 4096;

    void paintGap(QPainter *painter, const QStyleOptionViewItem &option, const QString &text) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    const QStaticText &shaped(const QString &text, int width,
                              const QStyleOptionViewItem &option) const;

    QIcon m_gapSign;
    mutable QCache<Key, QStaticText> m_texts{keptTexts};
};

} // namespace surveyor::gui
