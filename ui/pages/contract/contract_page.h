// SPDX-License-Identifier: GPL-3.0-or-later
// What is paid in every future: the clauses of a contract on the left, what they do on the right.
#pragma once

#include <QWidget>

#include "core/model/new_contract.h"
#include "core/ports/case_library.h"
#include "ui/document/case_document.h"
#include "ui/jobs/comparison_controller.h"
#include "ui/jobs/run_controller.h"
#include "ui/jobs/settlement_controller.h"
#include "ui/text/environment.h"

class QFrame;
class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace valor::ui {

class ChoiceBox;
class ClauseListModel;
class ContractPreview;

/// Works only while it is seen.
class ContractPage : public QWidget {
    Q_OBJECT
public:
    /// @param library holds what a new contract can begin with
    ContractPage(CaseDocument& document, RunController& runs, ComparisonController& comparison,
                 SettlementController& settlements, const CaseLibrary& library, const Environment& environment,
                 QWidget* parent = nullptr);

    /// Asks what was observed of the contract that is shown, or says that there is none.
    /// @param observations file that is settled at once; empty: to be chosen
    void settle(const QString& observations = {});

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// A contract of an alternative: the same contract may be signed in several.
    struct Choice {
        AlternativeId alternative;
        ContractId contract;
        bool operator==(const Choice&) const = default;
    };
    /// The contract that was begun here last, and of which alternative.
    struct NewlyMade {
        CasePtr before, after;
        AlternativeId alternative;
    };
    void build();
    [[nodiscard]] QWidget* buildClauses();
    void addSigners(QVBoxLayout& lines);
    void connectSources();
    void refreshSoon();
    void refresh();
    [[nodiscard]] QWidget* buildButtons();
    [[nodiscard]] QHBoxLayout* buildContractButtons();
    void fillChoices();
    [[nodiscard]] int rowToShow(const std::vector<Choice>& before) const;
    [[nodiscard]] bool isChosen() const;
    void sayNothingToSettle();
    void choose(int row);
    void showContract();
    void showReceived();
    void take(const RunResultPtr& result, bool preview);
    void forget();
    void forgetChoice();
    void invite();
    void retranslate();
    void addClause();
    void askBeginning();
    void addContract(const Contract& beginning, const PartyId& seller, bool replaces);
    [[nodiscard]] QString replacedBy(const NewContract& asked) const;
    void copyForAlternative();
    [[nodiscard]] QString replacementInWords(const Contract& beginning, const QString& former) const;
    void removeContract();
    void editTerms();
    void showPayers();
    void showSigners();
    void addOf(ClauseKind kind);
    void editClause();
    void openForm(const Clause& clause, bool isNew);
    void removeClause();
    void moveClause(int step);
    void allowButtons();
    [[nodiscard]] const Contract& contract() const;
    [[nodiscard]] RunRequest runRequest() const;
    [[nodiscard]] QString nameOf(const Clause& clause) const;
    /// The row in the same stage that a clause would change places with; -1: none.
    [[nodiscard]] int neighbourOf(int row, int step) const;
    [[nodiscard]] Status put(const Contract& changed, const QString& undoName, const ClauseId& chosen,
                             const std::vector<StatedFigure>& stated = {});
    void tell(const Status& done);

    CaseDocument& document_;
    RunController& runs_;
    ComparisonController& comparison_;
    SettlementController& settlements_;
    const CaseLibrary& library_;
    const Environment& environment_;
    bool stale_ = true;  ///< the case changed while another page was on screen
    std::vector<Choice> choices_;
    Choice chosen_;
    AlternativeId lookedAt_;  ///< in the window when it was chosen
    CasePtr shownCase_;       ///< what is on screen names its objects
    RunResultPtr result_;
    CasePtr resultCase_;
    QFrame* clauseCard_;
    QLabel* clauseTitle_;
    ChoiceBox* choice_;
    QLabel* currency_;
    QLabel* signers_;       ///< who else signs the contract that is shown
    QPushButton* ownCopy_;  ///< only where somebody does
    QLabel* empty_;
    ClauseListModel* clauses_;
    QListView* list_;
    QLabel* refused_;
    QLabel* payers_;  ///< that a new contract changes who pays; as long as the case is as it made it
    NewlyMade made_;
    QWidget* clauseButtons_;
    QPushButton* newContract_;
    QPushButton* terms_;
    QPushButton* removeContract_;
    QPushButton* settle_;
    QPushButton* add_;
    QPushButton* edit_;
    QPushButton* up_;
    QPushButton* down_;
    QPushButton* remove_;
    ContractPreview* preview_;
};

}  // namespace valor::ui
