// SPDX-License-Identifier: GPL-3.0-or-later
// Which alternative or scenario, by how much, how surely, and why: the choice on the left, answers on the right.
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "ui/document/case_document.h"
#include "ui/jobs/comparison_controller.h"
#include "ui/jobs/run_controller.h"
#include "ui/pages/compare/comparison_rows.h"
#include "ui/text/environment.h"

class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;
class QTableView;
class QVBoxLayout;

namespace valor::ui {

class ChartCard;
class ComparisonModel;
class ContenderCard;
class FailureBanner;
class FileMarking;
class PairPanel;
class SheetModel;
class WaterfallPanel;

/// Works only while it is seen.
class ComparePage : public QWidget {
    Q_OBJECT
public:
    /// @param runs says how futures are drawn; the comparison itself is run by `comparison`
    ComparePage(CaseDocument& document, RunController& runs, ComparisonController& comparison,
                const Environment& environment, QWidget* parent = nullptr);

signals:
    /// The reader wants a scenario to compare with.
    void scenarioAsked();
    /// What was changed in the present scenario is to become one of its own.
    void changesAsked();
    /// The reader wants to see what the case lacks.
    void simulationAsked();
    /// Everything that was asked for is on screen.
    void shownInFull();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What the button in place of the answers leads to.
    enum class Offer { Simulation, Scenario, Changes };
    /// What decides the figures on screen; equal for states of the case that have the same runs.
    struct Question {
        CasePtr input;
        std::vector<Contender> contenders;
        CountMode counts{};
        std::uint64_t draws = 0;
        bool operator==(const Question& other) const;
    };
    void build();
    QWidget* buildAnswers();
    QWidget* buildEmpty();
    void buildCards();
    void buildTable();
    void connectSources();
    void ask();
    void askSoon();
    void askAgain();
    void cancel();
    void forget();
    void take(const SideBySidePtr& found);
    void takeWaterfall(const WaterfallPtr& found);
    void showAnswers();
    void showPair();
    void askWhy();
    void showWhy();
    [[nodiscard]] std::uint64_t waterfallDraws() const;
    [[nodiscard]] QString otherMeans() const;
    void showInputs();
    [[nodiscard]] QString withoutEffect() const;
    void showFailure(const Error& problem);
    void showAtWork();
    [[nodiscard]] bool hasNothingToCompute() const;
    void showTooFew();
    void showEmpty(const QString& why, std::optional<Offer> offer = std::nullopt);
    void showOffer(Offer offer);
    void followOffer();
    void showState();
    void setCardsVisible();
    void setStale(bool stale);
    void retranslate();
    void fitTables();
    [[nodiscard]] RunRequest runRequest(const CasePtr& input, std::uint64_t draws) const;
    [[nodiscard]] bool isAboutScenarios() const { return shownAxis_ == ComparisonAxis::Scenarios; }
    [[nodiscard]] const Scenario& scenarioOf(std::size_t contender) const;

    CaseDocument& document_;
    RunController& runs_;
    ComparisonController& comparison_;
    const Environment& environment_;
    QTimer rest_;
    Question asked_;
    Offer offer_{};
    ComparisonAxis askedAxis_{}, shownAxis_{};
    SideBySidePtr found_;
    CasePtr foundCase_;  ///< the labels and units of the figures on screen
    FileMarking* marking_;
    WaterfallPtr why_;
    ContenderCard* choice_;
    FailureBanner* failure_;
    QFrame* empty_;
    QLabel* emptyText_;
    QPushButton* newScenario_;
    ComparisonModel* model_;
    QTableView* view_;
    PairPanel* pair_;
    SheetModel* inputs_;
    QTableView* inputsView_;
    WaterfallPanel* waterfall_;
    ChartCard* tableCard_;
    ChartCard* pairCard_;
    ChartCard* inputsCard_;
    ChartCard* waterfallCard_;
    QScrollArea* scroll_;
};

}  // namespace valor::ui
