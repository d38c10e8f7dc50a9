// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QScopeGuard>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "core/model/canonical.h"
#include "core/model/missing_parts.h"
#include "ui/document/figures.h"
#include "ui/document/file_marking.h"
#include "ui/editors/value_box.h"
#include "ui/pages/compare/compare_page.h"
#include "ui/pages/contract/contract_page.h"
#include "ui/pages/needs/needs_page.h"
#include "ui/pages/report/report_page.h"
#include "ui/pages/simulation/influence_dialog.h"
#include "ui/pages/simulation/information_dialog.h"
#include "ui/pages/simulation/overlay.h"
#include "ui/pages/simulation/result_words.h"
#include "ui/pages/simulation/sample_dialog.h"
#include "ui/pages/simulation/simulation_page.h"
#include "ui/pages/tools/tools_page.h"
#include "ui/print/page_printer.h"
#include "ui/shell/build_commands.h"
#include "ui/shell/case_commands.h"
#include "ui/shell/findings.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/menus.h"
#include "ui/shell/notice.h"
#include "ui/shell/palette.h"
#include "ui/shell/sample_export.h"
#include "ui/shell/scenario_commands.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_line.h"
#include "ui/shell/tour.h"
#include "ui/text/text.h"
#include "ui/theme/glyphs.h"

namespace valor::ui {
namespace {

/// Below this width of the window the rail shows icons only.
constexpr int kNarrowWindow = 1100;

QString droppedFile(const QMimeData& mime) {
    for (const QUrl& url : mime.urls())
        if (url.isLocalFile()) return url.toLocalFile();
    return {};
}

}  // namespace

MainWindow::MainWindow(const Services& services, Preferences& preferences, const Environment& environment,
                       RunSettings settings)
    : services_(services),
      preferences_(preferences),
      environment_(environment),
      document_(services.files),
      runs_(services.executor, settings),
      sensitivity_(services.sensitivity),
      comparison_(services.comparisons, services.statistics),
      information_(services.information),
      influence_(services.influence, services.statistics),
      samples_(services.samples, services.information.analyst),
      reportMaker_(services.reports),
      settlements_(services.settlements),
      commands_(new CaseCommands(*this, document_, services.library, services.files, preferences, environment)) {
    setAcceptDrops(true);
    build();
    commands_->setNotice(notice_);
    scenarios_ = new ScenarioCommands(*this, document_, *notice_, environment_);
    building_ = new BuildCommands(*this, document_, *notice_, environment_);
    sampleExport_ = new SampleExport(information_, services_.samples, *notice_, environment_, this);
    fileMarking_ = new FileMarking(document_, environment_.languages, *this);
    fileMarking_->follow();
    menus_ = new Menus(*this, *commands_, *building_, *scenarios_, document_, runs_, services_.library, preferences_,
                       environment_);
    connectParts();
    connectBuilding();
    connectCase();
    connectResults();
    connectReport();
    showPage(PageId::Start);
    retranslate();
    showRecovered();
    resize(firstWindowSize(screen()->availableSize()));
    restoreGeometry(preferences_.windowGeometry());
}

MainWindow::~MainWindow() {
    // Pages listen to the document and the runs, which are members and would be gone first; the last change is
    // written without telling anyone.
    document_.keeper().disconnect();
    delete takeCentralWidget();
}

void MainWindow::build() {
    header_ = new HeaderBar(document_, runs_, environment_);
    notice_ = new Notice;
    unkept_ = new Notice;
    unkept_->setObjectName("unkeptNotice");
    start_ = new StartPage(services_.library, preferences_, environment_);
    needs_ = new NeedsPage(document_, environment_);
    tools_ = new ToolsPage(document_, environment_);
    contract_ = new ContractPage(document_, runs_, comparison_, settlements_, services_.library, environment_);
    simulation_ = new SimulationPage(document_, runs_, sensitivity_, environment_);
    compare_ = new ComparePage(document_, runs_, comparison_, environment_);
    reports_ = new ReportPage(document_, reportMaker_, environment_);
    status_ = new StatusLine(runs_, document_.keeper(), environment_);
    status_->follow(comparison_);
    setStatusBar(status_);
    buildPages();
    auto* area = new QWidget;
    area->setObjectName("pageArea");
    area->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    // Before the pages: the Tab key comes to a message first.
    auto* messages = new Overlay({notice_, unkept_}, *area);
    column->addWidget(header_);
    column->addWidget(pages_, 1);
    connect(messages, &Overlay::stays, column, [column](int high) { column->setContentsMargins(0, 0, 0, high); });
    auto* centre = new QWidget;
    auto* across = new QHBoxLayout(centre);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(rail_);
    across->addWidget(area, 1);
    setCentralWidget(centre);
    tour_ = new Tour(*this, environment_);
}

void MainWindow::buildPages() {
    pages_ = new QStackedWidget;
    rail_ = new Rail(environment_);
    const auto add = [this](PageId page, QWidget* widget, Glyph glyph, bool needsCase) {
        pageWidgets_[page] = widget;
        pages_->addWidget(widget);
        rail_->add(page, glyph, needsCase);
    };
    add(PageId::Start, start_, Glyph::Start, false);
    add(PageId::Needs, needs_, Glyph::Needs, true);
    add(PageId::Tools, tools_, Glyph::Tools, true);
    add(PageId::Contract, contract_, Glyph::Contract, true);
    add(PageId::Simulation, simulation_, Glyph::Simulation, true);
    add(PageId::Compare, compare_, Glyph::Compare, true);
    add(PageId::Report, reports_, Glyph::Report, true);
}

void MainWindow::connectStart() {
    connect(start_, &StartPage::openAsked, commands_, &CaseCommands::askForFile);
    connect(start_, &StartPage::fileAsked, commands_, &CaseCommands::askThenOpen);
    connect(start_, &StartPage::templateAsked, commands_, &CaseCommands::beginWith);
    connect(start_, &StartPage::blankAsked, commands_, &CaseCommands::beginBlank);
    connect(start_, &StartPage::recoveredAsked, commands_, &CaseCommands::openUnsaved);
    connect(start_, &StartPage::discardAsked, commands_, &CaseCommands::discardUnsaved);
    connect(start_, &StartPage::tourAsked, tour_, &Tour::begin);
    connect(tour_, &Tour::pageAsked, this, &MainWindow::goOnTour);
    connect(tour_, &Tour::ended, this, [this] {
        preferences_.rememberTour();
        start_->refresh();
    });
}

/// The tour shows real controls: without a case it goes through the first reference case.
void MainWindow::goOnTour(PageId page) {
    const auto references = services_.library.referenceCases();
    if (page != PageId::Start && !document_.hasCase() && !references.empty())
        commands_->open(qt(references.front().path));
    if (page == PageId::Start || document_.isOpen()) showPage(page);
}

void MainWindow::connectParts() {
    connectStart();
    connect(commands_, &CaseCommands::unsavedChanged, this, &MainWindow::showRecovered);
    connect(commands_, &CaseCommands::findingsAsked, this, &MainWindow::showFindings);
    connect(commands_, &CaseCommands::waits, status_, &StatusLine::showWaiting);
    connect(menus_, &Menus::tourAsked, tour_, &Tour::begin);
    connect(menus_, &Menus::informationAsked, this, &MainWindow::showInformation);
    connect(menus_, &Menus::influenceAsked, this, &MainWindow::showInfluence);
    connect(menus_, &Menus::sampleAsked, this, &MainWindow::showSample);
    connect(menus_, &Menus::sampleExportAsked, this, [this] {
        if (hasFullRun()) sampleExport_->ask({lastCase_, lastResult_});
    });
    connect(menus_, &Menus::settlementAsked, this, [this] { settle(); });
    connect(menus_, &Menus::keepRunAsked, this, [this] { commands_->keepRun(lastResult_); });
    connect(menus_, &Menus::printAsked, this, &MainWindow::askForPrinter);
    connect(menus_, &Menus::searchAsked, this, &MainWindow::search);
    connect(header_, &HeaderBar::searchAsked, this, &MainWindow::search);
    connect(compare_, &ComparePage::scenarioAsked, scenarios_, &ScenarioCommands::create);
    connect(compare_, &ComparePage::changesAsked, scenarios_, &ScenarioCommands::moveChanges);
    connect(compare_, &ComparePage::simulationAsked, this, [this] { showPage(PageId::Simulation); });
    connect(compare_, &ComparePage::shownInFull, this, &MainWindow::comparisonShown);
    connect(rail_, &Rail::asked, this, &MainWindow::showPage);
    connect(&environment_.languages, &Languages::changed, this, &MainWindow::retranslate);
}

void MainWindow::connectBuilding() {
    connect(needs_, &NeedsPage::needAsked, building_, &BuildCommands::addNeed);
    connect(needs_, &NeedsPage::siteAsked, building_, &BuildCommands::addSite);
    connect(needs_, &NeedsPage::goLivesAsked, building_, &BuildCommands::changeGoLives);
    connect(needs_, &NeedsPage::toolsAsked, this, [this] { showPage(PageId::Tools); });
    connect(needs_, &NeedsPage::seasonAsked, building_, &BuildCommands::changeSeason);
    connect(needs_, &NeedsPage::holderAsked, building_, &BuildCommands::changeHolder);
    connect(needs_, &NeedsPage::objectsAsked, building_, &BuildCommands::fillPlaces);
    connect(tools_, &ToolsPage::toolAsked, building_, &BuildCommands::addTool);
    connect(tools_, &ToolsPage::effectAsked, building_, &BuildCommands::addEffect);
    connect(tools_, &ToolsPage::objectsAsked, building_, &BuildCommands::fillTools);
    connect(simulation_, &SimulationPage::discountAsked, building_, &BuildCommands::changeFrame);
}

void MainWindow::connectCase() {
    connect(&document_, &CaseDocument::opened, this, &MainWindow::showCase);
    connect(&document_, &CaseDocument::begun, this, &MainWindow::begin);
    connect(&document_, &CaseDocument::closed, this, &MainWindow::showStart);
    connect(&document_.keeper(), &CaseKeeper::changed, this, [this] {
        showTitle();
        tellUnkept();
    });
    connect(&document_, &CaseDocument::edited, this, [this] {
        menus_->allowFullRun(false);
        showFindingsCount();
    });
    connect(&document_, &CaseDocument::reportsChanged, this, &MainWindow::showFindingsCount);
    connect(&document_, &CaseDocument::edited, this,
            [this] { runs_.change(document_.value(), document_.scenario().id); });
    connect(&document_, &CaseDocument::scenarioChanged, this, [this] {
        menus_->allowFullRun(hasFullRun());
        runs_.setSubject(document_.value(), document_.scenario().id);
    });
    connect(&document_, &CaseDocument::alternativeChanged, this, [this] {
        if (lastResult_) showStatus(lastResult_, lastPreview_);
    });
    connect(status_, &StatusLine::findingsAsked, this, &MainWindow::showFindings);
    connect(&document_.keeper(), &CaseKeeper::approvalsChanged, this, &MainWindow::showFindingsCount);
}

void MainWindow::connectResults() {
    connect(simulation_, &SimulationPage::resultShown, this, &MainWindow::takeResult);
    connect(simulation_, &SimulationPage::partAsked, this, [this](CasePart part) {
        showPage(part == CasePart::Need || part == CasePart::Deployment ? PageId::Needs : PageId::Tools);
    });
    connect(simulation_, &SimulationPage::informationAsked, this, &MainWindow::showInformation);
    connect(simulation_, &SimulationPage::templatesAsked, this, [this] { showPage(PageId::Start); });
    // After the page, which was connected first.
    connect(&sensitivity_, &SensitivityController::ready, this, &MainWindow::allShown);
    connect(&sensitivity_, &SensitivityController::failed, this, &MainWindow::allShown);
    connect(this, &MainWindow::fullRunShown, fileMarking_, &FileMarking::findRevision);
    connect(&runs_, &RunController::noticed, this, [this](const Diagnostics& findings) {
        noticedInRun_ = findings;
        showFindingsCount();
    });
}

void MainWindow::takeResult(const RunResultPtr& result, bool preview) {
    lastCase_ = document_.value();
    showStatus(result, preview);
    const AlternativeResult* shown = simulation_->shownResult();
    if (shown == nullptr || preview) return;
    const Headline benefit = ResultWords(*document_.value(), document_.scenario(), environment_).netBenefit(*shown);
    status_->announceRun(tr("Net benefit %1, %2").arg(benefit.figure, benefit.note));
}

/// Pages follow the newest full run, once what moves it is known.
void MainWindow::connectReport() {
    connect(menus_, &Menus::reportAsked, this, [this] { showPage(PageId::Report); });
    connect(menus_, &Menus::repeatAsked, this, [this] {
        showPage(PageId::Report);
        reports_->askWhichToRepeat();
    });
    connect(this, &MainWindow::fullRunShown, reports_, [this] { reports_->setRun({lastCase_, lastResult_}); });
    connect(&sensitivity_, &SensitivityController::ready, reports_, &ReportPage::setSensitivity);
    connect(&sensitivity_, &SensitivityController::failed, reports_, &ReportPage::failSensitivity);
    connect(&document_, &CaseDocument::edited, reports_, &ReportPage::markPast);
    connect(&document_, &CaseDocument::scenarioChanged, reports_, &ReportPage::markPast);
    connect(&document_, &CaseDocument::opened, reports_, &ReportPage::markPast);
    for (const auto over : {&CaseDocument::closed, &CaseDocument::begun})
        connect(&document_, over, reports_, &ReportPage::clear);
    connect(reports_, &ReportPage::reportShown, this, &MainWindow::reportShown);
}

void MainWindow::retranslate() {
    rail_->retranslate();
    header_->setPageTitle(pageTitle(page_));
    showTitle();
    status_->showSaved();
    if (lastResult_) showStatus(lastResult_, lastPreview_);
    showFindingsCount();
}

void MainWindow::showPage(PageId page) {
    page_ = page;
    pages_->setCurrentWidget(pageWidgets_.at(page));
    rail_->allowCasePages(document_.isOpen());
    rail_->setCurrent(page);
    header_->setPageTitle(pageTitle(page));
}

void MainWindow::search() {
    ValueBox::commitFocused();
    std::vector<PaletteEntry> entries = rail_->entries();
    if (document_.isOpen()) {
        const auto add = [&](const QString& kind, const LocalizedText& label, std::function<void()> act) {
            entries.push_back({environment_.languages.of(label), kind, {}, std::move(act)});
        };
        const CasePtr input = document_.value();
        for (const Alternative& each : input->alternatives)
            if (each.id != input->comparator)
                add(tr("Alternative"), each.label, [this, id = each.id] { document_.setAlternative(id); });
        for (const Scenario& each : input->scenarios)
            add(tr("Scenario"), each.label, [this, id = each.id] { document_.setScenario(id); });
        for (const ParameterId& id : shownInputs(*input, document_.scenario(), document_.alternative()))
            add(tr("Input"), findById(input->parameters, id)->label, [this, id] {
                showPage(PageId::Simulation);
                simulation_->reveal(id);
            });
    }
    menus_->refreshObjects();
    std::ranges::move(menuEntries(*menuBar()), std::back_inserter(entries));
    (new Palette(std::move(entries), this))->open();
}

void MainWindow::askForPrinter() {
    if (!document_.isOpen()) return;
    const std::shared_ptr<QPrinter> printer = paperPrinter();
    printer->setDocName(printFrame().title + QStringLiteral(" - ") +
                        pageTitle(page_));  // and the file, where it is one
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("printDialog");
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    // The printer lives as long as the connection, and that as long as the dialog.
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer] { print(*printer); });
    dialog->open();
}

void MainWindow::print(QPrinter& printer) {
    if (!document_.isOpen()) return;
    if (printPage(*pages_->currentWidget(), printFrame(), printer)) {
        const QString file = QDir::toNativeSeparators(printer.outputFileName());
        return void(notice_->confirm(
            file.isEmpty() ? tr("The page is sent to the printer") : tr("The page is written to a file"), file));
    }
    notice_->say(tr("The page was not printed"),
                 tr("The printer did not take it, or the file could not be written. Choose another."));
}

PrintFrame MainWindow::printFrame() const {
    const Languages& words = environment_.languages;
    return {
        words.of(document_.value()->title),
        QStringList({pageTitle(page_), words.of(document_.alternative().label), words.of(document_.scenario().label)})
            .join(QStringLiteral(" · ")),
        QStringLiteral("Valør · ") + status_->text()};
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    rail_->setFolded(width() < kNarrowWindow);
}

Diagnostics MainWindow::findings() const {
    Diagnostics all = document_.hasCase() ? document_.diagnostics() : Diagnostics();
    all.append(noticedInRun_);
    return all;
}

void MainWindow::showFindingsCount() {
    status_->showFindings(findingsCount(findings(), document_.keeper().approvals()));
}

void MainWindow::showFindings() {
    auto* dialog = new FindingsDialog(findings(), document_, environment_, this);
    connect(dialog, &FindingsDialog::placeAsked, this, [this](const FindingPlace& place) {
        showPage(place.page);
        if (!place.input.empty()) simulation_->reveal(place.input);
        if (place.frame.empty()) return;
        document_.setScenario(place.frame);
        building_->changeFrame();
    });
    dialog->open();
}

void MainWindow::showTitle() {
    const QString program = QStringLiteral("Valør");
    const QString title = document_.hasCase() ? environment_.languages.of(document_.value()->title) : QString();
    start_->showOpenCase(title);
    if (!document_.hasCase()) return setWindowTitle(program);
    const CaseKeeper& keeper = document_.keeper();
    const QString file = QFileInfo(qt(keeper.place().path)).fileName();
    QString name = file;
    if (keeper.place().kind == Place::Kind::ReadOnly) name = tr("%1 (read only)").arg(file);
    if (keeper.place().kind == Place::Kind::Unsaved) name = tr("no file yet");
    if (keeper.place().kind == Place::Kind::Nowhere) name = tr("not saved");
    setWindowTitle(title + " – " + name + "[*] – " + program);
    setWindowModified(keeper.state() == CaseKeeper::State::Saving || keeper.state() == CaseKeeper::State::Failed);
}

void MainWindow::tellUnkept() {
    const CaseKeeper& keeper = document_.keeper();
    const bool isOver = keeper.state() == CaseKeeper::State::Saved || keeper.state() == CaseKeeper::State::Nothing;
    if (isOver && std::exchange(unkeptTold_, false)) unkept_->hide();
    if (keeper.state() != CaseKeeper::State::Failed || std::exchange(unkeptTold_, true)) return;
    unkept_->say(tr("The last change is not saved"),
                 qt(environment_.texts.explain(*keeper.problem(), environment_.languages.words())) + '\n' +
                     tr("You can go on; the next change tries again."),
                 {{tr("Try again"), [this] { document_.keeper().retry(); }}});
}

bool MainWindow::openCase(const QString& path) {
    return commands_->open(path);
}

void MainWindow::showRecovered() {
    start_->offer(services_.files.unsaved());
}

void MainWindow::showStart() {
    runs_.leaveSubject();
    lastResult_.reset();
    noticedInRun_ = {};
    status_->showNothing();
    menus_->allowFullRun(false);
    showPage(PageId::Start);
    retranslate();
}

void MainWindow::showCase() {
    lastResult_.reset();
    noticedInRun_ = {};
    status_->showNothing();
    menus_->allowFullRun(false);
    showPage(page_ == PageId::Start ? PageId::Simulation : page_);
    retranslate();
    runs_.setSubject(document_.value(), document_.scenario().id);
}

/// A case that has nothing to look at yet begins where it is built.
void MainWindow::begin() {
    showPage(document_.value()->needs.empty() ? PageId::Needs : PageId::Simulation);
    rail_->setFocus();  // else whatever comes after the button that opened the case
}

void MainWindow::showStatus(const RunResultPtr& result, bool preview) {
    lastResult_ = result;
    lastPreview_ = preview;
    const AlternativeResult* shown = simulation_->shownResult();
    if (shown == nullptr) return;
    const ResultWords words(*document_.value(), document_.scenario(), environment_);
    if (missingParts(*document_.value(), document_.alternative()).empty())
        status_->showRun(result->manifest, words.precision(*shown), preview);
    else
        status_->showNothing();  // the nought of an empty case has no precision
    menus_->allowFullRun(hasFullRun());
    if (hasFullRun()) emit fullRunShown();
}

/// A dialog goes with the case; other contents, objects or scenarios of the same case are followed.
void MainWindow::attach(QDialog& dialog, const std::function<void()>& follow) {
    connect(&document_, &CaseDocument::begun, &dialog, &QDialog::close);
    connect(&document_, &CaseDocument::closed, &dialog, &QDialog::close);
    for (const auto changed : {&CaseDocument::opened, &CaseDocument::edited, &CaseDocument::scenarioChanged})
        connect(&document_, changed, &dialog, [this, follow] {
            if (document_.isOpen()) follow();
        });
}

/// In front, as it stands there or anew.
template <class Dialog, class Make>
Dialog& MainWindow::shownDialog(Make make) {
    auto* dialog = findChild<Dialog*>();
    if (dialog == nullptr) dialog = make();
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return *dialog;
}

/// A new run is asked about as soon as it is there.
void MainWindow::showInformation() {
    InformationDialog& dialog = shownDialog<InformationDialog>([this] {
        auto* made = new InformationDialog(information_, document_, environment_, this);
        attach(*made, [made] { made->markPast(); });
        connect(this, &MainWindow::fullRunShown, made, [this, made] { made->setRun({lastCase_, lastResult_}); });
        connect(made, &InformationDialog::fewerDrawsAsked, this,
                [this] { runs_.setLength(InformationDialog::kFewerDraws, std::nullopt); });
        return made;
    });
    dialog.setRun({lastCase_, lastResult_});
}

/// What it has answered about the case as it was before says so.
void MainWindow::showInfluence() {
    shownDialog<InfluenceDialog>([this] {
        auto* made = new InfluenceDialog(influence_, document_, environment_, this);
        const auto follow = [this, made] {
            QuestionSubject subject{document_.value(), document_.scenario().id, document_.alternative().id,
                                    hasFullRun() ? lastResult_ : nullptr};
            if (const OneWayAnalysis* analysis = simulation_->shownAnalysis(); analysis != nullptr)
                for (const OneWayInput& input : analysis->inputs) subject.movers.push_back(input.parameter);
            made->setSubject(subject);
        };
        attach(*made, follow);
        connect(&document_, &CaseDocument::alternativeChanged, made, follow);
        connect(this, &MainWindow::fullRunShown, made, [this, made] { made->setRun(lastResult_); });
        follow();
        return made;
    });
}

void MainWindow::showSample() {
    shownDialog<SampleDialog>([this] {
        const std::string currency = document_.isOpen() ? document_.value()->currency : std::string();
        return new SampleDialog(samples_, currency, environment_, this);
    });
}

/// Of the contract on its page, which comes to the front.
void MainWindow::settle(const QString& observations) {
    if (!document_.isOpen()) return;
    showPage(PageId::Contract);
    contract_->settle(observations);
}

bool MainWindow::hasFullRun() const {
    return lastResult_ != nullptr && !lastPreview_ && document_.isOpen() &&
           haveSameRuns(*lastCase_, *document_.value()) && lastResult_->manifest.scenario == document_.scenario().id;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = droppedFile(*event->mimeData());
    const bool isTable = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive);  // of observations: cases are none
    if (isTable && document_.isOpen()) return settle(path);
    if (!path.isEmpty()) commands_->askThenOpen(path);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    status_->showWaiting(true);
    const auto over = qScopeGuard([this] { status_->showWaiting(false); });
    if (!commands_->mayLeave()) {
        event->ignore();
        return commands_->leaveThen([this] { return close(); });
    }
    preferences_.rememberWindow(saveGeometry());
    QMainWindow::closeEvent(event);
}

}  // namespace valor::ui
