// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/payments_page.h"

#include <algorithm>
#include <cmath>

#include "core/error/listed.h"
#include "core/report/contract_words.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

class PaymentsPage {
public:
    PaymentsPage(const ContractPayments& payments, const Case& input, const Wording& wording)
        : payments_(payments), case_(input), wording_(wording) {}

    Document write() {
        document_.language = wording_.language;
        document_.title = say("title", {{"alternatives", listed(payments_.alternatives, [this](const auto& each) {
                                             return nameOf(case_.alternatives, each.alternative);
                                         })}});
        paragraph(say("text"));
        if (payments_.alternatives.front().parties.empty()) paragraph(say("nothing"));
        for (std::size_t i = 0; i < payments_.alternatives.front().parties.size(); ++i) writeParty(i);
        paragraph(
            say("recipe", {{"draws", formatNumber(static_cast<double>(payments_.manifest.draws), 0, wording_.numbers)},
                           {"seed", std::to_string(payments_.manifest.seed)}}));
        return std::move(document_);
    }

private:
    using Arguments = std::vector<std::pair<std::string, std::string>>;

    std::string say(const std::string& key, const Arguments& with = {}) const {
        return wording_.texts.text("payments." + key, wording_.language, with);
    }
    void paragraph(std::string text) { document_.blocks.emplace_back(Paragraph{std::move(text)}); }
    template <class Object, class Id>
    std::string nameOf(const std::vector<Object>& objects, const Id& id) const {
        const Object* found = findById(objects, id);
        return found == nullptr ? id.text() : labelled(found->label, id.text(), wording_.language);
    }

    /// One table for a party: a row for each year and alternative, so that alternatives stand below each other.
    void writeParty(std::size_t party) {
        const PartyPayments& first = payments_.alternatives.front().parties[party];
        document_.blocks.emplace_back(Heading{1, nameOf(case_.parties, first.party)});
        const MoneyFormat format = formatOf(party);
        DocumentTable rows{{say("year", {{"unit", moneyUnit(case_.currency, wording_.numbers, format.scale)}}),
                            say("alternative"), "5 %", say("mean"), "95 %", "±"},
                           2,
                           {}};
        for (std::size_t year = 0; year < first.years.size(); ++year)
            for (const AlternativePayments& each : payments_.alternatives)
                rows.rows.push_back(row(std::to_string(case_.baseMonth.year() + static_cast<int>(year)), each,
                                        each.parties[party].years[year], format));
        for (const AlternativePayments& each : payments_.alternatives)
            rows.rows.push_back(row(say("total"), each, each.parties[party].total, format));
        document_.blocks.emplace_back(std::move(rows));
    }
    std::vector<std::string> row(std::string year, const AlternativePayments& of, const Estimate& paid,
                                 const MoneyFormat& format) const {
        const auto in = [&](double value) { return formatMoneyNumber(value, wording_.numbers, format); };
        return {std::move(year),  nameOf(case_.alternatives, of.alternative),
                in(paid.at(Q05)), in(paid.mean),
                in(paid.at(Q95)), formatErrorNumber(paid.standardError, wording_.numbers, format)};
    }
    MoneyFormat formatOf(std::size_t party) const {
        double largest = 0, error = 0;
        for (const AlternativePayments& each : payments_.alternatives)
            for (const Estimate& year : each.parties[party].years) {
                largest = std::max({largest, std::abs(year.at(Q05)), std::abs(year.at(Q95))});
                error = std::max(error, year.standardError);
            }
        return moneyFormatFor(largest, error);
    }

    const ContractPayments& payments_;
    const Case& case_;
    const Wording& wording_;
    Document document_;
};

}  // namespace

Document paymentsPage(const ContractPayments& payments, const Case& input, const Wording& wording) {
    return PaymentsPage(payments, input, wording).write();
}

}  // namespace valor
