// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/volume_model.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "core/model/edit.h"
#include "core/model/volumes.h"
#include "core/units/unit.h"
#include "ui/editors/slider_scale.h"
#include "ui/text/broken_lines.h"
#include "ui/text/text.h"
#include "ui/text/tips.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

/// A figure is shown with all its digits up to here: counts of people are compared digit by digit.
constexpr double kWholeFrom = 100;
constexpr int kMonthDigits = 3;
constexpr qsizetype kWidestHead = 18;  // characters of the name of a need beside others

}  // namespace

class VolumeModel::Writer {
public:
    Writer(const Case& input, const Scenario& scenario, const Environment& environment)
        : case_(input), scenario_(scenario), environment_(environment) {}

    [[nodiscard]] std::vector<Row> rows() const {
        std::vector<Row> rows;
        for (const Site& site : case_.sites) rows.push_back(rowOf(site));
        if (!rows.empty()) rows.push_back(totals(rows));
        if (case_.needs.empty()) return rows;
        rows.push_back(needRow(Line::Rate, tr("Per 100,000 inhabitants and year"), &Need::volumeRate,
                               FigurePlace::Kind::VolumeRate, QStringLiteral("–")));
        rows.push_back(needRow(Line::Share, tr("Share suited to the tool"), &Need::eligibleShare,
                               FigurePlace::Kind::EligibleShare, tr("all")));
        rows.push_back(
            needRow(Line::Growth, tr("Growth per year"), &Need::growth, FigurePlace::Kind::Growth, tr("none")));
        rows.push_back(seasons());
        return rows;
    }

private:
    [[nodiscard]] Row rowOf(const Site& site) const {
        Row row{Line::Site, environment_.languages.of(site.label), {}, site.id, {}};
        if (const Party* holder = findById(case_.parties, site.party))
            row.holder = environment_.languages.of(holder->label);
        row.cells.push_back(figure(site.catchment, {FigurePlace::Kind::Catchment, {}, site.id}, QStringLiteral("–")));
        for (const Need& need : case_.needs) row.cells.push_back(volume(need, site));
        return row;
    }
    [[nodiscard]] Cell volume(const Need& need, const Site& site) const {
        const YearlyVolume volume = yearlyVolume(case_, scenario_, need, site);
        const FigurePlace place{FigurePlace::Kind::SiteVolume, need.id, site.id};
        Cell cell = figure(volume.own, place, QStringLiteral("–"));
        if (volume.own.empty()) cell.shown = volume.cases;
        return cell;
    }
    static Cell counted(std::optional<double> cases) {
        Cell cell;
        cell.shown = cases;
        cell.text = QStringLiteral("–");
        return cell;
    }
    static Row totals(const std::vector<Row>& sites) {
        Row row{Line::Total, tr("All sites"), {}, {}, {}};
        for (std::size_t column = 0; column < sites.front().cells.size(); ++column) {
            double sum = 0;
            bool isKnown = true;
            for (const Row& site : sites) {
                isKnown = isKnown && site.cells[column].shown;
                sum += site.cells[column].shown.value_or(0);
            }
            row.cells.push_back(counted(isKnown ? std::optional(sum) : std::nullopt));
        }
        return row;
    }
    [[nodiscard]] Row needRow(Line line, const QString& name, ParameterId Need::*member, FigurePlace::Kind kind,
                              const QString& nothing) const {
        Row row{line, name, {Cell()}, {}, {}};
        for (const Need& need : case_.needs) row.cells.push_back(figure(need.*member, {kind, need.id, {}}, nothing));
        return row;
    }

    [[nodiscard]] Row seasons() const {
        Row row{Line::Season, tr("Pattern of the year"), {Cell()}, {}, {}};
        for (const Need& need : case_.needs) row.cells.push_back(season(need));
        return row;
    }
    /// From the quietest to the busiest month, and all twelve in the tooltip.
    [[nodiscard]] Cell season(const Need& need) const {
        Cell cell;
        cell.text = tr("even");
        if (need.season.empty()) return cell;
        const auto written = [this](double weight) { return environment_.formats().shortest(weight, kMonthDigits); };
        const auto [quiet, busy] = std::ranges::minmax(need.season);
        cell.text = tr("%1 to %2").arg(written(quiet), written(busy));
        const QLocale locale(Languages::code(environment_.languages.words()));
        QStringList months;
        for (std::size_t month = 0; month < need.season.size(); ++month)
            months << locale.standaloneMonthName(static_cast<int>(month) + 1, QLocale::ShortFormat) + kNoBreakSpace +
                          written(need.season[month]);
        cell.details = months.join(QStringLiteral(" · "));
        return cell;
    }

    /// @param nothing what no input means
    [[nodiscard]] Cell figure(const ParameterId& id, const FigurePlace& place, const QString& nothing) const {
        Cell cell;
        cell.text = nothing;
        const std::string unit(unitOf(place.kind));
        const Parameter* parameter = findById(case_.parameters, id);
        if (parameter == nullptr) {
            cell.place = place;
            cell.unit = shownUnit(unit, case_.currency);
            cell.factor = cell.unit.factor;
            return cell;
        }
        const auto stated = Unit::parse(parameter->unit, case_.currency), wanted = Unit::parse(unit, case_.currency);
        const auto conversion = stated && wanted ? conversionFactor(*stated, *wanted) : Result<double>(1.0);
        const bool isOwnUnit = conversion && *conversion == 1;
        cell.id = id;
        cell.unit = shownUnit(isOwnUnit ? parameter->unit : unit, case_.currency);
        cell.factor = conversion.value_or(1.0) * shownUnit(unit, case_.currency).factor;
        cell.unit.factor = cell.factor;
        const ShownFigure shown = shownFigure(case_, scenario_, *parameter);
        if (shown.value) cell.shown = *shown.value / shown.unit.factor * cell.factor;
        const auto distribution =
            parameter->isDerived() ? Result<Distribution>(Fixed{}) : distributionIn(scenario_, *parameter);
        cell.editable = !parameter->isDerived() && distribution && isMovable(*distribution);
        return cell;
    }

    const Case& case_;
    const Scenario& scenario_;
    const Environment& environment_;
};

VolumeModel::VolumeModel(const Environment& environment, QObject* parent)
    : QAbstractTableModel(parent), environment_(environment) {}

void VolumeModel::show(const CasePtr& input, const Scenario& scenario) {
    std::vector<Row> rows = Writer(*input, scenario, environment_).rows();
    std::vector<QString> needs;
    needIds_.clear();
    for (const Need& need : input->needs) {
        needs.push_back(environment_.languages.of(need.label));
        needIds_.push_back(need.id);
    }
    const bool sameShape = rows.size() == rows_.size() && needs.size() == needs_.size();
    if (!sameShape) beginResetModel();
    rows_ = std::move(rows);
    needs_ = std::move(needs);
    if (!sameShape) return endResetModel();
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const VolumeModel::Cell* VolumeModel::cell(const QModelIndex& index) const {
    if (!index.isValid() || index.column() < Inhabitants) return nullptr;
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column() - Inhabitants);
    return column < row.cells.size() ? &row.cells[column] : nullptr;
}

std::optional<SiteId> VolumeModel::siteAt(const QModelIndex& index) const {
    if (!index.isValid() || index.column() != Name) return std::nullopt;
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    return row.line == Line::Site ? std::optional(row.site) : std::nullopt;
}

std::optional<NeedId> VolumeModel::seasonAt(const QModelIndex& index) const {
    if (!index.isValid() || index.column() < FirstNeed) return std::nullopt;
    if (rows_[static_cast<std::size_t>(index.row())].line != Line::Season) return std::nullopt;
    return needIds_[static_cast<std::size_t>(index.column() - FirstNeed)];
}

/// A party of the same name would only be said twice.
QString VolumeModel::nameOf(const Row& row) {
    return row.holder.isEmpty() || row.holder == row.name ? row.name : tr("%1 · %2").arg(row.name, row.holder);
}

QString VolumeModel::tipFor(const Row& row) {
    return row.holder.isEmpty() ? row.name : tr("%1. Run by %2; Enter chooses another").arg(row.name, row.holder);
}

QString VolumeModel::placeOf(const QModelIndex& index) const {
    QString head = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    return tr("%1, %2").arg(head.replace('\n', ' '), rows_[static_cast<std::size_t>(index.row())].name);
}

int VolumeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int VolumeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : FirstNeed + static_cast<int>(needs_.size());
}

QString VolumeModel::text(const Cell& cell) const {
    if (!cell.shown) return cell.text;
    const Formats formats = environment_.formats();
    const QString number =
        *cell.shown >= kWholeFrom ? formats.number(*cell.shown, 0) : formats.shortest(*cell.shown, 3);
    return cell.unit.suffix.startsWith('%') ? number + formats.percentSign() : number;
}

QString VolumeModel::explanation(const Row& row, const Cell& cell) const {
    if (row.line == Line::Season) {
        const QString months = cell.details.isEmpty() ? tr("Every month alike") : cell.details;
        return tr("%1. Enter changes it in every scenario").arg(months);
    }
    if (row.line == Line::Total || (cell.id.empty() && !cell.place)) return {};
    if (cell.place && cell.shown)
        return tr("Follows from the inhabitants and the rate of the need. Enter states a count of its own");
    if (cell.place) return tr("Enter states it");
    return cell.editable ? tr("Enter changes it in this scenario") : tr("Calculated from other inputs");
}

QVariant VolumeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const Cell* shown = cell(index);
    switch (role) {
        case Qt::DisplayRole:
            return shown == nullptr ? (index.column() == Name ? nameOf(row) : QString()) : text(*shown);
        case Qt::ToolTipRole: return tipOf(shown == nullptr ? tipFor(row) : explanation(row, *shown));
        case Qt::AccessibleTextRole:
            return shown == nullptr ? tipFor(row)
                                    : tr("%1: %2. %3").arg(placeOf(index), text(*shown), explanation(row, *shown));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::Alignment((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
        case Qt::FontRole:
            if (row.line == Line::Total || index.column() == Name) return productFont(kTextSize, QFont::DemiBold);
            return {};
        case Qt::ForegroundRole:
            if (shown != nullptr && !shown->editable && row.line != Line::Total)
                return environment_.theme.tokens().muted;
            return {};
        default: return {};
    }
}

QVariant VolumeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    if (section == Name) return tr("Site");
    if (section == Inhabitants) return tr("Inhabitants");
    return tr("%1\nper year").arg(brokenLines(needs_[static_cast<std::size_t>(section - FirstNeed)], kWidestHead));
}

Qt::ItemFlags VolumeModel::flags(const QModelIndex& index) const {
    const Cell* shown = cell(index);
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return shown != nullptr && (shown->editable || shown->place) ? usual | Qt::ItemIsEditable : usual;
}

ChartTable VolumeModel::table() const {
    ChartTable table;
    for (int column = 0; column < columnCount(); ++column)
        table.head.push_back(
            headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().replace('\n', ' ').toStdString());
    for (const Row& row : rows_) {
        std::vector<ChartTable::Cell> cells{row.name.toStdString()};
        for (const Cell& each : row.cells)
            cells.push_back(each.shown ? ChartTable::Cell(*each.shown) : ChartTable::Cell(each.text.toStdString()));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace valor::ui
