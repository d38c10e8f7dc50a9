// SPDX-License-Identifier: GPL-3.0-or-later
// One procurement: who takes part, what could be bought, what is assumed. An immutable value.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/calendar/year_month.h"
#include "core/contract/contract.h"
#include "core/effect/effect.h"
#include "core/ledger/flow.h"
#include "core/model/localized_text.h"
#include "core/model/parameter.h"
#include "core/model/sampling.h"
#include "core/units/id.h"

namespace valor {

enum class PartyKind : std::uint8_t {
    Region,
    Hospital,
    Department,
    Clinicians,
    SharedService,
    Municipality,
    GeneralPractice,
    Patients,
    State,
    Vendor,
    Platform
};

struct Budget {
    std::string id;
    LocalizedText label;
    bool capital = false;
    bool operator==(const Budget&) const = default;
};

struct Party {
    PartyId id;
    LocalizedText label;
    PartyKind kind{};
    std::vector<Budget> budgets;  ///< the first is the default; empty: one unnamed budget
    ParameterId costOfCapital;    ///< discount rate of this party's own ledger (1/yr); empty: the scenario's
    bool operator==(const Party&) const = default;
};

/// A cost centre belongs to one budget from a month on: tasks move between parties on known dates.
struct CostCentre {
    struct Assignment {
        YearMonth from;
        std::string account;  ///< "party" or "party/budget"
        bool operator==(const Assignment&) const = default;
    };
    std::string id;
    LocalizedText label;
    std::vector<Assignment> assignments;  ///< ascending by month; the first also holds before its month
    bool operator==(const CostCentre&) const = default;
};

struct Site {
    SiteId id;
    LocalizedText label;
    PartyId party;
    ParameterId catchment;  ///< inhabitants
    bool operator==(const Site&) const = default;
};

struct Need {
    NeedId id;
    LocalizedText label;
    ParameterId volumeRate;  ///< case/100k/yr on the catchment of the site …
    struct SiteVolume {
        SiteId site;
        ParameterId volume;  ///< … or case/yr where a site's own count is known
        bool operator==(const SiteVolume&) const = default;
    };
    std::vector<SiteVolume> siteVolumes;
    ParameterId eligibleShare;   ///< empty: all
    ParameterId growth;          ///< 1/yr; empty: none
    std::vector<double> season;  ///< twelve factors with mean one, January first; empty: none
    bool operator==(const Need&) const = default;
};

/// How a tool is taken into use at a site. Empty parameters mean: full use from the planned month on.
struct Adoption {
    ParameterId uptakeMax;        ///< share
    ParameterId uptakeSpeed;      ///< 1/month
    ParameterId uptakeMidpoint;   ///< months after go-live to half of uptakeMax
    ParameterId availability;     ///< share of time the service answers
    ParameterId failedShare;      ///< of the examinations sent to the tool
    ParameterId rolloutMidpoint;  ///< months after the planned date until half of sites are live
    ParameterId rolloutSpeed;     ///< 1/month
    ParameterId discontinuation;  ///< share of live sites that stop per year
    bool operator==(const Adoption&) const = default;
};

struct Tool {
    ToolId id;
    LocalizedText label;
    std::string vendor;
    Adoption adoption;
    bool operator==(const Tool&) const = default;
};

/// One tool serving one need at one site from a planned month on.
struct Deployment {
    ToolId tool;
    NeedId need;
    SiteId site;
    YearMonth planned;
    std::optional<YearMonth> exit;
    bool operator==(const Deployment&) const = default;
};

enum class CashCategory : std::uint8_t { Cost, VendorCost, Funding };
enum class CashBasis : std::uint8_t {
    Once,
    PerMonth,
    PerYear,
    PerSiteOnce,  ///< when the first deployment of a site goes live
    PerSiteYear,
    PerDeploymentOnce,  ///< when each deployment goes live
    PerDeploymentYear,
    PerProcessed
};

/// Money that follows no mechanism: purchase, integration, hosting, the vendor's own costs, grants between parties.
struct CashItem {
    EffectId id;
    LocalizedText label;
    CashCategory category{};
    CashBasis basis{};
    std::vector<ParameterId> factors;  ///< product is money per unit of the basis, in the price level of the case
    std::string from, to;
    std::optional<YearMonth> start, end;  ///< first month and first month no longer paid
    ParameterId escalator;                ///< real yearly growth of the amount
    ParameterId ceiling;                  ///< money; the running total stops there
    bool operator==(const CashItem&) const = default;
};

struct Alternative {
    AlternativeId id;
    LocalizedText label;
    std::vector<Deployment> deployments;
    std::vector<ContractId> contracts;
    std::vector<CashItem> cashItems;
    bool operator==(const Alternative&) const = default;
};

enum class DiscountTiming : std::uint8_t { Monthly, MidYear, EndYear };
struct DiscountStep {
    int fromYear = 0;
    ParameterId rate;  ///< 1/yr, a fixed figure
    bool operator==(const DiscountStep&) const = default;
};

/// What "net benefit" means: whose gains count, and what an hour and a QALY are worth.
struct Valuation {
    LocalizedText label;
    std::vector<PartyId> counted;
    ParameterId capacityShare;  ///< share of the wage that a freed hour counts; 0 = cash view, 1 = economic view
    ParameterId qalyValue;      ///< money per QALY
    bool operator==(const Valuation&) const = default;
};

struct ParameterOverride {
    ParameterId parameter;
    DistributionEntry entry;
    bool operator==(const ParameterOverride&) const = default;
};

/// A set of assumptions under which every alternative is judged.
struct Scenario {
    ScenarioId id;
    LocalizedText label;
    int months = 0;  ///< horizon
    std::vector<DiscountStep> discount;
    DiscountTiming timing = DiscountTiming::Monthly;
    ParameterId inflation;  ///< general price growth, 1/yr; empty: none
    Valuation valuation;
    std::vector<ParameterOverride> overrides;
    bool operator==(const Scenario&) const = default;
};

/// What a person wrote beside an input, and whether they locked it: its figure then stays as it is.
struct InputNote {
    ParameterId input;
    ScenarioId scenario;  ///< empty: of the input in every scenario
    std::string text;     ///< of a locked input why it is locked
    std::string who;
    std::string time;  ///< UTC, "2027-01-31T12:34:56Z"
    bool locked = false;
    bool operator==(const InputNote&) const = default;
};

enum class ReportTemplate : std::uint8_t;  // core/model/report_form.h
enum class ReportPart : std::uint8_t;
enum class ReportAudience : std::uint8_t;
enum class ReportFormat : std::uint8_t;

/// A report that is made again whenever it is asked for: the same case gives the same files.
struct ReportJob {
    ReportId id;
    LocalizedText label;
    ReportTemplate of{};            ///< the first: for those who decide
    std::vector<ReportPart> parts;  ///< empty: those of the template for its audience
    ReportAudience audience{};      ///< the first: everybody
    Language language = Language::English;
    std::vector<ReportFormat> formats;        ///< at least one
    ScenarioId scenario;                      ///< empty: the default
    std::vector<AlternativeId> alternatives;  ///< empty: all but the comparator
    int draws = 10'000;
    std::int64_t seed = 1;  ///< from 0 to kLargestSeed
    SamplingScheme scheme = SamplingScheme::LatinHypercube;
    CountMode counts = CountMode::Expected;
    bool operator==(const ReportJob&) const = default;
};

struct Case {
    // Defined in one place: every source that copies a case would compile the copying of all that is in it.
    Case();
    Case(const Case&);
    Case(Case&&) noexcept;
    Case& operator=(const Case&);
    Case& operator=(Case&&) noexcept;
    ~Case();

    std::string id;
    LocalizedText title, summary;
    LocalizedText note;  ///< what drives the result and what is weak
    std::string currency;
    int priceYear = 0;
    YearMonth baseMonth;  ///< month 0 of every simulation
    std::vector<Parameter> parameters;
    std::vector<Correlation> correlations;
    std::vector<Party> parties;
    std::vector<CostCentre> costCentres;
    std::vector<Site> sites;
    std::vector<Need> needs;
    std::vector<Tool> tools;
    std::vector<Effect> effects;
    std::vector<Contract> contracts;
    std::vector<Alternative> alternatives;
    AlternativeId comparator;
    std::vector<Scenario> scenarios;     ///< the first is the default
    std::vector<ParameterId> keyInputs;  ///< shown first, in this order
    std::vector<InputNote> notes;        ///< at most one for an input in a scenario, and one in every scenario
    std::vector<ReportJob> reports;      ///< in the order in which they were made
    bool operator==(const Case&) const;
};

using CasePtr = std::shared_ptr<const Case>;

/// The object with this id, or null.
template <class T, class IdType>
[[nodiscard]] const T* findById(const std::vector<T>& objects, const IdType& id) {
    for (const T& object : objects)
        if (object.id == id) return &object;
    return nullptr;
}

/// The scenario with this id, otherwise the first. @pre the case has a scenario
[[nodiscard]] inline const Scenario& scenarioOf(const Case& input, const ScenarioId& id) {
    const Scenario* scenario = findById(input.scenarios, id);
    return scenario == nullptr ? input.scenarios.front() : *scenario;
}

}  // namespace valor
