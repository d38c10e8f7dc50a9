// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/contract_page.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/contract/example.h"
#include "core/contract/node_builder.h"
#include "core/contract/operating.h"
#include "core/contract/program.h"
#include "core/contract/settlement.h"
#include "core/measure/measure.h"
#include "core/report/contract_words.h"

namespace valor {
namespace {

constexpr std::array kFactors{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.5, 2.0, 3.0};

FactTable scaled(const Example& example, const Contract& contract, double factor) {
    FactTable facts = example.facts;
    for (const ExampleFact& fact : example.listed)
        if (isVolume(fact.measure) && fact.observed.value)
            facts.record(fact.site, fact.need, fact.measure, contract.start.plusMonths(fact.month),
                         ExactNumber::onGrid(fact.observed.value->toDouble() * factor, 0));
    return facts;
}

/// Hours a year by how a measure is verified: assumptions of this program, for comparing clauses with each other.
double hoursFor(Verification verification) {
    switch (verification) {
        case Verification::Logged: return 6;
        case Verification::Registry: return 12;
        case Verification::AuditedSample: return 80;
        case Verification::ModelledOnly: return 120;
    }
    return 0;
}

class Page {
public:
    Page(const AnnexSource& source, const Wording& wording)
        : source_(source), contract_(source.contract), wording_(wording) {}

    Document write() {
        document_.language = wording_.language;
        document_.title = contractTitle(source_, wording_);
        writeGallery();
        writeInteractions();
        writeVolumes();
        writeGuarantees();
        writeAdministration();
        return std::move(document_);
    }

private:
    std::string say(const std::string& key) const { return wording_.texts.text(key, wording_.language); }
    void heading(const std::string& key) { document_.blocks.emplace_back(Heading{1, say(key)}); }
    void paragraph(std::string text) { document_.blocks.emplace_back(Paragraph{std::move(text)}); }
    std::string number(double value, int decimals = 0) const { return formatNumber(value, decimals, wording_.numbers); }

    void writeGallery() {
        heading("contract_page.clauses");
        std::set<std::string> told;
        for (const Clause& clause : contract_.clauses) {
            const std::string kind(clauseKind(clause.terms));
            document_.blocks.emplace_back(Heading{2, clause.id.text() + ": " + say("clause." + kind)});
            if (!told.insert(kind).second) continue;
            DocumentTable facts{{say("contract_page.fact"), say("contract_page.content")}, 2, {}};
            for (const char* fact : {"what", "risk", "fit", "incentive"})
                facts.rows.push_back(
                    {say(std::string("contract_page.") + fact), say(std::string("gallery.") + fact + "." + kind)});
            document_.blocks.emplace_back(std::move(facts));
        }
    }
    void writeInteractions() {
        const auto found = interactionsOf(settledContract(source_), agreedAmount);
        if (found.empty()) return;
        heading("contract_page.interactions");
        for (const Interaction& each : found) paragraph(each.clause.text() + ": " + interactionInWords(each, wording_));
    }
    void writeVolumes() {
        const auto volumes = paymentsByVolume(source_);
        if (!volumes) return;
        heading("contract_page.volumes");
        paragraph(volumesInWords(*volumes, wording_));
        DocumentTable rows{
            {say("contract_page.factor"), say("contract_page.units"), say("settle.amount"), say("contract_page.mark")},
            0,
            {}};
        for (const VolumePoint& point : volumes->points)
            rows.rows.push_back({number(point.factor, 2), number(point.units), number(point.paid, 2),
                                 point.isOverUse ? say("contract_page.over_use") : ""});
        document_.blocks.emplace_back(std::move(rows));
    }
    void writeGuarantees() {
        const auto found = operatingCharacteristics(contract_);
        if (found.empty()) return;
        heading("contract_page.guarantees");
        paragraph(say("contract_page.guarantees_text"));
        DocumentTable rows{
            {say("settle.clause"), say("annex.measure"), say("field.guarantee"), say("contract_page.sample"),
             say("contract_page.true_share"), say("contract_page.pays_out")},
            2,
            {}};
        for (const OperatingCharacteristic& each : found)
            for (const OperatingPoint& point : each.points)
                rows.rows.push_back({each.clause.text(), measureInWords(each.measure, wording_),
                                     number(each.guarantee, 2), number(each.sample), number(point.trueShare, 2),
                                     formatShare(point.paysOut, wording_.numbers)});
        document_.blocks.emplace_back(std::move(rows));
    }
    void writeAdministration() {
        heading("contract_page.administration");
        paragraph(say("contract_page.administration_text"));
        DocumentTable rows{{say("settle.clause"), say("annex.measures"), say("contract_page.hours")}, 1, {}};
        for (const AdministrationCost& each : administrationCosts(contract_))
            rows.rows.push_back({each.clause.text(), std::to_string(each.measures), number(each.hoursPerYear)});
        document_.blocks.emplace_back(std::move(rows));
    }

    const AnnexSource& source_;
    const Contract& contract_;
    const Wording& wording_;
    Document document_;
};

}  // namespace

Result<PaymentsByVolume> paymentsByVolume(const AnnexSource& source) {
    const Contract& contract = settledContract(source);
    VALOR_TRY(const Example example, exampleOf(contract, source.cells, source.expected));
    const bool isMadeUp = !source.expected || std::ranges::any_of(example.madeUp, isVolume);
    PaymentsByVolume result{fullestYear(example, contract.months), !isMadeUp, {}};
    const double units = unitsOf(example, result.year);
    for (const double factor : kFactors) {
        VALOR_TRY(const auto lines, settle(contract, example.cells, scaled(example, contract, factor)));
        double paid = 0;
        for (const InvoiceLine& line : lines)
            if (line.month.monthsSince(contract.start) / kYearMonths == result.year)
                paid += static_cast<double>(line.amount.minorUnits()) / 100;
        result.points.push_back({factor, units * factor, paid, false});
    }
    double least = result.points.back().paid;
    for (auto point = result.points.rbegin(); point != result.points.rend(); ++point) {
        point->isOverUse = point->paid > least;
        least = std::min(least, point->paid);
    }
    return result;
}

std::string volumesInWords(const PaymentsByVolume& volumes, const Wording& wording) {
    const char* key = volumes.isExpected ? "contract_page.volumes_expected" : "contract_page.volumes_text";
    return wording.texts.text(key, wording.language, {{"year", std::to_string(volumes.year + 1)}});
}

std::vector<AdministrationCost> administrationCosts(const Contract& contract) {
    std::vector<AdministrationCost> costs;
    for (const Clause& clause : contract.clauses) {
        AdministrationCost own{clause.id, 0, 1};  // an hour to look at the line
        const auto parts = contract::partsOf(clause, contract);
        std::set<std::string> measures;
        if (parts)
            for (const contract::Signal& signal : parts->signals) measures.insert(signal.measure);
        for (const std::string& id : measures) {
            const Measure* known = findMeasure(id);
            own.hoursPerYear += hoursFor(known == nullptr ? Verification::AuditedSample : known->verification);
        }
        own.measures = static_cast<int>(measures.size());
        costs.push_back(std::move(own));
    }
    return costs;
}

std::string interactionInWords(const Interaction& interaction, const Wording& wording) {
    auto arguments = interaction.arguments;
    for (auto& [name, value] : arguments) {
        if (name == "other") continue;
        value = name == "measure" ? measureInWords(value, wording) : decimalInWords(value, wording.numbers);
    }
    return wording.texts.text("interaction." + std::string(interactionName(interaction.rule)), wording.language,
                              arguments);
}

Document contractPage(const AnnexSource& source, const Wording& wording) {
    return Page(source, wording).write();
}

}  // namespace valor
