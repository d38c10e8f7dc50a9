// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_choice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/report_form.h"
#include "ui/editors/choice_box.h"
#include "ui/text/text.h"
#include "ui/text/tips.h"

namespace valor::ui {
namespace {

constexpr int kRoomForPart = 226;  ///< for the name of a part beside its box

/// No wider than the card, whatever is in it.
void keepNarrow(QComboBox& box) {
    box.setMinimumContentsLength(1);
    box.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

/// A long name is cut short; it is told in full where the mouse rests and to assistive technology.
void nameBox(QCheckBox& box, const QString& name) {
    const QString shown = box.fontMetrics().elidedText(name, Qt::ElideRight, kRoomForPart);
    box.setText(menuText(shown));
    box.setAccessibleName(name);
    setTip(box, shown == name ? QString() : name);
}

}  // namespace

ReportChoice::ReportChoice(const Environment& environment, QWidget* parent)
    : QFrame(parent), environment_(environment) {
    setProperty("class", "card");
    build();
    retranslate();
    chooseTemplate();
}

void ReportChoice::build() {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 14, 16, 14);
    lines->setSpacing(6);
    const auto name = [&](QLabel*& label) {
        label = new QLabel;
        label->setProperty("class", "muted");
        lines->addWidget(label);
    };
    const auto choice = [&](QLabel*& label, QComboBox*& box, const char* objectName) {
        name(label);
        box = new ChoiceBox(environment_.theme);
        box->setObjectName(objectName);
        keepNarrow(*box);
        label->setBuddy(box);
        lines->addWidget(box);
    };
    choice(templateName_, template_, "reportTemplate");
    choice(audienceName_, audience_, "reportAudience");
    choice(languageName_, language_, "reportLanguage");
    for (const Language each : kAllLanguages) language_->addItem(Languages::ownName(each));
    name(partsName_);
    addParts(*lines);
    name(relianceName_);
    reliance_ = new QLabel;
    reliance_->setObjectName("reportReliance");
    reliance_->setWordWrap(true);
    reliance_->setTextFormat(Qt::PlainText);
    lines->addWidget(reliance_);
    lines->addStretch(1);
    connectChoices();
}

void ReportChoice::addParts(QVBoxLayout& lines) {
    for (const ReportPart part : kReportParts) {
        auto* box = new QCheckBox;
        box->setObjectName("reportPart_" + qt(std::string(partName(part))));
        connect(box, &QCheckBox::clicked, this, &ReportChoice::changed);
        parts_.push_back(box);
        lines.addWidget(box);
    }
}

void ReportChoice::connectChoices() {
    for (const QComboBox* box : {template_, audience_})
        connect(box, &QComboBox::activated, this, [this] {
            chooseTemplate();
            emit changed();
        });
    connect(language_, &QComboBox::activated, this, [this] {
        followsWindow_ = false;
        emit changed();
    });
}

ReportTemplate ReportChoice::chosen() const {
    const auto row = static_cast<std::size_t>(std::max(template_->currentIndex(), 0));
    return kReportTemplates[std::min(row, kReportTemplates.size() - 1)];
}

ReportAudience ReportChoice::audience() const {
    return kReportAudiences.at(static_cast<std::size_t>(std::max(audience_->currentIndex(), 0)));
}

void ReportChoice::offerAudiences() {
    if (!isWrittenFor(chosen(), audience())) audience_->setCurrentIndex(0);
    auto* rows = qobject_cast<QStandardItemModel*>(audience_->model());
    for (std::size_t i = 0; rows != nullptr && i < kReportAudiences.size(); ++i)
        rows->item(static_cast<int>(i))->setEnabled(isWrittenFor(chosen(), kReportAudiences[i]));
}

void ReportChoice::chooseTemplate() {
    offerAudiences();
    const ReportForm whole{chosen(), {}, audience()};
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        parts_[i]->setChecked(whole.has(kReportParts[i]));
        parts_[i]->setEnabled(isWrittenFor(kReportParts[i], whole.audience));
    }
}

ReportForm ReportChoice::form() const {
    ReportForm form{chosen(), {}, audience()};
    for (std::size_t i = 0; i < parts_.size(); ++i)
        if (parts_[i]->isChecked()) form.parts.push_back(kReportParts[i]);
    if (form.parts == partsOf(form.of, form.audience)) form.parts.clear();
    return form;
}

bool ReportChoice::isEmpty() const {
    return std::ranges::none_of(parts_, &QCheckBox::isChecked);
}

Language ReportChoice::language() const {
    return kAllLanguages[static_cast<std::size_t>(std::max(language_->currentIndex(), 0))];
}

void ReportChoice::setReliance(const QString& text) {
    reliance_->setText(text);
    relianceName_->setVisible(!text.isEmpty());
}

/// Names anew what can be chosen; what is chosen stays.
template <class All, class KeyOf>
void ReportChoice::fill(QComboBox& box, const All& all, KeyOf keyOf) {
    const QSignalBlocker quiet(&box);
    const int row = std::max(box.currentIndex(), 0);
    box.clear();
    for (const auto each : all) box.addItem(environment_.say(keyOf(each)));
    box.setCurrentIndex(row);
}

void ReportChoice::retranslate() {
    templateName_->setText(tr("&Template"));
    audienceName_->setText(tr("F&or whom"));
    languageName_->setText(tr("&Language of the report"));
    partsName_->setText(tr("Parts"));
    relianceName_->setText(tr("What the answer rests on"));
    fill(*template_, kReportTemplates,
         [](ReportTemplate each) { return "template." + std::string(templateName(each)); });
    fill(*audience_, kReportAudiences, [](ReportAudience each) { return "reader." + std::string(audienceName(each)); });
    offerAudiences();
    for (std::size_t i = 0; i < parts_.size(); ++i)
        nameBox(*parts_[i], environment_.say("board." + std::string(partName(kReportParts[i]))));
    if (!followsWindow_) return;
    const auto own = std::ranges::find(kAllLanguages, environment_.languages.words());
    language_->setCurrentIndex(static_cast<int>(own - kAllLanguages.begin()));
}

}  // namespace valor::ui
