// SPDX-License-Identifier: GPL-3.0-or-later
// The chance that each use of a tool meets, named so that equal uses of two alternatives meet the same.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/model/case.h"

namespace valor::simulation {

/// Names apart from the site, which streams add.
struct UseName {
    std::string counts;  ///< of what is drawn case by case: "chest", or "chest #2" beside another use
    std::string timing;  ///< of go-live and exit: one for all needs that a tool serves at a site
};

/// Uses of one need and site at the same time are numbered: those of the comparator keep the number they have there,
/// then by planned month and tool. Uses that follow each other never share a month, and need no numbers.
class UseNames {
public:
    UseNames(const Alternative& comparator, YearMonth base);

    /// One name per deployment, whatever their order.
    [[nodiscard]] std::vector<UseName> of(const Alternative& alternative) const;

private:
    using Use = std::tuple<NeedId, SiteId, ToolId>;
    using Place = std::pair<ToolId, SiteId>;
    using Turn = std::pair<NeedId, int>;  ///< a need and the number of its use

    static Use useOf(const Deployment& deployment);
    static std::map<Place, Turn> firstTurns(const std::vector<Deployment>& deployments,
                                            const std::vector<int>& numbers);

    [[nodiscard]] std::vector<int> numbersOf(const std::vector<Deployment>& deployments) const;
    [[nodiscard]] int freeNumber(const std::vector<Deployment>& deployments, const std::vector<int>& numbers,
                                 const Deployment& own) const;
    [[nodiscard]] bool meet(const Deployment& one, const Deployment& other) const;
    [[nodiscard]] bool isKnown(const Deployment& deployment) const;

    YearMonth base_;
    std::map<Use, int> numbers_;    ///< of the comparator
    std::map<Place, Turn> timing_;  ///< of the comparator: whose number names go-live and exit
};

}  // namespace valor::simulation
