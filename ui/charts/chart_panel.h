// SPDX-License-Identifier: GPL-3.0-or-later
// What all charts on screen share: a spoken sentence, a focus mark, copying as picture or data.
#pragma once

#include <QWidget>

#include "core/report/chart.h"
#include "ui/text/environment.h"

namespace valor::ui {

class ChartPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChartPanel(const Environment& environment, QWidget* parent = nullptr);

    /// Of the chart with its title, as large as it is on the screen.
    [[nodiscard]] QSize pictureSize() const;
    /// Paints the chart with its title, as it would stand in a document.
    void paintPicture(QPainter& painter, QSize size);
    [[nodiscard]] virtual ChartTable table() const = 0;
    [[nodiscard]] virtual const ChartFrame& frame() const = 0;

    void copyPicture();
    void copyData();
    void showDataTable();

protected:
    /// Paints the chart alone into `area`, in the colours of the theme.
    virtual void paintChart(QPainter& painter, const QRectF& area) = 0;
    /// To be called when the description changed: name and sentence for assistive technology.
    void announce();
    [[nodiscard]] const Environment& environment() const { return environment_; }
    [[nodiscard]] const Tokens& tokens() const { return environment_.theme.tokens(); }
    void paintFocus(QPainter& painter) const;

    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void savePicture(const QString& suffix);

    const Environment& environment_;
};

/// Gives charts the role of a picture. Installed once per program.
void installChartAccessibility();

}  // namespace valor::ui
