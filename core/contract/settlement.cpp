// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/settlement.h"

#include <algorithm>
#include <cstdlib>

#include "core/contract/evaluator.h"
#include "core/contract/signal_reader.h"
#include "core/contract/tracer.h"

namespace valor {
namespace {

using contract::ClauseNode;
using contract::Program;

/// The stated figures, all of which must be agreed.
Result<std::vector<ExactNumber>> agreedFigures(const Contract& contract, const Program& program) {
    std::vector<ExactNumber> figures(program.figures.size());
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const contract::Figure& figure = program.figures[i];
        const auto next = std::ranges::upper_bound(program.nodes, static_cast<int>(i), {}, &ClauseNode::figure);
        const Clause& clause = contract.clauses[static_cast<std::size_t>(next - program.nodes.begin()) - 1];
        const std::string place = "clauses/" + clause.id.text() + "/" + figure.place;
        if (!figure.amount.isAgreed())
            return fail(ErrorCode::ClauseInvalid, place,
                        {{"reason", "not_agreed"}, {"parameter", figure.amount.parameter.text()}});
        auto value = ExactNumber::parse(figure.amount.decimal);
        if (!value) return tl::unexpected<Error>(within(place, value.error()));
        figures[i] = *value;
    }
    return figures;
}

class Settlement {
public:
    Settlement(const Contract& contract, const Program& program, const std::vector<BillingCell>& cells,
               const FactTable& facts, Currency currency)
        : contract_(contract),
          program_(program),
          facts_(facts),
          currency_(currency),
          reader_(program, contract, cells, facts),
          state_(static_cast<std::size_t>(program.states), ExactNumber(0)),
          amounts_(static_cast<std::size_t>(program.lines)),
          work_(static_cast<std::size_t>(contract::workSize(program))) {}

    /// @param months how many are settled, from the first
    Result<std::vector<InvoiceLine>> run(int months) {
        VALOR_TRY(figures_, agreedFigures(contract_, program_));
        contract::Evaluator<ExactNumber> evaluator(program_, figures_.data(), state_.data(), amounts_.data(),
                                                   work_.data());
        for (int month = 0; month < months; ++month) {
            if (state_[contract::kEnded] > ExactNumber(0)) break;
            VALOR_CHECK(reader_.read(month, signals_));
            VALOR_TRY(const ExactNumber index, indexAt(month));
            before_ = state_;
            evaluator.evaluate(month, seriesOfOneMonth(), 0, index);
            for (std::size_t i = 0; i < program_.nodes.size(); ++i)
                VALOR_CHECK(addLines(i, evaluator.monthOf(static_cast<int>(i))));
        }
        return std::move(lines_);
    }

private:
    Result<ExactNumber> indexAt(int month) const {
        const bool follows = std::ranges::any_of(program_.figures, &contract::Figure::indexed);
        if (!follows) return ExactNumber(1);
        VALOR_TRY(const ExactNumber now, facts_.at({}, {}, "index_value", contract_.start.plusMonths(month)));
        VALOR_TRY(const ExactNumber start, facts_.at({}, {}, "index_value", contract_.start));
        return now / start;
    }

    const ExactNumber* const* seriesOfOneMonth() {
        series_.clear();
        for (const ExactNumber& signal : signals_) series_.push_back(&signal);
        return series_.data();
    }

    Status addLines(std::size_t i, const contract::ExactMonth& month) {
        const ClauseNode& node = program_.nodes[i];
        for (int part = 0; part < contract::linesPerBuyer(node.kind); ++part)
            for (int b = 0; b < node.buyers; ++b) {
                const ExactNumber exact = month.line(b, part);
                if (!exact.isValid()) return tooManyDigits(contract_.clauses[i].id);
                const auto amount = Money::rounded(exact, currency_);
                if (!amount || !addSize(*amount)) return tooMuch(contract_.clauses[i].id);
                if (amount->minorUnits() != 0) addLine(month, {static_cast<int>(i), b, part}, *amount);
            }
        return {};
    }

    /// Adds what a line comes to, whichever way it is paid. @return false beyond what is exact
    bool addSize(const Money& amount) {
        constexpr std::int64_t kMost = kMostSettled * 100;  // minor units
        const bool isWithin = amount.minorUnits() <= kMost && amount.minorUnits() >= -kMost;
        if (isWithin) size_ += std::abs(amount.minorUnits());
        return isWithin && size_ <= kMost;
    }
    static tl::unexpected<Error> tooManyDigits(const ClauseId& clause) {
        return fail(ErrorCode::NumberTooLarge, "clauses/" + clause.text(), {{"digits", ""}});
    }
    static tl::unexpected<Error> tooMuch(const ClauseId& clause) {
        return fail(ErrorCode::NumberTooLarge, "clauses/" + clause.text(), {{"most", std::to_string(kMostSettled)}});
    }

    void addLine(const contract::ExactMonth& month, contract::LinePlace place, const Money& amount) {
        const Clause& clause = contract_.clauses[static_cast<std::size_t>(place.node)];
        const ClauseNode& node = month.node();
        const Buyer& buyer =
            program_.groups[static_cast<std::size_t>(node.group)].buyers[static_cast<std::size_t>(place.buyer)];
        const ExactNumber index = hasIndexedAmount(clause.terms) ? month.calendar().index : ExactNumber(1);
        lines_.push_back({contract_.start.plusMonths(month.number()), clause.id, buyer.account, clause.payee,
                          quantityOf(static_cast<std::size_t>(place.node), place.buyer), index, amount,
                          std::string(contract::componentName(node.kind, place.part)), node.stage,
                          contract::traceOf(program_, month, before_.data(), place), buyer.site});
    }

    /// What the line counts; one where nothing is counted.
    [[nodiscard]] ExactNumber quantityOf(std::size_t i, int buyer) const {
        const std::string_view measure = billedMeasure(contract_.clauses[i].terms);
        for (const contract::Signal& signal : program_.signals)
            if (signal.node == static_cast<int>(i) && signal.measure == measure && !measure.empty())
                return signals_[static_cast<std::size_t>(signal.first + buyer)];
        return ExactNumber(1);
    }

    const Contract& contract_;
    const Program& program_;
    const FactTable& facts_;
    Currency currency_;
    contract::SignalReader reader_;
    std::vector<ExactNumber> figures_, signals_, state_, amounts_, work_;
    std::vector<ExactNumber> before_;  ///< state before the month
    std::vector<const ExactNumber*> series_;
    std::vector<InvoiceLine> lines_;
    std::int64_t size_ = 0;  ///< of all lines so far, in minor units
};

}  // namespace

Result<std::vector<InvoiceLine>> settle(const Contract& contract, const std::vector<BillingCell>& cells,
                                        const FactTable& facts, std::optional<YearMonth> through) {
    VALOR_TRY(const Program program, contract::compileProgram(contract, cells));
    return settle(contract, program, cells, facts, through);
}

Result<std::vector<InvoiceLine>> settle(const Contract& contract, const Program& program,
                                        const std::vector<BillingCell>& cells, const FactTable& facts,
                                        std::optional<YearMonth> through) {
    VALOR_TRY(const Currency currency, Currency::make(contract.currency));
    VALOR_CHECK(expectPlacesKnown(contract, cells));
    const int months = through ? std::min(contract.months, through->monthsSince(contract.start) + 1) : contract.months;
    return Settlement(contract, program, cells, facts, currency).run(months);
}

}  // namespace valor
