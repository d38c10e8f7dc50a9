// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/board_report.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/comparison/request_of_run.h"
#include "core/contract/interactions.h"
#include "core/error/listed.h"
#include "core/model/tools.h"
#include "core/report/annex_source.h"
#include "core/report/assessment.h"
#include "core/report/benefit_charts.h"
#include "core/report/budget_chart.h"
#include "core/report/chart_table.h"
#include "core/report/checklist.h"
#include "core/report/clause_lines.h"
#include "core/report/confidence_summary.h"
#include "core/report/contract_names.h"
#include "core/report/cost_table.h"
#include "core/report/decision_makers.h"
#include "core/report/evidence_levels.h"
#include "core/report/figure_table.h"
#include "core/report/glossary.h"
#include "core/report/information_words.h"
#include "core/report/manifest_words.h"
#include "core/report/mini_hta.h"
#include "core/report/money_cell.h"
#include "core/report/object_names.h"
#include "core/report/one_way_table.h"
#include "core/report/output_words.h"
#include "core/report/page_writer.h"
#include "core/report/payback_sentence.h"
#include "core/report/plane_chart.h"
#include "core/report/received_chart.h"
#include "core/report/report_recipe.h"
#include "core/report/result_tables.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"
#include "core/report/tornado_chart.h"
#include "core/report/verdict.h"

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

constexpr std::size_t kAllParties = std::numeric_limits<std::size_t>::max() - 1;
constexpr std::size_t kShownInputs = 10, kSummaryInputs = 3, kSummaryParties = 3;
constexpr int kHealthDigits = 3;
constexpr std::size_t kShortDigest = 12;  // letters that tell runs apart at the foot of a page

class BoardReport {
public:
    BoardReport(const BoardSource& source, const Wording& wording, const ReportForm& form)
        : case_(source.input),
          source_(source),
          result_(*source.information.result),
          scenario_(scenarioThatRan(source.input, source.information.result->manifest)),
          wording_(wording),
          form_(form),
          page_(wording),
          tables_(case_, scenario_, wording) {}

    Document write() {
        page_.title(page_.say(form_.of == ReportTemplate::DecisionBoard
                                  ? "board.title"
                                  : "board.title_" + std::string(templateName(form_.of)),
                              {{"case", labelled(case_.title, case_.id, wording_.language)}}));
        writeCover();
        if (isForOne() && form_.has(ReportPart::Readers)) writeForReader();
        for (const auto& [part, writePart] : kWriters)
            if (form_.has(part)) (this->*writePart)();
        if (!form_.has(ReportPart::Method)) writeRecipe();
        return page_.finish();
    }

private:
    std::string labelOf(const AlternativeId& id) const { return alternativeLabel(case_, id, wording_.language); }
    /// With three digits: amounts that stand beside each other are told alike.
    std::string money(double value) const { return formatMoney(value, case_.currency, wording_.numbers); }
    void heading(ReportPart part, bool startsPage = false) {
        page_.heading(1, page_.say("board." + std::string(partName(part))), startsPage);
    }
    /// The name of the alternative, where there is more than one to tell apart.
    void nameAlternative(const AlternativeId& id) {
        if (result_.alternatives.size() > 1) page_.heading(2, labelOf(id));
    }

    bool isForOne() const { return form_.audience != ReportAudience::Everybody; }
    std::string reader() const { return page_.say("reader." + std::string(audienceName(form_.audience))); }

    ReportRecipe recipe() const { return {result_.manifest, form_, wording_.language}; }

    // ---- the first pages

    std::string question() const {
        const std::string names =
            listed(result_.alternatives, [this](const AlternativeResult& each) { return labelOf(each.alternative); });
        return page_.say("board.choice", {{"alternatives", names}, {"comparator", labelOf(case_.comparator)}});
    }

    Reliance relianceFor(const AlternativeId& alternative) const {
        const auto found = std::ranges::find(source_.sensitivity, alternative, &OneWayAnalysis::alternative);
        return found == source_.sensitivity.end() ? Reliance() : relianceOf(*found, case_, scenario_);
    }

    /// "Decision basis for the board"; for another reader: "For: Clinicians".
    std::string kind() const {
        const std::string of = page_.say("template." + std::string(templateName(form_.of)));
        const std::string whom = page_.say("reader.for") + ": " + reader();
        if (!isForOne()) return of;
        return form_.of == ReportTemplate::DecisionBoard ? whom : of + " · " + whom;
    }

    void writeCover() {
        Cover cover;
        cover.kind = kind();
        cover.questionTitle = page_.say("cover.question");
        cover.question = question();
        cover.answerTitle = page_.say("cover.answer");
        if (form_.of != ReportTemplate::MethodAppendix && !isForSeller())
            for (const AlternativeResult& each : result_.alternatives)
                cover.answers.push_back(verdictSentence(each, relianceFor(each.alternative), case_, wording_));
        cover.facts = facts();
        const RunManifest& manifest = result_.manifest;
        cover.foot = page_.say("cover.digest", {{"case", manifest.caseDigest.substr(0, kShortDigest)},
                                                {"run", manifest.runId.substr(0, kShortDigest)},
                                                {"result", manifest.resultHash.substr(0, kShortDigest)}});
        page_.cover(std::move(cover));
    }

    bool isForSeller() const { return form_.audience == ReportAudience::Seller; }

    /// What it is called is the buyer's own affair.
    std::string revisionInWords() const {
        return isForSeller() ? std::string() : savedStateInWords(source_.saved, wording_);
    }

    /// The other scenarios of the case. None for a seller, whom they do not concern.
    std::vector<std::string> otherScenarios() const {
        std::vector<std::string> others;
        if (isForSeller()) return others;
        for (const Scenario& each : case_.scenarios)
            if (each.id != scenario_.id) others.push_back(labelled(each.label, each.id.text(), wording_.language));
        return others;
    }
    std::string scenarioInWords() const {
        const std::string name = labelled(scenario_.label, scenario_.id.text(), wording_.language);
        const std::vector<std::string> others = otherScenarios();
        if (others.empty()) return name;
        return page_.say("cover.scenario_among", {{"scenario", name}, {"others", listed(others)}});
    }

    std::vector<std::pair<std::string, std::string>> facts() const {
        std::vector<std::pair<std::string, std::string>> facts{
            {page_.say("cover.case"), labelled(case_.title, case_.id, wording_.language)},
            {page_.say("cover.scenario"), scenarioInWords()},
            {page_.say("cover.horizon"), page_.say("cover.horizon_value", {{"months", std::to_string(scenario_.months)},
                                                                           {"start", case_.baseMonth.text()}})},
            {page_.say("cover.prices"), std::to_string(case_.priceYear) + ", " + case_.currency},
            {page_.say("cover.run"), manifestSentence(result_.manifest, wording_)}};
        if (const std::string revision = revisionInWords(); !revision.empty())
            facts.emplace_back(page_.say("cover.revision"), revision);
        if (isForOne()) facts.insert(facts.begin() + 1, {page_.say("reader.for"), reader()});
        return facts;
    }

    /// Whether no alternative has a future that is unlike the others: then no share of futures is told.
    bool isCertain() const {
        return std::ranges::all_of(result_.alternatives,
                                   [](const AlternativeResult& each) { return isSameInEveryFuture(each.netBenefit); });
    }

    /// The unit of an answer, in which charts of the net benefit are told too.
    SteadyUnit benefitUnit(const AlternativeId& alternative) const {
        SteadyUnit unit;
        const auto found = std::ranges::find(result_.alternatives, alternative, &AlternativeResult::alternative);
        if (found != result_.alternatives.end()) unit.prefer(std::abs(found->netBenefit.mean));
        return unit;
    }

    /// The alternative that is best most often.
    const AlternativeResult& foremost() const {
        return *std::ranges::max_element(result_.alternatives, {},
                                         [](const AlternativeResult& each) { return each.best.value; });
    }

    /// In short: what it is about, the answer, what it is made of and who pays and gains, how the benefit of the
    /// foremost grows and what moves it, what it rests on, what to ask.
    void writeSummary() {
        heading(ReportPart::Summary, true);
        page_.paragraph(case_.summary.in(wording_.language));
        for (const AlternativeResult& each : result_.alternatives)
            page_.paragraph(verdictSentence(each, relianceFor(each.alternative), case_, wording_));
        if (result_.alternatives.empty()) return;
        if (!isCertain() && result_.alternatives.size() > 1) writeBest();
        if (!isCertain() && !form_.has(ReportPart::Answer)) page_.paragraph(page_.say("cover.rule"));
        const AlternativeResult& shown = foremost();
        nameAlternative(shown.alternative);
        page_.paragraph(makeUpSentence(shown, case_, scenario_, wording_));
        writeGrowth(shown);
        writeWhoGains(shown, kSummaryParties);
        for (const AlternativeResult& each : result_.alternatives)
            if (&each != &shown) writeWhyInShort(each);
        for (const OneWayAnalysis& each : source_.sensitivity)
            if (each.alternative == shown.alternative) writeMovers(each);
        page_.paragraph(inputSentence(inputMarks(case_, scenario_), wording_) + ".");
        if (!isCertain()) writeQuestions(kSummaryInputs);
    }

    /// What an alternative that is not foremost is made of, and who pays for it; who gains where nobody pays.
    void writeWhyInShort(const AlternativeResult& result) {
        const Gains gains = gainsOf(result);
        const bool anyPays = !gains.worse.empty();
        const std::string parties = listOf(anyPays ? gains.worse : gains.better, kSummaryParties);
        std::string text = labelOf(result.alternative) + ": " + makeUpSentence(result, case_, scenario_, wording_);
        if (!text.ends_with('.')) text += '.';  // as an abbreviated currency does
        if (!parties.empty())
            text += " " + page_.say(anyPays ? "board.worse_off" : "board.better_off", {{"parties", parties}});
        page_.paragraph(std::move(text));
    }

    void writeGrowth(const AlternativeResult& result) {
        SteadyUnit unit = benefitUnit(result.alternative);
        FanChart fan = netBenefitFan(result, case_, wording_, unit);
        DocumentTable figures = readTable(fan, wording_);
        page_.figure({std::move(fan), std::move(figures)});
    }

    void writeBest() {
        page_.paragraph(page_.say("statement.best", {{"shares", bestShares(case_, result_, wording_)}}) + ".");
    }

    /// The inputs that move the result most, in one sentence.
    void writeMovers(const OneWayAnalysis& analysis) {
        SteadyUnit unit;
        page_.paragraph(netBenefitTornado(analysis, case_, scenario_, wording_, unit).frame.sentence);
    }

    // ---- what is asked, and the answer

    /// "Reader (Vendor): for chest X-ray at North, South."
    std::string useOf(const Tool& tool) const {
        std::string name = labelled(tool.label, tool.id.text(), wording_.language);
        if (!tool.vendor.empty()) name += " (" + partyName(PartyId(tool.vendor)) + ")";
        const auto labels = [&](const auto& objects) {
            return listed(objects,
                          [&](const auto* each) { return labelled(each->label, each->id.text(), wording_.language); });
        };
        return page_.say(
            "board.use_of",
            {{"tool", name}, {"needs", labels(needsOf(case_, tool.id))}, {"sites", labels(sitesOf(case_, tool.id))}});
    }

    void writeQuestion() {
        heading(ReportPart::Question, form_.has(ReportPart::Summary));
        page_.paragraph(case_.summary.in(wording_.language));
        page_.paragraph(question());
        for (const Tool& tool : case_.tools) page_.paragraph(useOf(tool));
        const RunHeading heading = headingOf(case_, scenario_, case_.comparator, wording_);
        page_.paragraph(heading.compared);
        page_.paragraph(heading.discounted);
        if (!isForSeller()) page_.paragraph(heading.valued);
    }

    void writeAnswer() {
        heading(ReportPart::Answer);
        for (const AlternativeResult& each : result_.alternatives) {
            nameAlternative(each.alternative);
            page_.paragraph(decisionSentence(each, case_.currency, wording_));
            page_.paragraph(paybackSentence(each, case_.baseMonth, wording_));
            page_.paragraph(makeUpSentence(each, case_, scenario_, wording_));
            writeSpread(each);
            writePlane(each);
        }
        for (const PairedComparison& pair : result_.comparisons)
            page_.paragraph(
                comparisonSentence(pair, labelOf(pair.first), labelOf(pair.second), case_.currency, wording_));
        if (isCertain()) return;
        writeBest();
        page_.paragraph(page_.say("cover.rule"));
    }

    void writeSpread(const AlternativeResult& result) {
        if (isSameInEveryFuture(result.netBenefit)) return;
        SteadyUnit unit = benefitUnit(result.alternative);
        DensityChart density = netBenefitDensity(result, case_, wording_, unit);
        if (density.shares.empty()) return;
        DocumentTable figures = readTable(density, wording_);
        page_.figure({std::move(density), std::move(figures)});
    }

    /// Cost against health, where an effect on health is counted.
    void writePlane(const AlternativeResult& result) {
        const bool countsHealth = result.qalys.min != 0 || result.qalys.max != 0;
        const bool isSame = isSameInEveryFuture(result.netBenefit) && isSameInEveryFuture(result.qalys);
        if (!countsHealth || isSame || result_.samples.empty()) return;
        const CostEffectiveness draws =
            costEffectivenessOf(result_, result.alternative, valuedAt(case_, scenario_).capacityShare);
        const PlaneSubject subject{draws, case_, scenario_};
        SteadyUnit unit;
        page_.figure({costEffectivenessPlane(subject, wording_, unit), {}});
        FanChart curve = acceptabilityCurve(subject, wording_);
        DocumentTable figures = readTable(curve, wording_);
        page_.figure({std::move(curve), std::move(figures)});
    }

    // ---- who pays and who gains

    void writeParties() {
        heading(ReportPart::Parties);
        for (const AlternativeResult& each : result_.alternatives) {
            nameAlternative(each.alternative);
            writeWhoGains(each);
            const TitledTable ledger = tables_.ledger(each);
            page_.paragraph(ledger.title);
            page_.table(ledger.table);
            writeBudget(each);
            for (const TitledTable& budget : tables_.budgets(each)) {
                page_.paragraph(budget.title);
                page_.table(budget.table);
            }
        }
        page_.paragraph(page_.say("table.legend"));
    }

    void writeBudget(const AlternativeResult& result) {
        SteadyUnit unit;
        BarsChart bars = budgetBars(result, case_, wording_, unit);
        if (bars.categories.empty() || bars.series.empty()) return;
        page_.figure({std::move(bars), {}});
        page_.paragraph(budgetPrices(case_, scenario_, wording_));
    }

    struct Share {
        double amount = 0;
        std::string text;
    };
    /// All of them, or the largest and the sum of the others.
    std::string listOf(std::vector<Share> shares, std::size_t most) const {
        if (shares.size() > most + 1)
            std::ranges::stable_sort(shares, std::ranges::greater(),
                                     [](const Share& each) { return std::abs(each.amount); });
        const std::size_t named = shares.size() > most + 1 ? most : shares.size();
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < named; ++i) texts.push_back(shares[i].text);
        double others = 0;
        for (std::size_t i = named; i < shares.size(); ++i) others += shares[i].amount;
        if (named < shares.size())
            texts.push_back(
                page_.say("chart.in_all",
                          {{"name", page_.say("chart.others", {{"count", std::to_string(shares.size() - named)}})},
                           {"amount", money(others)}}));
        return listed(texts);
    }

    struct Gains {
        std::vector<Share> worse, better, freed;
        std::vector<std::string> health;
    };
    Gains gainsOf(const AlternativeResult& result) const {
        Gains gains;
        for (const PartyResult& party : result.parties)
            for (const KindResult& kind : party.kinds) {
                const double mean = kind.presentValue.mean;
                if (mean == 0) continue;
                if (kind.kind == FlowKind::Cash)
                    (mean < 0 ? gains.worse : gains.better).push_back({mean, partyMoney(party.party, kind)});
                if (kind.kind == FlowKind::Capacity)
                    gains.freed.push_back({mean, partyName(party.party) + " (" + money(mean) + ")"});
                if (kind.kind == FlowKind::Health)
                    gains.health.push_back(partyName(party.party) + " (" +
                                           formatSignificant(mean, kHealthDigits, wording_.numbers) +
                                           wording_.numbers.unitSpace + "QALY)");
            }
        return gains;
    }
    void tellParties(const char* key, const std::string& parties) {
        if (!parties.empty()) page_.paragraph(page_.say(key, {{"parties", parties}}));
    }
    /// Who is worse off in money alone, and who better; who has more time, and whose health changes.
    /// @param most parties that are named in each sentence
    void writeWhoGains(const AlternativeResult& result, std::size_t most = kAllParties) {
        Gains gains = gainsOf(result);
        tellParties("board.worse_off", listOf(std::move(gains.worse), most));
        tellParties("board.better_off", listOf(std::move(gains.better), most));
        tellParties("board.freed", listOf(std::move(gains.freed), most));
        tellParties("board.health", listed(gains.health));
    }
    std::string partyMoney(const PartyId& party, const KindResult& kind) const {
        const std::string key =
            isSameInEveryFuture(kind.presentValue) ? "board.party_money_certain" : "board.party_money";
        return page_.say(key, {{"party", partyName(party)},
                               {"amount", money(kind.presentValue.mean)},
                               {"futures", formatFutures(kind.negative.value, wording_.numbers)}});
    }
    std::string partyName(const PartyId& id) const { return partyLabel(case_, id, wording_.language); }

    // ---- how sure, and what it hangs on

    void writeCertainty() {
        heading(ReportPart::Certainty);
        if (result_.manifest.counts == CountMode::Drawn) page_.paragraph(page_.say("statement.patient_noise"));
        const InputMarks marks = inputMarks(case_, scenario_);
        page_.paragraph(inputSentence(marks, wording_));
        page_.paragraph(keyAssumptionSentence(case_, marks, wording_));
        if (!isCertain()) page_.paragraph(page_.say("confidence_summary.legend"));
        for (const AlternativeResult& each : result_.alternatives) {
            nameAlternative(each.alternative);
            page_.paragraph(simulationErrorSentence(each, case_.currency, wording_));
            writeReliance(each.alternative);
            if (isCertain()) continue;
            const ConfidenceSummary summary = confidenceIn(each.alternative);
            page_.paragraph(confidenceSentence(summary, case_, kShownInputs, wording_));
            page_.table(confidenceTable(summary, marks, wording_));
        }
    }

    ConfidenceSummary confidenceIn(const AlternativeId& alternative) const {
        return confidenceSummary(case_, scenario_, source_.information.sample, alternative);
    }

    /// How much of what moves a result is assumed or remembered.
    void writeReliance(const AlternativeId& alternative) {
        const Reliance reliance = relianceFor(alternative);
        if (!reliance.isKnown) return;
        page_.paragraph(
            page_.say("board.reliance", {{"alternative", labelOf(alternative)},
                                         {"assumed", formatShare(reliance.assumed, wording_.numbers)},
                                         {"remembered", formatShare(reliance.remembered, wording_.numbers)}}));
    }

    void writeInfluences() {
        heading(ReportPart::Influences);
        for (const OneWayAnalysis& each : source_.sensitivity) {
            nameAlternative(each.alternative);
            writeTurns(each);
            SteadyUnit unit = benefitUnit(each.alternative);
            if (!each.inputs.empty()) page_.figure({netBenefitTornado(each, case_, scenario_, wording_, unit), {}});
            const auto rates = ratesInTornado(each, case_, scenario_, wording_.numbers);
            if (!rates.empty()) page_.paragraph(listed(rates) + ".");
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
                                                      {"value", amounts.amountSpelt(*each.turnsAt)},
                                                      {"low", amounts.amountSpelt(each.low)},
                                                      {"high", amounts.amountSpelt(each.high)}}));
        }
        if (!any) page_.paragraph(page_.say(analysis.inputs.empty() ? "chart.tornado_nothing" : "board.turns_nothing"));
    }

    // ---- what if it goes wrong

    void writeDownside() {
        heading(ReportPart::Downside);
        if (const std::vector<std::string> others = otherScenarios(); !others.empty())
            page_.paragraph(page_.say("board.other_scenarios", {{"scenarios", listed(others)}}));
        for (const AlternativeResult& each : result_.alternatives) {
            nameAlternative(each.alternative);
            writeWorst(each);
        }
    }

    void writeWorst(const AlternativeResult& result) {
        if (isSameInEveryFuture(result.netBenefit)) return page_.paragraph(page_.say("board.worst_certain"));
        page_.paragraph(page_.say("board.worst", {{"low", money(result.netBenefit.at(Q05))},
                                                  {"futures", formatFutures(result.worse.value, wording_.numbers)},
                                                  {"never", formatFutures(result.neverBreaksEven, wording_.numbers)}}));
        writeMostExposed(result);
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
        heading(ReportPart::Contracts);
        const auto before = page_.blocks();
        for (const AlternativeResult& each : result_.alternatives) {
            const Alternative* alternative = findById(case_.alternatives, each.alternative);
            for (const ContractId& id : alternative->contracts)
                if (const Contract* contract = findById(case_.contracts, id)) writeContract(*alternative, *contract);
            writeReceived(each, *alternative);
            writePayments(each);
        }
        if (page_.blocks() == before) page_.paragraph(page_.say("board.no_contract"));
        for (const AlternativeResult& each : result_.alternatives)
            writeCosts(*findById(case_.alternatives, each.alternative));
    }

    void writePayments(const AlternativeResult& result) {
        const TitledTable payments = tables_.payments(result);
        if (payments.table.rows.empty()) return;
        page_.paragraph(labelOf(result.alternative) + ": " + payments.title);
        page_.table(payments.table);
        if (!payments.note.empty()) page_.paragraph(payments.note);
    }

    /// What no contract asks for. A seller is not shown what its buyer assumes.
    void writeCosts(const Alternative& alternative) {
        DocumentTable costs = costTable(case_, alternative, scenario_, wording_);
        if (costs.rows.empty() || isForSeller()) return;
        page_.paragraph(page_.say("board.costs", {{"alternative", labelOf(alternative.id)}}));
        page_.table(std::move(costs));
    }

    /// Payments over time, to each who is paid.
    void writeReceived(const AlternativeResult& result, const Alternative& alternative) {
        std::vector<const BudgetImpact*> shown;
        for (const ContractId& id : alternative.contracts) {
            const Contract* contract = findById(case_.contracts, id);
            if (contract == nullptr) continue;
            for (const BudgetImpact* received : payeesIn(result, *contract)) {
                if (std::ranges::find(shown, received) != shown.end()) continue;
                shown.push_back(received);
                FanChart fan = receivedFan(*received, case_, wording_);
                DocumentTable figures = readTable(fan, wording_);
                page_.figure({std::move(fan), std::move(figures)});
            }
        }
    }

    void writeContract(const Alternative& alternative, const Contract& contract) {
        AnnexSource source = annexSource(case_, alternative, contract, scenario_);
        page_.heading(2, contractTitle(source, wording_));
        if (isForSeller()) source.scenario = nullptr;  // its figures are the guesses of the buyer
        DocumentTable table{{page_.say("table.clause"), page_.say("board.does"), page_.say("board.agreed")}, 3, {}};
        std::vector<std::string> warnings;
        for (const ClauseLine& line : clauseLines(source, wording_)) {
            table.rows.push_back({line.title, line.words, line.figures});
            if (isForSeller()) continue;
            for (const std::string& warning : line.warnings) warnings.push_back(line.name + ": " + warning);
        }
        page_.table(std::move(table));
        for (std::string& warning : warnings) page_.paragraph(std::move(warning));
        if (!isForSeller()) writeIncentives(contract);
    }

    /// What a clause of its kind is known to tempt to.
    void writeIncentives(const Contract& contract) {
        const ContractNames names(contract, &case_, wording_);
        DocumentTable table{{page_.say("table.clause"), page_.say("contract_page.incentive")}, 2, {}};
        for (const Clause* clause : inOrderOfApplication(contract)) {
            const std::string kind(clauseKind(clause->terms));
            table.rows.push_back({names.clause(clause->id), page_.say("gallery.incentive." + kind)});
        }
        page_.table(std::move(table));
    }

    // ---- what is not known

    InformationWords informationWords() const {
        const CaseInformation& information = source_.information;
        return {case_, scenario_, information, wording_, formatOfTable(information.choice().evpi)};
    }

    /// What is worth asking for. @param most questions
    void writeQuestions(std::size_t most = std::numeric_limits<std::size_t>::max()) {
        page_.paragraph(page_.say("board.worth_asking"));
        const InformationWords words = informationWords();
        const std::vector<std::string> questions = words.questions();
        for (std::size_t i = 0; i < std::min(most, questions.size()); ++i)
            page_.paragraph(std::to_string(i + 1) + ". " + questions[i]);
        if (questions.empty()) page_.paragraph(words.nothing());
    }

    void writeEvidence() {
        heading(ReportPart::Evidence);
        page_.paragraph(page_.say("radar.text"));
        for (const ToolEvidence& each : toolEvidence(case_, scenario_, wording_)) {
            page_.heading(2, each.tool);
            page_.paragraph(each.sentence);
            page_.table(each.table);
        }
    }

    void writeUnknown() {
        heading(ReportPart::Unknown);
        if (const std::string& note = case_.note.in(wording_.language); !note.empty())
            page_.paragraph(page_.say("board.case_note", {{"note", note}}));
        if (isCertain()) {
            page_.paragraph(page_.say("board.unknown_certain"));
        } else {
            page_.paragraph(informationWords().most());
            writeQuestions();
        }
        for (const Diagnostic& each : source_.findings.items())
            if (each.severity != Severity::Info || tellsOfUnstated(each)) page_.paragraph(inWords(each.problem));
    }

    /// Without places in files, which a reader on paper cannot look up.
    std::string inWords(const Error& problem) const {
        Error named = withNames(problem, case_, wording_.language, Naming::Alone);
        const std::string key = "subject." + named.subject;
        if (std::string words = page_.say(key); words != key) named.subject = std::move(words);
        return wording_.texts.explain(named, wording_.language);
    }

    void writeFigures() {
        heading(ReportPart::Figures);
        page_.paragraph(page_.say("board.figures_text"));
        page_.table(figureTable(case_, scenario_, wording_));
    }

    void writeMethod() {
        heading(ReportPart::Method);
        const RunManifest& manifest = result_.manifest;
        page_.paragraph(manifestSentence(manifest, wording_));
        page_.paragraph(page_.say(
            "board.repeat", {{"case", manifest.caseDigest}, {"run", manifest.runId}, {"result", manifest.resultHash}}));
        tellRecipe();
    }

    void tellRecipe() {
        if (const std::string revision = revisionInWords(); !revision.empty())
            page_.paragraph(page_.say("cover.revision") + ": " + revision);
        page_.paragraph(page_.say("board.again", {{"command", recipeCommand(recipe())}}));
        page_.paragraph(recipeLine(recipe()));
    }
    /// At the end of a report that does not tell how it was calculated: it can be repeated all the same.
    void writeRecipe() {
        page_.heading(1, page_.say("board.made_from"));
        tellRecipe();
    }

    void writeChecklist() {
        heading(ReportPart::Checklist);
        page_.paragraph(page_.say("checklist.text"));
        page_.table(cheersTable(form_, wording_));
        page_.heading(2, page_.say("checklist.ai"));
        page_.table(aiFieldTable(case_, form_, wording_));
    }

    // ---- for whom it is

    /// That of one reader stands first, and not again.
    void writeReaders() {
        if (isForOne()) return;
        heading(ReportPart::Readers);
        page_.paragraph(page_.say("reader.text"));
        page_.table(decisionMakerTable(form_, wording_));
    }

    void writeForReader() {
        page_.heading(1, page_.say("reader.means", {{"who", reader()}}), true);
        if (form_.audience == ReportAudience::Clinicians || form_.audience == ReportAudience::Compliance) writeTools();
        if (form_.audience == ReportAudience::Compliance) page_.paragraph(gateSentence(form_, wording_));
        if (isForSeller()) page_.paragraph(page_.say("reader.vendor_warning"));
        for (const AlternativeResult& each : result_.alternatives) writeMeaning(each);
        page_.heading(2, page_.say("reader.what"));
        page_.paragraph(page_.say("reader.text_one"));
        page_.table(decisionMakerTable(form_, wording_));
    }

    /// What the tools are used for, and the highest level of evidence on them.
    void writeTools() {
        for (const Tool& tool : case_.tools) page_.paragraph(useOf(tool));
        for (const ToolEvidence& each : toolEvidence(case_, scenario_, wording_))
            page_.paragraph(each.tool + ": " + each.sentence);
    }

    /// What an alternative comes to for the audience.
    void writeMeaning(const AlternativeResult& result) {
        if (form_.audience == ReportAudience::Compliance) return;
        nameAlternative(result.alternative);
        if (isForSeller()) return page_.paragraph(sellersInWords(result, case_, wording_));
        if (form_.audience == ReportAudience::Board) {
            page_.paragraph(verdictSentence(result, relianceFor(result.alternative), case_, wording_));
            page_.paragraph(makeUpSentence(result, case_, scenario_, wording_));
            return writeWorst(result);
        }
        if (form_.audience == ReportAudience::Payer) return writeWhoPaysWhen(result);
        Gains gains = gainsOf(result);
        if (form_.audience == ReportAudience::Clinicians)
            tellParties("board.freed", listOf(std::move(gains.freed), kAllParties));
        tellParties("board.health", listed(gains.health));
        if (gains.health.empty()) page_.paragraph(page_.say("reader.no_health"));
    }

    /// Over the horizon, and year by year.
    void writeWhoPaysWhen(const AlternativeResult& result) {
        std::vector<TitledTable> tables = tables_.budgets(result);
        tables.insert(tables.begin(), tables_.gains(result));
        for (TitledTable& each : tables) {
            if (each.table.rows.empty()) continue;
            page_.paragraph(std::move(each.title));
            page_.table(std::move(each.table));
        }
    }

    void writeAssessment() {
        heading(ReportPart::Assessment);
        page_.paragraph(page_.say("mas_ai.text"));
        page_.table(domainTable(form_, wording_));
        page_.paragraph(gateSentence(form_, wording_));
        page_.paragraph(page_.say("mas_ai.decision"));
    }

    void writeMiniHta() {
        heading(ReportPart::MiniHta, true);
        page_.paragraph(page_.say("hta.text"));
        for (const TitledTable& section : miniHta(source_, scenario_, wording_)) {
            page_.heading(2, section.title);
            page_.table(section.table);
        }
    }

    /// Of the words that stand in what was written so far.
    void writeGlossary() {
        heading(ReportPart::Glossary);
        page_.table(glossaryOf(page_.document(), wording_));
    }

    using Writer = std::pair<ReportPart, void (BoardReport::*)()>;
    static const std::array<Writer, kReportParts.size()> kWriters;

    const Case& case_;
    const BoardSource& source_;
    const RunResult& result_;
    const Scenario& scenario_;
    const Wording& wording_;
    const ReportForm& form_;
    PageWriter page_;
    ResultTables tables_;
};

const std::array<BoardReport::Writer, kReportParts.size()> BoardReport::kWriters{{
    {ReportPart::Summary, &BoardReport::writeSummary},
    {ReportPart::Question, &BoardReport::writeQuestion},
    {ReportPart::Answer, &BoardReport::writeAnswer},
    {ReportPart::Parties, &BoardReport::writeParties},
    {ReportPart::Certainty, &BoardReport::writeCertainty},
    {ReportPart::Influences, &BoardReport::writeInfluences},
    {ReportPart::Downside, &BoardReport::writeDownside},
    {ReportPart::Contracts, &BoardReport::writeContracts},
    {ReportPart::Evidence, &BoardReport::writeEvidence},
    {ReportPart::Unknown, &BoardReport::writeUnknown},
    {ReportPart::Figures, &BoardReport::writeFigures},
    {ReportPart::Method, &BoardReport::writeMethod},
    {ReportPart::Readers, &BoardReport::writeReaders},
    {ReportPart::Assessment, &BoardReport::writeAssessment},
    {ReportPart::MiniHta, &BoardReport::writeMiniHta},
    {ReportPart::Checklist, &BoardReport::writeChecklist},
    {ReportPart::Glossary, &BoardReport::writeGlossary},
}};

}  // namespace

Document boardReport(const BoardSource& source, const Wording& wording, const ReportForm& form) {
    return BoardReport(source, wording, form).write();
}

}  // namespace valor
