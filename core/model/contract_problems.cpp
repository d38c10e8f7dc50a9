// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/contract_problems.h"

#include <algorithm>
#include <set>

#include "core/contract/node_builder.h"
#include "core/contract/program.h"
#include "core/model/clause_form.h"

namespace valor {
namespace {

/// Compiles again and again, with a harmless term in place of each that was refused.
class Finder {
public:
    explicit Finder(Contract contract) : contract_(std::move(contract)) {}

    std::vector<Error> all() {
        for (const Clause& clause : contract_.clauses) checkWorst(clause);
        for (auto program = contract::compileProgram(contract_, {}); !program;
             program = contract::compileProgram(contract_, {})) {
            const Error& problem = program.error();
            // With other amounts in place of those that were refused, clauses need not contradict each other.
            if (problem.code == ErrorCode::ClauseInteraction && !met_.empty()) break;
            const bool isNew = met_.insert(problem.subject).second;
            if (isNew) found_.push_back(problem);
            if (!replaceTerm(problem, isNew)) break;
        }
        return std::move(found_);
    }

private:
    /// Of a count nothing worst can be said.
    void checkWorst(const Clause& clause) {
        if (clause.missing != MissingRule::Worst) return;
        const auto parts = contract::partsOf(clause, contract_);
        if (!parts || parts->signals.empty()) return;
        const auto isShare = [](const contract::Signal& each) {
            return each.part == contract::SignalPart::Numerator || each.part == contract::SignalPart::Denominator;
        };
        if (std::ranges::none_of(parts->signals, isShare))
            found_.push_back(
                {ErrorCode::ClauseInvalid, "clauses/" + clause.id.text() + "/missing", {{"reason", "worst_of_count"}}});
    }
    /// Whether another compilation gets further. @param isNew whether the place was not met before
    bool replaceTerm(const Error& problem, bool isNew) {
        for (Clause& clause : contract_.clauses) {
            const std::string place = "clauses/" + clause.id.text();
            if (problem.subject != place && !problem.subject.starts_with(place + "/")) continue;
            const std::string field = problem.subject.substr(std::min(place.size() + 1, problem.subject.size()));
            if (isNew && replaceField(clause, field)) return true;
            return replaceAll(clause);
        }
        return false;
    }
    static bool replaceField(Clause& clause, const std::string& field) {
        if (field == "stage")
            clause.stage.reset();
        else if (field == "components")
            clause.components.clear();
        else if (field == "payee")
            clause.payer = clause.payee = "outside";  // one of them may pay another
        else if (auto terms = withField(clause.terms, field, field == "additive" ? "no" : "0"))
            clause.terms = std::move(*terms);
        else
            return false;
        return true;
    }
    /// A charge stays one, for others may name it.
    bool replaceAll(Clause& clause) {
        if (!replaced_.insert(&clause).second) return false;
        if (isCharge(kindOfTerms(clause.terms)))
            clause.terms = FixedFee{{"0", {}, false}, 0};
        else
            clause.terms = AmountAtRisk{"1"};
        clause.stage.reset();
        return true;
    }

    Contract contract_;
    std::vector<Error> found_;
    std::set<std::string> met_;
    std::set<const Clause*> replaced_;
};

}  // namespace

std::vector<Error> contractProblems(Contract contract) {
    return Finder(std::move(contract)).all();
}

}  // namespace valor
