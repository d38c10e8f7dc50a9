// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/figure_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <initializer_list>

#include "core/model/building.h"
#include "core/model/doi.h"
#include "core/model/overrides.h"
#include "core/report/unit_words.h"
#include "ui/building/doi_field.h"
#include "ui/building/year_field.h"
#include "ui/charts/range_panel.h"
#include "ui/editors/choice_box.h"
#include "ui/editors/distribution_words.h"
#include "ui/editors/evidence_badge.h"
#include "ui/pages/tools/range_chart.h"
#include "ui/text/alert.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr std::size_t kMostNumbers = 3;
constexpr int kSummaryLines = 2;
constexpr int kFirstSourceYear = 1900;  // of a source: before it is a slip of the hand
constexpr Confidence kConfidences[] = {Confidence::Found, Confidence::Derived, Confidence::FromMemory,
                                       Confidence::Assumption};

QString spreadName(SpreadBasis basis) {
    switch (basis) {
        case SpreadBasis::None: return FigureDialog::tr("Nothing is said");
        case SpreadBasis::PublishedCounts: return FigureDialog::tr("Published counts");
        case SpreadBasis::PublishedInterval: return FigureDialog::tr("A published interval");
        case SpreadBasis::Elicited: return FigureDialog::tr("A judgement");
    }
    return {};
}

}  // namespace

bool FigureDialog::canEdit(const Case& input, const ParameterId& figure) {
    const Parameter* parameter = findById(input.parameters, figure);
    return parameter != nullptr && parameter->entry && !parameter->isDerived();
}

FigureDialog::FigureDialog(ParameterId figure, CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Edit figure"), "figureDialog", document, environment, parent),
      id_(std::move(figure)),
      forms_(entryForms()) {
    sayWhereItHolds();
    buildStatement();
    buildSource();
    buildNote();
    finish(tr("Change figure"));
}

const Parameter& FigureDialog::stated() const {
    return *findById(input().parameters, id_);
}

// Parts ------------------------------------------------------------------------------------------------------------

/// Before anything can be changed: the window beside it says that changes hold in one scenario.
void FigureDialog::sayWhereItHolds() {
    const QString here = environment_.languages.of(document_.scenario().label);
    addWords(overrideIn(document_.scenario(), id_) == nullptr
                 ? tr("It is the figure of the case: a change holds in every scenario that states none of its own. To "
                      "change “%1” alone, use the slider or the field of the input.")
                       .arg(here)
                 : tr("The scenario “%1” states another figure and keeps it. Here is the one of the case.").arg(here))
        ->setObjectName("whereItHolds");
}

void FigureDialog::buildStatement() {
    name_ = addText(tr("Name"), "formName", environment_.languages.of(stated().label));
    unit_ = addText(tr("Unit"), "formUnit", unitToEdit(stated().unit, input().currency));
    way_ = addChoice(tr("How it is stated"), "formWay");
    for (const EntryForm& each : forms_) way_->addItem(each.words);
    for (std::size_t i = 0; i < kMostNumbers; ++i) {
        NumberField* field = addNumber(QStringLiteral("–"), "formNumber", stated().unit);
        numbers_.emplace_back(labelOf(*field), field);
        connect(field, &NumberField::edited, this, &FigureDialog::preview);
    }
    room_ = new QWidget;
    shape_ = new RangePanel(environment_);
    auto* alone = new QVBoxLayout(room_);
    alone->setContentsMargins(0, 0, 0, 0);
    alone->addWidget(shape_);
    addWide(room_);
    summary_ = addWords({});
    summary_->setObjectName("formSummary");
    summary_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    summary_->setMinimumHeight(kSummaryLines * summary_->fontMetrics().lineSpacing());
    const auto present =
        std::ranges::find_if(forms_, [this](const EntryForm& each) { return each.read(*stated().entry).has_value(); });
    if (present == forms_.end()) way_->addItem(tr("As it is stated now"));
    way_->setCurrentIndex(static_cast<int>(present - forms_.begin()));
    connect(way_, &QComboBox::currentIndexChanged, this, &FigureDialog::chooseForm);
    connect(unit_, &QLineEdit::textChanged, this, [this] { chooseForm(way_->currentIndex()); });
    chooseForm(way_->currentIndex());
}

void FigureDialog::buildSource() {
    const Evidence& evidence = stated().evidence;
    confidence_ = addChoice(tr("How far it can be trusted"), "formConfidence");
    for (const Confidence each : kConfidences) confidence_->addItem(confidenceWord(each));
    confidence_->setCurrentIndex(static_cast<int>(evidence.confidence));
    spread_ = addChoice(tr("What the width rests on"), "formSpread");
    for (int basis = 0; basis <= static_cast<int>(SpreadBasis::Elicited); ++basis)
        spread_->addItem(spreadName(static_cast<SpreadBasis>(basis)));
    spread_->setCurrentIndex(static_cast<int>(evidence.spreadBasis));
    citation_ = addText(tr("Source"), "formCitation", environment_.languages.of(evidence.citation));
    doi_ = new DoiField(evidence.doi);
    addLine(tr("DOI"), "formDoi", doi_);
    year_ = addYear(tr("Year of the source"), "formYear", kFirstSourceYear, evidence.year);
    priceYear_ = addYear(tr("Price year of the source"), "formPriceYear", kFirstSourceYear, evidence.priceYear);
    country_ = addText(tr("Country"), "formCountry", qt(placeInWords(evidence.jurisdiction, environment_.wording())));
    unknownCountry_ =
        addWords(tr("No known country: it is kept in these words. Names in English, Danish and Norwegian "
                    "and codes such as DK are known; several stand apart by “/”."));
    unknownCountry_->setObjectName("unknownCountry");
    connect(country_, &QLineEdit::editingFinished, this, &FigureDialog::judgeCountry);
    judgeCountry();
}

void FigureDialog::buildNote() {
    note_ = new QPlainTextEdit(formerNote());
    note_->setObjectName("formNote");
    note_->setTabChangesFocus(true);
    note_->setFixedHeight(64);
    addRow(tr("Note"), note_);
    noteGone_ = addWords(tr("The note was on the former source: it is taken away with it."));
    noteGone_->setObjectName("noteGone");
    putBack_ = new QPushButton(tr("Put the note on the former source back"));
    putBack_->setObjectName("putNoteBack");
    putBack_->setProperty("link", true);
    putBack_->setAutoDefault(false);
    addWide(putBack_);
    for (const QLineEdit* field : std::initializer_list<QLineEdit*>{citation_, doi_})
        connect(field, &QLineEdit::editingFinished, this, &FigureDialog::noteFollowsSource);
    connect(note_, &QPlainTextEdit::textChanged, this, [this] {
        isNoteOwn_ = true;
        offerFormerNote();
    });
    connect(putBack_, &QPushButton::clicked, this, [this] {
        note_->setPlainText(formerNote());
        note_->setFocus();
    });
    offerFormerNote();
}

QString FigureDialog::formerNote() const {
    return environment_.languages.of(stated().evidence.note);
}

bool FigureDialog::isOfOtherSource() const {
    const Evidence& evidence = stated().evidence;
    const std::string former = doiIn(evidence.doi).value_or(evidence.doi);  // a file may hold it as an address
    if (!former.empty()) return !isSameDoi(doi_->doi(), former);
    return typedOver(evidence.citation, citation_->text(), environment_.languages) != evidence.citation;
}

/// What was said of one source is not said of another: the note goes with its source and comes back with it, unless a
/// person wrote it. Decided when a field is left: half a name is no other source.
void FigureDialog::noteFollowsSource() {
    const bool stood = !note_->toPlainText().isEmpty();
    if (!isNoteOwn_) {
        const QSignalBlocker silent(note_);
        note_->setPlainText(isOfOtherSource() ? QString() : formerNote());
    }
    offerFormerNote();
    if (stood && note_->toPlainText().isEmpty()) sayAloud(*noteGone_, noteGone_->text());
}

void FigureDialog::offerFormerNote() {
    const bool isEmpty = !formerNote().isEmpty() && note_->toPlainText().trimmed().isEmpty();
    const bool isOffered = isEmpty && isOfOtherSource();
    rowVisible(*noteGone_, isOffered && !isNoteOwn_);
    rowVisible(*putBack_, isOffered);
}

void FigureDialog::judgeCountry() {
    rowVisible(*unknownCountry_, !placeFromWords(country_->text().trimmed().toStdString(), environment_.texts));
}

// The statement ----------------------------------------------------------------------------------------------------

/// As long as nobody changed it, it is what the case keeps.
std::string FigureDialog::unit() const {
    const std::string& currency = input().currency;
    const QString entered = unit_->text().trimmed();
    return entered == unitToEdit(stated().unit, currency) ? stated().unit : unitFromWords(entered, currency);
}

const EntryForm* FigureDialog::form() const {
    const auto index = static_cast<std::size_t>(std::max(way_->currentIndex(), 0));
    return index < forms_.size() ? &forms_[index] : nullptr;
}

void FigureDialog::chooseForm(int) {
    const EntryForm* chosen = form();
    const bool isEmpty =
        std::ranges::all_of(numbers_, [](const auto& each) { return each.second->line().text().isEmpty(); });
    if (chosen == nullptr) {
        for (const auto& [label, field] : numbers_) rowVisible(*field, false);
    } else {
        showNumbers(*chosen);
        if (isEmpty || sender() == way_) fillFrom(*chosen);
    }
    preview();
}

void FigureDialog::showNumbers(const EntryForm& form) {
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        const auto& [label, field] = numbers_[i];
        const bool isUsed = i < form.numbers.size();
        rowVisible(*field, isUsed);
        field->setEnabled(isUsed);
        if (!isUsed) continue;
        label->setText(form.numbers[i].label);
        field->line().setAccessibleName(form.numbers[i].label);
        const bool isFigure = form.numbers[i].scale == EntryNumber::Scale::Figure;
        field->setUnit(isFigure ? unit() : std::string());
    }
}

/// With what is stated now; where that is said in another way, with its central value where one is asked for.
void FigureDialog::fillFrom(const EntryForm& form) {
    const auto stands = form.read(*stated().entry);
    const auto resolved = resolve(*stated().entry);
    for (std::size_t i = 0; i < form.numbers.size(); ++i) {
        NumberField& field = *numbers_[i].second;
        if (stands)
            field.show((*stands)[i]);
        else if (resolved && form.numbers[i].isCentre)
            field.show(centralValue(resolved->distribution));
        else
            field.show(std::nullopt);
    }
}

std::optional<DistributionEntry> FigureDialog::entry() const {
    const EntryForm* chosen = form();
    if (chosen == nullptr) return stated().entry;
    EntryForm::Numbers numbers;
    for (std::size_t i = 0; i < chosen->numbers.size(); ++i) {
        const std::optional<double> value = numbers_[i].second->value();
        if (!value) return std::nullopt;
        numbers.push_back(*value);
    }
    return chosen->make(numbers);
}

void FigureDialog::preview() {
    const auto now = entry();
    const auto resolved = now ? resolve(*now) : Result<ResolvedDistribution>(ResolvedDistribution{});
    keepRoom();
    shape_->setVisible(now && resolved);
    if (!now)
        summary_->setText(tr("Enter every number to see what follows."));
    else if (!resolved)
        summary_->setText(qt(environment_.texts.explain(resolved.error(), environment_.languages.words())));
    else
        showShape(resolved->distribution);
}

/// The curve comes with the last number: until then its place stays free, so that nothing moves under the hand.
void FigureDialog::keepRoom() {
    const bool mayCome = form() != nullptr && form()->numbers.size() > 1;
    room_->setMinimumHeight(mayCome ? shape_->sizeHint().height() : 0);
}

void FigureDialog::showShape(const Distribution& distribution) {
    const ShownUnit unit = shownUnit(this->unit(), input().currency);
    const auto chart = rangeOf(distribution, unit, name_->text(), environment_);
    shape_->setVisible(chart.has_value());
    if (chart) shape_->setChart(*chart);
    const auto shown = [&](double value) { return environment_.formats().shortest(value * unit.factor, 4); };
    const auto inUnit = [&](double value) {
        return unit.suffix.isEmpty() ? shown(value) : shown(value) + kNoBreakSpace + unit.suffix;
    };
    if (familyOf(distribution) == Family::Fixed)
        return summary_->setText(tr("Always %1").arg(inUnit(mean(distribution))));
    summary_->setText(tr("Mean %1, standard deviation %2; 5, 50 and 95 of 100 lie below %3, %4 and %5")
                          .arg(shown(mean(distribution)), shown(standardDeviation(distribution)),
                               shown(quantile(distribution, 0.05)), shown(quantile(distribution, 0.5)),
                               inUnit(quantile(distribution, 0.95))));
}

// The edit ---------------------------------------------------------------------------------------------------------

Evidence FigureDialog::source() const {
    const Languages& languages = environment_.languages;
    Evidence evidence = stated().evidence;
    evidence.confidence = kConfidences[confidence_->currentIndex()];
    evidence.spreadBasis = static_cast<SpreadBasis>(spread_->currentIndex());
    evidence.citation = typedOver(evidence.citation, citation_->text(), languages);
    evidence.doi = doi_->doi();
    const std::string place = country_->text().trimmed().toStdString();
    if (place != placeInWords(evidence.jurisdiction, environment_.wording()))
        evidence.jurisdiction = placeFromWords(place, environment_.texts).value_or(place);
    evidence.year = year_->year();
    evidence.priceYear = priceYear_->year();
    evidence.note = typedOver(evidence.note, note_->toPlainText(), languages);
    return evidence;
}

QString FigureDialog::apply() {
    const auto now = entry();
    if (!now) return tr("Enter every number to see what follows.");
    if (name_->text().trimmed().isEmpty()) return tr("Give it a name.");
    noteFollowsSource();
    Parameter figure = stated();
    const QString before = environment_.languages.of(figure.label);
    figure.label = typedOver(figure.label, name_->text(), environment_.languages);
    figure.unit = unit();
    figure.entry = *now;
    figure.evidence = source();
    if (figure.evidence != stated().evidence || figure.entry != stated().entry)
        figure.evidence.id = {};  // the library no longer vouches for it
    return explained(
        document_.apply(withFigure(document_.value(), figure), "parameter.set", tr("new statement of %1").arg(before)));
}

}  // namespace valor::ui
