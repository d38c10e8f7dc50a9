// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/clause_lines.h"

#include <algorithm>

#include "core/model/names.h"
#include "core/report/contract_page.h"
#include "core/report/contract_words.h"

namespace valor {

std::vector<const Clause*> inOrderOfApplication(const Contract& contract) {
    std::vector<const Clause*> order;
    for (const Clause& clause : contract.clauses) order.push_back(&clause);
    std::ranges::stable_sort(order, {}, [](const Clause* clause) { return stageOf(*clause); });
    return order;
}

std::vector<ClauseLine> clauseLines(const AnnexSource& source, const Wording& wording) {
    const auto say = [&](const std::string& key) { return wording.texts.text(key, wording.language); };
    const Contract& settled = settledContract(source);
    const auto interactions = interactionsOf(settled, agreedAmount);
    std::vector<ClauseLine> lines;
    for (const Clause* clause : inOrderOfApplication(settled)) {
        const std::string kind(clauseKind(clause->terms));
        ClauseLine line;
        line.clause = clause->id;
        line.title = labelOr(clause->label, clause->id.text(), wording) + " – " + say("clause." + kind);
        line.stage = say("stage." + std::string(nameOf(stageOf(*clause))));
        line.words = say("gallery.what." + kind);
        for (const auto& [name, value] : agreedFigures(clause->terms, wording))
            line.figures += (line.figures.empty() ? "" : " · ") + name + ": " + value;
        for (const Interaction& each : interactions)
            if (each.clause == clause->id) line.warnings.push_back(interactionInWords(each, wording));
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace valor
