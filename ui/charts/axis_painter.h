// SPDX-License-Identifier: GPL-3.0-or-later
// Axis texts and direct labels, the same over Qt Charts and over painted charts.
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <vector>

#include "ui/charts/axis_scale.h"
#include "ui/text/formats.h"
#include "ui/theme/tokens.h"

class QPainter;

namespace valor::ui {

struct AxisPainter {
    QPainter& painter;
    const Tokens& tokens;
    const Formats& formats;
    QRectF plot;

    void verticalGrid(const AxisScale& scale) const;
    /// Numbers left of the plot.
    void verticalNumbers(const AxisScale& scale, const QString& suffix = {}) const;
    /// Written level above the plot, where it is never cut off.
    void verticalTitle(const QString& title) const;
    void horizontalNumbers(const AxisScale& scale) const;
    void horizontalTitle(const QString& title) const;
    /// Thin lines at the ticks of a horizontal scale.
    void verticalLines(const AxisScale& scale) const;
    /// Dashed, with a surface-coloured seam so that it shows on dark areas too.
    void zeroLine(double y) const;
    /// The same from top to bottom.
    void zeroLineAcross(double x) const;

private:
    void dashed(const QPointF& from, const QPointF& to) const;
};

/// Every how many ticks a number has room along a plot of this width, beside its neighbours.
[[nodiscard]] std::size_t labelStride(const AxisScale& scale, const Formats& formats, double width);

/// Of a chart of bars beside their labels: what is left is for the bars.
inline constexpr double kWidestLabel = 0.38;

/// Distances around the plot that the texts need.
struct AxisMargins {
    double left = 0, top = 0, right = 0, bottom = 0;
    [[nodiscard]] QRectF plotIn(const QRectF& area) const { return area.adjusted(left, top, -right, -bottom); }
};
/// By how much the last number below a horizontal axis may stand out to the right of the plot.
[[nodiscard]] double overhangOf(const AxisScale& horizontal, const Formats& formats);
[[nodiscard]] AxisMargins marginsFor(const AxisScale& vertical, const Formats& formats, const QString& suffix = {});

/// Text beside the end of a curve; the more important keep their place, others give way or are left out.
struct EndLabel {
    QString text;
    double y = 0;
    QColor colour;
    bool strong = false;
    bool shown = true;
};
/// @param labels most important first
void separateLabels(std::vector<EndLabel>& labels, double lineHeight, double top, double bottom);
[[nodiscard]] double widestLabel(const std::vector<EndLabel>& labels);
void paintEndLabels(QPainter& painter, const std::vector<EndLabel>& labels, double x);

}  // namespace valor::ui
