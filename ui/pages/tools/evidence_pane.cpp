// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tools/evidence_pane.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/charts/sheet_view.h"
#include "ui/editors/choice_box.h"
#include "ui/editors/evidence_badge.h"

namespace valor::ui {
namespace {

constexpr Confidence kMarks[] = {Confidence::Found, Confidence::Derived, Confidence::FromMemory,
                                 Confidence::Assumption};
constexpr int kAnyMark = -1;

}  // namespace

EvidencePane::EvidencePane(const Environment& environment, QWidget* parent)
    : QWidget(parent),
      environment_(environment),
      model_(new EvidenceModel(environment, this)),
      filter_(new EvidenceFilter(*model_, this)),
      words_(new QLineEdit(this)),
      mark_(new ChoiceBox(environment.theme, this)),
      count_(new QLabel(this)),
      nothing_(new QLabel(this)),
      view_(new SheetView([this] { return model_->table(filter_->shownRows()); }, environment, this)) {
    build();
    connect(words_, &QLineEdit::textChanged, filter_, &EvidenceFilter::setWords);
    connect(mark_, &QComboBox::currentIndexChanged, this, [this] {
        const int mark = mark_->currentData().toInt();
        filter_->setMark(mark == kAnyMark ? std::nullopt : std::optional(static_cast<Confidence>(mark)));
    });
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(filter_, changed, this, &EvidencePane::showCount);
    connect(filter_, &QAbstractItemModel::modelReset, this, &EvidencePane::showCount);
    retranslate();
}

void EvidencePane::build() {
    words_->setObjectName("evidenceFilter");
    words_->setClearButtonEnabled(true);
    mark_->setObjectName("evidenceMark");
    count_->setProperty("class", "muted");
    nothing_->setProperty("class", "muted");
    nothing_->setWordWrap(true);
    view_->setObjectName("evidenceTable");
    view_->setModel(filter_);
    view_->setSortingEnabled(true);
    view_->sortByColumn(EvidenceModel::Mark, Qt::DescendingOrder);  // the weakest first: that is what is missing
    constexpr int kWidths[] = {230, 150, 150, 120, 280, 60, 90, 320};
    for (int column = 0; column < EvidenceModel::kColumns; ++column) view_->setColumnWidth(column, kWidths[column]);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(10);
    tools->addWidget(words_, 1);
    tools->addWidget(mark_);
    tools->addWidget(count_);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    lines->addLayout(tools);
    lines->addWidget(nothing_);
    lines->addWidget(view_, 1);
}

void EvidencePane::retranslate() {
    words_->setPlaceholderText(tr("Filter by words"));
    words_->setAccessibleName(tr("Filter the inputs by words"));
    mark_->setAccessibleName(tr("Filter the inputs by what they rest on"));
    nothing_->setText(tr("No input matches. Clear the filter to see all."));
    view_->setAccessibleName(tr("Inputs of the tool and what they rest on"));
    view_->setAccessibleDescription(tr("Enter shows the evidence of an input, Escape closes it"));
    fillMarks();
    showCount();
}

void EvidencePane::fillMarks() {
    const QSignalBlocker quiet(mark_);
    const int chosen = std::max(mark_->currentIndex(), 0);
    mark_->clear();
    mark_->addItem(tr("All marks"), kAnyMark);
    for (const Confidence mark : kMarks)
        mark_->addItem(confidenceIcon(mark, environment_.theme), tr("Only: %1").arg(confidenceWord(mark)),
                       static_cast<int>(mark));
    mark_->setCurrentIndex(chosen);
    mark_->updateGeometry();
}

void EvidencePane::showInputs(const CasePtr& input, const Scenario& scenario, const std::vector<ParameterId>& inputs) {
    model_->show(input, scenario, inputs);
    showCount();
}

void EvidencePane::showCount() {
    const int shown = filter_->rowCount(), all = model_->rowCount();
    count_->setText(shown == all ? tr("%1 inputs").arg(all) : tr("%1 of %2 inputs").arg(shown).arg(all));
    nothing_->setVisible(shown == 0 && all > 0);
}

ParameterId EvidencePane::parameterAt(const QModelIndex& shown) const {
    const QModelIndex source = filter_->mapToSource(shown);
    return source.isValid() ? model_->parameter(source.row()) : ParameterId();
}

}  // namespace valor::ui
