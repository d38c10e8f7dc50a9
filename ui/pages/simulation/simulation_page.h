// SPDX-License-Identifier: GPL-3.0-or-later
// Is it worth it, how sure, and why: inputs on the left, answers on the right.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/model/missing_parts.h"
#include "core/report/chart.h"
#include "core/report/steady_unit.h"
#include "ui/document/case_document.h"
#include "ui/jobs/run_controller.h"
#include "ui/jobs/sensitivity_controller.h"
#include "ui/pages/simulation/figure_answer.h"
#include "ui/text/environment.h"

class QGridLayout;
class QPushButton;
class QScrollArea;

namespace valor::ui {

class BarsPanel;
class Beginning;
class ChartCard;
class DensityPanel;
class FailureBanner;
class FanPanel;
class Headlines;
class InputCard;
class PartyTableModel;
class PlanePanel;
class SheetView;
class TornadoPanel;

class SimulationPage : public QWidget {
    Q_OBJECT
public:
    SimulationPage(CaseDocument& document, RunController& runs, SensitivityController& sensitivity,
                   const Environment& environment, QWidget* parent = nullptr);

    /// Brings an input into view, ready to be changed.
    void reveal(const ParameterId& input);
    /// The alternative on screen, or null before the first result.
    [[nodiscard]] const AlternativeResult* shownResult() const;
    /// What moves the alternative on screen, or null before it is worked out.
    [[nodiscard]] const OneWayAnalysis* shownAnalysis() const;

signals:
    /// Figures on screen changed. @param preview whether they are from few draws
    void resultShown(const valor::RunResultPtr& result, bool preview);
    /// The reader wants to fill in what the case lacks, or to begin with another.
    void partAsked(valor::CasePart part);
    void templatesAsked();
    /// The reader wants to say how late money counts.
    void discountAsked();
    /// What it would be worth to know the inputs of the run on screen better.
    void informationAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildResults();
    void buildCharts();
    QWidget* buildTornadoFoot();
    SheetView* buildPartyTable();
    void connectSources();
    void clear();
    void forget();
    void markPast();
    void showNoFigures();
    void showStopped();
    void noteRun();
    void showAwaited();
    void take(const RunResultPtr& result, bool preview);
    void takeSensitivity(const OneWayAnswer& answer);
    void showNoSensitivity(const Error& problem);
    void showMovers();
    void showBars(const OneWayAnalysis& shown);
    void sayInPlaceOfBars(const QString& words);
    [[nodiscard]] QString whyNoBars() const;
    void showResult();
    bool showMissing();
    void askAgain(bool preview);
    [[nodiscard]] TornadoChart inKeptOrder(const OneWayAnalysis& shown, TornadoChart chart);
    void sortBars();
    void revealInput(int bar);
    void askForRange();
    void showPlane(const AlternativeResult& shown);
    void showBudgetNote(const AlternativeResult& shown);
    void showComparator();
    void setState(const QString& state);
    void showFailure(const Error& problem);
    void showAssumptions();
    void explainHeadline(HeadlineFigure figure, const QString& title);
    void explainRow(const QModelIndex& index);
    void showAnswer(const FigureAnswer& answer, const QString& title);
    void retranslate();
    void arrangeCharts();

    CaseDocument& document_;
    RunController& runs_;
    SensitivityController& sensitivity_;
    const Environment& environment_;
    RunResultPtr result_;
    RunResultPtr full_;                   ///< the last one with draws; they make the plane
    AlternativeId planeOf_;               ///< whose draws are on screen; empty: they are to be drawn anew
    bool isStale_ = false;                ///< has figures that were not drawn because nobody looked
    bool preview_ = false;                ///< whether it is from few draws
    CasePtr resultCase_;                  ///< the labels and units of the figures on screen
    std::optional<OneWayAnswer> answer_;  ///< what moves the result
    std::optional<Error> refusal_;        ///< of the newest question what moves it
    bool isStopped_ = false;              ///< no full run comes by itself
    std::vector<ParameterId> barOrder_;   ///< of the bars on screen, from the top
    struct {
        SteadyUnit benefit, plane, bars, details;
    } units_;  ///< of the amounts of each chart; all charts of the net benefit share one
    InputCard* inputs_;
    Headlines* headlines_;
    FailureBanner* failure_;
    Beginning* beginning_;
    FanPanel* fan_;
    DensityPanel* density_;
    BarsPanel* bars_;
    TornadoPanel* tornado_;
    PlanePanel* plane_;
    FanPanel* acceptability_;
    PartyTableModel* parties_;
    SheetView* partyView_;
    ChartCard* fanCard_;
    ChartCard* densityCard_;
    ChartCard* tornadoCard_;
    QPushButton* askInformation_;
    QPushButton* sortAgain_;
    ChartCard* planeCard_;
    ChartCard* acceptabilityCard_;
    ChartCard* barsCard_;
    ChartCard* partyCard_;
    QGridLayout* grid_;
    QScrollArea* scroll_;
};

}  // namespace valor::ui
