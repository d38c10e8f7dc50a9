// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/program.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "core/contract/critical_counts.h"
#include "core/contract/interactions.h"
#include "core/contract/node_builder.h"
#include "core/contract/options.h"
#include "core/ledger/account_reference.h"

namespace valor::contract {
namespace {

/// Room between the steps of one stage for what comes before and after its clauses.
constexpr int kStageRoom = 10;
/// In the annual settlement, when even shared losses have been written: only now it is known which deduction of an
/// exclusive group is the largest, and what remains is at risk.
constexpr int kAfterDeductions = 5;

int orderOf(Stage stage, int place = 0) {
    return static_cast<int>(stage) * kStageRoom + place;
}

Status refuse(const std::string& subject, std::string reason) {
    return fail(ErrorCode::ClauseInvalid, subject, {{"reason", std::move(reason)}});
}

bool takesOff(const ClauseNode& node) {
    switch (node.kind) {
        case ClauseKind::ServiceCredit:
        case ClauseKind::PerformanceBonus:
        case ClauseKind::OutcomeRebate:
        case ClauseKind::MoneyBack:
        case ClauseKind::Warranty:
        case ClauseKind::SharedSavings: return true;
        default: return false;
    }
}

class Compiler {
public:
    Compiler(const Contract& contract, const std::vector<BillingCell>& cells) : contract_(contract), cells_(cells) {
        program_.months = contract.months;
        program_.states = kHeadStates;
    }

    Result<Program> compile() {
        for (std::size_t i = 0; i < contract_.clauses.size(); ++i)
            if (auto added = addClause(static_cast<int>(i)); !added) return tl::unexpected(atClause(i, added.error()));
        for (std::size_t i = 0; i < contract_.clauses.size(); ++i)
            if (auto linked = link(static_cast<int>(i)); !linked) return tl::unexpected(atClause(i, linked.error()));
        for (std::size_t i = 0; i < contract_.clauses.size(); ++i)
            if (auto checked = checkOption(static_cast<int>(i)); !checked)
                return tl::unexpected(atClause(i, checked.error()));
        for (int i = 0; i < size(); ++i) linkOptions(i);
        linkExclusiveGroups();
        orderSteps();
        findBlankLines();
        return std::move(program_);
    }

private:
    Error atClause(std::size_t i, Error error) const {
        return within("clauses/" + contract_.clauses[i].id.text(), std::move(error));
    }
    ClauseNode& node(int i) { return program_.nodes[static_cast<std::size_t>(i)]; }
    const Clause& clause(int i) const { return contract_.clauses[static_cast<std::size_t>(i)]; }

    int groupOf(const std::string& payer) {
        const auto found = std::ranges::find(program_.groups, payer, &PayerGroup::payer);
        if (found != program_.groups.end()) return static_cast<int>(found - program_.groups.begin());
        program_.groups.push_back({payer, buyersOf(contract_, payer, cells_), program_.buyers});
        program_.buyers += static_cast<int>(program_.groups.back().buyers.size());
        return static_cast<int>(program_.groups.size()) - 1;
    }

    Status addClause(int i) {
        const Clause& own = clause(i);
        VALOR_CHECK(checkHead(own));
        ClauseNode made;
        made.kind = kindOfTerms(own.terms);
        made.stage = stageOf(own);
        made.charges = isCharge(made.kind);
        made.group = groupOf(own.payer);
        const PayerGroup& group = program_.groups[static_cast<std::size_t>(made.group)];
        made.buyers = static_cast<int>(group.buyers.size());
        made.firstBuyer = group.first;
        if (made.buyers > kMaxBuyers) return refuse("payer", "too_many_buyers");
        made.line = program_.lines;
        program_.lines += linesPerBuyer(made.kind) * made.buyers;
        VALOR_TRY(NodeParts parts, partsOf(own, contract_));
        VALOR_CHECK(checkWorst(own, parts));
        made = withTerms(made, parts);
        made.figure = static_cast<int>(program_.figures.size());
        std::ranges::move(parts.figures, std::back_inserter(program_.figures));
        slots_.push_back(parts.slots);
        made.signal = program_.signalValues;
        for (Signal& signal : parts.signals) addSignal(std::move(signal), i, i, made.buyers);
        markBilled(own, group, linesPerBuyer(made.kind));
        made.billsAll =
            std::ranges::find(program_.billed.begin() + made.line, program_.billed.end(), 0) == program_.billed.end();
        program_.nodes.push_back(made);
        return {};
    }

    static Status checkHead(const Clause& own) {
        const std::vector<Stage> allowed = allowedStages(kindOfTerms(own.terms));
        if (std::ranges::find(allowed, stageOf(own)) == allowed.end()) return refuse("stage", "stage");
        // Outside are all who are not listed: one of them may pay another.
        if (own.payer == own.payee && own.payer != "outside") return refuse("payee", "payer_is_payee");
        return {};
    }

    /// Of a count nothing worst can be said. Discounts by use count algorithms.
    static Status checkWorst(const Clause& own, const NodeParts& parts) {
        const bool counts = isDiscount(kindOfTerms(own.terms)) || !parts.signals.empty();
        const auto isShare = [](const Signal& each) {
            return each.part == SignalPart::Numerator || each.part == SignalPart::Denominator;
        };
        if (own.missing != MissingRule::Worst || !counts || std::ranges::any_of(parts.signals, isShare)) return {};
        return refuse("missing", "worst_of_count");
    }

    ClauseNode withTerms(ClauseNode node, NodeParts& parts) {
        node.window = parts.node.window;
        node.month = parts.node.month;
        node.months = parts.node.months;
        node.steps = parts.node.steps;
        node.rule = parts.node.rule;
        node.pooled = parts.node.pooled;
        node.option = parts.node.option;
        node.other = parts.node.other;
        node.chained = parts.node.chained;
        if (!parts.table.empty()) {
            node.table = static_cast<int>(program_.tables.size());
            program_.tables.push_back(std::move(parts.table));
        }
        return node;
    }

    void addSignal(Signal signal, int scope, int reader, int buyers) {
        signal.clause = scope;
        signal.node = reader;
        signal.first = program_.signalValues;
        program_.signalValues += buyers;
        program_.signals.push_back(std::move(signal));
    }

    void markBilled(const Clause& own, const PayerGroup& group, int parts) {
        for (int part = 0; part < parts; ++part)
            for (const Buyer& buyer : group.buyers) {
                const bool billed = std::ranges::any_of(buyer.cells, [&](std::size_t cell) {
                    return inScope(own.scope, cells_[cell].site, cells_[cell].need, cells_[cell].tool);
                });
                program_.billed.push_back(billed || !refersToSite(own.payer) ? 1 : 0);
            }
    }

    // What a clause bears on ----------------------------------------------------------------------------------------

    [[nodiscard]] bool sameParties(int a, int b) const {
        return clause(a).payer == clause(b).payer && clause(a).payee == clause(b).payee;
    }
    [[nodiscard]] bool isNamed(int i, int other) const {
        const auto& names = clause(i).components;
        return names.empty() || std::ranges::find(names, clause(other).id) != names.end();
    }
    /// Charges that clause i bears on.
    [[nodiscard]] bool bearsOn(int i, int other) {
        return other != i && node(other).charges && sameParties(i, other) && isNamed(i, other);
    }
    /// Whether all that `overlay` bears on is borne on by i as well.
    bool isInside(int i, int overlay) {
        for (int c = 0; c < size(); ++c)
            if (bearsOn(overlay, c) && !isNamed(i, c)) return false;
        return true;
    }
    [[nodiscard]] int size() const { return static_cast<int>(program_.nodes.size()); }

    Status checkComponents(int i) {
        for (const ClauseId& id : clause(i).components) {
            const auto found = std::ranges::find(contract_.clauses, id, &Clause::id);
            if (found == contract_.clauses.end())
                return fail(ErrorCode::ReferenceUnknown, "components", {{"name", id.text()}, {"kind", "clause"}});
            const int other = static_cast<int>(found - contract_.clauses.begin());
            if (!node(other).charges || other == i) return refuse("components", "component_no_charge");
            if (!sameParties(i, other)) return refuse("components", "component_other_parties");
        }
        return {};
    }

    /// Lines of charges, and of the bounds and credits up to a stage that bear on nothing else.
    std::vector<int> linesUpTo(int i, int lastOrder) {
        std::vector<int> lines;
        for (int other = 0; other < size(); ++other) {
            if (other == i || !sameParties(i, other)) continue;
            const ClauseNode& each = node(other);
            if (each.charges) {
                if (isNamed(i, other)) addLines(lines, each, lastOrder >= orderOf(Stage::AnnualSettlement));
                continue;
            }
            const bool writesLine = each.stage > Stage::Discount;
            if (writesLine && orderOf(each.stage) <= lastOrder && isInside(i, other)) addLines(lines, each, true);
        }
        return lines;
    }
    static void addLines(std::vector<int>& lines, const ClauseNode& each, bool all) {
        for (int part = 0; part < (all ? linesPerBuyer(each.kind) : 1); ++part)
            lines.push_back(each.line + part * each.buyers);
    }

    /// The last stage whose lines are the base of a clause.
    int lastOrderFor(const ClauseNode& own) const {
        switch (own.kind) {
            case ClauseKind::SpendFloor: return orderOf(Stage::Minimum);
            case ClauseKind::PerformanceBonus:
            case ClauseKind::OutcomeRebate: return orderOf(own.other ? Stage::Floor : Stage::Service);
            case ClauseKind::MoneyBack: return orderOf(Stage::Service);
            case ClauseKind::AmountAtRisk:
            case ClauseKind::PriceVolume: return orderOf(Stage::Floor);
            case ClauseKind::Collar: return orderOf(Stage::AnnualSettlement);
            case ClauseKind::FrameworkMaximum: return orderOf(Stage::Limits);
            default: return orderOf(Stage::Fixed);
        }
    }

    /// Whether a cap bears on charges that i names, and on others.
    bool hasWiderCap(int i) {
        for (int cap = 0; cap < size(); ++cap) {
            if (node(cap).kind != ClauseKind::SpendCap || !sameParties(i, cap) || isInside(i, cap)) continue;
            for (int c = 0; c < size(); ++c)
                if (bearsOn(cap, c) && bearsOn(i, c)) return true;
        }
        return false;
    }
    /// Charges and make-up credits, which have their share of the caps; then all others of linesUpTo() but the caps.
    std::vector<int> afterShareOfCaps(int i, std::vector<int> lines) {
        const auto isCut = [&](int line) {
            return std::ranges::any_of(program_.nodes, [&](const ClauseNode& each) {
                const bool credits = each.kind == ClauseKind::MinimumCommitment;
                return (each.charges || credits) && line == each.line + (credits ? each.buyers : 0) && each.buyers > 0;
            });
        };
        std::erase_if(lines, [&](int line) {
            return std::ranges::any_of(program_.nodes, [&](const ClauseNode& each) {
                return each.kind == ClauseKind::SpendCap && each.line == line && each.buyers > 0;
            });
        });
        node(i).sharesCap = true;
        node(i).leading = static_cast<int>(std::stable_partition(lines.begin(), lines.end(), isCut) - lines.begin());
        return lines;
    }

    /// Whether a service credit that acts up to a stage bears on charges that i names, and on others.
    bool isWiderCredit(int i, int credit, int lastOrder) {
        const ClauseNode& each = node(credit);
        return each.kind == ClauseKind::ServiceCredit && sameParties(i, credit) && !isInside(i, credit) &&
               orderOf(each.stage) <= lastOrder;
    }
    /// Their parts that fall on the charges that i names.
    void listWiderCredits(int i, int lastOrder) {
        std::vector<int> list;
        for (int credit = 0; credit < size(); ++credit) {
            if (!isWiderCredit(i, credit, lastOrder)) continue;
            std::vector<int> named;
            for (int c = 0; c < size(); ++c)
                if (bearsOn(i, c) && bearsOn(credit, c)) named.push_back(node(c).line);
            if (named.empty()) continue;
            list.insert(list.end(), {credit, static_cast<int>(named.size())});
            list.insert(list.end(), named.begin(), named.end());
        }
        if (list.empty()) return;
        node(i).credits = static_cast<int>(program_.lists.size());
        program_.lists.insert(program_.lists.end(), list.begin(), list.end());
        program_.lists.push_back(-1);
    }

    std::vector<int> baseOf(int i) {
        const ClauseNode own = node(i);
        switch (own.kind) {
            case ClauseKind::OnboardingDiscount:
            case ClauseKind::BundleDiscount: return usageLines(i);
            case ClauseKind::FrameworkOptions:
            case ClauseKind::ServiceCredit: return chargeLines(i);
            case ClauseKind::MinimumCommitment: return withCredits(i, ClauseKind::ServiceCredit, 0);
            case ClauseKind::SpendCap: return withEarlierCaps(i);
            default: {
                std::vector<int> lines = linesUpTo(i, lastOrderFor(own));
                listWiderCredits(i, lastOrderFor(own));
                return hasWiderCap(i) ? afterShareOfCaps(i, std::move(lines)) : lines;
            }
        }
    }
    /// Whether a discount takes something off a charge: what S5 adds later stays as it is.
    bool isDiscounted(int i, int other) { return bearsOn(i, other) && node(other).stage == Stage::Usage; }
    std::vector<int> usageLines(int i) {
        std::vector<int> lines;
        for (int other = 0; other < size(); ++other)
            if (isDiscounted(i, other)) lines.push_back(node(other).line);
        return lines;
    }
    std::vector<int> chargeLines(int i) {
        std::vector<int> lines;
        for (int other = 0; other < size(); ++other)
            if (bearsOn(i, other)) lines.push_back(node(other).line);
        return lines;
    }
    /// Charges, and a line of those clauses that act before: early service credits, make-up credits.
    std::vector<int> withCredits(int i, ClauseKind kind, int part) {
        std::vector<int> lines = chargeLines(i);
        for (int other = 0; other < size(); ++other) {
            const ClauseNode& each = node(other);
            const bool early = kind == ClauseKind::MinimumCommitment || each.stage == Stage::Fixed;
            if (each.kind == kind && early && sameParties(i, other) && isInside(i, other))
                lines.push_back(each.line + part * each.buyers);
        }
        return lines;
    }

    /// A cap acts on what the caps within it leave.
    std::vector<int> withEarlierCaps(int i) {
        std::vector<int> lines = withCredits(i, ClauseKind::MinimumCommitment, 1);
        for (int other = 0; other < size(); ++other)
            if (node(other).kind == ClauseKind::SpendCap && sameParties(i, other) && actsBefore(other, i))
                lines.push_back(node(other).line);
        return lines;
    }
    /// How wide a cap is: the charges it bears on, then its window, then its buyers. Of two that are equally wide the
    /// one listed first acts first.
    [[nodiscard]] std::array<int, 4> widthOf(int i) {
        int charges = 0;
        for (int other = 0; other < size(); ++other) charges += bearsOn(i, other) ? 1 : 0;
        const int window = node(i).window == 0 ? contract_.months : node(i).window;
        return {charges, window, node(i).pooled ? 1 : 0, i};
    }
    /// Of two caps between the same parties, whether one is within the other.
    bool actsBefore(int other, int i) { return other != i && isInside(i, other) && widthOf(other) < widthOf(i); }

    Status link(int i) {
        if (node(i).kind == ClauseKind::Indexation) {
            if (program_.indexation >= 0) return refuse("kind", "second_indexation");
            program_.indexation = i;
        }
        if (node(i).kind == ClauseKind::FrameworkMaximum) program_.hasMaximum = program_.mayEnd = true;
        int slots = slots_[static_cast<std::size_t>(i)];
        if (node(i).kind == ClauseKind::EvidenceSteps) listBase(i, {node(i).line});
        if (!node(i).charges) {
            VALOR_CHECK(checkComponents(i));
            listBase(i, baseOf(i));
            listDeductions(i);
            VALOR_TRY(slots, linkByKind(i, slots));
        }
        node(i).state = program_.states;
        program_.states += slots * std::max(node(i).buyers, 1);
        return {};
    }

    void listBase(int i, const std::vector<int>& lines) {
        node(i).components = static_cast<int>(program_.lists.size());
        node(i).componentCount = static_cast<int>(lines.size());
        program_.lists.insert(program_.lists.end(), lines.begin(), lines.end());
    }

    /// Whether a limit counts what a clause takes off, or gives back of it.
    static bool isLimited(const ClauseNode& each, ClauseKind limit) {
        if (limit == ClauseKind::AmountAtRisk) return takesOff(each) && each.kind != ClauseKind::SharedSavings;
        return takesOff(each) || each.kind == ClauseKind::EvidenceSteps || each.kind == ClauseKind::AmountAtRisk;
    }
    /// Of several limits each counts what those before it leave.
    void listDeductions(int i) {
        const ClauseKind kind = node(i).kind;
        if (kind != ClauseKind::AmountAtRisk && kind != ClauseKind::LiabilityCap) return;
        node(i).deductions = static_cast<int>(program_.lists.size());
        for (int other = 0; other < size(); ++other) {
            const ClauseNode& each = node(other);
            if (!sameParties(i, other)) continue;
            if (isLimited(each, kind) || (each.kind == kind && other < i)) program_.lists.push_back(other);
        }
        node(i).deductionCount = static_cast<int>(program_.lists.size()) - node(i).deductions;
    }

    Result<int> linkByKind(int i, int slots) {
        switch (node(i).kind) {
            case ClauseKind::OnboardingDiscount:
            case ClauseKind::BundleDiscount: VALOR_CHECK(checkAddedDiscounts(i)); return linkUse(i);
            case ClauseKind::MinimumCommitment:
                if (node(i).other) putListedFirst(i);
                linkCaps(i);
                return slots;
            case ClauseKind::SpendCap:
                node(i).leading = static_cast<int>(withCredits(i, ClauseKind::MinimumCommitment, 1).size());
                return slots;
            default: return slots;
        }
    }

    // Options -------------------------------------------------------------------------------------------------------

    /// Whether two clauses on options tell of the same one, or of those of different buyers.
    [[nodiscard]] bool mayBoth(int a, int b) const {
        const auto told = [](const Clause& own) { return std::tie(own.terms, own.scope, own.missing, own.expected); };
        if (told(clause(a)) == told(clause(b))) return true;
        const auto& one = clause(a).scope.sites;
        const auto& other = clause(b).scope.sites;
        const bool areApart = !one.empty() && !other.empty() && std::ranges::find_first_of(one, other) == one.end();
        return areApart && refersToSite(clause(a).payer);
    }
    /// A buyer takes one option for one charge.
    Status checkOption(int i) {
        for (int charge = 0; node(i).kind == ClauseKind::FrameworkOptions && charge < size(); ++charge) {
            if (!bearsOn(i, charge)) continue;
            for (const std::size_t option : optionsWaitedFor(contract_, clause(charge)))
                if (const int other = static_cast<int>(option); other < i && !mayBoth(other, i))
                    return refuse("kind", "second_option");
        }
        return {};
    }
    /// @pre all clauses are linked
    void linkOptions(int i) {
        std::vector<std::size_t> options;
        if (node(i).charges || isOwedOnceJoined(node(i).kind)) options = optionsWaitedFor(contract_, clause(i));
        node(i).joins = static_cast<int>(program_.lists.size());
        node(i).joinCount = static_cast<int>(options.size());
        for (const std::size_t option : options) program_.lists.push_back(program_.nodes[option].state);
    }

    /// Discounts that add up may together take off the whole of a charge, not more.
    Status checkAddedDiscounts(int i) {
        for (int charge = 0; node(i).option && charge < size(); ++charge) {
            if (!isDiscounted(i, charge)) continue;
            ExactNumber together(0);
            for (int other = 0; other <= i; ++other)
                if (isDiscount(node(other).kind) && node(other).option && isDiscounted(other, charge))
                    together = together + largestShare(node(other));
            if (together > ExactNumber(1)) return refuse("additive", "discounts_above_one");
        }
        return {};
    }
    [[nodiscard]] ExactNumber largestShare(const ClauseNode& discount) const {
        ExactNumber largest(0);
        for (int step = 0; step < discount.steps; ++step) {
            const Figure& share = program_.figures[static_cast<std::size_t>(discount.figure + 2 * step + 1)];
            largest = max(largest, ExactNumber::parse(share.amount.decimal).value_or(ExactNumber(0)));
        }
        return largest;
    }

    /// Of what a minimum at list counts, only charges by use have a price before discounts.
    void putListedFirst(int i) {
        const auto isListed = [&](int line) {
            return std::ranges::any_of(program_.nodes, [&](const ClauseNode& each) {
                return each.line == line && each.buyers > 0 && each.charges && each.stage == Stage::Usage;
            });
        };
        const auto first = program_.lists.begin() + node(i).components, end = first + node(i).componentCount;
        node(i).leading = static_cast<int>(std::stable_partition(first, end, isListed) - first);
    }

    /// A discount by use looks at the tools of its components: one by one since when, or together how many.
    int linkUse(int i) {
        node(i).signal = program_.signalValues;
        std::vector<int> charges;
        for (int other = 0; other < size(); ++other)
            if (isDiscounted(i, other)) charges.push_back(other);
        if (charges.empty()) return 0;
        if (node(i).kind == ClauseKind::BundleDiscount) {
            const int first = charges.front();
            addSignal({.measure = "active_algorithms", .part = SignalPart::Algorithms, .further = std::move(charges)},
                      first, i, node(i).buyers);
            return 0;
        }
        for (const int charge : charges) addSignal({.measure = "active_algorithms"}, charge, i, node(i).buyers);
        return static_cast<int>(charges.size());
    }

    /// Months that a window has at most.
    [[nodiscard]] int spanOf(const ClauseNode& each) const {
        return each.window == 0 ? contract_.months : std::min(each.window, contract_.months);
    }
    /// What one month leaves of its cap says nothing of what is owed for a year.
    void linkCaps(int i) {
        node(i).caps = static_cast<int>(program_.lists.size());
        for (int other = 0; other < size(); ++other) {
            const ClauseNode& each = node(other);
            if (each.kind != ClauseKind::SpendCap || !sameParties(i, other) || !isInside(other, i)) continue;
            if (each.window == 1 || spanOf(each) < spanOf(node(i))) continue;
            program_.lists.push_back(other);
            ++node(i).capCount;
        }
    }

    void linkExclusiveGroups() {
        std::map<std::string, std::vector<int>> members;
        for (int i = 0; i < size(); ++i)
            if (!clause(i).exclusiveGroup.empty() && takesOff(node(i)))
                members[clause(i).exclusiveGroup + '\n' + clause(i).payer + '\n' + clause(i).payee].push_back(i);
        for (const auto& [name, rivals] : members) {
            int rank = 0;
            for (const int i : rivals) {
                node(i).exclusive = program_.states;
                node(i).rivals = static_cast<int>(rivals.size());
                node(i).rank = rank++;
            }
            program_.states += rank * node(rivals.front()).buyers;
        }
    }

    // Order -----------------------------------------------------------------------------------------------------------

    void orderSteps() {
        if (program_.nodes.empty()) return;
        if (std::ranges::any_of(program_.nodes, readsList)) add(orderOf(Stage::Discount, -1), 0, Phase::KeepList);
        add(orderOf(Stage::Cap, -1), 0, Phase::KeepCharged);
        for (const int i : narrowCapsFirst()) addSteps(i);
        std::ranges::stable_sort(program_.steps, {}, &Step::order);
    }
    std::vector<int> narrowCapsFirst() {
        std::vector<int> caps, others;
        for (int i = 0; i < size(); ++i) (node(i).kind == ClauseKind::SpendCap ? caps : others).push_back(i);
        std::ranges::sort(caps, {}, [&](int i) { return widthOf(i); });
        others.insert(others.end(), caps.begin(), caps.end());
        return others;
    }
    /// Charges before discounts: for shares of the list price, minima counted at it, and to trace what a pack cost.
    static bool readsList(const ClauseNode& node) {
        switch (node.kind) {
            case ClauseKind::OnboardingDiscount:
            case ClauseKind::BundleDiscount: return node.option;
            case ClauseKind::MinimumCommitment: return node.other;
            case ClauseKind::PrepaidPack: return true;
            default: return false;
        }
    }
    void add(int order, int i, Phase phase) { program_.steps.push_back({order, i, phase}); }

    void addSteps(int i) {
        const ClauseNode& own = node(i);
        if (own.kind == ClauseKind::Indexation) return;  // before all steps
        const bool ends = own.kind == ClauseKind::MoneyBack || own.kind == ClauseKind::EvidenceSteps ||
                          own.kind == ClauseKind::Termination;
        if (ends) add(-1, i, Phase::Ends);
        program_.mayEnd = program_.mayEnd || ends;
        add(orderOf(own.stage, placeOf(own)), i, Phase::Main);
        if (own.kind == ClauseKind::MinimumCommitment) add(orderOf(Stage::Fixed, 7), i, Phase::MakeUp);
        if (own.kind == ClauseKind::EvidenceSteps) add(orderOf(Stage::AnnualSettlement), i, Phase::Result);
        if (own.exclusive < 0) return;
        add(orderOf(Stage::AnnualSettlement, kAfterDeductions), i, Phase::Count);
        add(orderOf(Stage::AnnualSettlement, kAfterDeductions + 1), i, Phase::Choose);
    }
    static int placeOf(const ClauseNode& own) {
        switch (own.kind) {
            case ClauseKind::ServiceCredit: return own.stage == Stage::Fixed ? 6 : 0;
            case ClauseKind::AmountAtRisk: return kStageRoom + kAfterDeductions + 2;
            case ClauseKind::LiabilityCap: return 5;
            case ClauseKind::FrameworkMaximum: return 8;
            default: return 0;
        }
    }

    // Nothing of another month, or of whatever the memory held before, may be read.
    void findBlankLines() {
        for (const ClauseNode& each : program_.nodes) {
            const int written = isWrittenFirst(each) ? each.buyers : 0;  // a second line comes later or not at all
            const int end = each.line + linesPerBuyer(each.kind) * each.buyers;
            if (writesLines(each.kind) && each.line + written < end)
                program_.blank.push_back({each.line + written, end});
        }
    }
    /// Whether the own step of a clause writes the first line of every buyer in every month, and before all that read
    /// it.
    static bool isWrittenFirst(const ClauseNode& node) {
        switch (node.kind) {
            case ClauseKind::SpendCap:
            case ClauseKind::ServiceCredit:
            case ClauseKind::SharedSavings: return true;
            default: return node.charges && node.stage == Stage::Usage;  // discounts look at later charges as well
        }
    }

    const Contract& contract_;
    const std::vector<BillingCell>& cells_;
    Program program_;
    std::vector<int> slots_;  ///< values of state per buyer, by clause
};

}  // namespace

int workSize(const Program& program) {
    return 2 * program.lines + program.states;
}

std::string_view componentName(ClauseKind kind, int part) {
    if (part == 0) return {};
    return kind == ClauseKind::MinimumCommitment ? "make_up" : "result";
}

Result<Program> compileProgram(const Contract& contract, const std::vector<BillingCell>& cells) {
    auto program = Compiler(contract, cells).compile();
    if (!program) return program;
    for (Interaction& found : contradictionsOf(contract, agreedAmount)) {
        found.arguments.emplace(found.arguments.begin(), "interaction", interactionName(found.rule));
        found.arguments.emplace_back("contradiction", "");
        return fail(ErrorCode::ClauseInteraction, "clauses/" + found.clause.text(), std::move(found.arguments));
    }
    return program;
}

namespace {

/// Whether something holds for any of the scopes that a signal counts.
template <class Holds>
bool isOfAny(const Contract& contract, const Signal& signal, Holds holds) {
    const auto of = [&](int clause) { return holds(contract.clauses[static_cast<std::size_t>(clause)].scope); };
    return of(signal.clause) || std::ranges::any_of(signal.further, of);
}

}  // namespace

bool countsEverything(const Contract& contract, const Signal& signal) {
    return isOfAny(contract, signal, [](const ClauseScope& scope) { return scope == ClauseScope{}; });
}

std::vector<std::size_t> cellsOf(const Program& program, const Contract& contract,
                                 const std::vector<BillingCell>& cells, const Signal& signal, int buyer) {
    const ClauseNode& reader = program.nodes[static_cast<std::size_t>(signal.node)];
    const Buyer& who = program.groups[static_cast<std::size_t>(reader.group)].buyers[static_cast<std::size_t>(buyer)];
    std::vector<std::size_t> counted;
    for (const std::size_t cell : who.cells)
        if (isOfAny(contract, signal, [&](const ClauseScope& scope) {
                return inScope(scope, cells[cell].site, cells[cell].need, cells[cell].tool);
            }))
            counted.push_back(cell);
    return counted;
}

}  // namespace valor::contract
