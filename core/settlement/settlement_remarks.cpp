// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settlement/settlement_remarks.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/contract/measures_read.h"
#include "core/contract/operating.h"
#include "core/error/listed.h"
#include "core/report/contract_names.h"
#include "core/report/contract_words.h"

namespace valor {
namespace {

/// Guarantees ask for more certainty than shares without counts can give: each is one observation.
std::vector<std::string> sharesWithoutCounts(const ObservedContract& input) {
    std::set<std::string> found;
    for (const OperatingCharacteristic& each : operatingCharacteristics(input.agreed.contract))
        if (each.isStatistical() && input.observed.uncounted.contains(each.measure)) found.insert(each.measure);
    return {found.begin(), found.end()};
}

/// Measures in words, in their order, each once.
std::vector<std::string> sortedInWords(const std::vector<std::string>& measures, const Wording& wording) {
    std::set<std::string> words;
    for (const std::string& measure : measures) words.insert(measureInWords(measure, wording));
    return {words.begin(), words.end()};
}

}  // namespace

SettlementRemarks remarksOn(const ObservedContract& input) {
    SettlementRemarks remarks;
    remarks.read = contract::measuresRead(*input.program);
    std::ranges::copy_if(input.observed.measures, std::back_inserter(remarks.unread), [&](const std::string& each) {
        return std::ranges::find(remarks.read, each) == remarks.read.end();
    });
    remarks.uncounted = chargesWithoutCells(input.agreed.contract, input.cells);
    remarks.fractional.assign(input.observed.fractional.begin(), input.observed.fractional.end());
    remarks.withoutCounts = sharesWithoutCounts(input);
    return remarks;
}

std::vector<std::string> remarksInWords(const SettlementRemarks& remarks, const AgreedContract& agreed,
                                        const Wording& wording) {
    std::vector<std::string> sentences;
    const auto say = [&](const char* key, const std::vector<std::pair<std::string, std::string>>& with) {
        sentences.push_back(wording.texts.text(key, wording.language, with));
    };
    const auto named = [&](const std::string& id) {
        const std::string words = measureInWords(id, wording);
        return words == id ? id : id + " (" + words + ")";
    };
    const ContractNames names(agreed.contract, agreed.input.get(), wording);
    if (!remarks.unread.empty())
        say("settle.unread", {{"unread", listed(remarks.unread, named)}, {"read", listed(remarks.read, named)}});
    if (!remarks.uncounted.empty()) say("settle.uncounted", {{"clauses", listedClauses(remarks.uncounted, names)}});
    if (!remarks.fractional.empty())
        say("settle.fractional", {{"measures", listed(remarks.fractional, [&](const std::string& each) {
                                       return measureInWords(each, wording);
                                   })}});
    if (!remarks.withoutCounts.empty())
        say("settle.without_counts", {{"measures", listed(sortedInWords(remarks.withoutCounts, wording))}});
    return sentences;
}

}  // namespace valor
