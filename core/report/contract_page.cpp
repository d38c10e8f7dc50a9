// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/contract_page.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "core/contract/coverage.h"
#include "core/contract/example.h"
#include "core/contract/operating.h"
#include "core/contract/settlement.h"
#include "core/error/listed.h"
#include "core/model/billed_before_use.h"
#include "core/model/new_contract.h"
#include "core/report/administration.h"
#include "core/report/amount_basis.h"
#include "core/report/contract_words.h"
#include "core/report/guarantee_words.h"
#include "core/report/maximum_reached.h"
#include "core/report/page_writer.h"

namespace valor {
namespace {

constexpr std::array kFactors{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.5, 2.0, 3.0};

std::vector<ClauseId> boundsOf(const Contract& contract) {
    std::vector<ClauseId> bounds;
    for (const Clause& clause : contract.clauses)
        if (isBound(kindOfTerms(clause.terms))) bounds.push_back(clause.id);
    return bounds;
}

void countSites(PaymentsByVolume& volumes, const AnnexSource& source, const Example& example) {
    const auto add = [](std::vector<SiteId>& sites, const SiteId& site) {
        if (std::ranges::find(sites, site) == sites.end()) sites.push_back(site);
    };
    for (const BillingCell& cell : example.cells) add(volumes.sites, cell.site);
    std::vector<SiteId> all;
    if (source.alternative != nullptr)
        for (const Deployment& each : source.alternative->deployments)
            if (covers(source.contract, each.site, each.need, each.tool)) add(all, each.site);
    volumes.allSites = all.size();
}

class Page {
public:
    Page(const AnnexSource& source, const Wording& wording, const ParameterId& rate)
        : source_(source),
          rate_(rate),
          contract_(source.contract),
          wording_(wording),
          names_(contract_, source.input, wording),
          page_(wording) {}

    Document write() {
        page_.title(contractTitle(source_, wording_));
        writeGallery();
        writeInteractions();
        writeVolumes();
        writeGuarantees();
        writePerformance();
        writeAdministration();
        return page_.finish();
    }

private:
    std::string say(const std::string& key) const { return page_.say(key); }
    std::string number(double value, int decimals = 0) const { return formatNumber(value, decimals, wording_.numbers); }

    void writeGallery() {
        page_.heading(1, say("contract_page.clauses"));
        std::set<std::string> told;
        for (const Clause& clause : contract_.clauses) {
            const std::string kind(clauseKind(clause.terms));
            page_.heading(2, names_.clause(clause.id) + ": " + say("clause." + kind));
            if (const std::string covers = coverageInWords(clause, names_); !covers.empty()) page_.paragraph(covers);
            if (!told.insert(kind).second) continue;
            DocumentTable facts{{say("contract_page.fact"), say("contract_page.content")}, 2, {}};
            for (const char* fact : {"what", "risk", "fit", "incentive"})
                facts.rows.push_back(
                    {say(std::string("contract_page.") + fact), say(std::string("gallery.") + fact + "." + kind)});
            page_.table(std::move(facts));
        }
    }
    void writeInteractions() {
        const auto found = interactionsIn(source_);
        if (found.empty()) return;
        page_.heading(1, say("contract_page.interactions"));
        for (const Interaction& each : found)
            page_.paragraph(names_.clause(each.clause) + ": " + interactionInWords(each, names_));
    }
    void writeVolumes() {
        const auto volumes = paymentsByVolume(source_);
        if (!volumes) return;
        page_.heading(1, say("contract_page.volumes"));
        if (!countsUnits(*volumes)) return page_.paragraph(say("contract_page.no_volumes"));
        page_.paragraph(volumesInWords(*volumes, names_));
        DocumentTable rows{
            {say("contract_page.factor"), say("contract_page.units"), say("settle.amount"), say("contract_page.mark")},
            0,
            {}};
        for (const VolumePoint& point : volumes->points)
            rows.rows.push_back({number(point.factor, 2), number(point.units), number(point.paid, 2),
                                 point.isOverUse ? say("contract_page.over_use") : ""});
        page_.table(std::move(rows));
        if (const auto maxima = maximaReached(source_))
            for (const MaximumReached& each : *maxima) page_.paragraph(maximumInWords(each, names_));
    }
    void writeGuarantees() {
        const auto found = operatingCharacteristics(contract_);
        const auto credits = creditsInWords(names_);
        if (found.empty() && credits.empty()) return;
        page_.heading(1, say("contract_page.guarantees"));
        for (const std::string& credit : credits) page_.paragraph(credit);
        if (found.empty()) return;
        page_.paragraph(say("contract_page.guarantees_text"));
        for (const OperatingCharacteristic& each : found) page_.paragraph(decisionInWords(each, names_));
        DocumentTable rows{
            {say("settle.clause"), say("annex.measure"), say("field.guarantee"), say("contract_page.sample"),
             say("contract_page.true_share"), say("contract_page.pays_out")},
            2,
            {}};
        for (const OperatingCharacteristic& each : found)
            for (const OperatingPoint& point : each.points)
                rows.rows.push_back({names_.clause(each.clause), measureInWords(each.measure, wording_),
                                     shareInWords(each.guarantee, wording_.numbers), number(each.sample),
                                     shareInWords(point.trueShare, wording_.numbers),
                                     formatShare(point.paysOut, wording_.numbers)});
        page_.table(std::move(rows));
    }
    void writePerformance() {
        DocumentTable rows = performanceTable(names_);
        if (rows.rows.empty()) return;
        page_.heading(1, say("contract_page.performance"));
        page_.paragraph(say("contract_page.performance_text"));
        page_.table(std::move(rows));
        writeExpected();
    }
    void writeExpected() {
        DocumentTable rows{{say("settle.clause"), say("annex.measure"), say("contract_page.sample"),
                            say("contract_page.true_share"), say("contract_page.of_base")},
                           2,
                           {}};
        for (const PerformancePayment& each : performancePayments(contract_))
            for (const ExpectedChange& at : each.expected)
                rows.rows.push_back({names_.clause(each.clause), measureInWords(each.measure, wording_),
                                     number(each.sample), shareInWords(at.trueShare, wording_.numbers),
                                     formatShare(at.change, wording_.numbers, 1)});
        if (rows.rows.empty()) return;
        page_.heading(2, say("contract_page.performance_expected"));
        page_.paragraph(say("contract_page.performance_expected_text"));
        page_.table(std::move(rows));
    }
    void writeAdministration() {
        page_.heading(1, say("contract_page.administration"));
        page_.paragraph(say("contract_page.administration_text"));
        const auto rate = hourlyRate(source_, rate_);
        page_.paragraph(hourlyRateInWords(rate, source_, wording_));
        DocumentTable rows{{say("settle.clause"), say("annex.measures"), say("contract_page.hours")}, 1, {}};
        if (rate)
            rows.heads.push_back(
                wording_.texts.text("contract_page.hours_cost", wording_.language, {{"currency", contract_.currency}}));
        for (const AdministrationCost& each : administrationCosts(contract_)) {
            rows.rows.push_back({names_.clause(each.clause), std::to_string(each.measures), number(each.hoursPerYear)});
            if (rate) rows.rows.back().push_back(number(each.hoursPerYear * rate->amount));
        }
        page_.table(std::move(rows));
    }

    const AnnexSource& source_;
    const ParameterId& rate_;
    const Contract& contract_;
    const Wording& wording_;
    ContractNames names_;
    PageWriter page_;
};

/// @param rounding how far two payments may lie apart because each line is rounded by itself
void markOverUse(std::vector<VolumePoint>& points, double rounding) {
    double least = points.back().paid;
    for (auto point = points.rbegin(); point != points.rend(); ++point) {
        point->isOverUse = point->paid > least + rounding;
        least = std::min(least, point->paid);
    }
}

}  // namespace

Result<PaymentsByVolume> paymentsByVolume(const AnnexSource& source) {
    const Contract& contract = settledContract(source);
    VALOR_TRY(const Example example, exampleOf(contract, source.cells, source.expected));
    const bool isMadeUp = !source.expected || std::ranges::any_of(example.madeUp, isVolume);
    PaymentsByVolume result{fullestYear(example, contract.months), !isMadeUp, {}};
    result.idle = boundsOf(contract);
    countSites(result, source, example);
    const double units = unitsOf(example, result.year);
    double rounding = 0;
    for (const double factor : kFactors) {
        VALOR_TRY(const auto lines, settle(contract, example.cells, withVolumes(example, contract, factor)));
        std::int64_t paid = 0, counted = 0;
        for (const InvoiceLine& line : lines) {
            if (line.month.monthsSince(contract.start) / kYearMonths != result.year) continue;
            paid += line.amount.minorUnits();
            ++counted;
            if (line.amount.minorUnits() != 0) std::erase(result.idle, line.clause);
        }
        result.points.push_back({factor, units * factor, static_cast<double>(paid) / 100, false});
        rounding = std::max(rounding, static_cast<double>(counted) / 100);
    }
    markOverUse(result.points, rounding);
    return result;
}

bool countsUnits(const PaymentsByVolume& volumes) {
    return std::ranges::any_of(volumes.points, [](const VolumePoint& point) { return point.units > 0; });
}

std::string volumesInWords(const PaymentsByVolume& volumes, const ContractNames& names) {
    const auto say = [&](const char* key, const std::vector<std::pair<std::string, std::string>>& with) {
        return names.wording().texts.text(key, names.wording().language, with);
    };
    const char* key = volumes.isExpected ? "contract_page.volumes_expected" : "contract_page.volumes_text";
    std::string text = say(key, {{"year", std::to_string(volumes.year + 1)}});
    const auto isIndexed = [](const Clause& clause) { return hasIndexedAmount(clause.terms); };
    if (names.contract().indexedToPrices && std::ranges::any_of(names.contract().clauses, isIndexed))
        text += " " + say("contract_page.index_still", {});
    if (volumes.sites.size() < volumes.allSites) {
        const std::string sites = listed(volumes.sites, [&](const SiteId& id) { return names.site(id); });
        text += " " + say("contract_page.some_sites", {{"sites", sites}, {"count", std::to_string(volumes.allSites)}});
    }
    if (!volumes.idle.empty())
        text += " " + say("contract_page.idle", {{"clauses", listedClauses(volumes.idle, names)}});
    return text;
}

DocumentTable performanceTable(const ContractNames& names) {
    const Wording& wording = names.wording();
    const auto say = [&](const char* key) { return wording.texts.text(key, wording.language); };
    DocumentTable table{{say("settle.clause"), say("annex.measure"), say("contract_page.measured"),
                         say("contract_page.of_base"), say("settle.amount")},
                        2,
                        {}};
    for (const PerformancePayment& payment : performancePayments(names.contract())) {
        const Clause* clause = findById(names.contract().clauses, payment.clause);
        const auto base = ExactNumber::parse(std::get<PerformanceBonus>(clause->terms).amount.decimal);
        for (const PerformancePoint& point : payment.points)
            table.rows.push_back(
                {names.clause(payment.clause), measureInWords(payment.measure, wording),
                 payment.isShare ? shareInWords(point.measured.text(), wording.numbers)
                                 : measuredInWords(point.measured.text(), payment.measure, wording),
                 shareInWords(point.change.text(), wording.numbers),
                 base ? moneyInWords((*base * point.change).text(), names.contract().currency, wording) : "–"});
    }
    return table;
}

std::vector<Interaction> interactionsIn(const AnnexSource& source) {
    auto found = interactionsOf(settledContract(source), agreedAmount, [&](const ParameterId& id) {
        const Parameter* figure = source.input == nullptr ? nullptr : findById(source.input->parameters, id);
        return figure != nullptr && isStillToAgree(*figure, source.contract, *source.input);
    });
    for (Interaction& each : neverBilled(source.contract, knownPlaces(source))) found.push_back(std::move(each));
    if (source.input == nullptr || source.alternative == nullptr || source.scenario == nullptr) return found;
    for (Interaction& each : billedBeforeUse(*source.input, *source.scenario, *source.alternative, source.contract))
        found.push_back(std::move(each));
    return found;
}

std::string interactionInWords(const Interaction& interaction, const ContractNames& names) {
    const Wording& wording = names.wording();
    const std::string& currency = names.contract().currency;
    auto arguments = interaction.arguments;
    const auto isMoney = [&](const std::string& name) {
        if (interaction.rule == InteractionRule::CollarReversed) return name == "lower" || name == "upper";
        return name == "minimum" || name == "cap";
    };
    for (auto& [name, value] : arguments) {
        if (name == "other")
            value = names.clause(ClauseId(value));
        else if (name == "payer" || name == "payee")
            value = names.anyAccount(value);
        else if (name == "sites")
            value = listed(sitesIn(value), [&](const SiteId& site) { return names.site(site); });
        else if (name == "measure" || name == "other_measure")
            value = measureInWords(value, wording);
        else if (isMoney(name))
            value = moneyInWords(value, currency, wording);
        else
            value = decimalInWords(value, wording.numbers);
    }
    return wording.texts.text("interaction." + std::string(interactionName(interaction.rule)), wording.language,
                              arguments);
}

Document contractPage(const AnnexSource& source, const Wording& wording, const ParameterId& rate) {
    return Page(source, wording, rate).write();
}

}  // namespace valor
