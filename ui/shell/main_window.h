// SPDX-License-Identifier: GPL-3.0-or-later
// The window: rail, header, pages, status; opens cases and keeps the simulation in step with them.
#pragma once

#include <QMainWindow>
#include <functional>
#include <map>

#include "core/ports/case_file.h"
#include "core/ports/case_library.h"
#include "core/ports/paired_statistics.h"
#include "core/ports/run_executor.h"
#include "ui/document/case_document.h"
#include "ui/jobs/comparison_controller.h"
#include "ui/jobs/influence_controller.h"
#include "ui/jobs/information_controller.h"
#include "ui/jobs/report_controller.h"
#include "ui/jobs/run_controller.h"
#include "ui/jobs/sample_controller.h"
#include "ui/jobs/sensitivity_controller.h"
#include "ui/jobs/settlement_controller.h"
#include "ui/print/print_sheet.h"
#include "ui/shell/preferences.h"
#include "ui/shell/rail.h"
#include "ui/text/environment.h"

class QDialog;
class QPrinter;
class QStackedWidget;

namespace valor::ui {

class BuildCommands;
class CaseCommands;
class ComparePage;
class ContractPage;
class FileMarking;
class HeaderBar;
class Menus;
class NeedsPage;
class Notice;
class ReportPage;
class SampleExport;
class ScenarioCommands;
class SimulationPage;
class StartPage;
class StatusLine;
class ToolsPage;
class Tour;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// What the window works with.
    struct Services {
        const CaseLibrary& library;
        const CaseFiles& files;
        RunExecutor& executor;
        SensitivityAnalysis& sensitivity;
        RunExecutor& comparisons;  ///< another than `executor`: both may be at work
        const PairedStatistics& statistics;
        InformationController::Doors information;
        InfluenceAnalyst& influence;
        const SampleFiles& samples;
        ReportController::Doors reports;
        const SettlementFiles& settlements;
    };
    MainWindow(const Services& services, Preferences& preferences, const Environment& environment,
               RunSettings settings = {});
    ~MainWindow() override;

    void showPage(PageId page);
    /// Opens a case; when it cannot be opened, says why and keeps what was open.
    bool openCase(const QString& path);
    [[nodiscard]] CaseDocument& document() { return document_; }
    [[nodiscard]] RunController& runs() { return runs_; }

signals:
    /// The figures of a full run are on screen.
    void fullRunShown();
    /// … and what moves them.
    void allShown();
    /// The comparison that was asked for is on screen in full.
    void comparisonShown();
    /// The pages of a report are on screen.
    void reportShown();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildPages();
    void search();
    void askForPrinter();
    void print(QPrinter& printer);
    [[nodiscard]] PrintFrame printFrame() const;
    void connectStart();
    void connectParts();
    void connectBuilding();
    void goOnTour(PageId page);
    void connectCase();
    void connectReport();
    void connectResults();
    void takeResult(const RunResultPtr& result, bool preview);
    void showCase();
    void begin();
    void showStart();
    void showRecovered();
    void showTitle();
    void tellUnkept();
    void showStatus(const RunResultPtr& result, bool preview);
    void showFindingsCount();
    void showFindings();
    void attach(QDialog& dialog, const std::function<void()>& follow);
    template <class Dialog, class Make>
    Dialog& shownDialog(Make make);
    void showInformation();
    void showInfluence();
    void showSample();
    void settle(const QString& observations = {});
    [[nodiscard]] bool hasFullRun() const;
    [[nodiscard]] Diagnostics findings() const;
    void retranslate();

    Services services_;
    Preferences& preferences_;
    const Environment& environment_;
    CaseDocument document_;
    RunController runs_;
    SensitivityController sensitivity_;
    ComparisonController comparison_;
    InformationController information_;
    InfluenceController influence_;
    SampleController samples_;
    ReportController reportMaker_;
    SettlementController settlements_;
    CaseCommands* commands_;
    BuildCommands* building_;
    ScenarioCommands* scenarios_;
    SampleExport* sampleExport_;
    FileMarking* fileMarking_;
    Menus* menus_;
    RunResultPtr lastResult_;
    CasePtr lastCase_;  ///< that it is about
    bool lastPreview_ = false;
    bool unkeptTold_ = false;  ///< a notice about changes that are not in the file was shown
    Diagnostics noticedInRun_;
    Rail* rail_;
    PageId page_ = PageId::Start;
    std::map<PageId, QWidget*> pageWidgets_;
    HeaderBar* header_;
    Notice* notice_;
    Notice* unkept_;  ///< apart, so that nothing else that is said takes "Try again" away
    QStackedWidget* pages_;
    StartPage* start_;
    NeedsPage* needs_;
    ToolsPage* tools_;
    ContractPage* contract_;
    SimulationPage* simulation_;
    ComparePage* compare_;
    ReportPage* reports_;
    StatusLine* status_;
    Tour* tour_;
};

}  // namespace valor::ui
