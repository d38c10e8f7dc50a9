// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/clause_form.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <type_traits>
#include <utility>

#include "core/measure/measure.h"
#include "core/model/contract_fields.h"

namespace valor {
namespace {

bool isMeasureName(std::string_view name) {
    return name == "measure" || name.ends_with("_measure");
}

template <class T>
inline constexpr bool kIsList = false;
template <class T>
inline constexpr bool kIsList<std::vector<T>> = true;

/// Calls `visit(path, name, member)` for every member that holds a value, and goes into members and rows.
template <class Object, class Visit>
void forEachValue(Object& object, const std::string& prefix, const Visit& visit) {
    forEachField<std::remove_const_t<Object>>([&](const auto& field) {
        auto& member = field.in(object);
        using Member = std::remove_cvref_t<decltype(member)>;
        const std::string path = prefix + std::string(field.name);
        if constexpr (kIsList<Member>) {
            for (std::size_t row = 0; row < member.size(); ++row)
                forEachValue(member[row], path + "/" + std::to_string(row) + "/", visit);
        } else if constexpr (std::is_same_v<Member, Metric>) {
            forEachValue(member, path + "/", visit);
        } else {
            visit(path, field.name, member);
        }
    });
}

/// Calls `visit(name, list)` for every list of the terms.
template <class Terms, class Visit>
void forEachList(Terms& terms, const Visit& visit) {
    forEachField<std::remove_const_t<Terms>>([&](const auto& field) {
        auto& member = field.in(terms);
        if constexpr (kIsList<std::remove_cvref_t<decltype(member)>>) visit(field.name, member);
    });
}

// Reading

void describe(FormField& to, const std::string& text) {
    to.kind = isMeasureName(to.name) ? FormKind::Measure : FormKind::Decimal;
    to.value = text;
}
void describe(FormField& to, const ContractAmount& amount) {
    to.kind = FormKind::Amount;
    to.value = amount.decimal;
    to.parameter = amount.parameter.text();
}
void describe(FormField& to, const ParameterId& id) {
    to.kind = FormKind::Parameter;
    to.value = id.text();
}
void describe(FormField& to, bool value) {
    to.kind = FormKind::YesNo;
    to.value = value ? "yes" : "no";
}
void describe(FormField& to, int value) {
    to.kind = FormKind::Whole;
    to.value = std::to_string(value);
}
template <class E>
requires std::is_enum_v<E>
void describe(FormField& to, E value) {
    to.kind = FormKind::Choice;
    for (const auto& [each, name] : Names<E>::table()) {
        to.choices.emplace_back(name);
        if (each == value) to.value = name;
    }
}

// Writing

Status wrongType(std::string_view path, std::string expected, const std::string& found) {
    return fail(ErrorCode::FieldType, std::string(path), {{"expected", std::move(expected)}, {"found", found}});
}

Status assign(std::string& member, std::string_view /*path*/, const std::string& value) {
    member = value;
    return {};
}
Status assign(ContractAmount& amount, std::string_view /*path*/, const std::string& value) {
    const bool isParameter = value.starts_with('=');
    amount.decimal = isParameter ? "" : value;
    amount.parameter = isParameter ? ParameterId(value.substr(1)) : ParameterId();
    return {};
}
Status assign(ParameterId& member, std::string_view /*path*/, const std::string& value) {
    member = ParameterId(value);
    return {};
}
Status assign(bool& member, std::string_view /*path*/, const std::string& value) {
    member = value == "yes";
    return {};
}
Status assign(int& member, std::string_view path, const std::string& value) {
    int read = 0;
    const char* end = value.data() + value.size();
    const auto [rest, problem] = std::from_chars(value.data(), end, read);
    if (problem != std::errc() || rest != end) return wrongType(path, "whole number", value);
    member = read;
    return {};
}
template <class E>
requires std::is_enum_v<E> Status assign(E& member, std::string_view path, const std::string& value) {
    for (const auto& [each, name] : Names<E>::table())
        if (name == value) {
            member = each;
            return {};
        }
    return wrongType(path, "text", value);
}

// Blank terms

/// What clauses of a kind are usually about: a warranty of findings that were missed, a service credit of the service,
/// other promises of how well the tool reads.
template <class Object>
const char* usualMeasure(bool isMetric) {
    if constexpr (std::is_same_v<Object, Warranty>) return "missed";
    if constexpr (std::is_same_v<Object, ServiceCredit>) return "availability";
    return isMetric ? "sensitivity" : "billable_studies";
}

template <class Object>
void fillIn(Object& object) {
    forEachList(object, [](std::string_view, auto& list) {
        if (list.empty()) list.emplace_back();
        if constexpr (requires { list.front().from; })
            if (list.front().from.empty()) list.front().from = "0";
    });
    forEachValue(object, "", [](const std::string& path, std::string_view name, auto& member) {
        // A subscription is an amount a month unless a count is agreed on purpose.
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, std::string> &&
                      !std::is_same_v<Object, Subscription>)
            if (name == "measure" && member.empty())
                member = usualMeasure<Object>(path.find("metric") != std::string::npos);
    });
    const Object standard;
    forEachField<Object>([&](const auto& field) {  // a condition is agreed on purpose
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field.in(object))>, Metric>)
            if (field.presence == Presence::Optional) field.in(object) = field.in(standard);
    });
}

/// A metric counts cases out of others.
bool isMeasuredAsShare(std::string_view measure) {
    const Measure* known = findMeasure(measure);
    if (known == nullptr) return false;
    return known->unit == "share" || (known->unit == "case" && known->aggregation == Aggregation::Sum);
}

}  // namespace

bool isShareField(const ClauseTerms& terms, std::string_view name) {
    constexpr std::array<std::string_view, 20> kShares{"maintenance", "damages",  "damages_cap",  "share",
                                                       "malus",       "bonus",    "weight",       "guarantee",
                                                       "confidence",  "cap",      "lower",        "upper",
                                                       "interim",     "refund",   "loss_share",   "minimum_rate",
                                                       "loss_cap",    "cashable", "pass_through", "minimum_loss_rate"};
    if (name == "rate") {
        const auto* rebate = std::get_if<OutcomeRebate>(&terms);
        return rebate != nullptr ? rebate->rule == RebateRule::Step : std::holds_alternative<Royalty>(terms);
    }
    if (name == "from") {
        const auto* credit = std::get_if<ServiceCredit>(&terms);
        return credit != nullptr && isMeasuredAsShare(credit->metric.measure);
    }
    return std::ranges::find(kShares, name) != kShares.end();
}

bool isInForce(const Contract& contract, std::string_view name, bool isSet) {
    return isSet && (contract.indexedToPrices || !name.ends_with("indexed"));
}

std::vector<FormField> formOf(const ClauseTerms& terms) {
    std::vector<FormField> form;
    const auto add = [&](const std::string& path, std::string_view name, const auto& member) {
        FormField field;
        field.path = path;
        field.name = name;
        describe(field, member);
        form.push_back(std::move(field));
    };
    std::visit([&](const auto& kind) { forEachValue(kind, "", add); }, terms);
    return form;
}

std::vector<FormList> listsOf(const ClauseTerms& terms) {
    std::vector<FormList> lists;
    const auto add = [&](std::string_view name, const auto& list) {
        lists.push_back({std::string(name), list.size()});
    };
    std::visit([&](const auto& kind) { forEachList(kind, add); }, terms);
    return lists;
}

Result<ClauseTerms> withField(ClauseTerms terms, std::string_view path, const std::string& value) {
    std::string known;
    for (const FormField& field : formOf(terms)) known += (known.empty() ? "" : ", ") + field.path;
    Status done = fail(ErrorCode::FieldUnknown, "clause", {{"field", std::string(path)}, {"known", known}});
    const auto set = [&](const std::string& each, std::string_view, auto& member) {
        if (each == path) done = assign(member, path, value);
    };
    std::visit([&](auto& kind) { forEachValue(kind, "", set); }, terms);
    VALOR_CHECK(done);
    return terms;
}

ClauseTerms withRow(ClauseTerms terms, std::string_view list) {
    const auto add = [&](std::string_view name, auto& rows) {
        if (name == list && !rows.empty()) rows.push_back(rows.back());
    };
    std::visit([&](auto& kind) { forEachList(kind, add); }, terms);
    return terms;
}

ClauseTerms withoutRow(ClauseTerms terms, std::string_view list) {
    const auto remove = [&](std::string_view name, auto& rows) {
        if (name == list && rows.size() > 1) rows.pop_back();
    };
    std::visit([&](auto& kind) { forEachList(kind, remove); }, terms);
    return terms;
}

ClauseTerms blankTerms(ClauseKind kind) {
    ClauseTerms terms = allKinds<ClauseTerms>()[static_cast<std::size_t>(kind)];
    std::visit([](auto& own) { fillIn(own); }, terms);
    return terms;
}

}  // namespace valor
