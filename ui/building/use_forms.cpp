// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/use_forms.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <algorithm>
#include <utility>

#include "core/model/volumes.h"
#include "ui/building/place_forms.h"
#include "ui/building/uptake_words.h"
#include "ui/charts/curve_panel.h"
#include "ui/editors/choice_box.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kCurveHeight = 190;

}  // namespace

// Season -----------------------------------------------------------------------------------------------------------

SeasonForm::SeasonForm(NeedId need, CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Pattern of the year"), "seasonForm", document, environment, parent), need_(std::move(need)) {
    const Need& stated = *findById(input().needs, need_);
    addWords(tr("Of the need “%1”: how many cases a month brings against the others, for example 1.2 in a busy month "
                "and 0.8 in a quiet one. Whole counts may be written, too; they are brought to an average of 1. Leave "
                "all open where every month is alike.")
                 .arg(environment_.languages.of(stated.label)));
    const QLocale locale(Languages::code(environment_.languages.words()));
    for (int month = 1; month <= kYearMonths; ++month) {
        QString name = locale.standaloneMonthName(month);
        name[0] = name[0].toUpper();
        months_.push_back(addNumber(name, "formMonth", ""));
        if (!stated.season.empty()) months_.back()->show(stated.season[static_cast<std::size_t>(month - 1)]);
    }
    finish(tr("Change"));
}

QString SeasonForm::apply() {
    std::vector<double> weights;
    for (const NumberField* month : months_)
        if (const auto weight = month->value()) weights.push_back(*weight);
    if (!weights.empty() && weights.size() < months_.size()) return tr("Enter all twelve months, or none.");
    const QString name = environment_.languages.of(findById(input().needs, need_)->label);
    return explained(document_.apply(withSeason(document_.value(), need_, std::move(weights)), "need.season",
                                     tr("new pattern of the year in “%1”").arg(name)));
}

// Adoption ---------------------------------------------------------------------------------------------------------

AdoptionForm::AdoptionForm(ToolId tool, CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("How it is taken into use"), "adoptionForm", document, environment, parent), tool_(std::move(tool)) {
    const Tool& stated = *findById(input().tools, tool_);
    addWords(tr("“%1” at every site where it goes live. What is left open does not hold it back: full use from the "
                "first month on, without failures. A speed needs its months, and the other way round. Each figure is "
                "an input of its own, which can be given a source.")
                 .arg(environment_.languages.of(stated.label)));
    for (const AdoptionTerm& term : adoptionTerms()) {
        addFigure(term, stated.adoption.*term.field);
        if (term.field == &Adoption::uptakeMidpoint) addCurve();
        if (term.field == &Adoption::rolloutMidpoint) {
            rollout_ = addWords({});
            rollout_->setObjectName("rolloutWords");
        }
    }
    preview();
    finish(tr("Change"));
}

void AdoptionForm::addFigure(const AdoptionTerm& term, const ParameterId& stated) {
    NumberField* field =
        addNumber(environment_.sayFirst("role." + std::string(term.name)), "formAdoption", std::string(term.unit));
    field->setKind(NumberKind::Decimal);
    field->show(centralValueAs(input(), document_.scenario(), stated, term.unit));
    connect(field, &NumberField::edited, this, &AdoptionForm::preview);
    figures_.emplace_back(std::string(term.name), field);
}

void AdoptionForm::addCurve() {
    curve_ = new CurvePanel(environment_);
    curve_->setObjectName("uptakeCurve");
    curve_->setMinimumHeight(kCurveHeight);
    curve_->setMaximumHeight(kCurveHeight);
    addWide(curve_);
    uptake_ = addWords({});
    uptake_->setObjectName("uptakeWords");
    uptake_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    uptake_->setMinimumHeight(2 * uptake_->fontMetrics().lineSpacing());
}

std::optional<double> AdoptionForm::valueOf(std::string_view term) const {
    const auto found = std::ranges::find(figures_, term, &std::pair<std::string, NumberField*>::first);
    return found == figures_.end() ? std::nullopt : found->second->value();
}

void AdoptionForm::preview() {
    const SpreadFigures uptake{valueOf("uptake_max"), valueOf("uptake_speed"), valueOf("uptake_midpoint")};
    curve_->setChart(uptakeChart(uptake, environment_));
    uptake_->setText(uptakeInWords(uptake, environment_));
    rollout_->setText(rolloutInWords({{}, valueOf("rollout_speed"), valueOf("rollout_midpoint")}, environment_));
}

QString AdoptionForm::apply() {
    const LocalizedText object = findById(input().tools, tool_)->label;
    std::vector<std::pair<std::string, std::optional<NewFigure>>> changed;
    for (const auto& [name, field] : figures_) {
        if (!field->line().isModified()) continue;
        changed.emplace_back(name, std::nullopt);
        if (const auto value = field->value())
            changed.back().second = NewFigure{figureLabel("role." + name, object, environment_), *value};
    }
    return explained(
        document_.apply(withAdoption(document_.value(), document_.scenario().id, tool_, changed), "tool.adoption",
                        tr("change of how “%1” is taken into use").arg(environment_.languages.of(object))));
}

// Site -------------------------------------------------------------------------------------------------------------

SitePartyForm::SitePartyForm(SiteId site, CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Who runs the site"), "sitePartyForm", document, environment, parent), site_(std::move(site)) {
    const Site& stated = *findById(input().sites, site_);
    addWords(
        tr("What “%1” pays and gains is that of the party that runs it. Add a party first (Case ▸ Add party) where "
           "it is not in the list.")
            .arg(environment_.languages.of(stated.label)));
    party_ = addChoice(tr("Who runs it, and pays there"), "formParty");
    for (const Party& party : input().parties) {
        if (!runsSites(party) && party.id != stated.party) continue;
        party_->addItem(environment_.languages.of(party.label));
        parties_.push_back(party.id);
        if (party.id == stated.party) party_->setCurrentIndex(party_->count() - 1);
    }
    uncounted_ = addWords({});
    uncounted_->setObjectName("formUncounted");
    connect(party_, &QComboBox::currentIndexChanged, this, &SitePartyForm::sayWhetherCounted);
    sayWhetherCounted();
    finish(tr("Change"));
}

/// Else the gains of the site would drop out of the result without a word.
void SitePartyForm::sayWhetherCounted() {
    const Scenario& scenario = document_.scenario();
    const bool isCounted =
        parties_.empty() || std::ranges::count(scenario.valuation.counted,
                                               parties_.at(static_cast<std::size_t>(party_->currentIndex()))) > 0;
    uncounted_->setText(isCounted ? QString()
                                  : tr("Its gains do not count in the scenario “%1”: what the site gains drops out of "
                                       "the net benefit. “Horizon and valuation…” in the menu Scenario changes that.")
                                        .arg(environment_.languages.of(scenario.label)));
}

QString SitePartyForm::apply() {
    if (parties_.empty()) return tr("Choose a party.");
    const PartyId& party = parties_.at(static_cast<std::size_t>(party_->currentIndex()));
    const QString name = environment_.languages.of(findById(input().sites, site_)->label);
    return explained(document_.apply(withSiteParty(document_.value(), site_, party), "site.party",
                                     tr("another party that runs “%1”").arg(name)));
}

}  // namespace valor::ui
