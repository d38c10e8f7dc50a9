// SPDX-License-Identifier: GPL-3.0-or-later
// What all charts on screen share: a spoken sentence, a focus mark, copying as picture or data.
#pragma once

#include <QWidget>
#include <optional>

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
    /// The same in light colours, whatever the window looks like, and without changing how that looks.
    void paintOnPaper(QPainter& painter, QSize size);
    [[nodiscard]] virtual ChartTable table() const = 0;
    [[nodiscard]] virtual const ChartFrame& frame() const = 0;

    /// On paper: it goes into a document of its own.
    void copyPicture();
    void copyData();
    void showDataTable();

protected:
    static constexpr double kEdge = 3;  ///< around the chart, where the focus is marked

    /// Paints the chart alone into `area`, in the colours of the theme.
    virtual void paintChart(QPainter& painter, const QRectF& area) = 0;
    /// To be called when the description changed: name and sentence for assistive technology.
    void announce();
    [[nodiscard]] const Environment& environment() const { return environment_; }
    [[nodiscard]] const Tokens& tokens() const { return paper_ ? *paper_ : environment_.theme.tokens(); }
    /// tokens() are others: to be overridden by a chart that does not ask for them whenever it paints.
    virtual void recolour() {}
    void paintFocus(QPainter& painter) const;

    /// What the arrow keys read, one place after the other, in lines; none for a chart with keys of its own.
    [[nodiscard]] virtual std::size_t readings() const { return 0; }
    [[nodiscard]] virtual int readingStride() const { return 10; }
    /// Places beside each other where they lie in rows, the first row lowest, which the arrows up and down go through.
    [[nodiscard]] virtual std::size_t readingColumns() const { return readings(); }
    [[nodiscard]] virtual QStringList readingAt(std::size_t) const { return {}; }
    /// To be overridden by a chart whose marks are not painted by update().
    virtual void readingMoved() { update(); }
    /// The place that is read, when one is.
    [[nodiscard]] const std::optional<std::size_t>& reading() const { return reading_; }
    /// A line down the plot with what is read there beside it.
    void paintReading(QPainter& painter, const QRectF& plot, double x, const QStringList& words) const;

    /// The chart within its edge; to be overridden where another widget paints it.
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void read(std::optional<std::size_t> place);
    bool readOn(const QKeyEvent& event);
    [[nodiscard]] std::optional<std::size_t> placeAfter(const QKeyEvent& event) const;
    void savePicture(const QString& suffix);

    const Environment& environment_;
    std::optional<std::size_t> reading_;
    std::optional<Tokens> paper_;  ///< while it is painted on paper
};

/// Gives charts the role of a picture. Installed once per program.
void installChartAccessibility();

}  // namespace valor::ui
