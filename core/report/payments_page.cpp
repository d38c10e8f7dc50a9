// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/payments_page.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/contract/operating.h"
#include "core/error/listed.h"
#include "core/report/administration.h"
#include "core/report/contract_page.h"
#include "core/report/contract_words.h"
#include "core/report/model_year.h"
#include "core/report/page_writer.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

/// A guarantee is shown where the share is what was guaranteed, and a little below.
constexpr std::array kBelowGuarantee{0.0, 0.05};
constexpr double kSameShare = 1e-9;  ///< two shares that are told as one

class PaymentsPage {
public:
    PaymentsPage(const ContractPayments& payments, const Case& input, const Wording& wording)
        : payments_(payments), case_(input), wording_(wording), page_(wording) {}

    Document write() {
        const std::vector<AlternativePayments>& all = payments_.alternatives;
        const bool isAlone = all.size() == 1;
        page_.title(
            say(isAlone ? "title_one" : "title",
                {{"alternatives", listed(all, [this](const auto& each) { return alternative(each.alternative); })}}));
        page_.paragraph(say(isAlone ? "text_one" : "text"));
        if (all.front().parties.empty()) page_.paragraph(say("nothing"));
        writePayments(say("buyers"), [](const AlternativePayments& each) { return &each.buyers; });
        writeDifferences();
        writeClauses();
        for (std::size_t i = 0; i < all.front().parties.size(); ++i)
            writePayments(partyLabel(case_, all.front().parties[i].party, wording_.language),
                          [i](const AlternativePayments& each) { return &each.parties[i]; });
        writeActs();
        writeDiscounts();
        writeMaxima();
        writeGuarantees();
        writeAdministration();
        page_.paragraph(
            say("recipe", {{"draws", formatNumber(static_cast<double>(payments_.manifest.draws), 0, wording_.numbers)},
                           {"seed", std::to_string(payments_.manifest.seed)}}));
        return page_.finish();
    }

private:
    std::string say(const std::string& key, const PageWriter::Arguments& with = {}) const {
        return page_.say("payments." + key, with);
    }
    std::string name(const std::string& key) const { return page_.say(key); }
    std::string labelOf(const AlternativeId& id) const { return alternativeLabel(case_, id, wording_.language); }
    /// With the id where two have the same name.
    std::string alternative(const AlternativeId& id) const {
        const std::string label = labelOf(id);
        const auto isSame = [&](const AlternativePayments& each) { return labelOf(each.alternative) == label; };
        return std::ranges::count_if(payments_.alternatives, isSame) > 1 ? label + " (" + id.text() + ")" : label;
    }
    std::vector<const Contract*> contractsOf(const AlternativeId& id) const {
        std::vector<const Contract*> contracts;
        if (const Alternative* found = findById(case_.alternatives, id))
            for (const ContractId& each : found->contracts)
                if (const Contract* contract = findById(case_.contracts, each)) contracts.push_back(contract);
        return contracts;
    }

    // Payments

    /// A row for each year and alternative, so that alternatives stand below each other; none for a year in which
    /// nobody pays anything in any future.
    template <class PaymentsOf>
    void writePayments(std::string title, PaymentsOf of) {
        const std::vector<AlternativePayments>& all = payments_.alternatives;
        if (all.front().parties.empty()) return;
        page_.heading(1, std::move(title));
        const MoneyFormat format = formatOf(of);
        DocumentTable rows{{say("year", {{"unit", moneyUnit(case_.currency, wording_.numbers, format.scale)}}),
                            say("alternative"), "5 %", say("mean"), "95 %", "±"},
                           2,
                           {}};
        for (std::size_t year = 0; year < of(all.front())->years.size(); ++year) {
            const auto isPaid = [&](const AlternativePayments& each) {
                const Estimate& paid = of(each)->years[year];
                return paid.min != 0 || paid.max != 0;
            };
            if (std::ranges::none_of(all, isPaid)) continue;
            for (const AlternativePayments& each : all)
                rows.rows.push_back(
                    row(modelYear(case_.baseMonth, static_cast<int>(year)), each, of(each)->years[year], format));
        }
        for (const AlternativePayments& each : all)
            rows.rows.push_back(row(say("total"), each, of(each)->total, format));
        for (const AlternativePayments& each : all)
            rows.rows.push_back(row(say("present_value"), each, of(each)->presentValue, format));
        page_.table(std::move(rows));
    }
    std::vector<std::string> row(std::string year, const AlternativePayments& of, const Estimate& paid,
                                 const MoneyFormat& format) const {
        const auto in = [&](double value) { return formatMoneyNumber(value, wording_.numbers, format); };
        return {std::move(year),  alternative(of.alternative),
                in(paid.at(Q05)), in(paid.mean),
                in(paid.at(Q95)), formatErrorNumber(paid.standardError, wording_.numbers, format)};
    }
    template <class PaymentsOf>
    MoneyFormat formatOf(PaymentsOf of) const {
        double largest = 0, error = 0;
        for (const AlternativePayments& each : payments_.alternatives)
            for (const Estimate& year : of(each)->years) {
                largest = std::max({largest, std::abs(year.at(Q05)), std::abs(year.at(Q95))});
                error = std::max(error, year.standardError);
            }
        return moneyFormatFor(largest, error);
    }
    /// What those who buy pay more or less than under the first in present value, future by future.
    void writeDifferences() {
        const std::string first = alternative(payments_.alternatives.front().alternative);
        for (const AlternativePayments& each : payments_.alternatives) {
            if (!each.buyers.toFirst) continue;
            const Estimate& change = each.buyers.toFirst->difference;
            const char* key = change.min == 0 && change.max == 0 ? "same" : change.mean > 0 ? "less" : "more";
            const auto money = [&](double value) {
                return formatMoney(std::abs(value), case_.currency, wording_.numbers, change.standardError);
            };
            // Each end says on which side it lies: a reader does not turn signs round.
            const auto end = [&](double value) {
                return say(value < 0 ? "end_more" : "end_less", {{"amount", money(value)}});
            };
            page_.paragraph(
                say(key, {{"alternative", alternative(each.alternative)},
                          {"first", first},
                          {"mean", money(change.mean)},
                          {"error", formatMoney(change.standardError, case_.currency, wording_.numbers)},
                          {"low", end(change.at(Q95))},
                          {"high", end(change.at(Q05))},
                          {"futures", formatFutures(each.buyers.toFirst->firstLarger.value, wording_.numbers)},
                          {"equal", formatFutures(each.buyers.toFirst->equal.value, wording_.numbers)}}));
        }
    }

    // What is agreed

    std::string agreedIn(const AlternativeId& id, const ClauseId& clause) const {
        std::string text;
        for (const Contract* contract : contractsOf(id)) {
            const Clause* found = findById(contract->clauses, clause);
            if (found == nullptr) continue;
            const ContractNames names(*contract, &case_, wording_);
            text += name("clause." + std::string(clauseKind(found->terms)));
            for (const auto& [figure, value] : agreedFigures(*found, names)) text += "; " + figure + ": " + value;
        }
        return text.empty() ? "–" : text;
    }
    /// By the id of a clause: two contracts that began as one agree on most of them.
    void writeClauses() {
        DocumentTable rows{{say("mark"), name("settle.clause")}, 2, {}};
        std::vector<ClauseId> ids;
        for (const AlternativePayments& each : payments_.alternatives) {
            rows.heads.push_back(alternative(each.alternative));
            ++rows.textColumns;
            for (const Contract* contract : contractsOf(each.alternative))
                for (const Clause& clause : contract->clauses)
                    if (std::ranges::find(ids, clause.id) == ids.end()) ids.push_back(clause.id);
        }
        for (const ClauseId& id : ids) rows.rows.push_back(clauseRow(id));
        page_.heading(1, say("clauses"));
        if (payments_.alternatives.size() > 1) page_.paragraph(say("clauses_text"));
        page_.table(std::move(rows));
    }
    std::vector<std::string> clauseRow(const ClauseId& id) const {
        std::vector<std::string> row{"", clauseName(id)};
        for (const AlternativePayments& each : payments_.alternatives) {
            row.push_back(agreedIn(each.alternative, id));
            if (row.back() != row[2]) row.front() = "≠";
        }
        return row;
    }
    /// As the first contract that has it calls it.
    std::string clauseName(const ClauseId& id) const {
        for (const AlternativePayments& each : payments_.alternatives)
            for (const Contract* contract : contractsOf(each.alternative))
                if (findById(contract->clauses, id) != nullptr)
                    return ContractNames(*contract, &case_, wording_).clause(id);
        return id.text();
    }
    /// Clauses that change nothing in any future are told too: a cap that never binds is worth knowing.
    void writeActs() {
        double largest = 0;
        for (const AlternativePayments& each : payments_.alternatives)
            for (const ClauseActs& clause : each.acts) largest = std::max(largest, std::abs(clause.total.mean));
        const MoneyFormat format = moneyFormatFor(largest);
        DocumentTable rows{{say("alternative"), name("settle.clause"), say("acts_in"),
                            say("acts_mean", {{"unit", moneyUnit(case_.currency, wording_.numbers, format.scale)}})},
                           2,
                           {}};
        for (const AlternativePayments& each : payments_.alternatives)
            for (const ClauseActs& clause : each.acts) {
                const ContractNames names(*findById(case_.contracts, clause.contract), &case_, wording_);
                rows.rows.push_back({alternative(each.alternative), names.clause(clause.clause),
                                     formatFutures(clause.share, wording_.numbers),
                                     formatMoneyNumber(clause.total.mean, wording_.numbers, format)});
            }
        if (rows.rows.empty()) return;
        page_.heading(1, say("acts"));
        page_.paragraph(say("acts_text"));
        page_.table(std::move(rows));
    }
    /// A discount lies within the prices of others: what it is worth shows only without it.
    void writeDiscounts() {
        const auto hasAny = [](const AlternativePayments& each) { return !each.discounts.empty(); };
        if (std::ranges::none_of(payments_.alternatives, hasAny)) return;
        page_.heading(1, say("discounts"));
        for (const AlternativePayments& each : payments_.alternatives)
            for (const DiscountWorth& discount : each.discounts) {
                const ContractNames names(*findById(case_.contracts, discount.contract), &case_, wording_);
                const Estimate& worth = discount.netBenefit;
                const auto money = [&](double value, double error) {
                    return formatMoney(value, case_.currency, wording_.numbers, error);
                };
                page_.paragraph(say(worth.mean < 0 ? "discount_costs" : "discount_worth",
                                    {{"alternative", alternative(each.alternative)},
                                     {"clause", names.clause(discount.clause)},
                                     {"mean", money(std::abs(worth.mean), worth.standardError)},
                                     {"error", money(worth.standardError, 0)}}));
            }
    }
    void writeMaxima() {
        DocumentTable rows{{say("alternative"), name("settle.clause"), say("acts_in"), "5 %", "50 %", "95 %"}, 2, {}};
        for (const AlternativePayments& each : payments_.alternatives)
            for (const MaximumOf& maximum : each.maxima) {
                const ContractNames names(*findById(case_.contracts, maximum.contract), &case_, wording_);
                const auto month = [&](YearMonth when) { return maximum.used.share > 0 ? when.text() : "–"; };
                rows.rows.push_back({alternative(each.alternative), names.clause(maximum.clause),
                                     formatFutures(maximum.used.share, wording_.numbers), month(maximum.used.early),
                                     month(maximum.used.median), month(maximum.used.late)});
            }
        if (rows.rows.empty()) return;
        page_.heading(1, say("maxima"));
        page_.paragraph(say("maxima_text"));
        page_.table(std::move(rows));
    }
    void writeGuarantees() {
        DocumentTable rows{{say("alternative"), name("settle.clause"), name("annex.measure"), name("field.guarantee"),
                            name("contract_page.sample")},
                           3,
                           {}};
        for (const double below : kBelowGuarantee)
            rows.heads.push_back(below == 0 ? say("pays_at") : say("pays_below", {{"below", number(below, 2)}}));
        for (const AlternativePayments& each : payments_.alternatives)
            for (const Contract* contract : contractsOf(each.alternative))
                for (const OperatingCharacteristic& guarantee : operatingCharacteristics(*contract))
                    rows.rows.push_back(guaranteeRow(each.alternative, *contract, guarantee));
        if (rows.rows.empty()) return;
        page_.heading(1, name("contract_page.guarantees"));
        page_.table(std::move(rows));
    }
    std::vector<std::string> guaranteeRow(const AlternativeId& id, const Contract& contract,
                                          const OperatingCharacteristic& of) const {
        const ContractNames names(contract, &case_, wording_);
        std::vector<std::string> row{alternative(id), names.clause(of.clause), measureInWords(of.measure, wording_),
                                     shareInWords(of.guarantee, wording_.numbers), number(of.sample, 0)};
        for (const double below : kBelowGuarantee) {
            const auto isThere = [&](const OperatingPoint& point) {
                return std::abs(point.trueShare - (of.guarantee - below)) < kSameShare;
            };
            const auto point = std::ranges::find_if(of.points, isThere);
            row.push_back(point == of.points.end() ? "–" : formatShare(point->paysOut, wording_.numbers));
        }
        return row;
    }
    void writeAdministration() {
        DocumentTable rows{
            {say("alternative"), say("clause_count"), name("annex.measures"), name("contract_page.hours")}, 1, {}};
        for (const AlternativePayments& each : payments_.alternatives) {
            std::size_t clauses = 0;
            int measures = 0;
            double hours = 0;
            for (const Contract* contract : contractsOf(each.alternative))
                for (const AdministrationCost& cost : administrationCosts(*contract)) {
                    ++clauses;
                    measures += cost.measures;
                    hours += cost.hoursPerYear;
                }
            rows.rows.push_back(
                {alternative(each.alternative), std::to_string(clauses), std::to_string(measures), number(hours, 0)});
        }
        page_.heading(1, name("contract_page.administration"));
        page_.paragraph(name("contract_page.administration_text"));
        page_.table(std::move(rows));
    }
    std::string number(double value, int decimals) const { return formatNumber(value, decimals, wording_.numbers); }

    const ContractPayments& payments_;
    const Case& case_;
    const Wording& wording_;
    PageWriter page_;
};

}  // namespace

Document paymentsPage(const ContractPayments& payments, const Case& input, const Wording& wording) {
    return PaymentsPage(payments, input, wording).write();
}

}  // namespace valor
