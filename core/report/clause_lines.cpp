// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/clause_lines.h"

#include <algorithm>

#include "core/model/names.h"
#include "core/report/contract_page.h"
#include "core/report/contract_words.h"

namespace valor {

std::string clauseTitle(const std::string& name, const ClauseTerms& terms, const Wording& wording) {
    constexpr std::size_t kCapital = 2;  // bytes of the largest
    const std::string kind = wording.texts.text("clause." + std::string(clauseKind(terms)), wording.language);
    const bool isKind = name.size() == kind.size() && name.substr(kCapital) == kind.substr(kCapital);
    return isKind ? name : name + " – " + kind;
}

std::vector<const Clause*> inOrderOfApplication(const Contract& contract) {
    std::vector<const Clause*> order;
    for (const Clause& clause : contract.clauses) order.push_back(&clause);
    std::ranges::stable_sort(order, {}, [](const Clause* clause) { return stageOf(*clause); });
    return order;
}

std::vector<ClauseLine> clauseLines(const AnnexSource& source, const Wording& wording) {
    const auto say = [&](const std::string& key) { return wording.texts.text(key, wording.language); };
    const ContractNames names(source.contract, source.input, wording);
    const auto interactions = interactionsIn(source);
    std::vector<ClauseLine> lines;
    for (const Clause* clause : inOrderOfApplication(source.contract)) {
        const std::string kind(clauseKind(clause->terms));
        ClauseLine line;
        line.clause = clause->id;
        line.name = names.clause(clause->id);
        line.title = clauseTitle(line.name, clause->terms, wording);
        line.stage = stageInWords(stageOf(*clause), wording);
        line.words = say("gallery.what." + kind);
        line.coverage = coverageInWords(*clause, names);
        for (const auto& [name, value] : agreedFigures(*clause, names, source.scenario))
            line.figures += (line.figures.empty() ? "" : " · ") + name + ": " + value;
        for (const Interaction& each : interactions)
            if (each.clause == clause->id && each.rule != InteractionRule::CoversPart)
                line.warnings.push_back(interactionInWords(each, names));
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace valor
