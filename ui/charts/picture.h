// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a picture: PNG at twice the screen's resolution, or SVG.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>
#include <functional>

class QPainter;

namespace valor::ui {

using PaintPicture = std::function<void(QPainter&)>;  ///< paints into (0, 0)…size

[[nodiscard]] QImage rasterPicture(QSize size, const PaintPicture& paint);
[[nodiscard]] QByteArray vectorPicture(QSize size, const QString& title, const QString& description,
                                       const PaintPicture& paint);

}  // namespace valor::ui
