// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evidence_model.h"

#include <QStringList>
#include <algorithm>

#include "core/model/usage.h"
#include "core/report/unit_words.h"
#include "ui/editors/evidence_badge.h"
#include "ui/text/text.h"
#include "ui/text/tips.h"

namespace valor::ui {

EvidenceModel::EvidenceModel(const Environment& environment, QObject* parent)
    : QAbstractTableModel(parent), environment_(environment) {}

void EvidenceModel::show(const CasePtr& input, const Scenario& scenario, const std::vector<ParameterId>& inputs) {
    std::vector<Row> rows;
    for (const ParameterId& id : inputs)
        if (const Parameter* parameter = findById(input->parameters, id))
            rows.push_back(rowOf(*input, scenario, *parameter));
    const bool sameRows = std::ranges::equal(rows, rows_, {}, &Row::id, &Row::id);
    if (!sameRows) beginResetModel();
    rows_ = std::move(rows);
    if (!sameRows) return endResetModel();
    if (!rows_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

EvidenceModel::Row EvidenceModel::rowOf(const Case& input, const Scenario& scenario, const Parameter& parameter) const {
    const Evidence& evidence = parameter.evidence;
    QStringList uses;
    for (const Use& use : usesOf(input, parameter.id)) uses << useInWords(use, environment_);
    return {.id = parameter.id,
            .figure = shownFigure(input, scenario, parameter),
            .name = nameOf(parameter, environment_.languages),
            .source = sourceLine(evidence, environment_.languages),
            .doi = qt(evidence.doi),
            .year = evidence.year ? QString::number(*evidence.year) : QString(),
            .place = qt(placeInWords(evidence.jurisdiction, environment_.wording())),
            .used = uses.join("; ")};
}

int EvidenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int EvidenceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{kColumns};
}

QString EvidenceModel::text(const Row& row, int column) const {
    switch (column) {
        case Name: return row.name;
        case Mark: return confidenceWord(row.figure.mark);
        case Value: return valueText(row.figure, environment_.formats());
        case Range: return rangeText(row.figure, environment_.formats());
        case Source: return row.doi.isEmpty() ? row.source : tr("%1 doi:%2").arg(row.source, row.doi);
        case Year: return row.year;
        case Place: return row.place;
        case Used: return row.used;
        default: return {};
    }
}

QVariant EvidenceModel::sortKey(const Row& row, int column) const {
    switch (column) {
        case Mark: return static_cast<int>(row.figure.mark);
        case Value: return row.figure.value.value_or(0);
        case Range: return row.figure.low ? *row.figure.high - *row.figure.low : 0.0;
        default: return text(row, column);
    }
}

QString EvidenceModel::spoken(const Row& row) const {
    const QString value = text(row, Value), range = text(row, Range);
    const QString figure = range.isEmpty() ? value : tr("%1, 90 % between %2").arg(value, range);
    return tr("%1: %2. %3. %4").arg(row.name, figure, confidenceWord(row.figure.mark), row.source);
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole: return text(row, column);
        case Qt::ToolTipRole: return tipOf(text(row, column));
        case Qt::AccessibleTextRole: return column == Name ? spoken(row) : text(row, column);
        case SortRole: return sortKey(row, column);
        case MarkRole: return static_cast<int>(row.figure.mark);
        case Qt::DecorationRole:
            if (column == Mark) return confidenceIcon(row.figure.mark, environment_.theme);
            return {};
        case Qt::TextAlignmentRole:
            if (column == Value || column == Range)
                return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
            return {};
        default: return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Input");
        case Mark: return tr("Rests on");
        case Value: return tr("Central value");
        case Range: return tr("90 % range");
        case Source: return tr("Source");
        case Year: return tr("Year");
        case Place: return tr("Where");
        case Used: return tr("Used in");
        default: return {};
    }
}

ChartTable EvidenceModel::table(const std::vector<int>& rows) const {
    const auto words = [](const QString& text) { return text.toStdString(); };
    ChartTable table;
    for (const QString& head : {tr("Input"), tr("Rests on"), tr("Central value"), tr("Unit"), tr("5 % quantile"),
                                tr("95 % quantile"), tr("Source"), tr("DOI"), tr("Year"), tr("Where"), tr("Used in")})
        table.head.push_back(words(head));
    const auto number = [](const std::optional<double>& value) {
        return value ? ChartTable::Cell(*value) : ChartTable::Cell(std::string());
    };
    for (const int at : rows) {
        const Row& row = rows_[static_cast<std::size_t>(at)];
        table.rows.push_back({words(row.name), words(confidenceWord(row.figure.mark)), number(row.figure.value),
                              words(row.figure.unit.spoken), number(row.figure.low), number(row.figure.high),
                              words(row.source), words(row.doi), words(row.year), words(row.place), words(row.used)});
    }
    return table;
}

// The lines wanted --------------------------------------------------------------------------------------------------

EvidenceFilter::EvidenceFilter(EvidenceModel& model, QObject* parent) : QSortFilterProxyModel(parent) {
    setSourceModel(&model);
    setSortRole(EvidenceModel::SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void EvidenceFilter::setWords(const QString& words) {
    words_ = words.trimmed();
    invalidateFilter();
}

void EvidenceFilter::setMark(std::optional<Confidence> mark) {
    mark_ = mark;
    invalidateFilter();
}

std::vector<int> EvidenceFilter::shownRows() const {
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) rows.push_back(mapToSource(index(row, 0)).row());
    return rows;
}

/// Every word must stand somewhere in the line.
bool EvidenceFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto cell = [&](int column) { return sourceModel()->index(row, column, parent); };
    if (mark_ && cell(0).data(EvidenceModel::MarkRole).toInt() != static_cast<int>(*mark_)) return false;
    QString line;
    for (int column = 0; column < EvidenceModel::kColumns; ++column) line += cell(column).data().toString() + ' ';
    const QStringList words = words_.split(' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString& word) { return line.contains(word, Qt::CaseInsensitive); });
}

}  // namespace valor::ui
