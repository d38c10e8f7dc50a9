// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/tracer.h"

#include <algorithm>
#include <optional>

#include "core/contract/annual.h"
#include "core/contract/bounds.h"
#include "core/contract/charges.h"
#include "core/contract/service.h"

namespace valor::contract {
namespace {

class Tracer {
public:
    Tracer(const Program& program, const ExactMonth& now, const ExactNumber* before, LinePlace place)
        : program_(program), now_(now), before_(before), place_(place), b_(place.buyer) {}

    Trace trace() {
        std::string formula = place_.part == 0 ? mainFormula() : partFormula();
        if (now_.node().stage == Stage::Usage && place_.part == 0) formula = discounted(formula);
        if (now_.node().exclusive >= 0) formula = withGivenBack(std::move(formula));
        if (sharesCharges_) tellShares();
        trace_.formula = std::move(formula);
        return std::move(trace_);
    }

private:
    // Words of a formula ------------------------------------------------------------------------------------------
    //
    // Values are told in the order in which the formula names them. Operands that tell any are therefore named before
    // they are put together: compilers differ in which operand of an expression they evaluate first.

    std::string say(std::string name, ExactNumber value, std::string measure = {}) {
        trace_.values.push_back({std::move(name), value, std::move(measure)});
        return "{" + std::to_string(trace_.values.size() - 1) + "}";
    }
    std::string indexedBy(const std::string& amount, int figure, ExactNumber index, const std::string& name) {
        const auto place = static_cast<std::size_t>(now_.node().figure + figure);
        return program_.figures[place].indexed ? amount + " × " + say(name, index, "index_value") : amount;
    }
    /// A stated amount, with the index of the month where it follows it. Stands in products only.
    std::string money(int figure, const std::string& name) {
        return indexedBy(say(name, now_.figure(figure)), figure, now_.calendar().index, "index");
    }
    std::string windowMoney(int figure, const std::string& name) {
        const std::string amount = say(name, now_.figure(figure));
        const int window = now_.node().window;
        if (window == 0) return amount;
        return window == 1 ? indexedBy(amount, figure, now_.calendar().index, "index")
                           : indexedBy(amount, figure, now_.calendar().yearIndex, "index_year");
    }
    std::string rate(int figure, const std::string& name) { return say(name, now_.figure(figure)); }
    std::string measureOf(int signal) const {
        const int first = now_.node().signal + signal * now_.node().buyers;
        const auto found = std::ranges::find(program_.signals, first, &Signal::first);
        return found == program_.signals.end() ? std::string() : found->measure;
    }
    std::string signal(int s, const std::string& name) { return say(name, now_.signal(s, b_), measureOf(s)); }
    std::string units(int s = 0) { return say("units", now_.units(s, b_), measureOf(s)); }
    std::string state(int slot, const std::string& name) { return say(name, now_.state(slot, b_)); }
    /// Numerator over denominator, as observed in the window.
    std::string share(ExactNumber x, ExactNumber n, int s) {
        if (n == ExactNumber(1)) return say("measured", x, measureOf(s));
        const std::string numerator = say("numerator", x, measureOf(s));
        return numerator + " / " + say("denominator", n, measureOf(s));
    }
    template <class Of>
    ExactNumber overPool(Of of) const {
        ExactNumber sum(0);
        for (int b = pool(); b < now_.poolEnd(pool()); ++b) sum = sum + of(b);
        return sum;
    }
    /// What a clause carried into the month.
    [[nodiscard]] ExactNumber earlier(const ExactMonth& month, int slot, int buyer) const {
        return before_[month.node().state + slot * month.node().buyers + buyer];
    }
    [[nodiscard]] ExactNumber soFar() const {
        return overPool([&](int b) { return earlier(now_, 0, b); });
    }
    [[nodiscard]] int pool() const { return now_.node().pooled ? 0 : b_; }
    /// What a buyer bears of an amount of the pool.
    template <class Weight>
    std::string portion(const std::string& amount, Weight weight) {
        if (now_.poolEnd(pool()) == pool() + 1) return amount;
        const ExactNumber all = overPool(weight);
        if (all == ExactNumber(0)) return "(" + amount + ") / " + say("buyers", members());
        const std::string own = say("own_part", weight(b_));
        return "(" + amount + ") × " + own + " / " + say("all_parts", all);
    }
    /// Of a pool, how many may be billed.
    [[nodiscard]] ExactNumber members() const {
        return overPool([&](int b) { return now_.joined(b); });
    }
    /// What is stated for a window, for who joined during it.
    std::string partJoined(const std::string& amount, ExactNumber counted) {
        const ExactNumber all(now_.elapsed());
        if (!now_.hasOption() || counted == all) return amount;
        const std::string months = say("months", counted);
        return amount + " × " + months + " / " + say("months_window", all);
    }
    std::string byCharges(const std::string& amount) {
        return portion(amount, [&](int b) { return now_.state(0, b); });
    }
    std::string byBase(const std::string& amount) {
        return portion(amount, [&](int b) { return now_.base(b); });
    }
    static std::string positive(const std::string& formula) { return "max(" + formula + "; 0)"; }
    static std::string least(const std::string& a, const std::string& b) { return "min(" + a + "; " + b + ")"; }

    // Kinds -------------------------------------------------------------------------------------------------------

    std::string mainFormula() {
        switch (now_.node().kind) {
            case ClauseKind::FixedFee: return money(0, "amount");
            case ClauseKind::Subscription: return now_.node().option ? unitsTimes("amount") : money(0, "amount");
            case ClauseKind::PerUnit: return unitsTimes("price");
            case ClauseKind::MarginalTiers: return graduated();
            case ClauseKind::AllUnitsTiers: return allUnits();
            case ClauseKind::Licence: return licence();
            case ClauseKind::TwoPartTariff: return twoPart();
            case ClauseKind::PrepaidPack: return packs();
            case ClauseKind::Capitation: return unitsTimes("amount") + " / 12";
            case ClauseKind::Milestone: return milestone();
            case ClauseKind::AddonPayment: return addon();
            case ClauseKind::VolumeGuarantee: return guaranteedVolume();
            case ClauseKind::SpreadPayment: return spread();
            case ClauseKind::Liability: return liability();
            case ClauseKind::EvidenceSteps: return evidence();
            default: return overlayFormula();
        }
    }

    std::string overlayFormula() {
        switch (now_.node().kind) {
            case ClauseKind::MinimumCommitment: return minimum();
            case ClauseKind::SpendCap: return cap();
            case ClauseKind::SpendFloor: return lowest();
            case ClauseKind::Collar: return collar();
            case ClauseKind::ServiceCredit: return credit();
            case ClauseKind::PerformanceBonus: return bonus();
            case ClauseKind::OutcomeRebate: return rebate();
            case ClauseKind::MoneyBack: return moneyBack();
            case ClauseKind::Warranty: return "−" + unitsTimes("amount");
            case ClauseKind::AmountAtRisk: return atRisk();
            case ClauseKind::SharedSavings: return savings();
            case ClauseKind::PriceVolume: return priceVolume();
            case ClauseKind::Royalty: return royalty();
            case ClauseKind::Transfer: return rateTimes("share", "units");
            case ClauseKind::Termination: return termination();
            case ClauseKind::LiabilityCap: return liabilityCap();
            case ClauseKind::FrameworkMaximum: return maximum();
            default: return {};
        }
    }

    std::string partFormula() {
        if (now_.node().kind == ClauseKind::EvidenceSteps) return evidenceResult();
        return makeUp();
    }

    // Charges

    std::string months(int count) { return say("months", ExactNumber(count)); }
    std::string unitsTimes(const std::string& name) {
        const std::string counted = units();
        return counted + " × " + money(0, name);
    }
    std::string rateTimes(const std::string& name, const std::string& counted) {
        const std::string share = rate(0, name);
        return share + " × " + signal(0, counted);
    }
    std::string spread() {
        const std::string whole = unitsTimes("amount");
        return whole + " / " + months(now_.node().months);
    }
    std::string licence() {
        const std::string amount = money(0, "amount"), upkeep = amount + " × " + rate(1, "share") + " / 12";
        return now_.number() == 0 ? amount + " + " + upkeep : upkeep;
    }
    std::string twoPart() {
        const std::string fixed = money(0, "amount"), counted = units();
        return fixed + " + " + counted + " × " + money(1, "price");
    }
    std::string packs() {
        const ExactNumber size = now_.figure(1), bought = roundedUp(listed() / now_.money(0));
        const ExactNumber left = now_.state(now_.number() % now_.node().months, b_);
        const ExactNumber wanted = bought * size - left;
        const std::string counted = units(), held = say("at_hand", now_.units(0, b_) - wanted);
        const std::string number = "ceil((" + counted + " − " + held + ") / " + rate(1, "pack_units") + ")";
        return number + " × " + money(0, "price");
    }
    [[nodiscard]] ExactNumber listed() const { return now_.listAt(now_.node().line, b_); }
    static ExactNumber roundedUp(ExactNumber value) { return -floor(-value); }

    /// C(after) − C(before), tier by tier.
    std::string graduated() {
        const ExactNumber before = unitsBefore(), after = unitsAfter();
        std::string sum;
        for (int i = 0; i < now_.node().steps; ++i) {
            const ExactNumber inTier = Graduated<ExactNumber>::unitsInTier(now_, i, after) -
                                       Graduated<ExactNumber>::unitsInTier(now_, i, before);
            if (inTier == ExactNumber(0)) continue;
            const std::string counted = say("units_tier", inTier, measureOf(0));
            sum += (sum.empty() ? "" : " + ") + counted + " × " + money(2 * i + 1, "price");
        }
        return byUnits(sum);
    }
    std::string allUnits() {
        const std::string after = reached(unitsAfter());
        if (unitsBefore() == ExactNumber(0)) return byUnits(after);
        return byUnits(after + " − " + reached(unitsBefore()));
    }
    std::string reached(ExactNumber counted) {
        int tier = 0;
        for (int i = 1; i < now_.node().steps; ++i)
            if (counted >= now_.figure(2 * i)) tier = i;
        const std::string number = say("units_window", counted, measureOf(0));
        return number + " × " + money(2 * tier + 1, "price");
    }
    [[nodiscard]] ExactNumber unitsBefore() const { return now_.opens() ? ExactNumber(0) : earlier(now_, 0, pool()); }
    [[nodiscard]] ExactNumber unitsAfter() const { return now_.state(0, pool()); }
    std::string byUnits(const std::string& amount) {
        return portion(amount, [&](int b) { return now_.units(0, b); });
    }

    std::string milestone() {
        if (earlier(now_, 1, b_) > ExactNumber(0)) return dueSinceAcceptance();
        const bool isToldMore = now_.signal(0, b_) > ExactNumber(1);
        const std::string amount = money(0, "amount"), told = signal(0, "units");
        const std::string accepted = amount + " × " + (isToldMore ? least(told, "1") : told);
        if (!now_.node().option) return accepted;
        const std::string daily = rate(1, "rate");
        const std::string damages = daily + " × " + positive(signal(1, "days"));
        return accepted + " × (1 − " + least(damages, rate(2, "cap")) + ")";
    }
    /// Accepted before the buyer took its option.
    std::string dueSinceAcceptance() {
        const ExactNumber due = now_.line(b_) / now_.money(0);
        const std::string amount = money(0, "amount");
        return amount + " × " + say("due", due);
    }
    std::string addon() {
        const std::string share = rate(1, "share"), amount = money(0, "amount"), counted = signal(0, "units");
        const std::string excess = share + " × " + signal(1, "excess");
        return positive(least(share + " × " + amount + " × " + counted, excess));
    }
    std::string guaranteedVolume() {
        const ExactNumber paid = now_.line(b_) / now_.money(0);
        const std::string counted = units();
        if (paid == now_.units(0, b_)) return counted + " × " + money(0, "price");
        std::string guaranteed = rate(1, "guaranteed");
        if (now_.node().other && now_.state(3, b_) > ExactNumber(0))
            guaranteed += " × " + say("months", ExactNumber(kYearMonths) - now_.state(3, b_)) + " / 12";
        const std::string missing = guaranteed + " − " + state(0, "units_window");
        return "(" + counted + " + " + missing + ") × " + money(0, "price");
    }
    std::string liability() {
        const std::string premium = money(0, "amount"), losses = signal(0, "losses");
        return premium + " − " + positive(losses + " − " + money(1, "deductible"));
    }
    std::string evidence() {
        const std::string counted = say("units", now_.units(2, b_), measureOf(2));
        if (now_.number() < now_.node().months) {
            const std::string price = money(0, "price");
            return counted + " × " + price + " × " + rate(3, "interim_share");
        }
        return counted + " × " + (now_.state(2, 0) > ExactNumber(0) ? money(1, "price") : money(2, "price"));
    }
    std::string evidenceResult() {
        share(now_.state(0, 0), now_.state(1, 0), 0);
        if (now_.state(2, 0) > ExactNumber(0)) return state(4, "escrow");
        const std::string refund = rate(6, "refund");
        return "−" + refund + " × " + state(5, "interim_paid");
    }

    // Discounts are inside the charge.

    std::string discounted(std::string formula) {
        for (std::size_t i = 0; i < program_.nodes.size(); ++i) {
            const ExactMonth discount = now_.of(static_cast<int>(i));
            if (!isDiscount(discount.node().kind)) continue;
            for (int c = 0; c < discount.node().componentCount; ++c) {
                if (discount.component(c) != now_.node().line) continue;
                formula = lessShare(formula, discount, discountShare(static_cast<int>(i), c));
            }
        }
        return formula;
    }
    std::string lessShare(const std::string& formula, const ExactMonth& discount, ExactNumber taken) {
        if (taken == ExactNumber(0)) return formula;
        const std::string off = say("discount", taken);
        if (discount.node().option) return formula + " − " + off + " × " + say("list", listed());
        return "(" + formula + ") × (1 − " + off + ")";
    }
    ExactNumber discountShare(int node, int component) {
        const ExactMonth discount = now_.of(node);
        if (discount.node().kind == ClauseKind::BundleDiscount) {
            const ExactNumber inUse = componentsInUse(discount, b_);
            say("in_use", inUse, "active_algorithms");
            return shareAt(discount, 0, inUse);
        }
        const ExactNumber age = earlier(discount, component, b_);
        say("age", age);
        return onboardingShare(discount, age);
    }

    // Bounds

    std::string charges() {
        return say(chargesName(), overPool([&](int b) { return now_.state(0, b); }));
    }
    std::string carriedCharges(int slot) { return state(slot, chargesName()); }
    /// Charges that a clause names count after their share of caps and service credits that bear on others as well.
    std::string chargesName() {
        sharesCharges_ = now_.node().sharesCap || now_.node().credits >= 0;
        return sharesCharges_ ? "charges_shared" : "charges";
    }
    /// How the charges of the month were shared out.
    void tellShares() {
        ExactNumber named(0), left(0);
        for (int i = 0; i < namedLines(); ++i) {
            named = named + overPool([&](int b) { return now_.lineAt(now_.component(i), b); });
            left = left + overPool([&](int b) { return now_.leftByCaps(now_.component(i), b); });
        }
        say("charges_month", named);
        if (now_.node().sharesCap && !(left == named)) say("cap_left", left);
        if (now_.node().credits < 0) return;
        for (const int* next = program_.lists.data() + now_.node().credits; *next >= 0; next += next[1] + 2)
            tellCredit(now_.of(*next), next + 2, next[1]);
    }
    /// Where no cap is wider, all lines are counted as they stand.
    [[nodiscard]] int namedLines() const {
        return now_.node().sharesCap ? now_.node().leading : now_.node().componentCount;
    }
    /// Over a pool the parts alone: each buyer has its own share.
    void tellCredit(const ExactMonth& credit, const int* lines, int count) {
        const auto named = [&](int b) {
            ExactNumber sum(0);
            for (int i = 0; i < count; ++i) sum = sum + credit.creditable()[lines[i] + b];
            return sum;
        };
        const auto part = [&](int b) { return -credit.line(b) * ratio(named(b), credit.creditBase(b)); };
        if (overPool(part) == ExactNumber(0)) return;
        if (now_.poolEnd(pool()) > pool() + 1) {
            say("credit_shared", overPool(part));
            return;
        }
        say("credit_given", -credit.line(b_));
        say("credit_on_named", named(b_));
        say("credit_on_all", credit.creditBase(b_));
    }
    std::string minimum() {
        const std::string yearly = windowMoney(0, "amount");
        const std::string due = yearly + " × " + say("months", now_.state(1, pool())) + " / 12";
        std::string missing = positive(due + " − " + charges());
        ExactNumber asked =
            now_.windowMoney(0) * now_.state(1, pool()) / ExactNumber(kYearMonths) - now_.poolState(0, pool());
        if (const auto room = leastRoom(true); room && *room < asked) {
            missing = least(missing, say("cap_room", *room));
            asked = *room;
        }
        ExactNumber part(0);
        allocate(
            now_, pool(), asked, [&](int b) { return now_.state(0, b); },
            [&](int b, ExactNumber amount) { part = b == b_ ? amount : part; });
        const std::string own = byCharges(missing);
        const auto room = leastRoom(false);
        return room && *room < part ? least(own, say("cap_room", *room)) : own;
    }
    /// What the caps left before the top-up was added. @param forAll those that limit the top-up to the pool, or else
    /// those that limit the part of a buyer
    [[nodiscard]] std::optional<ExactNumber> leastRoom(bool forAll) const {
        std::optional<ExactNumber> least;
        for (int i = 0; i < now_.node().capCount; ++i) {
            const ExactMonth cap = now_.cap(i);
            if ((cap.node().pooled || !now_.node().pooled) != forAll) continue;
            const ExactNumber room = roomBefore(cap, program_.lists[static_cast<std::size_t>(now_.node().caps + i)]);
            least = least ? min(*least, room) : room;
        }
        return least;
    }
    /// What it leaves at the end of the month, and what this top-up and those after it took.
    [[nodiscard]] ExactNumber roomBefore(const ExactMonth& cap, int number) const {
        const int first = cap.node().pooled ? 0 : b_, end = cap.node().pooled ? cap.buyers() : b_ + 1;
        ExactNumber room = cap.windowMoney(0);
        for (int b = first; b < end; ++b) room = room - cap.state(0, b);
        for (std::size_t i = 0; i < program_.nodes.size(); ++i) {
            const ExactMonth other = now_.of(static_cast<int>(i));
            if (&other.node() < &now_.node() || !isHeldBy(other, number)) continue;
            const bool isOwn = &other.node() == &now_.node() && !now_.node().pooled;
            for (int b = isOwn ? std::max(first, b_) : first; b < end; ++b) room = room + other.line(b);
        }
        return max(room, ExactNumber(0));
    }
    [[nodiscard]] bool isHeldBy(const ExactMonth& topUp, int cap) const {
        if (topUp.node().kind != ClauseKind::MinimumCommitment) return false;
        const auto first = program_.lists.begin() + topUp.node().caps;
        return std::find(first, first + topUp.node().capCount, cap) != first + topUp.node().capCount;
    }
    std::string makeUp() {
        const ExactNumber credit = -overPool([&](int b) { return now_.line(b, 1); });
        const std::string held = say("credit_held", now_.state(2, pool()));
        const std::string charged = charges();
        const ExactNumber months = now_.state(1, pool()) + yearToCome(now_, pool());
        std::string due = windowMoney(0, "amount");
        if (months != ExactNumber(kYearMonths)) due += " × " + say("months", months) + " / 12";
        const std::string taken = say("credited", now_.state(3, pool()) - credit);
        return "−" + byCharges("(" + least(held, positive(charged + " − " + due)) + " − " + taken + ")");
    }
    std::string cap() {
        const ExactNumber asked = overPool([&](int b) { return now_.base(b); });
        const ExactNumber counted = now_.opens() ? ExactNumber(0) : soFar();
        const std::string charge = say("charges", asked), most = windowMoney(0, "amount");
        const std::string room = positive(most + " − " + say("so_far", counted));
        return byBase(least(charge, room) + " − " + charge);
    }
    std::string lowest() {
        std::string due = windowMoney(0, "amount");
        if (now_.node().window == kYearMonths)
            due += " × " + say("months", now_.state(1, pool())) + " / 12";
        else
            due = partJoined(due, now_.state(1, pool()));
        return byCharges(positive(due + " − " + charges()));
    }
    std::string collar() {
        const std::string total = charges(), lower = partJoined(windowMoney(0, "lower"), now_.state(1, pool()));
        return byCharges(least("max(" + total + "; " + lower + ")", windowMoney(1, "upper")) + " − " + total);
    }

    // Service and performance

    std::string credit() {
        const ExactNumber x = now_.signal(0, b_), n = now_.signal(1, b_);
        share(x, n, 0);
        const ExactNumber stepShare = shareAt(now_, 1, ratio(x, n));
        std::string taken = say("share", stepShare);
        if (stepShare > now_.figure(0)) taken = least(taken, rate(0, "cap"));
        const bool late = now_.node().stage == Stage::Service;
        return "−" + taken + " × " + say("charges", late ? now_.charged(b_) : now_.base(b_));
    }
    std::string bonus() {
        const bool isStated = now_.node().option;
        const std::string base = isStated ? partJoined(windowMoney(2, "amount"), now_.state(0, b_)) : carriedCharges(0);
        const std::string malus = rate(0, "malus"), most = rate(1, "bonus");
        std::string score;
        for (int i = 0; i < now_.node().steps; ++i) score += (score.empty() ? "" : " + ") + weighted(i);
        return base + " × ((" + malus + " + " + most + ") × (" + score + ") − " + malus + ")";
    }
    /// What a measure adds to the score.
    std::string weighted(int i) {
        const std::string weight = rate(5 + 3 * i, "weight");
        const std::string measured = share(now_.state(1 + 2 * i, b_), now_.state(2 + 2 * i, b_), 2 * i);
        const std::string bottom = rate(3 + 3 * i, "floor");
        const std::string reach = "(" + rate(4 + 3 * i, "target") + " − " + bottom + ")";
        return weight + " × max(min((" + measured + " − " + bottom + ") / " + reach + "; 1); 0)";
    }
    std::string rebate() {
        const ExactNumber x = now_.state(1, b_), n = now_.state(2, b_);
        if (now_.node().table >= 0) say("critical", largestCount(now_.table(), n));
        const bool isStep = now_.node().rule == RebateRule::Step;
        if (isStep) share(x, n, 0);
        std::string taken = rate(1, "rate");
        if (!isStep) {
            const std::string guarantee = rate(0, "guarantee");
            taken += " × " + positive(guarantee + " − " + share(x, n, 0));
        }
        const std::string limited = least(taken, rate(2, "cap"));
        return "−" + limited + " × " + carriedCharges(0);
    }
    std::string withGivenBack(std::string formula) {
        const ExactNumber back = givenBack(now_, b_);
        return back == ExactNumber(0) ? formula : formula + " + " + say("given_back", back);
    }
    std::string moneyBack() {
        share(now_.state(0, 0), now_.state(1, 0), 0);
        const std::string back = rate(1, "share");
        return "−" + back + " × " + carriedCharges(3);
    }
    std::string atRisk() {
        const std::string taken = state(1, "deductions"), allowed = rate(0, "share");
        return positive(taken + " − " + positive(allowed + " × " + carriedCharges(0)));
    }

    // Annual settlements and ends

    std::string savings() {
        const bool gains = now_.line(b_) > ExactNumber(0);
        std::string taken = rate(gains ? 0 : 3, "share");
        if (gains) taken += " × " + rate(6, "cashable");
        const auto tell = [&](int slot) {
            return say(slot == 0 ? "baseline" : "actual", now_.state(slot, b_), measureOf(slot));
        };
        const std::string more = tell(gains ? 0 : 1), less = tell(gains ? 1 : 0);
        const std::string& baseline = gains ? more : less;
        std::string change = more + " − " + less;
        if (now_.node().option) change += " − " + rate(gains ? 1 : 4, "minimum_rate") + " × " + baseline;
        const std::string part = taken + " × (" + change + ")";
        return (gains ? "" : "−") + least(part, rate(gains ? 2 : 5, "cap") + " × " + baseline);
    }
    std::string priceVolume() {
        const std::string taken = "−" + rate(0, "share") + " × ";
        if (!now_.node().option) {
            const std::string charged = carriedCharges(0);
            return taken + "(" + charged + " − " + windowMoney(1, "threshold_amount") + ")";
        }
        const std::string counted = say("units_window", now_.state(0, b_), measureOf(0));
        const std::string beyond = "(" + counted + " − " + rate(2, "threshold") + ")";
        return taken + beyond + " × " + windowMoney(1, "price");
    }
    std::string royalty() {
        const std::string amount = rateTimes("rate", "sales");
        if (!now_.node().option) return amount;
        const std::string most = windowMoney(1, "cap_amount");
        return least(amount, positive(most + " − " + say("so_far", earlier(now_, 0, b_))));
    }
    std::string termination() {
        if (now_.node().other) share(now_.state(0, 0), now_.state(1, 0), 0);
        const int left = now_.node().months - now_.node().month;
        const std::string amount = money(0, "amount"), part = rate(1, "share");
        const std::string fee = amount + " × " + part + " × " + say("months_left", ExactNumber(left));
        return now_.node().option ? fee : fee + " / " + months(now_.node().months);
    }
    std::string liabilityCap() {
        const std::string taken = state(0, "deductions"), most = rate(0, "amount");
        return positive(taken + " − " + most) + " − " + say("given_back", earlier(now_, 1, b_));
    }
    std::string maximum() {
        const std::string paid = say("so_far", soFar());
        const std::string asked = say(chargesName(), overPool([&](int b) { return now_.base(b); }));
        return "−" + byBase(positive(paid + " + " + asked + " − " + rate(0, "amount")));
    }

    const Program& program_;
    const ExactMonth now_;
    const ExactNumber* before_;
    LinePlace place_;
    int b_;
    bool sharesCharges_ = false;  ///< the formula counts charges that were shared out
    Trace trace_;
};

}  // namespace

Trace traceOf(const Program& program, const ExactMonth& now, const ExactNumber* before, LinePlace place) {
    return Tracer(program, now, before, place).trace();
}

}  // namespace valor::contract
