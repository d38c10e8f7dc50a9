// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/settlement_controller.h"

#include <QFileInfo>
#include <utility>

#include "core/settlement/told_settlement.h"

namespace valor::ui {
namespace {

AgreedContract agreedOf(const SettlementSubject& subject) {
    const Case& input = *subject.input;
    return agreedContract(subject.input, *findById(input.alternatives, subject.alternative),
                          *findById(input.scenarios, subject.scenario), *findById(input.contracts, subject.contract));
}

/// The remedy of the command line names its option; a window has a field.
Error withField(Error problem) {
    for (auto& [name, value] : problem.arguments)
        if (name == "through") name = "last_month";
    return problem;
}

}  // namespace

std::string previousFile(const SettlementQuestion& question) {
    return QFileInfo(QString::fromStdString(question.previous)).fileName().toStdString();
}

SettlementController::SettlementController(const SettlementFiles& files, QObject* parent)
    : QObject(parent), files_(files) {}

SettlementController::~SettlementController() {
    question_.stop();
    saving_.stop();
    queue_.finish();
}

Result<SettlementAnswer> SettlementController::answerTo(const SettlementQuestion& question,
                                                        const Wording& wording) const {
    AgreedContract agreed = agreedOf(question.subject);
    const std::string& label = agreed.contract.label.in(wording.language);
    const SettlementRequest request{label.empty() ? agreed.contract.id.text() : label, question.observations,
                                    question.through, question.throughName};
    VALOR_TRY(ToldSettlement told, toldSettlement(files_, std::move(agreed), request, wording));
    SettlementAnswer answer{question, wording, std::move(told.remarks), std::move(told.settled), {}};
    if (!answer.settled) {
        answer.settled = tl::unexpected<Error>(withField(answer.settled.error()));
        return answer;
    }
    if (!question.previous.empty()) {
        VALOR_TRY(const EarlierSettlement earlier, files_.earlier(question.previous));
        VALOR_CHECK(compareWith(earlier, question.previousName, *answer.settled));
    }
    answer.lines = linesInWords(*answer.settled, wording);
    return answer;
}

void SettlementController::settle(const SettlementQuestion& question, const Wording& wording) {
    question_.ask([this, question, wording](const std::stop_token& stop,
                                            const ProgressFunction&) -> Result<std::optional<SettlementAnswer>> {
        VALOR_TRY(SettlementAnswer answer, answerTo(question, wording));
        if (stop.stop_requested()) return std::nullopt;
        return std::optional(std::move(answer));
    });
}

void SettlementController::save(const SettlementAnswerPtr& answer, SettlementForm form, const std::string& path) {
    saving_.ask([this, answer, form, path](const std::stop_token&,
                                           const ProgressFunction&) -> Result<std::optional<SavedSettlement>> {
        VALOR_CHECK(files_.write(*answer->settled, form, previousFile(answer->question), answer->wording, path));
        return SavedSettlement{path};
    });
}

}  // namespace valor::ui
