// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/contract_preview.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <initializer_list>

#include "core/report/annex.h"
#include "core/report/guarantee_words.h"
#include "core/report/received_chart.h"
#include "ui/charts/curve_panel.h"
#include "ui/charts/data_dialog.h"
#include "ui/charts/fan_panel.h"
#include "ui/charts/page_table.h"
#include "ui/editors/choice_box.h"
#include "ui/editors/refusal_words.h"
#include "ui/pages/contract/beside_pane.h"
#include "ui/pages/contract/contract_charts.h"
#include "ui/pages/contract/vendor_pane.h"
#include "ui/pages/simulation/chart_card.h"
#include "ui/pages/simulation/failure_banner.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kTextMargin = 14;  // to the border of the window

QLabel* wordsLabel(const char* name, const char* look) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setProperty("class", look);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

/// Cards one below the other that scroll together.
std::pair<QScrollArea*, QVBoxLayout*> column(const std::vector<QWidget*>& parts) {
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    auto* lines = new QVBoxLayout(body);
    lines->setContentsMargins(0, 0, 10, 14);
    lines->setSpacing(14);
    for (QWidget* part : parts) lines->addWidget(part);
    lines->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    return {scroll, lines};
}

}  // namespace

ContractPreview::ContractPreview(ComparisonController& comparison, const Environment& environment, QWidget* parent)
    : QWidget(parent), environment_(environment) {
    tabs_ = new QTabBar;
    tabs_->setObjectName("contractTabs");
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    for (int tab = 0; tab < kTabs; ++tab) tabs_->addTab(QString());
    annex_ = new DocumentPane("annex", environment);
    annex_->leaveRevisionOut();
    seller_ = new VendorPane(comparison, environment);
    beside_ = new BesidePane(comparison, environment);
    for (QWidget* text : std::initializer_list<QWidget*>{annex_, seller_, beside_})
        text->setContentsMargins(0, 0, kTextMargin, kTextMargin);
    sheets_ = new QStackedWidget;
    sheets_->addWidget(buildPayments());
    sheets_->addWidget(buildGuarantees());
    sheets_->addWidget(buildAdministration());
    sheets_->addWidget(annex_);
    sheets_->addWidget(seller_);
    sheets_->addWidget(beside_);
    connect(tabs_, &QTabBar::currentChanged, this, &ContractPreview::chooseTab);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(tabs_);
    lines->addWidget(sheets_, 1);
}

ContractPreview::~ContractPreview() {
    ++asked_;
}

// Parts -------------------------------------------------------------------------------------------------------------

QWidget* ContractPreview::buildPayments() {
    failure_ = new FailureBanner;
    noVolumes_ = new QLabel;
    noVolumes_->setObjectName("noVolumes");
    noVolumes_->setProperty("class", "muted");
    noVolumes_->setWordWrap(true);
    noVolumes_->hide();
    volumes_ = new CurvePanel(environment_);
    volumes_->setObjectName("volumeChart");
    volumeCard_ = new ChartCard(
        volumes_, [this] { volumes_->showDataTable(); }, environment_);
    volumeCard_->hide();  // until there is something to draw
    const auto [scroll, lines] = column({failure_, noVolumes_, volumeCard_});
    fanLines_ = lines;
    return scroll;
}

QWidget* ContractPreview::buildGuarantees() {
    noGuarantee_ = wordsLabel("noGuarantee", "muted");
    credits_ = wordsLabel("serviceCredits", "");
    guarantees_ = new CurvePanel(environment_);
    guarantees_->setObjectName("guaranteeChart");
    guaranteeCard_ = new ChartCard(
        guarantees_, [this] { guarantees_->showDataTable(); }, environment_);
    guaranteeRows_ = new SheetModel(this);
    guaranteeView_ = pageTable(
        guaranteeRows_, "guarantees", [this] { return guaranteeRows_->table(); }, environment_);
    guaranteeView_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    guaranteeRowsCard_ = new ChartCard(
        guaranteeView_, [this] { showData(tr("Guarantees"), guaranteeRows_->table(), environment_, window()); },
        environment_);
    expected_ = new CurvePanel(environment_);
    expected_->setObjectName("performanceChart");
    expectedCard_ = new ChartCard(
        expected_, [this] { expected_->showDataTable(); }, environment_);
    performance_ = new SheetModel(this);
    performanceView_ = pageTable(
        performance_, "performance", [this] { return performance_->table(); }, environment_);
    performanceView_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    performanceCard_ = new ChartCard(
        performanceView_,
        [this] {
            showData(environment_.say("contract_page.performance"), performance_->table(), environment_, window());
        },
        environment_);
    return column({noGuarantee_, credits_, guaranteeCard_, guaranteeRowsCard_, expectedCard_, performanceCard_}).first;
}

QWidget* ContractPreview::buildAdministration() {
    administration_ = new SheetModel(this);
    administrationView_ = pageTable(
        administration_, "administration", [this] { return administration_->table(); }, environment_);
    administrationView_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    administrationCard_ = new ChartCard(
        administrationView_,
        [this] { showData(tr("Administration"), administration_->table(), environment_, window()); }, environment_);
    rate_ = new ChoiceBox(environment_.theme);
    rate_->setObjectName("hourlyRate");
    connect(rate_, &QComboBox::currentIndexChanged, this, &ContractPreview::showAdministration);
    return column({rate_, administrationCard_}).first;
}

// What is shown -----------------------------------------------------------------------------------------------------

void ContractPreview::show(const CasePtr& holder, const AnnexSource& source) {
    source_.emplace(source);
    holder_ = holder;
    showVolumes(source);
    const Wording wording = environment_.wording();
    const ContractNames names(source.contract, source.input, wording);
    showGuarantees(names);
    fillRates();
    showAdministration();
    annexIsOld_ = true;
    showAnnex();
}

/// A contract of many clauses is settled for every volume: the window does not wait for it.
void ContractPreview::showVolumes(const AnnexSource& source) {
    volumeCard_->setState(tr("Before the change"));
    const std::uint64_t question = ++asked_;
    jobs_.post([this, question, source, holder = holder_] {
        if (question != asked_) return;
        const auto maxima = maximaReached(source).value_or(std::vector<MaximumReached>());
        QMetaObject::invokeMethod(
            this,
            [this, question, volumes = paymentsByVolume(source), maxima] { takeVolumes(question, volumes, maxima); },
            Qt::QueuedConnection);
    });
}

void ContractPreview::takeVolumes(std::uint64_t question, const Result<PaymentsByVolume>& volumes,
                                  const std::vector<MaximumReached>& maxima) {
    if (question != asked_) return;
    volumeCard_->setState({});
    failure_->hide();
    const bool hasVolumes = volumes && countsUnits(*volumes);
    noVolumes_->setVisible(volumes && !hasVolumes);
    volumeCard_->setVisible(hasVolumes);
    if (!volumes) {
        static const Case kNone;
        const Case& holder = source_->input == nullptr ? kNone : *source_->input;
        const QString reason = refusalInWords(volumes.error(), holder, environment_);
        return failure_->say(tr("The payments cannot be worked out yet. %1").arg(reason));
    }
    if (!hasVolumes) return;
    const Wording wording = environment_.wording();
    const ContractNames names(source_->contract, source_->input, wording);
    volumes_->setChart(volumeChart(*volumes, source_->contract.currency, environment_));
    QString note = qt(volumesInWords(*volumes, names));
    if (!volumes_->chart().zones.empty()) note += ' ' + tr("Hatched: volumes at which more would cost less.");
    for (const MaximumReached& each : maxima) note += ' ' + qt(maximumInWords(each, names));
    volumeCard_->setNote(note);
}

/// What is chosen stays, where it is still there.
void ContractPreview::fillRates() {
    const QSignalBlocker quiet(rate_);
    const QVariant before = rate_->currentData();
    rate_->clear();
    for (const HourlyRate& rate : hourlyRates(*source_))
        rate_->addItem(environment_.languages.of(findById(source_->input->parameters, rate.input)->label),
                       qt(rate.input.text()));
    rate_->setCurrentIndex(std::max(rate_->findData(before), 0));
    rate_->setVisible(rate_->count() > 1);
}

void ContractPreview::showAdministration() {
    const Wording wording = environment_.wording();
    const auto rate = hourlyRate(*source_, ParameterId(rate_->currentData().toString().toStdString()));
    const ContractNames names(source_->contract, source_->input, wording);
    administration_->show(administrationSheet(names, rate, environment_));
    fitToRows(*administrationView_);
    administrationCard_->setNote(environment_.say("contract_page.administration_text") + ' ' +
                                 qt(hourlyRateInWords(rate, *source_, wording)));
}

void ContractPreview::showGuarantees(const ContractNames& names) {
    const auto found = operatingCharacteristics(names.contract());
    const Sheet performance = performanceSheet(names);
    const CurveChart expected = performanceChart(performancePayments(names.contract()), names, environment_);
    expectedCard_->setVisible(!expected.curves.empty());
    expected_->setChart(expected);
    performanceCard_->setVisible(!performance.rows.empty());
    performance_->show(performance);
    fitToRows(*performanceView_);
    QStringList credits;
    for (const std::string& credit : creditsInWords(names)) credits << qt(credit);
    credits_->setText(credits.join("\n\n"));
    credits_->setVisible(!credits.isEmpty());
    noGuarantee_->setVisible(found.empty() && performance.rows.empty() && credits.isEmpty());
    guaranteeCard_->setVisible(!found.empty());
    guaranteeRowsCard_->setVisible(!found.empty());
    if (found.empty()) return;
    guaranteeCard_->setNote(guaranteeNote(found, names));
    guarantees_->setChart(guaranteeChart(found, names, environment_));
    guaranteeRows_->show(guaranteeSheet(found, names, environment_));
    fitToRows(*guaranteeView_);
}

void ContractPreview::showReceived(const std::vector<const BudgetImpact*>& received, const Case& input, bool stale) {
    while (fans_.size() < received.size()) {
        auto* fan = new FanPanel(environment_);
        fans_.push_back(fan);
        fanCards_.push_back(new ChartCard(
            fan, [fan] { fan->showDataTable(); }, environment_));
        fanLines_->insertWidget(fanLines_->count() - 1, fanCards_.back());
    }
    for (std::size_t i = 0; i < fans_.size(); ++i) {
        fanCards_[i]->setVisible(i < received.size());
        if (i >= received.size()) continue;
        fans_[i]->setChart(receivedFan(*received[i], input, environment_.wording()));
        fanCards_[i]->setTitle(qt(fans_[i]->chart().frame.title));
        fanCards_[i]->setNote(
            tr("From the newest run: everything this party receives in the alternative, under all its "
               "contracts and compared with the comparator, less costs that the case gives it; in "
               "money of each year."));
        fanCards_[i]->setState(stale ? tr("Before the change") : QString());
    }
}

/// A long text: it is set only when somebody reads it.
void ContractPreview::showAnnex() {
    if (!source_ || !annexIsOld_ || tabs_->currentIndex() != AnnexText) return;
    annexIsOld_ = false;
    annex_->show(paymentAnnex(*source_, environment_.wording()));
}

void ContractPreview::setRun(const RunRequest& run, const AlternativeId& alternative) {
    seller_->setRun(run, alternative);
    beside_->setRun(run, alternative);
}

void ContractPreview::forget() {
    seller_->forget();
    beside_->forget();
}

void ContractPreview::chooseTab(int tab) {
    sheets_->setCurrentIndex(tab);
    showAnnex();
}

void ContractPreview::retranslate() {
    tabs_->setTabText(Payments, tr("Payments"));
    tabs_->setTabText(Guarantees, tr("Guarantees"));
    tabs_->setTabText(Administration, tr("Administration"));
    tabs_->setTabText(AnnexText, tr("Annex"));
    tabs_->setTabText(Seller, tr("Seller"));
    tabs_->setTabText(Beside, tr("Side by side"));
    tabs_->setAccessibleName(tr("Views of the contract"));
    volumeCard_->setTitle(tr("Payments by volume"));
    guaranteeCard_->setTitle(environment_.say("contract_page.guarantees"));
    expectedCard_->setTitle(environment_.say("contract_page.performance_expected"));
    expectedCard_->setNote(environment_.say("contract_page.performance_expected_text"));
    guaranteeRowsCard_->setTitle(tr("What they rest on"));
    guaranteeView_->setAccessibleName(tr("What they rest on"));
    performanceCard_->setTitle(environment_.say("contract_page.performance"));
    performanceCard_->setNote(environment_.say("contract_page.performance_text"));
    performanceView_->setAccessibleName(environment_.say("contract_page.performance"));
    noVolumes_->setText(environment_.say("contract_page.no_volumes"));
    administrationCard_->setTitle(environment_.say("contract_page.administration"));
    rate_->setAccessibleName(tr("Whose hour it is"));
    administrationView_->setAccessibleName(tr("Administration"));
    noGuarantee_->setText(
        tr("No clause of this contract guarantees a share. Add one, for instance an outcome rebate, "
           "to see how often it would pay out."));
    annex_->retranslate(tr("Payment annex"));
    seller_->retranslate();
    beside_->retranslate();
    if (source_) show(holder_, AnnexSource(*source_));
}

void ContractPreview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    for (QTableView* view : {guaranteeView_, performanceView_, administrationView_}) fitToRows(*view);
}

}  // namespace valor::ui
