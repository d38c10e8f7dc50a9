// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/annex.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "core/contract/coverage.h"
#include "core/contract/example.h"
#include "core/contract/options.h"
#include "core/contract/program.h"
#include "core/contract/settlement.h"
#include "core/error/listed.h"
#include "core/ledger/account_reference.h"
#include "core/measure/measure.h"
#include "core/model/names.h"
#include "core/report/amount_basis.h"
#include "core/report/annex_definitions.h"
#include "core/report/contract_names.h"
#include "core/report/contract_page.h"
#include "core/report/contract_words.h"
#include "core/report/example_amounts.h"
#include "core/report/guarantee_words.h"
#include "core/report/money_direction.h"
#include "core/report/object_names.h"
#include "core/report/page_writer.h"
#include "core/report/run_context.h"
#include "core/report/trace_words.h"
#include "core/units/unit.h"

namespace valor {
namespace {

class Annex {
public:
    Annex(const AnnexSource& source, const Wording& wording)
        : source_(source),
          contract_(source.contract),
          wording_(wording),
          names_(source.contract, source.input, wording),
          billed_(source),
          shown_(withExampleAmounts(source.contract)),
          program_(contract::compileProgram(source.contract, {})),
          page_(wording) {}

    Document write() {
        page_.title(say("title", {{"contract", contractTitle(source_, wording_)}}));
        page_.paragraph(say("term", {{"start", contract_.start.text()},
                                     {"months", std::to_string(contract_.months)},
                                     {"currency", contract_.currency}}));
        writeIndex();
        const auto example = exampleOf(shown_, source_.cells, source_.expected, Performance::EachClauseActs);
        if (example) writeDefinitions(*example);
        if (example) writeMeasures(*example);
        writeClauses();
        writeOrder();
        writeRounding();
        if (example) writeDuties(*example);
        page_.heading(1, say("example"));
        if (source_.input == nullptr && toolsNamed(contract_).size() > 1) page_.paragraph(say("tools_apart"));
        if (example)
            writeExample(*example);
        else
            page_.paragraph(notSettled(example.error()));
        writeSignatures();
        return page_.finish();
    }

private:
    std::string say(const std::string& key, const PageWriter::Arguments& with = {}) const {
        return page_.say("annex." + key, with);
    }
    std::string name(const std::string& key) const { return page_.say(key); }
    std::string notSettled(const Error& error) const {
        static const Case kNone;
        const Case& holder = source_.input == nullptr ? kNone : *source_.input;
        const Error named = withNames(error, holder, wording_.language, Naming::Alone);
        return say("not_settled", {{"reason", wording_.texts.explain(named, wording_.language)}});
    }
    bool isIndexed() const {
        return contract_.indexedToPrices &&
               std::ranges::any_of(contract_.clauses, [](const Clause& c) { return hasIndexedAmount(c.terms); });
    }
    std::string kindOf(const Clause& clause) const { return name("clause." + std::string(clauseKind(clause.terms))); }
    std::string stageIn(Stage stage) const { return name("stage." + std::string(nameOf(stage))); }

    void writeIndex() {
        page_.paragraph(say(isIndexed() ? "index" : "no_index"));
        if (isIndexed()) page_.paragraph(say("index_series"));
    }

    // Definitions, measures and duties

    void writeDefinitions(const Example& example) {
        page_.heading(1, say("definitions"));
        page_.table(definitions(source_, source_.cells, wording_));
        for (const std::string& measure : measuresOf(example)) page_.paragraph(measureDefined(measure, wording_));
    }
    static std::vector<std::string> measuresOf(const Example& example) {
        std::vector<std::string> measures;
        for (const ExampleFact& fact : example.listed)
            if (std::ranges::find(measures, fact.measure) == measures.end()) measures.push_back(fact.measure);
        return measures;
    }
    void writeMeasures(const Example& example) {
        page_.heading(1, say("measures"));
        page_.paragraph(say("measures_text"));
        DocumentTable rows{{say("measure"), say("grain"), say("verified")}, 3, {}};
        for (const std::string& id : measuresOf(example)) {
            const Measure* known = findMeasure(id);
            const Grain grain = known == nullptr ? Grain::SiteNeedMonth : known->grain;
            rows.rows.push_back({measureInWords(id, wording_), grainIn(grain),
                                 known == nullptr ? say("own_measure") : verificationIn(known->verification)});
        }
        page_.table(std::move(rows));
    }
    std::string grainIn(Grain grain) const {
        switch (grain) {
            case Grain::SiteNeedMonth: return name("grain.site_need_month");
            case Grain::SiteMonth: return name("grain.site_month");
            case Grain::PartyMonth: return name("grain.party_month");
            case Grain::ContractMonth: return name("grain.contract_month");
        }
        return {};
    }
    std::string verificationIn(Verification verification) const {
        switch (verification) {
            case Verification::Logged: return name("verification.logged");
            case Verification::AuditedSample: return name("verification.audited_sample");
            case Verification::Registry: return name("verification.registry");
            case Verification::ModelledOnly: return name("verification.modelled_only");
        }
        return {};
    }

    void writeDuties(const Example& example) {
        page_.heading(1, say("duties"));
        page_.paragraph(say("duties_text"));
        const auto program = contract::compileProgram(contract_, example.cells);
        if (!program) return;
        DocumentTable rows{{name("settle.clause"), say("measure"), say("when_missing")}, 3, {}};
        if (isIndexed())
            rows.rows.push_back({listed(indexedClauses()), measureInWords("index_value", wording_),
                                 name("missing." + std::string(nameOf(MissingRule::Error)))});
        for (const contract::Signal& signal : program->signals) {
            const Clause& reader = contract_.clauses[static_cast<std::size_t>(signal.node)];
            std::vector<std::string> row{names_.clause(reader.id), measureInWords(signal.measure, wording_),
                                         name("missing." + std::string(nameOf(reader.missing)))};
            if (std::ranges::find(rows.rows, row) == rows.rows.end()) rows.rows.push_back(std::move(row));
        }
        page_.table(std::move(rows));
        writeMissing(*program);
        page_.paragraph(say("duties_by"));
    }
    /// What the rules mean that are agreed for missing observations.
    void writeMissing(const contract::Program& program) {
        std::set<MissingRule> agreed;
        if (isIndexed()) agreed.insert(MissingRule::Error);
        for (const contract::Signal& signal : program.signals)
            agreed.insert(contract_.clauses[static_cast<std::size_t>(signal.node)].missing);
        for (const MissingRule rule : agreed) page_.paragraph(say("missing." + std::string(nameOf(rule))));
    }

    std::vector<std::string> indexedClauses() const {
        std::vector<std::string> clauses;
        for (const Clause& clause : contract_.clauses)
            if (hasIndexedAmount(clause.terms)) clauses.push_back(names_.clause(clause.id));
        return clauses;
    }

    // Clauses and their order

    void writeClauses() {
        page_.heading(1, say("clauses"));
        const std::vector<OperatingCharacteristic> guarantees = operatingCharacteristics(contract_);
        for (const Clause& clause : contract_.clauses) {
            const std::string id = clause.id.text(), label = labelled(clause.label, id, wording_.language);
            const std::string once = label == id ? id : label + " (" + id + ")";
            page_.heading(2, once + ": " + kindOf(clause));
            page_.paragraph(name("annex.kind." + std::string(clauseKind(clause.terms)) + formulaOf(clause)));
            page_.paragraph(circumstances(clause));
            for (const OperatingCharacteristic& each : guarantees)
                if (each.clause == clause.id) page_.paragraph(decisionInWords(each, names_));
            DocumentTable rows{{say("figure"), say("value")}, 2, {}};
            for (const auto& [figure, value] : agreedFigures(clause, names_)) rows.rows.push_back({figure, value});
            page_.table(std::move(rows));
        }
    }
    /// Which of two formulas a kind has is agreed; empty where it has one.
    static std::string formulaOf(const Clause& clause) {
        if (std::holds_alternative<ServiceCredit>(clause.terms)) return stageOf(clause) == Stage::Fixed ? ".early" : "";
        const auto* end = std::get_if<Termination>(&clause.terms);
        if (end == nullptr) return {};
        return end->perRemainingMonth ? ".per_month" : ".pro_rata";
    }
    std::string circumstances(const Clause& clause) const {
        std::string text = stageIn(stageOf(clause)) + ".";
        if (!billed_.isNowhere(clause)) text += " " + whoPays(clause);
        text += whereUnbilled(clause) + whatItWaitsFor(clause);
        std::vector<std::string> places;
        for (const SiteId& id : clause.scope.sites) places.push_back(names_.site(id));
        for (const NeedId& id : clause.scope.needs) places.push_back(names_.need(id));
        for (const ToolId& id : clause.scope.tools) places.push_back(names_.tool(id));
        if (!places.empty()) text += " " + say("scope", {{"places", listed(places)}});
        if (!clause.components.empty())
            text += " " + say("bears_on", {{"clauses", listedClauses(clause.components, names_)}}) + sharedOut(clause);
        else if (actsOnCharges(kindOfTerms(clause.terms)))
            text += " " + say("bears_on_all") + " " + coverageInWords(clause, names_);
        if (std::holds_alternative<Indexation>(clause.terms) && !isIndexed()) text += " " + say("index_idle");
        if (isAdded(clause.terms)) text += " " + say("adds_up");
        if (clause.missing == MissingRule::None) text += whatIsLeftOut(clause);
        if (!clause.exclusiveGroup.empty()) text += " " + say("exclusive", {{"group", clause.exclusiveGroup}});
        return text;
    }
    /// Whether a discount is a share of the price before all discounts.
    static bool isAdded(const ClauseTerms& terms) {
        const auto* joining = std::get_if<OnboardingDiscount>(&terms);
        const auto* bundle = std::get_if<BundleDiscount>(&terms);
        return (joining != nullptr && joining->additive) || (bundle != nullptr && bundle->additive);
    }
    /// Caps and service credits of which the charges that it names bear a share only.
    std::string sharedOut(const Clause& clause) const {
        if (!program_) return {};
        const auto number = std::ranges::find(contract_.clauses, clause.id, &Clause::id) - contract_.clauses.begin();
        const contract::ClauseNode& node = program_->nodes[static_cast<std::size_t>(number)];
        std::vector<ClauseId> wider;
        const bool isLateCredit = node.kind == ClauseKind::ServiceCredit && node.stage == Stage::Service;
        if (node.sharesCap || isLateCredit) wider = widerCaps(contract_, clause);
        const auto listedAt = [&](int place) { return program_->lists[static_cast<std::size_t>(place)]; };
        for (int at = node.credits; at >= 0 && listedAt(at) >= 0; at += listedAt(at + 1) + 2)
            wider.push_back(contract_.clauses[static_cast<std::size_t>(listedAt(at))].id);
        return wider.empty() ? "" : " " + say("shared_out", {{"clauses", listedClauses(wider, names_)}});
    }
    /// What follows from a month or a window without observation, where the clause is then not applied.
    std::string whatIsLeftOut(const Clause& clause) const {
        const auto leftOut = [this](const std::string& of) { return " " + say("left_out." + of); };
        switch (kindOfTerms(clause.terms)) {
            case ClauseKind::TwoPartTariff:
            case ClauseKind::Liability: return leftOut(std::string(clauseKind(clause.terms)));
            case ClauseKind::ServiceCredit:
            case ClauseKind::OutcomeRebate:
            case ClauseKind::PerformanceBonus:
            case ClauseKind::MoneyBack:
            case ClauseKind::EvidenceSteps: return leftOut("share");
            case ClauseKind::VolumeGuarantee: {
                const bool isTested = !std::get<VolumeGuarantee>(clause.terms).metric.measure.empty();
                return leftOut("volume_guarantee") + (isTested ? leftOut("share") : "");
            }
            default: return {};
        }
    }
    /// An account, also where it is that of whichever site.
    std::string party(const std::string& account) const {
        return refersToSite(account) ? say("own_site") : names_.account(account);
    }
    /// Which way the money goes, in words; on the account of whom for a clause that sites pay.
    std::string whoPays(const Clause& clause) const {
        const MoneyDirection direction = directionOf(kindOfTerms(clause.terms));
        if (direction == MoneyDirection::Pays) return whoPaysWhom(clause);
        const std::vector<SiteId> sites = refersToSite(clause.payer) ? billed_.of(clause) : std::vector<SiteId>{};
        const std::string payer = !refersToSite(clause.payer) ? party(clause.payer)
                                  : sites.size() == 1         ? names_.site(sites.front())
                                                              : say("each_site");
        const std::string text = say("direction." + std::string(directionName(direction)),
                                     {{"payer", payer}, {"payee", party(clause.payee)}});
        const std::string budget = names_.budgetOfSites(clause.payer);
        return budget.empty() ? text : text + " " + say("of_budget", {{"budget", budget}});
    }
    std::string whoPaysWhom(const Clause& clause) const {
        const std::string payee = party(clause.payee);
        if (!refersToSite(clause.payer)) return say("parties", {{"payer", party(clause.payer)}, {"payee", payee}});
        const std::vector<SiteId> sites = billed_.of(clause);
        std::string text = say("site_pays", {{"payee", payee}});
        if (sites.size() == 1) text = say("parties", {{"payer", names_.site(sites.front())}, {"payee", payee}});
        if (sites.size() > 1) text = say("sites_pay", {{"count", std::to_string(sites.size())}, {"payee", payee}});
        const std::string budget = names_.budgetOfSites(clause.payer);
        return budget.empty() ? text : text + " " + say("out_of", {{"budget", budget}});
    }
    std::string whereUnbilled(const Clause& clause) const {
        const std::vector<SiteId> sites = billed_.unbilled(clause);
        const ClauseKind kind = kindOfTerms(clause.terms);
        // Of a share of charges it follows from what is said of these.
        const bool isTold = isCharge(kind) || isOwedOnceJoined(kind) || billed_.isNowhere(clause);
        if (sites.empty() || !isTold) return {};
        return " " + say(isCharge(kind) ? "never_billed" : "never_applies",
                         {{"sites", listed(sites, [this](const SiteId& id) { return names_.site(id); })}});
    }
    /// The clauses on options that hold back what is owed besides charges: none where one of its charges is open.
    std::string whatItWaitsFor(const Clause& clause) const {
        std::vector<ClauseId> options;
        for (const std::size_t option : optionsWaitedFor(contract_, clause))
            options.push_back(contract_.clauses[option].id);
        if (options.empty() || !isOwedOnceJoined(kindOfTerms(clause.terms))) return {};
        return " " + say("waits_for", {{"clauses", listedClauses(options, names_)}});
    }
    void writeOrder() {
        page_.heading(1, say("order"));
        page_.paragraph(say("order_text"));
        DocumentTable rows{{name("settle.stage"), name("settle.clause")}, 2, {}};
        for (const auto& [stage, unused] : Names<Stage>::table()) {
            std::vector<std::string> names;
            for (const Clause& clause : contract_.clauses)
                if (stageOf(clause) == stage) names.push_back(names_.clause(clause.id));
            if (!names.empty()) rows.rows.push_back({stageIn(stage), listed(names)});
        }
        page_.table(std::move(rows));
        if (std::ranges::any_of(contract_.clauses, countsNet)) page_.paragraph(say("net_charges"));
        if (std::ranges::any_of(contract_.clauses, [](const Clause& each) { return hasWindow(each.terms); }))
            page_.paragraph(whatIsCutShort());
    }
    /// Of what is stated for a window, what a shorter one shortens and what it does not.
    std::string whatIsCutShort() const {
        std::string text = say("cut_short");
        std::vector<std::string> whole;
        const auto addOnce = [&](const std::string& words) {
            if (std::ranges::find(whole, words) == whole.end()) whole.push_back(words);
        };
        for (const Clause& clause : contract_.clauses) {
            const auto* bonus = std::get_if<PerformanceBonus>(&clause.terms);
            const bool isOnCharges =
                bonus != nullptr && bonus->amount.decimal.empty() && bonus->amount.parameter.empty();
            if (!hasWindow(clause.terms) || isOnCharges) continue;
            const std::string kind(clauseKind(clause.terms));
            if (!isShortened(clause.terms)) {
                addOnce(say("whole." + kind));
            } else if (const std::string months = say("cut_short.months." + kind); text.find(months) == text.npos) {
                text += " " + months;
            }
        }
        return whole.empty() ? text : text + " " + say("cut_short.whole", {{"amounts", listed(whole)}});
    }
    static bool isShortened(const ClauseTerms& terms) {
        const auto* floor = std::get_if<SpendFloor>(&terms);
        return std::holds_alternative<MinimumCommitment>(terms) ||
               (floor != nullptr && floor->window == TierWindow::ContractYear);
    }
    /// Whether the text of its kind speaks of net charges.
    static bool countsNet(const Clause& clause) {
        const ClauseKind kind = kindOfTerms(clause.terms);
        return kind == ClauseKind::PerformanceBonus || kind == ClauseKind::OutcomeRebate ||
               kind == ClauseKind::MoneyBack;
    }
    /// Whether something is stated for a whole window, which may be cut short.
    static bool hasWindow(const ClauseTerms& terms) {
        switch (kindOfTerms(terms)) {
            case ClauseKind::MinimumCommitment:
            case ClauseKind::SpendCap:
            case ClauseKind::SpendFloor:
            case ClauseKind::Collar:
            case ClauseKind::PerformanceBonus:
            case ClauseKind::VolumeGuarantee:
            case ClauseKind::PriceVolume: return true;
            default: return false;
        }
    }

    /// What twelve rounded invoices differ by from the year that they are a twelfth of.
    void writeRounding() {
        page_.heading(1, say("rounding"));
        page_.paragraph(say("rounding_text"));
        if (std::ranges::none_of(contract_.clauses, [this](const Clause& each) { return isTwelfth(each); })) return;
        page_.paragraph(say("rounding_year"));
        for (const Clause& clause : contract_.clauses)
            if (const auto* licence = std::get_if<Licence>(&clause.terms)) writeTwelfths(clause.id, *licence);
    }
    /// Whether a month of it is a twelfth of a year.
    bool isTwelfth(const Clause& clause) const {
        const ClauseKind kind = kindOfTerms(clause.terms);
        if (kind == ClauseKind::Capitation || kind == ClauseKind::Licence) return true;
        const auto isYearly = [this](const ContractAmount* amount) {
            const Parameter* open =
                source_.input == nullptr ? nullptr : findById(source_.input->parameters, amount->parameter);
            if (open == nullptr) return false;
            const auto unit = Unit::parse(open->unit, contract_.currency);
            return unit && unit->exponentOf("yr") == -1;
        };
        return isPaidByTheMonth(kind) && std::ranges::any_of(amountsOf(clause.terms), isYearly);
    }
    void writeTwelfths(const ClauseId& clause, const Licence& licence) {
        const auto amount = ExactNumber::parse(licence.amount.decimal), share = ExactNumber::parse(licence.maintenance);
        const auto currency = Currency::make(contract_.currency);
        if (!amount || !share || !currency) return;
        const ExactNumber year = *amount * *share;
        const auto month = Money::rounded(year / ExactNumber(kYearMonths), *currency);
        const auto exact = Money::rounded(year, *currency);
        if (!month || !exact) return;
        const Money paid(month->minorUnits() * kYearMonths, *currency);
        if (paid == *exact) return;
        const Money more(paid.minorUnits() - exact->minorUnits(), *currency);
        page_.paragraph(say("rounding_clause", {{"clause", names_.clause(clause)},
                                                {"month", this->amount(*month)},
                                                {"paid", this->amount(paid)},
                                                {"year", this->amount(*exact)},
                                                {"more", this->amount(more)}}));
    }

    // The worked example

    std::string amountOf(const ClauseId& clause, const ContractAmount& amount) const {
        return names_.clause(clause) + " (" + names_.parameter(amount.parameter) + ")";
    }
    /// What stands in for amounts that are still to be agreed: "Use (Price of use): DKK 20".
    std::vector<std::string> madeUpAmounts() const {
        std::vector<std::string> madeUp;
        for (std::size_t i = 0; i < contract_.clauses.size(); ++i) {
            const auto stated = amountsOf(contract_.clauses[i].terms);
            const auto used = amountsOf(shown_.clauses[i].terms);
            for (std::size_t k = 0; k < stated.size(); ++k)
                if (!stated[k]->isAgreed())
                    madeUp.push_back(amountOf(contract_.clauses[i].id, *stated[k]) + ": " +
                                     moneyInWords(used[k]->decimal, contract_.currency, wording_));
        }
        return madeUp;
    }
    void writeExample(const Example& example) {
        if (const auto amounts = madeUpAmounts(); !amounts.empty())
            page_.paragraph(say("made_up_amounts", {{"amounts", listed(amounts)}}));
        const auto lines = settle(shown_, example.cells, example.facts);
        if (!lines) return page_.paragraph(notSettled(lines.error()));
        const int shownYear = fullestYear(example, contract_.months);
        std::string text = whatIsObserved(example) + " ";
        if (std::ranges::any_of(contract_.clauses, isPerformance)) text += say("each_acts") + " ";
        page_.paragraph(text + say("example_text", {{"year", std::to_string(shownYear + 1)}}));
        page_.table(observed(example));
        if (const auto measures = takenAsNought(example); !measures.empty())
            page_.paragraph(say("taken_as_nought", {{"measures", listed(measures)}}));
        page_.table(settled(*lines, shownYear));
        writeJudged(*lines, shownYear);
        page_.table(totals(*lines));
    }
    bool isShown(const InvoiceLine& line, const std::vector<InvoiceLine>& all, int year) const {
        return line.month.monthsSince(contract_.start) / kYearMonths == year || line.month == all.back().month;
    }
    /// At which count each guarantee acts that is seen to act, which the formula of its line does not tell.
    void writeJudged(const std::vector<InvoiceLine>& lines, int year) {
        std::set<ClauseId> told;
        for (const InvoiceLine& line : lines) {
            const auto* terms = std::get_if<OutcomeRebate>(&findById(contract_.clauses, line.clause)->terms);
            const auto counted = std::ranges::find(line.trace.values, "numerator", &TraceValue::name);
            const auto of = std::ranges::find(line.trace.values, "denominator", &TraceValue::name);
            if (terms == nullptr || counted == line.trace.values.end() || of == line.trace.values.end()) continue;
            if (!isShown(line, lines, year) || !told.insert(line.clause).second) continue;
            const double judged = of->value.toDouble();
            const auto number = [&](double value) { return formatNumber(value, 0, wording_.numbers); };
            page_.paragraph(say("judged", {{"clause", names_.clause(line.clause)},
                                           {"buyer", names_.account(line.payer)},
                                           {"month", line.month.text()},
                                           {"counted", number(counted->value.toDouble())},
                                           {"sample", number(judged)},
                                           {"most", number(largestRebatedCount(*terms, static_cast<int>(judged)))}}));
        }
    }

    static bool isPerformance(const Clause& clause) {
        const ClauseKind kind = kindOfTerms(clause.terms);
        return kind == ClauseKind::ServiceCredit || kind == ClauseKind::PerformanceBonus ||
               kind == ClauseKind::OutcomeRebate;
    }
    /// Which of the observations the case expects, and which are made up.
    std::string whatIsObserved(const Example& example) const {
        if (!source_.expected || example.madeUp.size() == measuresOf(example).size()) return say("all_made_up");
        std::vector<std::string> sites, madeUp;
        for (const BillingCell& cell : example.cells)
            if (const std::string site = names_.site(cell.site); std::ranges::find(sites, site) == sites.end())
                sites.push_back(site);
        for (const std::string& measure : example.madeUp) madeUp.push_back(measureInWords(measure, wording_));
        std::string text = say("expected", {{"sites", listed(sites)}});
        if (!madeUp.empty()) text += " " + say("made_up", {{"measures", listed(madeUp)}});
        return text;
    }
    /// Counts that nobody has stated, in words: the case takes them to be nought, and so does the example.
    std::vector<std::string> takenAsNought(const Example& example) const {
        std::vector<std::string> measures;
        for (const Interaction& each : interactionsIn(source_)) {
            if (each.rule != InteractionRule::CountUnstated) continue;
            const std::string& measure = each.arguments.front().second;
            const std::string words = measureInWords(measure, wording_);
            const bool isMadeUp = std::ranges::find(example.madeUp, measure) != example.madeUp.end();
            if (!isMadeUp && std::ranges::find(measures, words) == measures.end()) measures.push_back(words);
        }
        return measures;
    }
    std::string shown(const Observation& observed) const {
        const auto number = [&](const ExactNumber& value) { return decimalInWords(value.text(), wording_.numbers); };
        if (observed.value) return number(*observed.value);
        return number(*observed.numerator) + " / " + number(*observed.denominator);
    }
    DocumentTable observed(const Example& example) const {
        DocumentTable rows{{say("measure"), say("site"), say("need"), name("settle.month"), say("observed")}, 4, {}};
        const auto orAll = [](const std::string& name) { return name.empty() ? std::string("–") : name; };
        for (std::size_t i = 0; i < example.listed.size();) {
            const ExampleFact& first = example.listed[i];
            std::size_t end = i + 1;
            while (end < example.listed.size() && example.listed[end].month > example.listed[end - 1].month) ++end;
            for (const auto& [months, value] : monthsByValue(std::span(example.listed).subspan(i, end - i)))
                rows.rows.push_back({measureInWords(first.measure, wording_), orAll(names_.site(first.site)),
                                     orAll(names_.need(first.need)), months, value});
            i = end;
        }
        return rows;
    }
    /// Each value once, with its months: "2027-01, 2027-03 … 2027-05"; the one that returns most often last, in all
    /// other months. @param facts of one place, in the order of the months
    std::vector<std::pair<std::string, std::string>> monthsByValue(std::span<const ExampleFact> facts) const {
        struct Months {
            std::string value;
            std::vector<std::pair<int, int>> spans;  ///< first and last
        };
        std::vector<Months> values;
        for (const ExampleFact& fact : facts) {
            const std::string value = shown(fact.observed);
            auto own = std::ranges::find(values, value, &Months::value);
            if (own == values.end()) own = values.insert(own, {value, {}});
            if (own->spans.empty() || own->spans.back().second + 1 < fact.month)
                own->spans.emplace_back(fact.month, fact.month);
            own->spans.back().second = fact.month;
        }
        const auto returns = [](const Months& each) { return each.spans.size(); };
        const auto most = std::ranges::max_element(values, {}, returns);
        const bool hasOthers = returns(*most) > 1;
        if (hasOthers) std::rotate(most, most + 1, values.end());
        std::vector<std::pair<std::string, std::string>> told;
        for (const auto& [value, spans] : values)
            told.emplace_back(listed(spans, [this](const auto& span) { return monthsIn(span); }), value);
        if (hasOthers) told.back().first = say("other_months");
        return told;
    }
    std::string monthsIn(const std::pair<int, int>& span) const {
        const std::string from = contract_.start.plusMonths(span.first).text();
        return span.first == span.second ? from : from + " … " + contract_.start.plusMonths(span.second).text();
    }
    DocumentTable settled(const std::vector<InvoiceLine>& lines, int year) const {
        DocumentTable rows{
            {name("settle.month"), name("settle.buyer"), name("settle.clause"), say("formula"), name("settle.amount")},
            4,
            {}};
        for (const InvoiceLine& line : lines) {
            if (!isShown(line, lines, year)) continue;
            const std::string part = line.component.empty() ? "" : " (" + name("settle.part." + line.component) + ")";
            rows.rows.push_back({line.month.text(), names_.account(line.payer), names_.clause(line.clause) + part,
                                 formulaInNumbers(line.trace, wording_.numbers), amount(line.amount)});
        }
        return rows;
    }
    DocumentTable totals(const std::vector<InvoiceLine>& lines) const {
        DocumentTable rows{{name("settle.buyer"), name("settle.year"), name("settle.amount")}, 2, {}};
        std::map<std::pair<std::string, int>, std::int64_t> sums;
        for (const InvoiceLine& line : lines)
            sums[{line.payer, line.month.monthsSince(contract_.start) / kYearMonths + 1}] += line.amount.minorUnits();
        for (const auto& [key, minor] : sums)
            rows.rows.push_back({names_.account(key.first), std::to_string(key.second),
                                 amount(Money(minor, *Currency::make(contract_.currency)))});
        return rows;
    }
    std::string amount(const Money& money) const {
        return formatNumber(static_cast<double>(money.minorUnits()) / 100, 2, wording_.numbers);
    }

    void writeSignatures() {
        page_.heading(1, say("signatures"));
        DocumentTable rows{{say("signed_for"), say("signed_by"), say("signed_on")}, 3, {}};
        constexpr const char* kBlank = "…………………";
        for (const std::string& party : signatories(source_, billed_, wording_))
            rows.rows.push_back({party, kBlank, kBlank});
        page_.table(std::move(rows));
    }

    const AnnexSource& source_;
    const Contract& contract_;
    const Wording& wording_;
    ContractNames names_;
    const BilledSites billed_;
    Contract shown_;                           ///< in the example: no amount of it tells what one party guesses
    const Result<contract::Program> program_;  ///< of nobody in particular
    PageWriter page_;
};

}  // namespace

Document paymentAnnex(const AnnexSource& source, const Wording& wording) {
    return Annex(source, wording).write();
}

}  // namespace valor
