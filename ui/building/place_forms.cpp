// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/place_forms.h"

#include <QLineEdit>
#include <algorithm>
#include <utility>

#include "core/model/new_ids.h"
#include "ui/editors/choice_box.h"

namespace valor::ui {
namespace {

std::optional<NewFigure> figureIn(const NumberField& field, FigurePlace::Kind kind, const LocalizedText& object,
                                  const Environment& environment) {
    const std::optional<double> value = field.value();
    if (!value) return std::nullopt;
    return NewFigure{figureLabel(roleOf(kind), object, environment), *value};
}

}  // namespace

// Need -------------------------------------------------------------------------------------------------------------

NeedForm::NeedForm(CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Add need"), "needForm", document, environment, parent),
      name_(addText(tr("What patients need"), "formName")),
      rate_(addNumber(tr("Cases per 100,000 inhabitants and year"), "formRate", "case/100k/yr")),
      share_(addNumber(tr("Share suited to the tool"), "formShare", "share")) {
    name_->setPlaceholderText(tr("for example: chest X-rays"));
    share_->setHint(tr("all"));
    if (!input().sites.empty()) addWords(tr("Or a site's own count of cases a year, where it is known:"));
    for (const Site& site : input().sites)
        volumes_.emplace_back(site.id, addNumber(environment_.languages.of(site.label), "formVolume", "case/yr"));
    finish(tr("Add need"));
}

QString NeedForm::apply() {
    if (name_->text().trimmed().isEmpty()) return tr("Give the need a name.");
    NewNeed need{typedLabel(name_->text()), {}, {}, {}};
    need.rate = figureIn(*rate_, FigurePlace::Kind::VolumeRate, need.label, environment_);
    need.eligibleShare = figureIn(*share_, FigurePlace::Kind::EligibleShare, need.label, environment_);
    for (const auto& [site, field] : volumes_) {
        const LocalizedText place = joinedLabel(need.label, findById(input().sites, site)->label);
        if (const auto volume = figureIn(*field, FigurePlace::Kind::SiteVolume, place, environment_))
            need.volumes.emplace_back(site, *volume);
    }
    return explained(document_.apply(withNeed(document_.value(), need), "need.add",
                                     tr("new need “%1”").arg(name_->text().trimmed())));
}

// Site -------------------------------------------------------------------------------------------------------------

bool runsSites(const Party& party) {
    return party.kind != PartyKind::Vendor && party.kind != PartyKind::Patients && party.kind != PartyKind::Platform;
}

SiteForm::SiteForm(CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Add site"), "siteForm", document, environment, parent),
      name_(addText(tr("Name of the site"), "formName")),
      party_(addChoice(tr("Who runs it, and pays there"), "formParty")),
      inhabitants_(addNumber(tr("Inhabitants it serves"), "formInhabitants", "inhabitant")) {
    name_->setPlaceholderText(tr("for example: the hospital in the north"));
    inhabitants_->setKind(NumberKind::Integer);
    for (const Party& party : input().parties) {
        if (!runsSites(party)) continue;
        party_->addItem(environment_.languages.of(party.label));
        parties_.push_back(party.id);
    }
    party_->addItem(tr("A party of its own"));
    parties_.emplace_back();
    if (!input().needs.empty())
        addWords(tr("Its own count of cases a year, where it is known; else the rate of the need on its inhabitants:"));
    for (const Need& need : input().needs)
        volumes_.emplace_back(need.id, addNumber(environment_.languages.of(need.label), "formVolume", "case/yr"));
    finish(tr("Add site"));
}

/// A party of its own would have the name of another, which the refusal of the case could only call a duplicate.
bool SiteForm::wantsTakenParty() const {
    const bool isOwn = parties_.at(static_cast<std::size_t>(party_->currentIndex())).empty();
    return isOwn && std::ranges::any_of(input().parties, [this](const Party& party) {
               return languageOfSameName(party.label, typedLabel(name_->text())).has_value();
           });
}

QString SiteForm::apply() {
    if (name_->text().trimmed().isEmpty()) return tr("Give the site a name.");
    if (wantsTakenParty())
        return tr("A party has this name. Choose it as the one that runs the site, or give the site another name.");
    NewSite site{typedLabel(name_->text()), parties_.at(static_cast<std::size_t>(party_->currentIndex())), {}, {}};
    site.inhabitants = figureIn(*inhabitants_, FigurePlace::Kind::Catchment, site.label, environment_);
    for (const auto& [need, field] : volumes_) {
        const LocalizedText place = joinedLabel(findById(input().needs, need)->label, site.label);
        if (const auto volume = figureIn(*field, FigurePlace::Kind::SiteVolume, place, environment_))
            site.volumes.emplace_back(need, *volume);
    }
    return explained(document_.apply(withSite(document_.value(), site), "site.add",
                                     tr("new site “%1”").arg(name_->text().trimmed())));
}

// Name -------------------------------------------------------------------------------------------------------------

NameForm::NameForm(const QString& title, const QString& suggestion, std::function<Status(const QString&)> apply,
                   CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(title, "nameForm", document, environment, parent),
      apply_(std::move(apply)),
      name_(addText(tr("Name"), "formName", suggestion)) {
    name_->selectAll();
    finish(title);
}

QString NameForm::apply() {
    const QString name = name_->text().trimmed();
    if (name.isEmpty()) return tr("Give it a name.");
    return explained(apply_(name));
}

}  // namespace valor::ui
