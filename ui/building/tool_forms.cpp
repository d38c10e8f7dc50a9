// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/tool_forms.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/tools.h"
#include "ui/building/effect_fields.h"
#include "ui/building/month_field.h"
#include "ui/editors/choice_box.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kMonthWidth = 145;  // "september 2027"

template <class IdType>
std::vector<IdType> chosen(const std::vector<std::pair<IdType, QCheckBox*>>& choices) {
    std::vector<IdType> ids;
    for (const auto& [id, box] : choices)
        if (box->isChecked()) ids.push_back(id);
    return ids;
}

/// A box for each object, chosen at first, under each other in the widget that is returned.
template <class Object, class IdType>
QWidget* checkBoxes(const char* name, const std::vector<Object>& objects, const Languages& words,
                    std::vector<std::pair<IdType, QCheckBox*>>& choices) {
    auto* column = new QWidget;
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    for (const Object& object : objects) {
        auto* box = new QCheckBox(words.of(object.label).replace('&', "&&"));
        box->setObjectName(name);
        box->setChecked(true);
        lines->addWidget(box);
        choices.emplace_back(object.id, box);
    }
    return column;
}

}  // namespace

// Tool -------------------------------------------------------------------------------------------------------------

ToolForm::ToolForm(CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Add tool"), "toolForm", document, environment, parent),
      name_(addText(tr("Name of the tool"), "formName")),
      vendor_(addText(tr("Vendor"), "formVendor")),
      alternative_(addChoice(tr("Taken into use in the alternative"), "formAlternative")),
      goLive_(addMonth(tr("From the month"), "formGoLive")) {
    goLive_->show(input().baseMonth);
    goLive_->require();
    for (const Alternative& each : input().alternatives) {
        if (each.id == input().comparator) continue;
        alternative_->addItem(environment_.languages.of(each.label));
        alternatives_.push_back(each.id);
        if (each.id == document_.alternative().id) alternative_->setCurrentIndex(alternative_->count() - 1);
    }
    addRow(tr("For the needs"), checkBoxes("formNeed", input().needs, environment_.languages, needs_));
    addRow(tr("At the sites"), checkBoxes("formSite", input().sites, environment_.languages, sites_));
    effect_ = new EffectFields(document_.value(), document_.scenario().id, environment_);
    addWide(effect_);
    addWords(tr(
        "What it costs; it becomes a contract from the first month in use. Further terms are added to the contract."));
    pricePerCase_ = addNumber(tr("Price per case"), "formPriceCase", "$/case");
    pricePerMonth_ = addNumber(tr("Price per site and month"), "formPriceMonth", "$/month");
    finish(tr("Add tool"));
}

NewTool ToolForm::tool() const {
    NewTool tool;
    tool.label = typedLabel(name_->text());
    tool.vendor = vendor_->text().trimmed().toStdString();
    tool.sites = chosen(sites_);
    tool.goLive = goLive_->month().value();
    tool.alternative = alternatives_.at(static_cast<std::size_t>(alternative_->currentIndex()));
    for (const NeedId& need : chosen(needs_)) tool.effects.push_back(effect_->effect(need, tool.label));
    const auto price = [&](const NumberField& field, const char* key) -> std::optional<NewFigure> {
        if (!field.value()) return std::nullopt;
        return NewFigure{figureLabel(key, tool.label, environment_), *field.value()};
    };
    tool.pricePerCase = price(*pricePerCase_, "worth.price_per_case");
    tool.pricePerMonth = price(*pricePerMonth_, "worth.price_per_month");
    tool.contractLabel = figureLabel("worth.contract", tool.label, environment_);
    tool.values = effect_->values();
    return tool;
}

QString ToolForm::apply() {
    if (name_->text().trimmed().isEmpty()) return tr("Give the tool a name.");
    if (chosen(needs_).empty() || chosen(sites_).empty()) return tr("Choose a need and a site.");
    if (const QString missing = effect_->missing(); !missing.isEmpty()) return missing;
    const NewTool added = tool();
    const Status done = document_.apply(withTool(document_.value(), added), "tool.add",
                                        tr("new tool “%1”").arg(name_->text().trimmed()));
    if (done) document_.setAlternative(added.alternative);
    return explained(done);
}

// Effect -----------------------------------------------------------------------------------------------------------

EffectForm::EffectForm(ToolId tool, CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Add effect"), "effectForm", document, environment, parent),
      tool_(std::move(tool)),
      need_(addChoice(tr("In the need"), "formNeed")),
      effect_(new EffectFields(document.value(), document.scenario().id, environment)) {
    for (const Need& need : input().needs) need_->addItem(environment_.languages.of(need.label));
    addWide(effect_);
    finish(tr("Add effect"));
}

QString EffectForm::apply() {
    if (const QString missing = effect_->missing(); !missing.isEmpty()) return missing;
    const Tool* tool = findById(input().tools, tool_);
    if (tool == nullptr) return tr("The tool is no longer there.");
    const Need& need = input().needs.at(static_cast<std::size_t>(need_->currentIndex()));
    const NewEffect effect = effect_->effect(need.id, tool->label);
    return explained(document_.apply(withEffect(document_.value(), tool_, effect, effect_->values()), "effect.add",
                                     tr("new effect of “%1”").arg(environment_.languages.of(tool->label))));
}

// Go-lives ---------------------------------------------------------------------------------------------------------

GoLivesForm::GoLivesForm(CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Go-lives"), "goLivesForm", document, environment, parent) {
    addWords(tr("Alternative “%1”. The first month in use, and the first month no longer in use, as 2027-01. A tool "
                "without a first month is not used there.")
                 .arg(environment_.languages.of(document_.alternative().label)));
    for (const Tool& tool : input().tools)
        for (const Need* need : needsOf(input(), tool.id)) addService(tool, *need);
    finish(tr("Change go-lives"));
}

void GoLivesForm::addService(const Tool& tool, const Need& need) {
    const Languages& words = environment_.languages;
    for (const Site& site : input().sites)
        addDeployment({tool.id, need.id, site.id, {}, {}}, words.of(tool.label) + QStringLiteral(" · ") +
                                                               words.of(need.label) + QStringLiteral(" · ") +
                                                               words.of(site.label));
}

void GoLivesForm::addDeployment(const Deployment& place, const QString& words) {
    const std::vector<Deployment>& stated = document_.alternative().deployments;
    const auto present = std::ranges::find_if(stated, [&](const Deployment& each) {
        return each.tool == place.tool && each.need == place.need && each.site == place.site;
    });
    const bool isUsed = present != stated.end();
    Row row{place, new MonthField(environment_), new MonthField(environment_)};
    if (isUsed) row.from->show(present->planned);
    if (isUsed && present->exit) row.to->show(*present->exit);
    row.from->setObjectName("formFrom");
    row.to->setObjectName("formTo");
    row.from->setPlaceholderText(tr("not used"));
    row.to->setPlaceholderText(tr("no exit"));
    row.to->setAccessibleName(tr("%1, exit").arg(words));
    auto* pair = new QWidget;
    auto* across = new QHBoxLayout(pair);
    across->setContentsMargins(0, 0, 0, 0);
    for (MonthField* field : {row.from, row.to}) {
        field->setFixedWidth(kMonthWidth);
        connect(field, &QLineEdit::textEdited, this, &GoLivesForm::forgetProblem);
        across->addWidget(field);
    }
    across->addStretch(1);
    pair->setFocusProxy(row.from);
    addRow(words, pair);
    rows_.push_back(std::move(row));
}

QString GoLivesForm::apply() {
    std::vector<Deployment> deployments;
    for (const Row& row : rows_) {
        const auto from = row.from->month(), to = row.to->month();
        if (!from && to) {
            lead(*row.from);
            return tr("What has an exit needs a first month, too.");
        }
        if (!from) continue;
        Deployment deployment = row.deployment;
        deployment.planned = *from;
        deployment.exit = to;
        deployments.push_back(std::move(deployment));
    }
    return explained(document_.apply(
        withDeployments(document_.value(), document_.alternative().id, std::move(deployments)), "alternative.golive",
        tr("change of go-lives in “%1”").arg(environment_.languages.of(document_.alternative().label))));
}

}  // namespace valor::ui
