// SPDX-License-Identifier: GPL-3.0-or-later
// Is it worth it, how sure, and why: inputs on the left, answers on the right.
#pragma once

#include <QWidget>

#include "ui/document/case_document.h"
#include "ui/jobs/run_controller.h"
#include "ui/jobs/sensitivity_controller.h"
#include "ui/text/environment.h"

class QFrame;
class QGridLayout;
class QLabel;
class QScrollArea;
class QTableView;

namespace valor::ui {

class BarsPanel;
class ChartCard;
class DensityPanel;
class FanPanel;
class Headlines;
class InputCard;
class PartyTableModel;
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

signals:
    /// Figures on screen changed. @param preview whether they are from few draws
    void resultShown(const valor::RunResultPtr& result, bool preview);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildResults();
    QTableView* buildPartyTable();
    void connectSources();
    void forget();
    void take(const RunResultPtr& result, bool preview);
    void takeSensitivity(const OneWayAnalyses& analyses);
    void showResult();
    void showSensitivity();
    void askAgain(bool preview);
    void revealInput(int bar);
    [[nodiscard]] const OneWayAnalysis* shownAnalysis() const;
    void showComparator();
    void setState(const QString& state);
    void showFailure(const Error& problem);
    void showAssumptions();
    void retranslate();
    void arrangeCharts();
    void fitTable();

    CaseDocument& document_;
    RunController& runs_;
    SensitivityController& sensitivity_;
    const Environment& environment_;
    RunResultPtr result_;
    bool preview_ = false;  ///< whether it is from few draws
    CasePtr resultCase_;    ///< the labels and units of the figures on screen
    OneWayAnalyses analyses_;
    CasePtr analysedCase_;
    InputCard* inputs_;
    Headlines* headlines_;
    QFrame* failure_;
    QLabel* failureText_;
    FanPanel* fan_;
    DensityPanel* density_;
    BarsPanel* bars_;
    TornadoPanel* tornado_;
    PartyTableModel* parties_;
    QTableView* partyView_;
    ChartCard* fanCard_;
    ChartCard* densityCard_;
    ChartCard* tornadoCard_;
    ChartCard* barsCard_;
    ChartCard* partyCard_;
    QGridLayout* grid_;
    QScrollArea* scroll_;
};

}  // namespace valor::ui
