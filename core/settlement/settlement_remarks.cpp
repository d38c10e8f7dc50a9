// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settlement/settlement_remarks.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/contract/measures_read.h"
#include "core/contract/operating.h"
#include "core/error/listed.h"
#include "core/measure/measure.h"
#include "core/model/closest_names.h"
#include "core/report/contract_names.h"
#include "core/report/contract_page.h"
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

/// Whether an option is told as taken at a place, in some month of the contract.
bool isTaken(const ObservedContract& input, const BillingCell& cell, const std::string& measure) {
    const Contract& contract = input.agreed.contract;
    for (int month = 0; month < contract.months; ++month)
        for (const NeedId& need : {cell.need, NeedId()}) {
            const auto* told = input.observed.facts.find(cell.site, need, measure, contract.start.plusMonths(month));
            if (told != nullptr && told->value && *told->value > ExactNumber(0)) return true;
        }
    return false;
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

/// Sites of which an option is told as taken that no clause counts there: it opens nothing.
std::vector<SiteId> unopenedSites(const ObservedContract& input) {
    const Contract& contract = input.agreed.contract;
    std::set<SiteId> told, counted;
    for (const Clause& clause : contract.clauses) {
        const auto* option = std::get_if<FrameworkOptions>(&clause.terms);
        for (const BillingCell& cell : input.cells) {
            if (option == nullptr || cell.site.empty() || !isTaken(input, cell, option->measure)) continue;
            told.insert(cell.site);
            if (inScope(clause.scope, cell.site, cell.need, cell.tool)) counted.insert(cell.site);
        }
    }
    std::vector<SiteId> unopened;
    std::ranges::set_difference(told, counted, std::back_inserter(unopened));
    return unopened;
}

/// A site where an option is told as taken in vain is told with that alone, and what is not billed there beside it.
void tellSitesOnce(SettlementRemarks& remarks) {
    for (Interaction& each : remarks.neverBilled) {
        std::string& sites = each.arguments.front().second;
        const std::size_t all = sites.size();
        std::vector<SiteId> others = sitesIn(sites);
        std::erase_if(others, [&](const SiteId& site) { return std::ranges::count(remarks.unopened, site) > 0; });
        sites = listed(others, &SiteId::text);
        if (sites.size() < all) remarks.waiting.push_back(each.clause);
    }
    std::erase_if(remarks.neverBilled, [](const Interaction& each) { return each.arguments.front().second.empty(); });
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
    const Wording& wording = names.wording();
    const auto named = [&](const SiteId& site) {
        return site.empty() ? wording.texts.text("site.*", wording.language) : names.site(site);
    };
    if (sites.size() <= kNamed + 1) return listed(sites, named);
    const std::vector<SiteId> first(sites.begin(), sites.begin() + kNamed);
    return wording.texts.text("settle.and_more", wording.language,
                              {{"names", listed(first, named)}, {"count", std::to_string(sites.size() - kNamed)}});
}

std::vector<std::string> optionsInWords(const SettlementRemarks& remarks, const ContractNames& names) {
    const Wording& wording = names.wording();
    std::vector<std::string> sentences;
    for (const Interaction& each : remarks.neverBilled)
        sentences.push_back(names.clause(each.clause) + ": " + interactionInWords(each, names) + ".");
    if (remarks.unopened.empty()) return sentences;
    const auto say = [&](const char* key, const std::vector<std::pair<std::string, std::string>>& with) {
        return wording.texts.text(key, wording.language, with);
    };
    std::string text = say("settle.option_unopened", {{"sites", sitesInWords(remarks.unopened, names)}});
    if (!remarks.waiting.empty())
        text += " " + say("settle.option_waiting", {{"clauses", listedClauses(remarks.waiting, names)}});
    sentences.push_back(text + " " + say("settle.option_remedy", {}));
    return sentences;
}

std::vector<std::string> algorithmsInWords(const AlgorithmsTold& told, const ContractNames& names) {
    const Wording& wording = names.wording();
    std::vector<std::string> sentences;
    for (const auto& [need, tools] : told.together) {
        const std::string listedTools = listed(tools, [&](const ToolId& tool) { return names.tool(tool); });
        sentences.push_back(wording.texts.text("settle.tools_together", wording.language,
                                               {{"need", names.need(need)}, {"tools", listedTools}}));
    }
    const std::vector<SiteId> withoutNeed(told.withoutNeed.begin(), told.withoutNeed.end());
    if (!withoutNeed.empty())
        sentences.push_back(
            wording.texts.text("settle.needs_mixed", wording.language, {{"sites", sitesInWords(withoutNeed, names)}}));
    return sentences;
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
    remarks.neverBilled = neverBilled(contract, input.cells);
    remarks.unopened = unopenedSites(input);
    tellSitesOnce(remarks);
    remarks.algorithms = algorithmsTold(input);
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
        say("settle.fractional", {{"measures", listed(sortedInWords(remarks.fractional, wording))}});
    if (!remarks.withoutCounts.empty())
        say("settle.without_counts", {{"measures", listed(sortedInWords(remarks.withoutCounts, wording))}});
    if (!remarks.overlapping.empty())
        say("settle.overlapping", {{"measures", listed(sortedInWords(remarks.overlapping, wording))}});
    if (remarks.afterEnd)
        say("settle.after_end", {{"last", remarks.afterEnd->text()},
                                 {"end", agreed.contract.start.plusMonths(agreed.contract.months - 1).text()}});
    for (std::string& each : optionsInWords(remarks, names)) sentences.push_back(std::move(each));
    for (std::string& each : algorithmsInWords(remarks.algorithms, names)) sentences.push_back(std::move(each));
    for (const CountedBeforeUse& each : remarks.beforeUse) sentences.push_back(beforeUseInWords(each, names));
    return sentences;
}

}  // namespace valor
