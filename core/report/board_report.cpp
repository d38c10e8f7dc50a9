// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/board_report.h"

#include <algorithm>
#include <cmath>

#include "core/comparison/request_of_run.h"
#include "core/contract/interactions.h"
#include "core/error/listed.h"
#include "core/report/annex_source.h"
#include "core/report/clause_lines.h"
#include "core/report/figure_table.h"
#include "core/report/information_words.h"
#include "core/report/manifest_words.h"
#include "core/report/money_cell.h"
#include "core/report/object_names.h"
#include "core/report/one_way_table.h"
#include "core/report/output_words.h"
#include "core/report/page_writer.h"
#include "core/report/payback_sentence.h"
#include "core/report/result_tables.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"

namespace valor {
namespace {

/// Whether a run takes a figure that nobody has stated, which is no fault of the case but not known either.
bool tellsOfUnstated(const Diagnostic& finding) {
    const std::vector<std::string_view> rules{interactionName(InteractionRule::NothingStated),
                                              interactionName(InteractionRule::CountUnstated)};
    return std::ranges::any_of(finding.problem.arguments, [&](const auto& argument) {
        return argument.first == "interaction" && std::ranges::find(rules, argument.second) != rules.end();
    });
}

constexpr std::size_t kShownInputs = 10, kYearsPerTable = 5;

class BoardReport {
public:
    BoardReport(const BoardSource& source, const Wording& wording)
        : case_(source.input),
          source_(source),
          result_(*source.information.result),
          scenario_(scenarioThatRan(source.input, source.information.result->manifest)),
          wording_(wording),
          page_(wording),
          tables_(case_, scenario_, wording) {}

    Document write() {
        page_.title(page_.say("board.title", {{"case", labelled(case_.title, case_.id, wording_.language)}}));
        writeQuestion();
        writeAnswer();
        writeParties();
        writeCertainty();
        writeInfluences();
        writeDownside();
        writeContracts();
        writeUnknown();
        writeFigures();
        writeMethod();
        return page_.finish();
    }

private:
    std::string labelOf(const AlternativeId& id) const { return alternativeLabel(case_, id, wording_.language); }
    std::string money(double value, double resolution = 0) const {
        return formatMoney(value, case_.currency, wording_.numbers, resolution);
    }
    void heading(std::string_view key) { page_.heading(1, page_.say(key)); }
    /// The name of the alternative, where there is more than one to tell apart.
    void nameAlternative(const AlternativeId& id) {
        if (result_.alternatives.size() > 1) page_.heading(2, labelOf(id));
    }

    // ---- what is asked, and the answer

    void writeQuestion() {
        heading("board.question");
        const std::string names =
            listed(result_.alternatives, [this](const AlternativeResult& each) { return labelOf(each.alternative); });
        page_.paragraph(
            page_.say("board.choice", {{"alternatives", names}, {"comparator", labelOf(case_.comparator)}}));
        const RunHeading heading = headingOf(case_, scenario_, case_.comparator, wording_);
        for (const std::string& line : {heading.compared, heading.discounted, heading.valued}) page_.paragraph(line);
    }

    void writeAnswer() {
        heading("board.answer");
        for (const AlternativeResult& each : result_.alternatives) {
            nameAlternative(each.alternative);
            page_.paragraph(decisionSentence(each, case_.currency, wording_));
            page_.paragraph(paybackSentence(each, case_.baseMonth, wording_));
            page_.paragraph(makeUpSentence(each, case_, scenario_, wording_));
        }
        for (const PairedComparison& pair : result_.comparisons)
            page_.paragraph(
                comparisonSentence(pair, labelOf(pair.first), labelOf(pair.second), case_.currency, wording_));
        page_.paragraph(page_.say("statement.best", {{"shares", bestShares(case_, result_, wording_)}}));
    }

    // ---- who pays and who gains

    void writeParties() {
        heading("board.parties");
        for (const AlternativeResult& each : result_.alternatives) {
            nameAlternative(each.alternative);
            writeInMoney(each);
            const TitledTable ledger = tables_.ledger(each);
            page_.paragraph(ledger.title);
            page_.table(ledger.table);
            for (const TitledTable& budget : tables_.budgets(each, kYearsPerTable)) {
                page_.paragraph(budget.title);
                page_.table(budget.table);
            }
        }
        page_.paragraph(page_.say("table.legend"));
    }

    /// Who is worse off in money alone, and who better.
    void writeInMoney(const AlternativeResult& result) {
        std::vector<std::string> worse, better;
        for (const PartyResult& party : result.parties)
            for (const KindResult& kind : party.kinds) {
                if (kind.kind != FlowKind::Cash || kind.presentValue.mean == 0) continue;
                const bool loses = kind.presentValue.mean < 0;
                (loses ? worse : better)
                    .push_back(page_.say("board.party_money",
                                         {{"party", partyName(party.party)},
                                          {"amount", money(kind.presentValue.mean, kind.presentValue.standardError)},
                                          {"futures", formatFutures(kind.negative.value, wording_.numbers)}}));
            }
        if (!worse.empty()) page_.paragraph(page_.say("board.worse_off", {{"parties", listed(worse)}}));
        if (!better.empty()) page_.paragraph(page_.say("board.better_off", {{"parties", listed(better)}}));
    }
    std::string partyName(const PartyId& id) const { return partyLabel(case_, id, wording_.language); }

    // ---- how sure, and what it hangs on

    void writeCertainty() {
        heading("board.certainty");
        for (const AlternativeResult& each : result_.alternatives) {
            nameAlternative(each.alternative);
            page_.paragraph(simulationErrorSentence(each, case_.currency, wording_));
        }
        if (result_.manifest.counts == CountMode::Drawn) page_.paragraph(page_.say("statement.patient_noise"));
        const InputMarks marks = inputMarks(case_, scenario_);
        page_.paragraph(inputSentence(marks, wording_));
        page_.paragraph(keyAssumptionSentence(case_, marks, wording_));
        for (const OneWayAnalysis& each : source_.sensitivity) writeReliance(each);
    }

    /// How much of what moves a result is assumed or remembered.
    void writeReliance(const OneWayAnalysis& analysis) {
        double all = 0, assumed = 0, remembered = 0;
        for (const OneWayInput& each : analysis.inputs) {
            const Confidence mark = confidenceIn(case_, scenario_, *findById(case_.parameters, each.parameter));
            all += each.swing();
            if (mark == Confidence::Assumption) assumed += each.swing();
            if (mark == Confidence::FromMemory) remembered += each.swing();
        }
        if (all == 0) return;
        page_.paragraph(page_.say("board.reliance", {{"alternative", labelOf(analysis.alternative)},
                                                     {"assumed", formatShare(assumed / all, wording_.numbers)},
                                                     {"remembered", formatShare(remembered / all, wording_.numbers)}}));
    }

    void writeInfluences() {
        heading("board.influences");
        for (const OneWayAnalysis& each : source_.sensitivity) {
            nameAlternative(each.alternative);
            writeTurns(each);
            page_.table(oneWayTable(each, case_, scenario_, kShownInputs, wording_));
        }
        page_.paragraph(page_.say("sensitivity.legend"));
        if (std::ranges::any_of(source_.sensitivity, &OneWayAnalysis::isCorrelated))
            page_.paragraph(page_.say("sensitivity.correlated"));
    }

    /// The inputs that can turn the decision by themselves.
    void writeTurns(const OneWayAnalysis& analysis) {
        bool any = false;
        for (const OneWayInput& each : analysis.inputs) {
            if (!each.turnsAt) continue;
            any = true;
            const InputAmounts amounts(case_, each.parameter, wording_);
            page_.paragraph(page_.say("board.turns", {{"input", amounts.label()},
                                                      {"value", amounts.amount(*each.turnsAt)},
                                                      {"low", amounts.amount(each.low)},
                                                      {"high", amounts.amount(each.high)}}));
        }
        if (!any) page_.paragraph(page_.say("board.turns_nothing"));
    }

    // ---- what if it goes wrong

    void writeDownside() {
        heading("board.downside");
        for (const AlternativeResult& each : result_.alternatives) {
            nameAlternative(each.alternative);
            page_.paragraph(
                page_.say("board.worst", {{"low", money(each.netBenefit.at(Q05))},
                                          {"futures", formatFutures(each.worse.value, wording_.numbers)},
                                          {"never", formatFutures(each.neverBreaksEven, wording_.numbers)}}));
            writeMostExposed(each);
        }
    }

    void writeMostExposed(const AlternativeResult& result) {
        const PartyResult* exposed = nullptr;
        double most = 0;
        for (const PartyResult& party : result.parties)
            for (const KindResult& kind : party.kinds)
                if (kind.kind == FlowKind::Cash && kind.conditionalValueAtRisk > most) {
                    exposed = &party;
                    most = kind.conditionalValueAtRisk;
                }
        if (exposed == nullptr) return;
        page_.paragraph(page_.say("board.exposed", {{"party", partyName(exposed->party)}, {"amount", money(most)}}));
    }

    // ---- what is paid for what

    void writeContracts() {
        heading("board.contracts");
        const auto before = page_.blocks();
        for (const AlternativeResult& each : result_.alternatives) {
            const Alternative* alternative = findById(case_.alternatives, each.alternative);
            for (const ContractId& id : alternative->contracts)
                if (const Contract* contract = findById(case_.contracts, id)) writeContract(*alternative, *contract);
            const TitledTable payments = tables_.payments(each);
            if (payments.table.rows.empty()) continue;
            page_.paragraph(labelOf(each.alternative) + ": " + payments.title);
            page_.table(payments.table);
        }
        if (page_.blocks() == before) page_.paragraph(page_.say("board.no_contract"));
    }

    void writeContract(const Alternative& alternative, const Contract& contract) {
        const AnnexSource source = annexSource(case_, alternative, contract, scenario_);
        page_.heading(2, contractTitle(source, wording_));
        DocumentTable table{{page_.say("table.clause"), page_.say("board.does"), page_.say("board.agreed")}, 3, {}};
        std::vector<std::string> warnings;
        for (const ClauseLine& line : clauseLines(source, wording_)) {
            table.rows.push_back({line.title, line.words, line.figures});
            for (const std::string& warning : line.warnings) warnings.push_back(line.name + ": " + warning);
        }
        page_.table(std::move(table));
        for (std::string& warning : warnings) page_.paragraph(std::move(warning));
    }

    // ---- what is not known

    void writeUnknown() {
        heading("board.unknown");
        const CaseInformation& information = source_.information;
        const InformationWords words(case_, scenario_, information, wording_, formatOfTable(information.choice().evpi));
        page_.paragraph(words.most());
        const std::vector<std::string> questions = words.questions();
        for (std::size_t i = 0; i < questions.size(); ++i) page_.paragraph(std::to_string(i + 1) + ". " + questions[i]);
        if (questions.empty()) page_.paragraph(page_.say("information.nothing"));
        for (const Diagnostic& each : source_.findings.items())
            if (each.severity != Severity::Info || tellsOfUnstated(each))
                page_.paragraph(
                    wording_.texts.explain(withNames(each.problem, case_, wording_.language), wording_.language));
    }

    void writeFigures() {
        heading("board.figures");
        page_.paragraph(page_.say("board.figures_text"));
        page_.table(figureTable(case_, scenario_, wording_));
    }

    void writeMethod() {
        heading("board.method");
        const RunManifest& manifest = result_.manifest;
        page_.paragraph(manifestSentence(manifest, wording_));
        page_.paragraph(page_.say(
            "board.repeat", {{"case", manifest.caseDigest}, {"run", manifest.runId}, {"result", manifest.resultHash}}));
    }

    const Case& case_;
    const BoardSource& source_;
    const RunResult& result_;
    const Scenario& scenario_;
    const Wording& wording_;
    PageWriter page_;
    ResultTables tables_;
};

}  // namespace

Document boardReport(const BoardSource& source, const Wording& wording) {
    return BoardReport(source, wording).write();
}

}  // namespace valor
