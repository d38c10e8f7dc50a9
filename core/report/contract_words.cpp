// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/contract_words.h"

#include <algorithm>
#include <optional>
#include <type_traits>

#include "core/contract/coverage.h"
#include "core/error/listed.h"
#include "core/model/case_contract.h"
#include "core/model/clause_form.h"
#include "core/model/contract_fields.h"
#include "core/report/amount_basis.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

constexpr int kStatedDigits = 15;

class Agreed {
public:
    Agreed(const Clause& all, const ContractNames& names, const Scenario* assumed)
        : all_(all), names_(names), assumed_(assumed), wording_(names.wording()) {}

    template <Described Terms>
    std::vector<AgreedRow> of(const Terms& terms) {
        forEachField<Terms>([&](const auto& field) {
            const std::string name(field.name);
            const std::string value = isRead(name) ? words(field.in(terms), name) : std::string();
            if (!value.empty()) rows_.emplace_back(say(fieldKey(all_.terms, name)), value);
            if constexpr (std::is_same_v<std::decay_t<decltype(field.in(terms))>, std::vector<Tier>>)
                if (const auto same = sameIndexing(field.in(terms)))
                    rows_.emplace_back(say("field.indexed"), words(*same, "indexed"));
        });
        return std::move(rows_);
    }

private:
    /// What a rule does not look at is not agreed either: a certainty where none is asked for, a prior elsewhere than
    /// in the posterior.
    bool isRead(std::string_view field) const {
        const auto* rebate = std::get_if<OutcomeRebate>(&all_.terms);
        if (rebate == nullptr) return true;
        if (field.starts_with("prior_")) return rebate->rule == RebateRule::Posterior;
        return field != "confidence" || isStatistical(rebate->rule);
    }
    static bool isMeasure(std::string_view name) { return name == "measure" || name.ends_with("_measure"); }
    std::string say(const std::string& key, const std::vector<std::pair<std::string, std::string>>& with = {}) const {
        return wording_.texts.text(key, wording_.language, with);
    }

    std::string words(const std::string& text, std::string_view field) const {
        if (isMeasure(field)) return measureInWords(text, wording_);
        return isShareField(all_.terms, field) ? shareInWords(text, wording_.numbers)
                                               : decimalInWords(text, wording_.numbers);
    }
    std::string words(const ContractAmount& amount, std::string_view field) const {
        if (!amount.isAgreed()) return toAgree(amount, field);
        if (amount.decimal.empty()) return {};
        return due(moneyInWords(amount.decimal, names_.contract().currency, wording_), field);
    }
    std::string due(const std::string& money, std::string_view field) const {
        const std::string basis = amountBasis(all_, field, wording_);
        return basis.empty() ? money : money + " " + basis;
    }
    /// Who sees the case sees what it takes the amount to be, but never as if it were agreed.
    std::string toAgree(const ContractAmount& amount, std::string_view field) const {
        const Case* input = names_.input();
        const auto value = input == nullptr || assumed_ == nullptr
                               ? std::nullopt
                               : centralAmount(*input, *assumed_, kindOfTerms(all_.terms), amount);
        if (!value) return say("annex.to_agree", {{"parameter", names_.parameter(amount.parameter)}});
        const Parameter& stands = *findById(input->parameters, amount.parameter);
        const std::string mark(confidenceName(confidenceIn(*input, *assumed_, stands)));
        return say("annex.assumed", {{"amount", due(moneyAbout(*value, names_.contract().currency, wording_), field)},
                                     {"mark", say("confidence." + mark)}});
    }
    std::string words(bool value, std::string_view field) const {
        return say(isInForce(names_.contract(), field, value) ? "annex.yes" : "annex.no");
    }
    /// A month of the contract with its date.
    std::string words(int value, std::string_view field) const {
        if (field != "month") return std::to_string(value);
        const bool isLast = std::holds_alternative<Termination>(all_.terms);
        const YearMonth month = names_.contract().start.plusMonths(isLast ? value - 1 : value);
        return say(isLast ? "annex.after_months" : "annex.in_month",
                   {{"number", std::to_string(value)}, {"month", month.text()}});
    }
    std::string words(TierWindow window, std::string_view /*field*/) const {
        return say("window." + std::string(nameOf(window)));
    }
    std::string words(RebateRule rule, std::string_view /*field*/) const {
        return say("rebate_rule." + std::string(nameOf(rule)));
    }
    std::string words(const Metric& metric, std::string_view /*field*/) const {
        return measureInWords(metric.measure, wording_);
    }
    template <class Item>
    std::string words(const std::vector<Item>& list, std::string_view /*field*/) const {
        std::string text;
        for (const Item& item : list) text += (text.empty() ? "" : "; ") + entry(item);
        return text;
    }
    /// Whether the prices of all tiers follow the index, or of none.
    static std::optional<bool> sameIndexing(const std::vector<Tier>& tiers) {
        const auto indexed = std::ranges::count_if(tiers, [](const Tier& tier) { return tier.price.indexed; });
        if (indexed != 0 && indexed != std::ssize(tiers)) return std::nullopt;
        return indexed != 0;
    }
    std::string words(const std::vector<Tier>& tiers, std::string_view /*field*/) const {
        const bool isMixed = !sameIndexing(tiers).has_value();
        std::string text;
        for (const Tier& tier : tiers) {
            text += (text.empty() ? "" : "; ") + entry(tier);
            if (isMixed) text += " (" + say("field.indexed") + ": " + words(tier.price.indexed, "indexed") + ")";
        }
        return text;
    }
    std::string entry(const Tier& tier) const {
        return say("annex.from",
                   {{"from", decimalInWords(tier.from, wording_.numbers)}, {"value", words(tier.price, "price")}});
    }
    std::string entry(const ShareStep& step) const {
        return say("annex.from", {{"from", words(step.from, "from")}, {"value", words(step.share, "share")}});
    }
    std::string entry(const ScoredMetric& scored) const {
        const auto number = [&](const std::string& text) { return decimalInWords(text, wording_.numbers); };
        return say("annex.scored", {{"metric", words(scored.metric, "metric")},
                                    {"floor", number(scored.floor)},
                                    {"target", number(scored.target)},
                                    {"weight", shareInWords(scored.weight, wording_.numbers)}});
    }

    const Clause& all_;
    const ContractNames& names_;
    const Scenario* assumed_;
    const Wording& wording_;
    std::vector<AgreedRow> rows_;
};

}  // namespace

std::vector<AgreedRow> agreedFigures(const Clause& clause, const ContractNames& names, const Scenario* assumed) {
    return std::visit([&](const auto& kind) { return Agreed(clause, names, assumed).of(kind); }, clause.terms);
}

std::string fieldKey(const ClauseTerms& terms, std::string_view name) {
    const bool isCount = name == "month" && std::holds_alternative<Termination>(terms);
    if (isCount) return "field.months_until_end";
    const auto* index = std::get_if<Indexation>(&terms);
    const bool isLimit = index != nullptr && (name == "lower" || name == "upper");
    return "field." + std::string(name) + (!isLimit ? "" : index->chained ? "_of_step" : "_of_term");
}

std::string coverageInWords(const Clause& clause, const ContractNames& names) {
    const Coverage coverage = coverageOf(names.contract(), clause);
    if (!actsOnCharges(kindOfTerms(clause.terms)) || coverage.charges == 0) return {};
    const char* key = coverage.isWhole()          ? "coverage.whole"
                      : coverage.covered.empty()  ? "coverage.none"
                      : clause.components.empty() ? "coverage.part"
                                                  : "coverage.named";
    return names.wording().texts.text(key, names.wording().language,
                                      {{"payer", names.anyAccount(clause.payer)},
                                       {"payee", names.anyAccount(clause.payee)},
                                       {"count", std::to_string(coverage.covered.size())},
                                       {"charges", std::to_string(coverage.charges)}});
}

std::string listedClauses(const std::vector<ClauseId>& clauses, const ContractNames& names) {
    return listed(clauses, [&](const ClauseId& each) { return names.clause(each); });
}

std::string stageInWords(Stage stage, const Wording& wording) {
    const std::string name(nameOf(stage));
    return wording.texts.text("stage." + name, wording.language) + ": " +
           wording.texts.text("stage_does." + name, wording.language);
}

std::string measureInWords(std::string_view measure, const Wording& wording) {
    const std::string key = "measure." + std::string(measure);
    std::string known = wording.texts.text(key, wording.language);
    return known == key ? std::string(measure) : known;
}

LocalizedText measureInAllLanguages(std::string_view measure, const TextCatalog& texts) {
    const auto in = [&](Language language) { return measureInWords(measure, {texts, language}); };
    return {in(Language::English), in(Language::Danish), in(Language::Bokmal)};
}

std::function<LocalizedText(const std::string& key)> wordsInAllLanguages(const TextCatalog& texts) {
    return [&texts](const std::string& key) {
        const auto in = [&](Language language) {
            std::string known = texts.text(key, language);
            return known == key ? key.substr(key.rfind('.') + 1) : known;
        };
        return LocalizedText{in(Language::English), in(Language::Danish), in(Language::Bokmal)};
    };
}

std::string shareInWords(const std::string& decimal, const NumberStyle& numbers) {
    const auto value = ExactNumber::parse(decimal);
    if (!value) return decimal;
    return formatSignificant((*value * ExactNumber(100)).toDouble(), kStatedDigits, numbers) + numbers.unitSpace + "%";
}

std::string shareInWords(double share, const NumberStyle& numbers) {
    constexpr int kShareDigits = 6;
    return shareInWords(ExactNumber::onGrid(share, kShareDigits).text(), numbers);
}

std::string decimalInWords(const std::string& decimal, const NumberStyle& numbers) {
    const auto value = ExactNumber::parse(decimal);
    return value ? formatSignificant(value->toDouble(), kStatedDigits, numbers) : decimal;
}

}  // namespace valor
