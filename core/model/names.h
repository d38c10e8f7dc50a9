// SPDX-License-Identifier: GPL-3.0-or-later
// The names that enumerations and kinds of a case have in files.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/model/case.h"
#include "core/model/report_form.h"

namespace valor {

template <class E>
using NameTable = std::vector<std::pair<E, std::string_view>>;

/// `table()`: every enumerator with its name, in the order of the enumeration.
template <class E>
struct Names;

template <>
struct Names<PartyKind> {
    static NameTable<PartyKind> table() {
        using enum PartyKind;
        return {{Region, "region"},
                {Hospital, "hospital"},
                {Department, "department"},
                {Clinicians, "clinicians"},
                {SharedService, "shared_service"},
                {Municipality, "municipality"},
                {GeneralPractice, "general_practice"},
                {Patients, "patients"},
                {State, "state"},
                {Vendor, "vendor"},
                {Platform, "platform"}};
    }
};
template <>
struct Names<CashCategory> {
    static NameTable<CashCategory> table() {
        using enum CashCategory;
        return {{Cost, "cost"}, {VendorCost, "vendor_cost"}, {Funding, "funding"}};
    }
};
template <>
struct Names<CashBasis> {
    static NameTable<CashBasis> table() {
        using enum CashBasis;
        return {{Once, "once"},
                {PerMonth, "per_month"},
                {PerYear, "per_year"},
                {PerSiteOnce, "per_site_once"},
                {PerSiteYear, "per_site_year"},
                {PerDeploymentOnce, "per_deployment_once"},
                {PerDeploymentYear, "per_deployment_year"},
                {PerProcessed, "per_processed"}};
    }
};
template <>
struct Names<Language> {
    static NameTable<Language> table() {
        return {{Language::English, "en"}, {Language::Danish, "da"}, {Language::Bokmal, "nb"}};
    }
};
template <>
struct Names<ReportTemplate> {
    static NameTable<ReportTemplate> table() {
        NameTable<ReportTemplate> table;
        for (const ReportTemplate each : kReportTemplates) table.emplace_back(each, templateName(each));
        return table;
    }
};
template <>
struct Names<ReportPart> {
    static NameTable<ReportPart> table() {
        NameTable<ReportPart> table;
        for (const ReportPart each : kReportParts) table.emplace_back(each, partName(each));
        return table;
    }
};
template <>
struct Names<ReportAudience> {
    static NameTable<ReportAudience> table() {
        NameTable<ReportAudience> table;
        for (const ReportAudience each : kReportAudiences) table.emplace_back(each, audienceName(each));
        return table;
    }
};
template <>
struct Names<ReportFormat> {
    static NameTable<ReportFormat> table() {
        using enum ReportFormat;
        return {{Pdf, "pdf"}, {TaggedPdf, "tagged_pdf"}, {WebPage, "html"}, {OpenDocument, "odt"}, {Workbook, "xlsx"}};
    }
};
template <>
struct Names<SamplingScheme> {
    static NameTable<SamplingScheme> table() {
        NameTable<SamplingScheme> names;
        for (const SamplingScheme scheme : kSamplingSchemes) names.emplace_back(scheme, schemeName(scheme));
        return names;
    }
};
template <>
struct Names<CountMode> {
    static NameTable<CountMode> table() {
        NameTable<CountMode> names;
        for (const auto counts : {CountMode::Expected, CountMode::Drawn})
            names.emplace_back(counts, countsName(counts));
        return names;
    }
};
template <>
struct Names<DiscountTiming> {
    static NameTable<DiscountTiming> table() {
        using enum DiscountTiming;
        return {{Monthly, "monthly"}, {MidYear, "mid_year"}, {EndYear, "end_year"}};
    }
};
template <>
struct Names<Variation> {
    static NameTable<Variation> table() { return {{Variation::Case, "case"}, {Variation::Site, "site"}}; }
};
template <>
struct Names<TierWindow> {
    static NameTable<TierWindow> table() {
        using enum TierWindow;
        return {{Month, "month"}, {ContractYear, "contract_year"}, {Term, "term"}};
    }
};
template <>
struct Names<Stage> {
    static NameTable<Stage> table() {
        using enum Stage;
        return {{Units, "units"},
                {Index, "index"},
                {Usage, "usage"},
                {Discount, "discount"},
                {Fixed, "fixed"},
                {Cap, "cap"},
                {Minimum, "minimum"},
                {Floor, "floor"},
                {Service, "service"},
                {Performance, "performance"},
                {AnnualSettlement, "annual_settlement"},
                {Limits, "limits"}};
    }
};
template <>
struct Names<MissingRule> {
    static NameTable<MissingRule> table() {
        using enum MissingRule;
        return {{Error, "error"}, {Last, "last"}, {Worst, "worst"}, {None, "none"}};
    }
};
template <>
struct Names<RebateRule> {
    static NameTable<RebateRule> table() {
        using enum RebateRule;
        return {{Step, "step"}, {Linear, "linear"}, {UpperLimit, "upper_limit"}, {Posterior, "posterior"}};
    }
};
template <>
struct Names<SpreadBasis> {
    static NameTable<SpreadBasis> table() {
        using enum SpreadBasis;
        return {{None, "none"},
                {PublishedCounts, "published_counts"},
                {PublishedInterval, "published_interval"},
                {Elicited, "elicited"}};
    }
};
template <>
struct Names<CentralKind> {
    static NameTable<CentralKind> table() { return {{CentralKind::Mean, "mean"}, {CentralKind::Median, "median"}}; }
};
template <>
struct Names<Confidence> {
    static NameTable<Confidence> table() {
        NameTable<Confidence> names;
        using enum Confidence;
        for (const Confidence mark : {Found, Derived, FromMemory, Assumption})
            names.emplace_back(mark, confidenceName(mark));
        return names;
    }
};
template <>
struct Names<FlowKind> {
    static NameTable<FlowKind> table() {
        NameTable<FlowKind> names;
        for (const FlowKind kind : kAllFlowKinds) names.emplace_back(kind, flowKindName(kind));
        return names;
    }
};
template <>
struct Names<Mechanism> {
    static NameTable<Mechanism> table() {
        NameTable<Mechanism> names;
        for (const MechanismRule& rule : allMechanisms()) names.emplace_back(rule.mechanism, rule.name);
        return names;
    }
};
template <>
struct Names<Family> {
    static NameTable<Family> table() {
        NameTable<Family> names;
        for (std::size_t i = 0; i < kKindCount<Distribution>; ++i)
            names.emplace_back(static_cast<Family>(i), familyName(static_cast<Family>(i)));
        return names;
    }
};

template <class T>
concept Named = requires {
    Names<T>::table();
};

template <Named E>
[[nodiscard]] std::string_view nameOf(E value) {
    for (const auto& [known, name] : Names<E>::table())
        if (known == value) return name;
    return {};
}

template <Named E>
[[nodiscard]] std::optional<E> findByName(std::string_view name) {
    for (const auto& [value, known] : Names<E>::table())
        if (known == name) return value;
    return std::nullopt;
}

/// The kind a variant holds, as files name it.
[[nodiscard]] inline std::string_view kindOf(const ClauseTerms& terms) {
    return clauseKind(terms);
}
[[nodiscard]] inline std::string_view kindOf(const Distribution& distribution) {
    return familyName(familyOf(distribution));
}
[[nodiscard]] inline std::string_view kindOf(const DistributionEntry& entry) {
    constexpr std::array<std::string_view, kKindCount<DistributionEntry>> names{"native", "mean_se", "counts",
                                                                                "interval", "quantiles"};
    return names[entry.index()];
}

}  // namespace valor
