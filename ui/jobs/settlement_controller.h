// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what was observed and settles a contract of the case on it.
#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/ports/settlement_files.h"
#include "core/settlement/settlement_words.h"
#include "ui/jobs/newest_question.h"

namespace valor::ui {

struct SettlementSubject {
    CasePtr input;
    AlternativeId alternative;  ///< that signs the contract
    ContractId contract;        ///< of that alternative
    ScenarioId scenario;        ///< whose figures stand for amounts not agreed yet
};
struct SettlementQuestion {
    SettlementSubject subject;
    std::string observations;  ///< path
    std::string through;       ///< last month, "2027-03"; empty: all
    std::string throughName;   ///< of the field that says so, for messages
    std::string previous;      ///< path of an earlier settlement; empty: none
    std::string previousName;
};
/// Name of the file of the earlier settlement, for texts that go to others; empty: none.
[[nodiscard]] std::string previousFile(const SettlementQuestion& question);
struct SettlementAnswer {
    SettlementQuestion question;
    Wording wording;                   ///< of all that is written here
    std::vector<std::string> remarks;  ///< also where the settlement is refused: they may say why
    Result<Settled> settled;
    std::vector<LineWords> lines;
};
using SettlementAnswerPtr = std::shared_ptr<const SettlementAnswer>;
struct SavedSettlement {
    std::string path;
};
using SavedSettlementPtr = std::shared_ptr<const SavedSettlement>;

class SettlementController : public QObject {
    Q_OBJECT
public:
    explicit SettlementController(const SettlementFiles& files, QObject* parent = nullptr);
    ~SettlementController() override;

    /// @param wording of the answer and its messages
    void settle(const SettlementQuestion& question, const Wording& wording);
    /// @pre it is settled
    void save(const SettlementAnswerPtr& answer, SettlementForm form, const std::string& path);
    /// The answer is no longer wanted; what is being saved is.
    void cancel() { question_.drop(); }
    [[nodiscard]] bool isSettling() const { return question_.isOpen(); }
    [[nodiscard]] bool isSaving() const { return saving_.isOpen(); }

signals:
    void answered(const valor::ui::SettlementAnswerPtr& answer);
    /// The file could not be read.
    void failed(const valor::Error& problem);
    void saved(const valor::ui::SavedSettlementPtr& saved);
    void saveFailed(const valor::Error& problem);

private:
    [[nodiscard]] Result<SettlementAnswer> answerTo(const SettlementQuestion& question, const Wording& wording) const;

    const SettlementFiles& files_;
    JobQueue queue_;
    NewestQuestion<SettlementAnswer> question_{*this, queue_, &SettlementController::answered,
                                               &SettlementController::failed};
    NewestQuestion<SavedSettlement> saving_{*this, queue_, &SettlementController::saved,
                                            &SettlementController::saveFailed};
};

}  // namespace valor::ui
