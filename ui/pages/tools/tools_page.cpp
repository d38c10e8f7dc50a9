// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tools/tools_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "core/model/usage.h"
#include "ui/building/figure_dialog.h"
#include "ui/building/object_bar.h"
#include "ui/charts/sheet_view.h"
#include "ui/models/fact_sheet_model.h"
#include "ui/models/tool_comparison_model.h"
#include "ui/models/tool_list_model.h"
#include "ui/pages/tools/evidence_drawer.h"
#include "ui/pages/tools/evidence_pane.h"
#include "ui/pages/tools/tool_delegate.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kList = 250;
constexpr int kWidestFigure = 260;
/// Below this width of the page the list of tools makes room for an open drawer.
constexpr int kThreeColumns = 1250;

}  // namespace

ToolsPage::ToolsPage(CaseDocument& document, const Environment& environment, QWidget* parent)
    : QWidget(parent),
      document_(document),
      environment_(environment),
      tools_(new ToolListModel(environment, this)),
      facts_(new FactSheetModel(environment, this)),
      comparison_(new ToolComparisonModel(environment, this)) {
    setObjectName("page");
    build();
    connectSources();
    retranslate();
}

// Parts -------------------------------------------------------------------------------------------------------------

void ToolsPage::build() {
    drawer_ = new EvidenceDrawer(environment_);
    drawer_->hide();
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(18, 14, 18, 14);
    across->setSpacing(14);
    across->addWidget(buildList());
    across->addWidget(buildSheets(), 1);
    across->addStretch(0);  // for the rest of the page while there are no sheets
    across->addWidget(drawer_);
}

QWidget* ToolsPage::buildList() {
    listCard_ = new QFrame;
    listCard_->setProperty("class", "card");
    listCard_->setFixedWidth(kList);
    listTitle_ = new QLabel;
    listTitle_->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    empty_ = new QLabel;
    empty_->setObjectName("noTools");
    empty_->setProperty("class", "muted");
    empty_->setWordWrap(true);
    list_ = new QListView;
    list_->setObjectName("toolList");
    list_->setModel(tools_);
    list_->setItemDelegate(new ToolDelegate(*tools_, environment_, list_));
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* lines = new QVBoxLayout(listCard_);
    lines->setContentsMargins(8, 12, 8, 8);
    listTitle_->setContentsMargins(8, 0, 0, 0);
    empty_->setContentsMargins(8, 0, 8, 0);
    lines->addWidget(listTitle_);
    lines->addWidget(empty_);
    lines->addWidget(list_, 1);
    buildBar();
    lines->addWidget(bar_);
    lines->addStretch(0);  // instead of an empty list
    return listCard_;
}

void ToolsPage::buildBar() {
    bar_ = new ObjectBar(QBoxLayout::TopToBottom);
    bar_->setContentsMargins(8, 4, 8, 4);
    addTool_ = bar_->add("addTool");
    addEffect_ = bar_->add("addEffect");
    connect(addTool_, &QPushButton::clicked, this, &ToolsPage::toolAsked);
    connect(addEffect_, &QPushButton::clicked, this, [this] {
        if (list_->currentIndex().isValid()) emit effectAsked(tools_->tool(list_->currentIndex().row()).id);
    });
    connect(bar_, &ObjectBar::objectsAsked, this, &ToolsPage::objectsAsked);
}

QWidget* ToolsPage::buildSheets() {
    sheetCard_ = new QFrame;
    sheetCard_->setProperty("class", "card");
    sheetTitle_ = new QLabel;
    sheetTitle_->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    sheetTitle_->setTextFormat(Qt::PlainText);
    sheetTitle_->setWordWrap(true);
    tabs_ = new QTabBar;
    tabs_->setObjectName("toolTabs");
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    for (int tab = 0; tab < kTabs; ++tab) tabs_->addTab(QString());
    factView_ = new SheetView([this] { return facts_->table(); }, environment_);
    factView_->setObjectName("factSheet");
    factView_->setModel(facts_);
    factView_->horizontalHeader()->setSectionResizeMode(FactSheetModel::What, QHeaderView::Stretch);
    for (const int column : {FactSheetModel::Value, FactSheetModel::Mark})
        factView_->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    evidence_ = new EvidencePane(environment_);
    sheets_ = new QStackedWidget;
    sheets_->addWidget(factView_);
    sheets_->addWidget(evidence_);
    sheets_->addWidget(buildComparison());
    auto* lines = new QVBoxLayout(sheetCard_);
    lines->setContentsMargins(14, 12, 12, 10);
    lines->setSpacing(8);
    lines->addWidget(sheetTitle_);
    lines->addWidget(tabs_);
    lines->addWidget(sheets_, 1);
    return sheetCard_;
}

QWidget* ToolsPage::buildComparison() {
    comparisonView_ = new SheetView([this] { return comparison_->table(); }, environment_);
    comparisonView_->setObjectName("toolComparison");
    comparisonView_->setModel(comparison_);
    comparisonView_->setSelectionBehavior(QAbstractItemView::SelectItems);
    comparisonNote_ = new QLabel;
    comparisonNote_->setProperty("class", "muted");
    comparisonNote_->setFont(productFont(kSmallSize));
    comparisonNote_->setWordWrap(true);
    auto* sheet = new QWidget;
    auto* lines = new QVBoxLayout(sheet);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(comparisonNote_);
    lines->addWidget(comparisonView_, 1);
    return sheet;
}

void ToolsPage::connectSources() {
    connect(&document_, &CaseDocument::opened, this, [this] {
        closeDrawer();
        refreshSoon();
    });
    connect(&document_, &CaseDocument::closed, this, [this] {
        closeDrawer();
        tools_->clear();
    });
    connect(&document_, &CaseDocument::edited, this, &ToolsPage::refreshSoon);
    connect(&document_, &CaseDocument::scenarioChanged, this, &ToolsPage::refreshSoon);
    connect(&environment_.languages, &Languages::changed, this, &ToolsPage::retranslate);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ToolsPage::showTool);
    connect(tabs_, &QTabBar::currentChanged, sheets_, &QStackedWidget::setCurrentIndex);
    connect(tabs_, &QTabBar::currentChanged, this, &ToolsPage::closeDrawer);
    connect(drawer_, &EvidenceDrawer::closeAsked, this, &ToolsPage::closeDrawer);
    connect(drawer_, &EvidenceDrawer::editAsked, this,
            [this] { (new FigureDialog(drawer_->parameter(), document_, environment_, window()))->open(); });
    for (SheetView* view : {factView_, &evidence_->view(), comparisonView_}) connectDrawer(*view);
}

/// An open drawer follows the lines one walks along.
void ToolsPage::connectDrawer(SheetView& view) {
    connect(&view, &SheetView::opened, this, [this](const QModelIndex& index) { openDrawer(parameterAt(index)); });
    connect(&view, &SheetView::closeAsked, this, &ToolsPage::closeDrawer);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (drawer_->isVisible()) openDrawer(parameterAt(index));
    });
}

// What is shown -----------------------------------------------------------------------------------------------------

/// Only the page on screen is brought up to date at once.
void ToolsPage::refreshSoon() {
    stale_ = true;
    if (isVisible()) refresh();
}

void ToolsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) refresh();
}

void ToolsPage::refresh() {
    if (!document_.isOpen()) return;
    stale_ = false;
    tools_->show(document_.value(), document_.scenario());
    const bool any = tools_->rowCount() > 0;
    empty_->setVisible(!any);
    addTool_->setText(any ? tr("Add tool…") : tr("Add the first tool…"));
    addEffect_->setVisible(any);
    bar_->setMenuVisible(any);
    list_->setVisible(any);
    sheetCard_->setVisible(any);
    if (any && !list_->currentIndex().isValid()) list_->setCurrentIndex(tools_->index(0));
    comparison_->show(document_.value(), document_.scenario());
    showTabs();
    showTool();
    refreshDrawer();
}

void ToolsPage::showTool() {
    const QModelIndex current = list_->currentIndex();
    if (!current.isValid() || !document_.isOpen()) return;
    const ToolListModel::Tool& tool = tools_->tool(current.row());
    const std::vector<ParameterId> inputs = inputsOfTool(*document_.value(), tool.id);
    sheetTitle_->setText(tool.name + QStringLiteral(" · ") + tools_->completeness(tool));
    facts_->show(document_.value(), document_.scenario(), tool.id);
    factView_->clearSpans();
    for (int row = 0; row < facts_->rowCount(); ++row)
        if (facts_->isWords(row)) factView_->setSpan(row, 0, 1, FactSheetModel::kColumns);
    evidence_->showInputs(document_.value(), document_.scenario(), inputs);
}

void ToolsPage::showTabs() {
    tabs_->setTabVisible(Comparison, tools_->rowCount() > 1);
    comparisonNote_->setText(tr("Figures that two tools or more have by meaning. Left out, because every tool rests on "
                                "the very same input: %1.")
                                 .arg(comparison_->leftOut()));
    comparisonView_->fitColumns(kWidestFigure);
    comparisonView_->horizontalHeader()->setFixedHeight(2 * fontMetrics().height() + 14);
}

SheetView& ToolsPage::currentView() const {
    switch (tabs_->currentIndex()) {
        case Evidence: return evidence_->view();
        case Comparison: return *comparisonView_;
        default: return *factView_;
    }
}

ParameterId ToolsPage::parameterAt(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    switch (tabs_->currentIndex()) {
        case Evidence: return evidence_->parameterAt(index);
        case Comparison: return comparison_->parameter(index);
        default: return facts_->parameter(index.row());
    }
}

// The drawer --------------------------------------------------------------------------------------------------------

void ToolsPage::openDrawer(const ParameterId& id) {
    const Parameter* parameter = document_.isOpen() ? findById(document_.value()->parameters, id) : nullptr;
    if (parameter == nullptr) return;
    drawer_->showFigure(*document_.value(), document_.scenario(), *parameter);
    arrange();
}

void ToolsPage::refreshDrawer() {
    if (drawer_->isVisible()) openDrawer(drawer_->parameter());
}

/// The keyboard goes back to the line it came from.
void ToolsPage::closeDrawer() {
    if (!drawer_->isVisible()) return;
    const bool hadFocus = drawer_->isAncestorOf(focusWidget());
    drawer_->hide();
    arrange();
    if (hadFocus) currentView().setFocus();
}

void ToolsPage::arrange() {
    listCard_->setVisible(drawer_->isHidden() || width() >= kThreeColumns);
}

void ToolsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ToolsPage::retranslate() {
    listTitle_->setText(tr("Tools"));
    list_->setAccessibleName(tr("Tools"));
    empty_->setText(tr(
        "This case has no tools yet. A tool does something for a need at a site, and costs something. Or begin with a "
        "template (File ▸ New from template)."));
    addEffect_->setText(tr("Add effect…"));
    bar_->setMenuText(tr("Change…"));
    tabs_->setTabText(Facts, tr("Fact sheet"));
    tabs_->setTabText(Evidence, tr("Evidence"));
    tabs_->setTabText(Comparison, tr("Compare tools"));
    tabs_->setAccessibleName(tr("Views of the tool"));
    factView_->setAccessibleName(tr("Fact sheet"));
    factView_->setAccessibleDescription(tr("Enter shows the evidence of a figure, Escape closes it"));
    comparisonView_->setAccessibleName(tr("Compare tools"));
    evidence_->retranslate();
    drawer_->retranslate();
    refreshSoon();
}

}  // namespace valor::ui
