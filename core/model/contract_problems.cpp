// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/contract_problems.h"

#include <algorithm>
#include <set>

#include "core/contract/program.h"
#include "core/model/clause_form.h"

namespace valor {
namespace {

/// Compiles again and again, with a harmless term in place of each that was refused.
class Finder {
public:
    explicit Finder(Contract contract) : contract_(std::move(contract)) {}

    std::vector<Error> all() {
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
    bool replaceField(Clause& clause, const std::string& field) {
        if (field == "stage")
            clause.stage.reset();
        else if (field == "missing")
            clause.missing = MissingRule::Error;
        else if (field == "components")
            return keepComponents(clause);
        else if (field == "payee")
            giveParties(clause);
        else if (auto terms = withField(clause.terms, field, field == "additive" ? "no" : "0"))
            clause.terms = std::move(*terms);
        else
            return false;
        return true;
    }
    static bool names(const Clause& clause, const Clause& charge) {
        return std::ranges::find(clause.components, charge.id) != clause.components.end();
    }
    /// Those of a clause that names it, or that it names; one of the others outside may be paid by anybody.
    void giveParties(Clause& clause) const {
        for (const Clause& other : contract_.clauses) {
            if (other.payer == other.payee || !(names(other, clause) || names(clause, other))) continue;
            clause.payer = other.payer;
            clause.payee = other.payee;
            return;
        }
        clause.payee = "outside";
    }
    /// Without those that it cannot bear on. Where none is left it would bear on all, which it does not say.
    bool keepComponents(Clause& clause) {
        std::erase_if(clause.components, [&](const ClauseId& name) {
            const auto named = std::ranges::find(contract_.clauses, name, &Clause::id);
            return named == contract_.clauses.end() || named->id == clause.id || !isCharge(kindOfTerms(named->terms)) ||
                   named->payer != clause.payer || named->payee != clause.payee;
        });
        return !clause.components.empty() || replaceAll(clause);
    }
    /// A charge stays one, for others may name it.
    bool replaceAll(Clause& clause) {
        if (!replaced_.insert(&clause).second) return false;
        if (isCharge(kindOfTerms(clause.terms)))
            clause.terms = FixedFee{{"0", {}, false}, 0};
        else
            clause.terms = AmountAtRisk{"1"};
        clause.stage.reset();
        clause.components.clear();
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
