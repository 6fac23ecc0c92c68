// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/symbolic_icon.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPixmapCache>

namespace surveyor::gui {
namespace {

/// Draws an SVG whose strokes say "currentColor" in the palette's colour of the moment.
class SymbolicEngine : public QIconEngine
{
public:
    explicit SymbolicEngine(QByteArray drawing)
        : m_drawing(std::move(drawing))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/,
                         qreal scale) override
    {
        // Tables draw the same sign again and again.
        const QString name = colour(mode).name();
        const QString key = QStringLiteral("symbolic %1 %2 %3x%4")
                                .arg(qHash(m_drawing))
                                .arg(name)
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            QByteArray drawing = m_drawing;
            drawing.replace("currentColor", name.toLatin1());
            QBuffer buffer(&drawing);
            QImageReader reader(&buffer, "svg");
            reader.setScaledSize(size);
            pixmap = QPixmap::fromImage(reader.read());
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SymbolicEngine(m_drawing); }

private:
    static QColor colour(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected: return palette.color(QPalette::HighlightedText);
        default: return palette.color(QPalette::WindowText);
        }
    }

    QByteArray m_drawing;
};

} // namespace

QIcon symbolicIcon(const QString &themeName)
{
    if (QIcon::hasThemeIcon(themeName))
        return QIcon::fromTheme(themeName);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(themeName));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SymbolicEngine(file.readAll()));
}

} // namespace surveyor::gui
