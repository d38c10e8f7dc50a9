// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/result_text.h"

#include <ostream>

#include "app/command_line/document_text.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/table.h"
#include "core/report/manifest_words.h"
#include "core/report/payback_sentence.h"
#include "core/report/result_tables.h"
#include "core/report/run_context.h"

namespace valor::command_line {
namespace {

class ResultPrinter {
public:
    ResultPrinter(std::ostream& out, const RunView& view, const Wording& wording)
        : out_(out), view_(view), wording_(wording), tables_(view.input, view.scenario, wording) {}

    void print() {
        printHeading(out_, view_.input, view_.scenario, view_.result.manifest.comparator, wording_);
        for (const AlternativeResult& result : view_.result.alternatives) printDecision(result);
        printComparisons();
        for (const AlternativeResult& result : view_.result.alternatives) printTables(result);
        printTrust();
        printManifest();
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    std::string labelOf(const AlternativeResult& result) const {
        return labelled(result.label, result.alternative.text(), wording_.language);
    }
    std::string labelOf(const AlternativeId& id) const { return alternativeLabel(view_.input, id, wording_.language); }

    void printDecision(const AlternativeResult& result) {
        out_ << '\n' << labelOf(result) << '\n';
        printWrapped(out_, decisionSentence(result, view_.input.currency, wording_), 2);
        printWrapped(out_, simulationErrorSentence(result, view_.input.currency, wording_), 2);
        if (view_.result.manifest.counts == CountMode::Drawn) printWrapped(out_, say("statement.patient_noise"), 2);
        printWrapped(out_, paybackSentence(result, view_.input.baseMonth, wording_), 2);
        printWrapped(out_, makeUpSentence(result, view_.input, view_.scenario, wording_), 2);
    }

    void printComparisons() {
        if (view_.result.comparisons.empty()) return;
        out_ << '\n' << say("table.comparisons") << '\n';
        for (const PairedComparison& pair : view_.result.comparisons)
            printWrapped(
                out_,
                comparisonSentence(pair, labelOf(pair.first), labelOf(pair.second), view_.input.currency, wording_), 2);
        printWrapped(out_, say("statement.best", {{"shares", bestShares(view_.input, view_.result, wording_)}}), 2);
    }

    void printTables(const AlternativeResult& result) {
        out_ << "\n── " << labelOf(result) << " ──\n";
        const TitledTable ledger = tables_.ledger(result);
        printIfAny(ledger);
        if (!ledger.table.rows.empty()) printWrapped(out_, say("table.legend"), 2);
        for (const TitledTable& budget : tables_.budgets(result)) printIfAny(budget);
        printIfAny(tables_.counts(result));
        printIfAny(tables_.payments(result));
    }

    void printIfAny(const TitledTable& titled) {
        if (titled.table.rows.empty()) return;
        out_ << '\n' << titled.title << '\n';
        printTable(out_, titled.table);
        if (!titled.note.empty()) printWrapped(out_, titled.note, 2);
    }

    // ---- what it rests on

    void printTrust() {
        const InputMarks marks = inputMarks(view_.input, view_.scenario);
        out_ << '\n';
        printWrapped(out_, inputSentence(marks, wording_));
        printWrapped(out_, keyAssumptionSentence(view_.input, marks, wording_));
    }

    void printManifest() {
        const RunManifest& manifest = view_.result.manifest;
        out_ << '\n' << manifestSentence(manifest, wording_) << '\n';
        out_ << "run_id       " << manifest.runId << '\n' << "result_hash  " << manifest.resultHash << '\n';
    }

    std::ostream& out_;
    const RunView& view_;
    const Wording& wording_;
    ResultTables tables_;
};

}  // namespace

void printResult(std::ostream& out, const RunView& view, const Wording& wording) {
    ResultPrinter(out, view, wording).print();
}

}  // namespace valor::command_line
