// SPDX-License-Identifier: GPL-3.0-or-later
// What the checks of a case share: lookups, units and central values of parameters, and the list of problems.
#pragma once

#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error/diagnostics.h"
#include "core/model/case.h"
#include "core/units/unit.h"

namespace valor::validation {

using Arguments = std::vector<std::pair<std::string, std::string>>;

inline constexpr int kMaxMonths = 180;  ///< of a horizon
inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// What a place in a case asks of the parameter that stands there.
struct Quantity {
    std::string_view unit;                                   ///< `$` stands for the currency of the case
    double lower = -kInfinity, upper = kInfinity;            ///< possible central values, in `unit`
    double usualLower = -kInfinity, usualUpper = kInfinity;  ///< beyond these a slip is likelier than a fact
    bool isLowerOpen = false;                                ///< `lower` itself is not possible
};

inline constexpr Quantity kShare{"share", 0, 1};
/// Prices, discount rates and capital: nobody plans with a quarter a year.
inline constexpr Quantity kYearlyRate{"1/yr", -1, kInfinity, -0.25, 0.25, true};

/// A place whose parameter must keep within limits, in every scenario.
struct RangeUse {
    const Parameter* parameter = nullptr;
    Support limits;  ///< in the unit of the parameter
    std::string path;
    Severity severity = Severity::Error;  ///< of a central value beyond the limits
    bool isLowerOpen = false;
};

class Context {
public:
    explicit Context(const Case& input);

    [[nodiscard]] const Case& input() const { return case_; }
    [[nodiscard]] Diagnostics& problems() { return problems_; }
    void error(ErrorCode code, std::string path, Arguments arguments = {});
    void warn(ErrorCode code, std::string path, Arguments arguments = {});
    /// As warn(), unless just this has been said before.
    void warnOnce(ErrorCode code, std::string path, Arguments arguments = {});
    /// Reports ReferenceUnknown with the existing names that are closest. `kind` as in the texts "kind.…".
    void unknown(std::string path, std::string_view kind, const std::string& name);

    [[nodiscard]] const Parameter* find(const ParameterId& id) const;
    /// Unit of a parameter; empty when its text is not understood (reported with the parameter).
    [[nodiscard]] std::optional<Unit> unitOf(const Parameter& parameter) const;
    /// Unit written by the program. @pre it can be read
    [[nodiscard]] Unit unit(std::string_view text) const;
    [[nodiscard]] std::vector<Unit> units(const std::vector<std::string_view>& texts) const;
    /// Stated distribution of a parameter; null when it is derived or its entry is refused.
    [[nodiscard]] const Distribution* distributionOf(const Parameter& parameter) const;
    [[nodiscard]] const std::map<ParameterId, Result<ResolvedDistribution>>& resolved() const { return resolved_; }
    /// Distribution of a parameter in a scenario, its overrides included; null when derived or its entry is refused.
    [[nodiscard]] const Distribution* distributionIn(const Scenario& scenario, const Parameter& parameter) const;
    /// Place of the override by which a scenario moves the first of `parameters` that it moves, itself or by a
    /// formula; that of its list when it moves none.
    [[nodiscard]] std::string overrideBehind(const Scenario& scenario,
                                             std::initializer_list<const Parameter*> parameters) const;

    /// The parameter named at `path`, counted as used; null when empty or unknown (reported).
    const Parameter* use(const ParameterId& id, const std::string& path);
    /// As use(), and the parameter must have the unit and keep within the limits of `quantity`.
    const Parameter* useAs(const ParameterId& id, const std::string& path, const Quantity& quantity);
    /// As useAs(), where no site is meant: the parameter must not vary between sites.
    const Parameter* useOne(const ParameterId& id, const std::string& path, const Quantity& quantity);
    /// As useOne(), and the figure must be certain.
    void useFixed(const ParameterId& id, const std::string& path, const Quantity& quantity);
    /// The parameter is worth a warning outside `usual` (in its own unit).
    void expectUsual(const Parameter& parameter, const Support& usual, const std::string& path);
    /// Reports FieldType when the parameter has another value at every site.
    void expectOneFigure(const Parameter& parameter, const std::string& path);
    /// Product of the units of `ids`; empty when one of them is missing or not understood (reported).
    std::optional<Unit> useProduct(const std::vector<ParameterId>& ids, const std::string& path);
    /// Reports UnitMismatch unless `found` has the dimension of one of `accepted`. Silent while the currency of the
    /// case is unknown, which is reported once.
    /// @param named the parameter whose unit it is, for the message; null for a formula
    void expectUnit(const Unit& found, const std::vector<Unit>& accepted, const std::string& path,
                    const Parameter* named = nullptr);
    /// As expectUnit(), for a product: the message names each factor with its unit.
    /// @param event what the parameters are multiplied by, as "minutes_freed (min)"; empty: nothing
    void expectProduct(const Unit& found, const std::vector<Unit>& accepted, const std::string& path,
                       const std::vector<ParameterId>& ids, std::string event = {});
    /// Names in a formula count as used.
    void markUsed(const ParameterId& id) { used_.insert(id); }

    [[nodiscard]] const std::set<ParameterId>& used() const { return used_; }
    [[nodiscard]] const std::vector<RangeUse>& ranges() const { return ranges_; }
    /// Parameters whose figure must be certain, with the formulas they rest on followed down to what is stated.
    [[nodiscard]] const std::set<ParameterId>& certain() const { return certain_; }
    /// Months of the longest scenario whose horizon is possible; 0 without one.
    [[nodiscard]] int longestHorizon() const;

private:
    /// Whether a stated parameter that `parameter` depends on meets `condition`.
    template <class Condition>
    bool restsOn(const Parameter& parameter, const Condition& condition, int depth = 0) const;
    [[nodiscard]] std::vector<std::string> knownNames(std::string_view kind) const;

    const Case& case_;
    Diagnostics problems_;
    std::map<ParameterId, const Parameter*> parameters_;
    std::map<ParameterId, Unit> units_;
    std::map<ParameterId, Result<ResolvedDistribution>> resolved_;
    std::map<const Scenario*, std::map<ParameterId, Result<ResolvedDistribution>>> overridden_;
    int unknowns_ = 0;
    std::set<ParameterId> used_;
    std::set<ParameterId> certain_;
    std::vector<RangeUse> ranges_;
};

/// Shortest text that reads back as `value`.
[[nodiscard]] std::string numberText(double value);
/// "collection/name", or "collection/3" for an object without a name.
[[nodiscard]] std::string placeOf(std::string_view collection, const std::string& id, std::size_t index);

/// Identities are well formed and differ. `collection` is the path of the list.
template <class T>
void checkIds(Context& context, const std::vector<T>& objects, const std::string& collection) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string id;
        if constexpr (std::is_same_v<decltype(objects[i].id), std::string>)
            id = objects[i].id;
        else
            id = objects[i].id.text();
        const std::string place = placeOf(collection, id, i);
        if (!isValidId(id)) context.error(ErrorCode::IdMalformed, place, {{"id", id}});
        if (!seen.insert(id).second) context.error(ErrorCode::IdDuplicate, place, {{"id", id}});
    }
}

void checkParameters(Context& context);
void checkCorrelations(Context& context);
void checkParties(Context& context);
void checkNeedsAndTools(Context& context);
void checkEffects(Context& context);
void checkContracts(Context& context);
void checkAlternatives(Context& context);
void checkScenarios(Context& context);
/// Months of contracts, deployments and cash items against each other and the horizon; the base month.
void checkTimes(Context& context);
/// Tools that alternatives use against each other and against the contracts that are to pay for them.
void checkUse(Context& context);
/// What net benefits count twice, the wrong way round or against expectation, and what they leave out.
void checkValuations(Context& context);
/// Products of a probability and a ratio that exceed one.
void checkScaledProbabilities(Context& context);
/// Overrides that break what the case as stated keeps: correlations, share groups, figures that must be certain.
void checkOverrides(Context& context);
/// Central values against the limits of every place that names them, in the case as stated and in every scenario.
void checkRanges(Context& context);
void checkNotes(Context& context);
void checkReports(Context& context);
void checkUnused(Context& context);

}  // namespace valor::validation
