// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/money_forms.h"

#include <QCheckBox>
#include <QLineEdit>

#include "core/model/names.h"
#include "core/model/price_year.h"
#include "ui/building/month_field.h"
#include "ui/building/year_field.h"
#include "ui/editors/choice_box.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr CashBasis kBases[] = {
    CashBasis::Once,        CashBasis::PerMonth,          CashBasis::PerYear,           CashBasis::PerSiteOnce,
    CashBasis::PerSiteYear, CashBasis::PerDeploymentOnce, CashBasis::PerDeploymentYear, CashBasis::PerProcessed};
constexpr PartyKind kKinds[] = {PartyKind::Region,          PartyKind::Hospital,      PartyKind::Department,
                                PartyKind::Clinicians,      PartyKind::SharedService, PartyKind::Municipality,
                                PartyKind::GeneralPractice, PartyKind::Patients,      PartyKind::State,
                                PartyKind::Vendor,          PartyKind::Platform};

constexpr int kFirstPriceYear = 1990;  // before it is a slip of the hand

template <class Kind>
QString kindInWords(const char* group, Kind kind, const Environment& environment) {
    return environment.sayFirst(std::string(group) + "." + std::string(nameOf(kind)));
}

}  // namespace

// Party ------------------------------------------------------------------------------------------------------------

PartyForm::PartyForm(CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Add party"), "partyForm", document, environment, parent),
      name_(addText(tr("Name"), "formName")),
      kind_(addChoice(tr("What it is"), "formKind")),
      counted_(new QCheckBox(tr("Its gains count"))) {
    for (const PartyKind kind : kKinds) kind_->addItem(kindInWords("party_kind", kind, environment_));
    counted_->setObjectName("formCounted");
    counted_->setChecked(true);
    addWide(counted_);
    finish(tr("Add party"));
}

QString PartyForm::apply() {
    const QString name = name_->text().trimmed();
    if (name.isEmpty()) return tr("Give it a name.");
    const NewParty party{typedLabel(name), kKinds[kind_->currentIndex()], counted_->isChecked()};
    return explained(document_.apply(withParty(document_.value(), party), "party.add", tr("new party “%1”").arg(name)));
}

// Cost -------------------------------------------------------------------------------------------------------------

CostForm::CostForm(CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Add cost"), "costForm", document, environment, parent),
      name_(addText(tr("What is paid for"), "formName")),
      amount_(addNumber(tr("Amount"), "formAmount", "$")),
      basis_(addChoice(tr("It is due"), "formBasis")),
      from_(addChoice(tr("Who pays"), "formFrom")),
      to_(addChoice(tr("Who is paid"), "formTo")),
      start_(addMonth(tr("From the month, or open"), "formStart")) {
    addWords(tr("In the alternative “%1”. Prices that a vendor agrees on belong into a contract.")
                 .arg(environment_.languages.of(document_.alternative().label)));
    name_->setPlaceholderText(tr("for example: integration"));
    for (const CashBasis basis : kBases) basis_->addItem(kindInWords("basis", basis, environment_));
    payers_.emplace_back("site");
    from_->addItem(tr("Whoever runs the site"));
    payees_.emplace_back("outside");
    to_->addItem(tr("Somebody outside"));
    for (const Party& party : input().parties) {
        from_->addItem(environment_.languages.of(party.label));
        to_->addItem(environment_.languages.of(party.label));
        payers_.push_back(party.id.text());
        payees_.push_back(party.id.text());
    }
    finish(tr("Add cost"));
}

QString CostForm::apply() {
    const QString name = name_->text().trimmed();
    if (name.isEmpty()) return tr("Give it a name.");
    if (!amount_->value()) return tr("Enter the amount.");
    NewCost cost{typedLabel(name),
                 kBases[basis_->currentIndex()],
                 {typedLabel(name), *amount_->value()},
                 payers_.at(static_cast<std::size_t>(from_->currentIndex())),
                 payees_.at(static_cast<std::size_t>(to_->currentIndex())),
                 {}};
    if (const auto start = start_->month()) cost.start = *start;
    return explained(document_.apply(withCost(document_.value(), document_.alternative().id, cost), "cost.add",
                                     tr("new cost “%1”").arg(name)));
}

// Price year -------------------------------------------------------------------------------------------------------

PriceYearForm::PriceYearForm(CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Price year"), "priceYearForm", document, environment, parent) {
    addWords(tr("All amounts of the case are in %1 and in the prices of one year. Another year converts no figure: it "
                "says in which prices they are meant. A figure whose source has another price year stands among the "
                "remarks on the case.")
                 .arg(qt(input().currency)));
    year_ = addYear(tr("In prices of the year"), "formYear", kFirstPriceYear, input().priceYear);
    year_->require();
    year_->selectAll();
    finish(tr("Change"));
}

QString PriceYearForm::apply() {
    const int year = *year_->year();
    return explained(document_.apply(withPriceYear(document_.value(), year), "case.price_year",
                                     tr("prices of the year %1").arg(year)));
}

}  // namespace valor::ui
