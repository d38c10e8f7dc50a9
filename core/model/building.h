// SPDX-License-Identifier: GPL-3.0-or-later
// A case built piece by piece, in the steps that a person thinks in: a need, a site, a tool with what it does and
// costs. Figures become inputs of the case, certain until somebody states their spread, and assumptions without a
// source.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/case.h"

namespace valor {

/// A figure as a person first enters it, in the unit of its place.
struct NewFigure {
    LocalizedText label;
    double value = 0;
};

/// Where a need or a site may have a figure.
struct FigurePlace {
    enum class Kind : std::uint8_t { Catchment, VolumeRate, SiteVolume, EligibleShare, Growth };
    Kind kind{};
    NeedId need{};  ///< of all but Catchment
    SiteId site{};  ///< of Catchment and SiteVolume
};
/// "inhabitant", "case/100k/yr", …: in what the figure of a place is entered.
[[nodiscard]] std::string_view unitOf(FigurePlace::Kind kind);
/// `input` with a new input at a place that has none. @return ReferenceUnknown
[[nodiscard]] Result<CasePtr> withFigureAt(const CasePtr& input, const FigurePlace& place, const NewFigure& figure);

struct NewNeed {
    LocalizedText label;
    std::optional<NewFigure> rate;  ///< case/100k/yr
    std::vector<std::pair<SiteId, NewFigure>> volumes;
    std::optional<NewFigure> eligibleShare;
};
struct NewSite {
    LocalizedText label;
    PartyId party;  ///< that runs it; empty: one of its own, of the same name
    std::optional<NewFigure> inhabitants;
    std::vector<std::pair<NeedId, NewFigure>> volumes;
};
/// What is added or renamed is refused the name of another object of its kind: IdDuplicate, here and in all that
/// follows. @return FieldMissing for no name. @tested the case stays without errors.
[[nodiscard]] Result<CasePtr> withNeed(const CasePtr& input, const NewNeed& need);
[[nodiscard]] Result<CasePtr> withSite(const CasePtr& input, const NewSite& site);
/// `input` with another party that runs a site and pays there. @return ReferenceUnknown
[[nodiscard]] Result<CasePtr> withSiteParty(const CasePtr& input, const SiteId& site, const PartyId& party);
/// `input` with the pattern of a year in a need: twelve weights, January first, brought to a mean of one; none: every
/// month alike. @return ReferenceUnknown, ValueOutOfRange for weights that are no pattern
[[nodiscard]] Result<CasePtr> withSeason(const CasePtr& input, const NeedId& need, std::vector<double> weights);

/// What a tool does in one need: the required terms of a mechanism, and what its events are worth (see usualWorth()).
struct NewEffect {
    LocalizedText label;
    NeedId need;
    Mechanism mechanism{};
    std::vector<std::pair<std::string, NewFigure>> terms;  ///< by TermRule::name
    std::vector<std::pair<std::string, NewFigure>> worth;  ///< by Worth::name; an event without stays uncounted
};
/// What a freed hour and a QALY count: for scenarios that do not say so yet.
struct NewValues {
    std::optional<NewFigure> capacityShare, qalyValue;
};
struct NewTool {
    LocalizedText label;
    std::string vendor;  ///< name; empty: nobody in particular
    std::vector<NewEffect> effects;
    std::vector<SiteId> sites;  ///< where it goes live, in every need that it has an effect in
    YearMonth goLive;
    AlternativeId alternative;               ///< that takes it into use
    std::optional<NewFigure> pricePerCase;   ///< $/case
    std::optional<NewFigure> pricePerMonth;  ///< $/month at every site
    LocalizedText contractLabel;
    NewValues values;
};
/// @return ReferenceUnknown, or FieldMissing for no name
[[nodiscard]] Result<CasePtr> withTool(const CasePtr& input, const NewTool& tool);
[[nodiscard]] Result<CasePtr> withEffect(const CasePtr& input, const ToolId& tool, const NewEffect& effect,
                                         const NewValues& values = {});

/// One figure of how a tool is taken into use.
struct AdoptionTerm {
    std::string_view name;  ///< "uptake_max": of its field in a file and of its role
    ParameterId Adoption::*field;
    std::string_view unit;
};
[[nodiscard]] std::span<const AdoptionTerm> adoptionTerms();
/// `input` with other figures of how a tool is taken into use, by AdoptionTerm::name: one it has is changed in the
/// scenario, one it lacks becomes an input, and none takes the figure away. @return ReferenceUnknown, InputLocked
[[nodiscard]] Result<CasePtr> withAdoption(
    const CasePtr& input, const ScenarioId& scenario, const ToolId& tool,
    const std::vector<std::pair<std::string, std::optional<NewFigure>>>& figures);

struct NewParty {
    LocalizedText label;
    PartyKind kind = PartyKind::Hospital;
    bool isCounted = true;  ///< its gains, in every scenario
};
/// @return FieldMissing for no name
[[nodiscard]] Result<CasePtr> withParty(const CasePtr& input, const NewParty& party);

/// Money of an alternative that follows no mechanism: purchase, integration, hosting.
struct NewCost {
    LocalizedText label;
    CashBasis basis{};
    NewFigure amount;      ///< $ per unit of the basis
    std::string from, to;  ///< accounts
    std::optional<YearMonth> start;
};
/// @return ReferenceUnknown, or FieldMissing for no name
[[nodiscard]] Result<CasePtr> withCost(const CasePtr& input, const AlternativeId& alternative, const NewCost& cost);

/// `input` under another title. @return FieldMissing for no name
[[nodiscard]] Result<CasePtr> withTitle(const CasePtr& input, const LocalizedText& title);
/// `input` with another name for an object; a party of the same name as its site follows it, unless it runs others.
/// @return ReferenceUnknown, or FieldMissing for no name
[[nodiscard]] Result<CasePtr> withName(const CasePtr& input, const PartyId& id, const LocalizedText& label);
[[nodiscard]] Result<CasePtr> withName(const CasePtr& input, const NeedId& id, const LocalizedText& label);
[[nodiscard]] Result<CasePtr> withName(const CasePtr& input, const SiteId& id, const LocalizedText& label);
[[nodiscard]] Result<CasePtr> withName(const CasePtr& input, const ToolId& id, const LocalizedText& label);
[[nodiscard]] Result<CasePtr> withName(const CasePtr& input, const AlternativeId& id, const LocalizedText& label);

/// `input` with the copy of an alternative at the end of the list, with contracts of its own: see withOwnContracts().
/// @return as withName()
[[nodiscard]] Result<CasePtr> withAlternativeCopy(const CasePtr& input, const AlternativeId& original,
                                                  const LocalizedText& label);
/// `input` with other go-lives in an alternative. @return ReferenceUnknown
[[nodiscard]] Result<CasePtr> withDeployments(const CasePtr& input, const AlternativeId& alternative,
                                              std::vector<Deployment> deployments);
/// How a scenario looks at every alternative. Absent figures stay as they are.
struct NewFrame {
    int months = 0;
    std::optional<NewFigure> discount;       ///< 1/yr
    std::optional<NewFigure> capacityShare;  ///< share
    std::optional<NewFigure> qalyValue;      ///< $/QALY
    std::vector<PartyId> counted;
};
/// `input` with another frame of one scenario: a figure it has is changed there, one it lacks becomes an input.
/// @return ReferenceUnknown, FieldConflict for a discount rate that changes over the years, InputLocked
[[nodiscard]] Result<CasePtr> withFrame(const CasePtr& input, const ScenarioId& scenario, const NewFrame& frame);

/// `input` with another statement of a figure: of the case itself, in every scenario that does not change it.
/// @return ReferenceUnknown for one that is calculated or unknown, the refusal of resolve(), or InputLocked
[[nodiscard]] Result<CasePtr> withFigure(const CasePtr& input, const Parameter& figure);

}  // namespace valor
