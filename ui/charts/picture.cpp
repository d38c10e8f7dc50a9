// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/picture.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace valor::ui {

QImage rasterPicture(QSize size, const PaintPicture& paint) {
    constexpr int kScale = 2;
    QImage image(size * kScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kScale);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    return image;
}

QByteArray vectorPicture(QSize size, const QString& title, const QString& description, const PaintPicture& paint) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(title);
    generator.setDescription(description);
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return bytes;
}

}  // namespace valor::ui
