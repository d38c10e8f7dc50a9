// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/glyphs.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include "ui/theme/theme.h"

namespace valor::ui {
namespace {

QPainterPath polyline(std::initializer_list<QPointF> points) {
    QPainterPath path;
    bool first = true;
    for (const QPointF& point : points) {
        if (first)
            path.moveTo(point);
        else
            path.lineTo(point);
        first = false;
    }
    return path;
}

QPainterPath shapeOf(Glyph glyph) {
    QPainterPath path;
    switch (glyph) {
        case Glyph::Start:  // a house
            path = polyline({{3.5, 11.5}, {12, 4}, {20.5, 11.5}});
            path.addPath(polyline({{6, 10}, {6, 20}, {18, 20}, {18, 10}}));
            break;
        case Glyph::Needs:  // a place mark
            path.moveTo(12, 21);
            path.cubicTo(QPointF(6, 14), QPointF(5, 12), QPointF(5, 10));
            path.cubicTo(QPointF(5, 1), QPointF(19, 1), QPointF(19, 10));
            path.cubicTo(QPointF(19, 12), QPointF(18, 14), QPointF(12, 21));
            path.addEllipse(QPointF(12, 10), 2.6, 2.6);
            break;
        case Glyph::Tools:  // a chip on its legs
            path.addRoundedRect(QRectF(6.5, 6.5, 11, 11), 2, 2);
            for (double at : {9.5, 14.5}) {
                path.addPath(polyline({{at, 3}, {at, 6.5}}));
                path.addPath(polyline({{at, 17.5}, {at, 21}}));
                path.addPath(polyline({{3, at}, {6.5, at}}));
                path.addPath(polyline({{17.5, at}, {21, at}}));
            }
            break;
        case Glyph::Contract:  // a sheet with two lines and a signature
            path.addRoundedRect(QRectF(5, 3, 14, 18), 2, 2);
            path.addPath(polyline({{8.5, 8}, {15.5, 8}}));
            path.addPath(polyline({{8.5, 11.5}, {15.5, 11.5}}));
            path.addPath(polyline({{8.5, 17.5}, {10.5, 15.5}, {12, 17.5}, {15.5, 16}}));
            break;
        case Glyph::Simulation:  // a bell curve over its base line
            path.moveTo(3, 20);
            path.cubicTo(QPointF(9, 20), QPointF(9, 4), QPointF(12, 4));
            path.cubicTo(QPointF(15, 4), QPointF(15, 20), QPointF(21, 20));
            path.closeSubpath();
            break;
        case Glyph::Compare:  // two columns of unlike height on one base line
            path.addRoundedRect(QRectF(5, 11, 5, 9), 1, 1);
            path.addRoundedRect(QRectF(14, 4, 5, 16), 1, 1);
            break;
        case Glyph::Reset:
            path.arcMoveTo(QRectF(5, 5, 14, 14), 150);
            path.arcTo(QRectF(5, 5, 14, 14), 150, -300);
            path.addPath(polyline({{5, 4.5}, {5.6, 9.2}, {10.2, 8.4}}));
            break;
        case Glyph::ChevronRight: path = polyline({{9, 5}, {16, 12}, {9, 19}}); break;
        case Glyph::ChevronDown: path = polyline({{5, 9}, {12, 16}, {19, 9}}); break;
        case Glyph::Copy:
            path.addRoundedRect(QRectF(9, 9, 11, 11), 2, 2);
            path.addPath(polyline({{6, 15}, {4, 15}, {4, 4}, {15, 4}, {15, 6}}));
            break;
        case Glyph::Report:  // a printed sheet with a small chart
            path.addRoundedRect(QRectF(5, 3, 14, 18), 1.5, 1.5);
            path.addPath(polyline({{8.5, 16.5}, {8.5, 13}}));
            path.addPath(polyline({{12, 16.5}, {12, 10}}));
            path.addPath(polyline({{15.5, 16.5}, {15.5, 7.5}}));
            break;
        case Glyph::Table:
            path.addRoundedRect(QRectF(3, 4, 18, 16), 2, 2);
            path.addPath(polyline({{3, 10}, {21, 10}}));
            path.addPath(polyline({{10, 4}, {10, 20}}));
            break;
        case Glyph::Search:
            path.addEllipse(QPointF(10.5, 10.5), 6.5, 6.5);
            path.addPath(polyline({{15.3, 15.3}, {20.5, 20.5}}));
            break;
        case Glyph::Note:  // a sheet with lines
            path = polyline({{5, 4}, {19, 4}, {19, 15}, {14, 20}, {5, 20}});
            path.closeSubpath();
            path.addPath(polyline({{9, 9}, {15, 9}}));
            path.addPath(polyline({{9, 13}, {13, 13}}));
            break;
        case Glyph::Lock:
            path.addRoundedRect(QRectF(5, 11, 14, 9), 2, 2);
            path.moveTo(8, 11);
            path.cubicTo(QPointF(8, 2), QPointF(16, 2), QPointF(16, 11));
            break;
        case Glyph::Folder:
            path = polyline({{3, 19}, {3, 5}, {9, 5}, {11, 8}, {21, 8}, {21, 19}});
            path.closeSubpath();
            break;
    }
    return path;
}

class GlyphEngine : public QIconEngine {
public:
    GlyphEngine(Glyph glyph, const Theme& theme) : glyph_(glyph), theme_(theme) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const Tokens& t = theme_.tokens();
        const bool chosen = mode == QIcon::Selected || state == QIcon::On;
        paintGlyph(*painter, glyph_, rect, mode == QIcon::Disabled ? t.disabled : chosen ? t.primary : t.muted);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new GlyphEngine(*this); }

private:
    Glyph glyph_;
    const Theme& theme_;
};

}  // namespace

void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& area, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = std::min(area.width(), area.height()) / 24;
    painter.translate(area.center());
    painter.scale(scale, scale);
    painter.translate(-12, -12);
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shapeOf(glyph));
    painter.restore();
}

QIcon glyphIcon(Glyph glyph, const Theme& theme) {
    return QIcon(new GlyphEngine(glyph, theme));
}

}  // namespace valor::ui
