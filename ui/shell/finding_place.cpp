// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finding_place.h"

#include <QStringList>
#include <algorithm>

#include "ui/document/figures.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

/// "price" of "parameters/price/source" and of "scenarios/base/overrides/price".
ParameterId parameterIn(const QStringList& path) {
    const bool isParameter = path.size() > 1 && path[0] == "parameters";
    const bool isOverride = path.size() > 3 && path[0] == "scenarios" && path[2] == "overrides";
    if (!isParameter && !isOverride) return {};
    return ParameterId(path[isParameter ? 1 : 3].toStdString());
}

}  // namespace

std::optional<FindingPlace> placeOf(const std::string& subject, const CaseDocument& document) {
    if (!document.isOpen()) return std::nullopt;
    const QStringList path = qt(subject).split('/');
    if (const ParameterId input = parameterIn(path); !input.empty()) {
        const auto shown = shownInputs(*document.value(), document.scenario(), document.alternative());
        if (std::ranges::find(shown, input) == shown.end()) return std::nullopt;
        return FindingPlace{PageId::Simulation, input, {}};
    }
    const auto isOneOf = [&](std::initializer_list<const char*> lists) {
        return std::ranges::any_of(lists, [&](const char* list) { return path[0] == list; });
    };
    if (isOneOf({"needs", "sites", "parties"})) return FindingPlace{PageId::Needs, {}, {}};
    if (isOneOf({"tools", "effects"})) return FindingPlace{PageId::Tools, {}, {}};
    if (isOneOf({"contracts"})) return FindingPlace{PageId::Contract, {}, {}};
    const ScenarioId scenario(path[0] == "scenarios" && path.size() > 1 ? path[1].toStdString() : std::string());
    if (findById(document.value()->scenarios, scenario) != nullptr)
        return FindingPlace{PageId::Simulation, {}, scenario};
    return std::nullopt;
}

}  // namespace valor::ui
