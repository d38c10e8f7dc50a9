// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/pages/simulation/result_words.h"
#include "ui/pages/simulation/simulation_page.h"
#include "ui/shell/empty_state.h"
#include "ui/shell/findings.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/menus.h"
#include "ui/shell/notice.h"
#include "ui/shell/status_line.h"
#include "ui/text/text.h"
#include "ui/theme/glyphs.h"

namespace valor::ui {
namespace {

constexpr int kRailWidth = 160;

QString droppedFile(const QMimeData& mime) {
    for (const QUrl& url : mime.urls())
        if (url.isLocalFile()) return url.toLocalFile();
    return {};
}

}  // namespace

MainWindow::MainWindow(const CaseLibrary& library, RunExecutor& executor, Preferences& preferences,
                       const Environment& environment, RunSettings settings)
    : library_(library), preferences_(preferences), environment_(environment), runs_(executor, settings) {
    setAcceptDrops(true);
    const std::vector<ReferenceCase> references = library_.referenceCases();
    build(references);
    auto* menus = new Menus(*this, document_, runs_, references, preferences_, environment_);
    connect(menus, &Menus::openAsked, this, &MainWindow::askForFile);
    connect(menus, &Menus::pathAsked, this, &MainWindow::openCase);
    connectParts();
    retranslate();
    resize(1280, 800);
    restoreGeometry(preferences_.windowGeometry());
}

MainWindow::~MainWindow() {
    // Pages listen to the document and the runs, which are members and would be gone first.
    delete takeCentralWidget();
}

void MainWindow::build(const std::vector<ReferenceCase>& references) {
    header_ = new HeaderBar(document_, runs_, environment_);
    notice_ = new Notice;
    empty_ = new EmptyState(references, environment_);
    simulation_ = new SimulationPage(document_, runs_, environment_);
    status_ = new StatusLine(runs_, environment_);
    setStatusBar(status_);
    pages_ = new QStackedWidget;
    pages_->addWidget(empty_);
    pages_->addWidget(simulation_);
    buildRail();
    auto* area = new QWidget;
    area->setObjectName("pageArea");
    area->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(notice_);
    column->addWidget(pages_, 1);
    auto* centre = new QWidget;
    auto* across = new QHBoxLayout(centre);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(rail_);
    across->addWidget(area, 1);
    setCentralWidget(centre);
}

void MainWindow::buildRail() {
    rail_ = new QListWidget;
    rail_->setObjectName("rail");
    rail_->setFixedWidth(kRailWidth);
    rail_->setIconSize({20, 20});
    rail_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rail_->addItem(new QListWidgetItem(glyphIcon(Glyph::Simulation, environment_.theme), QString()));
}

void MainWindow::connectParts() {
    connect(empty_, &EmptyState::openAsked, this, &MainWindow::askForFile);
    connect(empty_, &EmptyState::referenceAsked, this, &MainWindow::openCase);
    connect(&document_, &CaseDocument::opened, this, &MainWindow::showCase);
    connect(&document_, &CaseDocument::edited, this,
            [this] { runs_.change(document_.value(), document_.scenario().id); });
    connect(&document_, &CaseDocument::scenarioChanged, this,
            [this] { runs_.setSubject(document_.value(), document_.scenario().id); });
    connect(&document_, &CaseDocument::alternativeChanged, this, [this] {
        if (lastResult_) showStatus(lastResult_, lastPreview_);
    });
    connect(simulation_, &SimulationPage::resultShown, this, &MainWindow::showStatus);
    connect(&runs_, &RunController::noticed, this, [this](const Diagnostics& findings) {
        noticedInRun_ = findings;
        showFindingsCount();
    });
    connect(status_, &StatusLine::findingsAsked, this, [this] { showFindings(findings(), environment_, this); });
    connect(&environment_.languages, &Languages::changed, this, &MainWindow::retranslate);
}

void MainWindow::retranslate() {
    QListWidgetItem* simulation = rail_->item(0);
    simulation->setText(tr("Simulation"));
    simulation->setFlags(document_.isOpen() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
    if (document_.isOpen()) rail_->setCurrentItem(simulation);
    rail_->setAccessibleName(tr("Pages"));
    header_->setPageTitle(document_.isOpen() ? tr("Simulation") : tr("Start"));
    const QString name = QStringLiteral("Valør");
    setWindowTitle(document_.isOpen() ? environment_.languages.of(document_.value()->title) + " – " + name : name);
    if (lastResult_) showStatus(lastResult_, lastPreview_);
    showFindingsCount();
}

Diagnostics MainWindow::findings() const {
    Diagnostics all = document_.isOpen() ? document_.diagnostics() : Diagnostics();
    all.append(noticedInRun_);
    return all;
}

void MainWindow::showFindingsCount() {
    status_->showFindings(findingsCount(findings()));
}

void MainWindow::askForFile() {
    auto* dialog = new QFileDialog(this, tr("Open case"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Cases (*.json *.valor)"), tr("All files (*)")});
    if (!document_.path().isEmpty()) dialog->setDirectory(QFileInfo(document_.path()).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openCase);
    dialog->open();
}

bool MainWindow::openCase(const QString& path) {
    const auto loaded = library_.load(path.toStdString());
    if (!loaded) {
        explainUnopened(path, loaded.error());
        return false;
    }
    notice_->hide();
    preferences_.addRecentFile(path);
    document_.open(*loaded, path);
    return true;
}

void MainWindow::explainUnopened(const QString& path, const Error& problem) {
    const QString why = qt(environment_.texts.explain(problem, environment_.languages.words()));
    const QString kept = document_.isOpen() ? tr("The open case is unchanged.") : QString();
    notice_->say(tr("%1 could not be opened").arg(QFileInfo(path).fileName()),
                 kept.isEmpty() ? why : why + '\n' + kept);
}

void MainWindow::showCase() {
    lastResult_.reset();
    noticedInRun_ = {};
    status_->showNothing();
    pages_->setCurrentWidget(simulation_);
    retranslate();
    runs_.setSubject(document_.value(), document_.scenario().id);
}

void MainWindow::showStatus(const RunResultPtr& result, bool preview) {
    lastResult_ = result;
    lastPreview_ = preview;
    const AlternativeResult* shown = simulation_->shownResult();
    if (shown == nullptr) return;
    const ResultWords words(*document_.value(), document_.scenario(), environment_.languages);
    status_->showRun(result->manifest, words.precision(*shown), preview);
    if (!preview) emit fullRunShown();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = droppedFile(*event->mimeData());
    if (!path.isEmpty()) openCase(path);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    preferences_.rememberWindow(saveGeometry());
    QMainWindow::closeEvent(event);
}

}  // namespace valor::ui
