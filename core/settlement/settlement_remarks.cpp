// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settlement/settlement_remarks.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/contract/measures_read.h"
#include "core/contract/operating.h"
#include "core/error/listed.h"
#include "core/measure/measure.h"
#include "core/model/closest_names.h"
#include "core/report/contract_names.h"
#include "core/report/contract_words.h"
#include "core/settlement/settlement_words.h"

namespace valor {
namespace {

/// Guarantees ask for more certainty than shares without counts can give: each is one observation.
std::vector<std::string> sharesWithoutCounts(const ObservedContract& input) {
    std::set<std::string> found;
    for (const OperatingCharacteristic& each : operatingCharacteristics(input.agreed.contract))
        if (isStatistical(each.rule) && input.observed.uncounted.contains(each.measure)) found.insert(each.measure);
    return {found.begin(), found.end()};
}

/// Counts and algorithms that are read. A share of the whole holds for each part that has none of its own.
std::vector<std::string> addedTwice(const ObservedContract& input) {
    std::set<std::string> found;
    for (const contract::Signal& signal : input.program->signals)
        if ((signal.part == contract::SignalPart::Value || signal.part == contract::SignalPart::Algorithms) &&
            input.observed.overlapping.contains(signal.measure))
            found.insert(signal.measure);
    return {found.begin(), found.end()};
}

/// Measures in words, in their order, each once.
std::vector<std::string> sortedInWords(const std::vector<std::string>& measures, const Wording& wording) {
    std::set<std::string> words;
    for (const std::string& measure : measures) words.insert(measureInWords(measure, wording));
    return {words.begin(), words.end()};
}

/// The measure that was likely meant; empty for the name of a measure, which nobody has to correct.
std::string meantBy(const std::string& unread, const std::vector<std::string>& read) {
    const bool isMeasure = findMeasure(unread) != nullptr || parseBillable(unread).has_value();
    return isMeasure ? "" : likelyMeant(unread, read);
}

/// "2027-01", "2027-01 to 2027-03", or each of them where some between are not there.
std::string monthsInWords(const std::vector<YearMonth>& months, const Wording& wording) {
    const bool isWhole = months.back().monthsSince(months.front()) + 1 == static_cast<int>(months.size());
    if (months.size() == 1 || !isWhole) return listed(months, &YearMonth::text);
    return wording.texts.text("settle.months", wording.language,
                              {{"first", months.front().text()}, {"last", months.back().text()}});
}

/// The first few by name, the others by number.
std::string sitesInWords(const std::vector<SiteId>& sites, const ContractNames& names) {
    constexpr std::size_t kNamed = 3;
    const auto named = [&](const SiteId& site) { return names.site(site); };
    if (sites.size() <= kNamed + 1) return listed(sites, named);
    const std::vector<SiteId> first(sites.begin(), sites.begin() + kNamed);
    return names.wording().texts.text(
        "settle.and_more", names.wording().language,
        {{"names", listed(first, named)}, {"count", std::to_string(sites.size() - kNamed)}});
}

std::string beforeUseInWords(const CountedBeforeUse& each, const ContractNames& names) {
    const Wording& wording = names.wording();
    const auto say = [&](const char* key, const std::vector<std::pair<std::string, std::string>>& with) {
        return wording.texts.text(key, wording.language, with);
    };
    const char* key = each.sites.size() > 1 ? "settle.before_use_sites"
                      : each.live           ? "settle.before_use"
                                            : "settle.never_used";
    std::string text = say(key, {{"measure", measureInWords(each.measure, wording)},
                                 {"count", std::to_string(each.sites.size())},
                                 {"site", sitesInWords(each.sites, names)},
                                 {"months", monthsInWords(each.months, wording)},
                                 {"live", each.live ? each.live->text() : ""}});
    if (each.cost) {
        const bool isLess = each.cost->minorUnits() < 0;
        const std::string amount = amountInWords(isLess ? -*each.cost : *each.cost, wording.numbers);
        text += " " + say(isLess ? "settle.before_use_saving" : "settle.before_use_cost",
                          {{"amount", amount + " " + names.contract().currency}});
    }
    return text + " " + say("settle.before_use_remedy", {});
}

}  // namespace

SettlementRemarks remarksOn(const ObservedContract& input, std::optional<YearMonth> through) {
    SettlementRemarks remarks;
    remarks.read = contract::measuresRead(*input.program);
    std::ranges::copy_if(input.observed.measures, std::back_inserter(remarks.unread), [&](const std::string& each) {
        return std::ranges::find(remarks.read, each) == remarks.read.end();
    });
    remarks.uncounted = chargesWithoutCells(input.agreed.contract, input.cells);
    remarks.fractional.assign(input.observed.fractional.begin(), input.observed.fractional.end());
    remarks.withoutCounts = sharesWithoutCounts(input);
    remarks.overlapping = addedTwice(input);
    const Contract& contract = input.agreed.contract;
    if (input.observed.last && *input.observed.last > contract.start.plusMonths(contract.months - 1))
        remarks.afterEnd = input.observed.last;
    remarks.beforeUse = countedBeforeUse(input, through);
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
        say("settle.unread", {{"unread", listed(remarks.unread,
                                                [&](const std::string& each) {
                                                    const std::string meant = meantBy(each, remarks.read);
                                                    return named(each) + (meant.empty() ? "" : " → " + meant + "?");
                                                })},
                              {"read", listed(remarks.read, named)}});
    if (!remarks.uncounted.empty()) say("settle.uncounted", {{"clauses", listedClauses(remarks.uncounted, names)}});
    if (!remarks.fractional.empty())
        say("settle.fractional", {{"measures", listed(remarks.fractional, [&](const std::string& each) {
                                       return measureInWords(each, wording);
                                   })}});
    if (!remarks.withoutCounts.empty())
        say("settle.without_counts", {{"measures", listed(sortedInWords(remarks.withoutCounts, wording))}});
    if (!remarks.overlapping.empty())
        say("settle.overlapping", {{"measures", listed(sortedInWords(remarks.overlapping, wording))}});
    if (remarks.afterEnd)
        say("settle.after_end", {{"last", remarks.afterEnd->text()},
                                 {"end", agreed.contract.start.plusMonths(agreed.contract.months - 1).text()}});
    for (const CountedBeforeUse& each : remarks.beforeUse) sentences.push_back(beforeUseInWords(each, names));
    return sentences;
}

}  // namespace valor
