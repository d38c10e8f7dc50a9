// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validate.h"

#include "core/model/formula_nesting.h"
#include "core/model/validation_context.h"
#include "core/units/currency.h"

namespace valor {

Diagnostics validate(const Case& input) {
    validation::Context context(input);
    if (!isKnownCurrency(input.currency))
        context.error(ErrorCode::CurrencyUnknown, "currency", {{"code", input.currency}});
    if (!isValidId(input.id)) context.error(ErrorCode::IdMalformed, "id", {{"id", input.id}});
    if (auto nesting = checkFormulaNesting(input); !nesting) {
        context.problems().add(Severity::Error, std::move(nesting).error());
        return std::move(context.problems());  // everything else follows formulas down
    }
    checkParameters(context);
    checkCorrelations(context);
    checkParties(context);
    checkNeedsAndTools(context);
    checkEffects(context);
    checkContracts(context);
    checkAlternatives(context);
    checkScenarios(context);
    checkTimes(context);
    checkUse(context);
    checkValuations(context);
    checkScaledProbabilities(context);
    checkOverrides(context);
    checkRanges(context);
    checkNotes(context);
    checkReports(context);
    checkUnused(context);
    return std::move(context.problems());
}

}  // namespace valor
