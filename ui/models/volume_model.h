// SPDX-License-Identifier: GPL-3.0-or-later
// Needs by sites: how many cases a year, and what those counts follow from.
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "core/model/building.h"
#include "core/report/chart.h"
#include "ui/models/figure_words.h"

namespace valor::ui {

/// One line per site, then all sites, then the figures of the needs that hold for every site.
class VolumeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Inhabitants, FirstNeed };

    struct Cell {
        std::optional<double> shown;  ///< in the unit below; absent: nothing stated, or it cannot be computed
        QString text;                 ///< in place of the number where it is absent
        ParameterId id;               ///< the input behind it; empty: it follows from others
        double factor = 1;            ///< shown per value of the input
        ShownUnit unit;
        bool editable = false;
        std::optional<FigurePlace> place;  ///< where an input of its own can be stated; absent where there is one
        QString details;                   ///< of a pattern of the year: every month
    };

    explicit VolumeModel(const Environment& environment, QObject* parent = nullptr);

    void show(const CasePtr& input, const Scenario& scenario);
    /// The cell of a figure, or null for a name.
    [[nodiscard]] const Cell* cell(const QModelIndex& index) const;
    /// What has no figure of one cell: the site whose name it is, the need whose pattern of the year it is.
    [[nodiscard]] std::optional<SiteId> siteAt(const QModelIndex& index) const;
    [[nodiscard]] std::optional<NeedId> seasonAt(const QModelIndex& index) const;
    /// "Examinations of North, Chest X-ray": the line and column of a cell.
    [[nodiscard]] QString placeOf(const QModelIndex& index) const;
    [[nodiscard]] ChartTable table() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    enum class Line { Site, Total, Rate, Share, Growth, Season };
    struct Row {
        Line line = Line::Site;
        QString name;
        std::vector<Cell> cells;  ///< from the column Inhabitants on
        SiteId site;              ///< of a line of a site, as is the next
        QString holder;           ///< who runs it
    };
    class Writer;
    [[nodiscard]] QString text(const Cell& cell) const;
    [[nodiscard]] QString explanation(const Row& row, const Cell& cell) const;

    [[nodiscard]] static QString nameOf(const Row& row);
    [[nodiscard]] static QString tipFor(const Row& row);

    const Environment& environment_;
    std::vector<QString> needs_;
    std::vector<NeedId> needIds_;
    std::vector<Row> rows_;
};

}  // namespace valor::ui
