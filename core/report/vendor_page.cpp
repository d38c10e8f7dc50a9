// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/vendor_page.h"

#include <algorithm>
#include <cmath>

#include "core/report/contract_words.h"
#include "core/report/model_year.h"
#include "core/report/page_writer.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

class VendorPage {
public:
    VendorPage(const VendorView& view, const Case& input, const Wording& wording)
        : view_(view), case_(input), wording_(wording), page_(wording) {}

    Document write(const std::vector<PaymentGrid>& grids) {
        page_.title(say("title", {{"vendor", vendor()},
                                  {"alternative", alternativeLabel(case_, view_.alternative, wording_.language)}}));
        writeReceived();
        writeRisk();
        writePrices();
        writeCosts();
        for (const PaymentGrid& grid : grids) writeGrid(grid);
        page_.paragraph(say("recipe", {{"draws", number(static_cast<double>(view_.manifest.draws))},
                                       {"seed", std::to_string(view_.manifest.seed)}}));
        return page_.finish();
    }

private:
    std::string say(const std::string& key, const PageWriter::Arguments& with = {}) const {
        return page_.say("vendor." + key, with);
    }
    std::string number(double value, int decimals = 0) const { return formatNumber(value, decimals, wording_.numbers); }
    std::string money(double value, double resolution = 0) const {
        return formatMoney(value, case_.currency, wording_.numbers, resolution);
    }
    std::string futures(double share) const { return formatFutures(share, wording_.numbers); }
    std::string vendor() const { return partyLabel(case_, view_.vendor, wording_.language); }
    /// "1.23 (1.20 to 1.26)"
    std::string factor(const PriceFactor& price) const {
        return say("factor", {{"value", number(price.value, 2)},
                              {"low", number(price.low, 2)},
                              {"high", number(price.high, 2)},
                              {"total", money(price.value * view_.total.mean)}});
    }
    std::string estimated(const std::string& key, const Estimate& estimate) const {
        return say(key, {{"vendor", vendor()},
                         {"mean", money(estimate.mean, estimate.standardError)},
                         {"error", money(estimate.standardError)},
                         {"low", money(estimate.at(Q05))},
                         {"high", money(estimate.at(Q95))}});
    }

    void writeReceived() {
        page_.heading(1, say("received"));
        page_.paragraph(estimated("total", view_.total));
        const double error = std::ranges::max(view_.received, {}, &Estimate::standardError).standardError;
        double largest = 0;
        for (const Estimate& year : view_.received) largest = std::max(largest, std::abs(year.at(Q95)));
        const MoneyFormat format = moneyFormatFor(largest, error);
        DocumentTable rows{{say("year", {{"unit", moneyUnit(case_.currency, wording_.numbers, format.scale)}}), "5 %",
                            "50 %", "95 %", say("mean"), "±"},
                           1,
                           {}};
        for (std::size_t i = 0; i < view_.received.size(); ++i) {
            const Estimate& year = view_.received[i];
            const auto in = [&](double value) { return formatMoneyNumber(value, wording_.numbers, format); };
            rows.rows.push_back({modelYear(case_.baseMonth, static_cast<int>(i)), in(year.at(Q05)), in(year.at(Median)),
                                 in(year.at(Q95)), in(year.mean),
                                 formatErrorNumber(year.standardError, wording_.numbers, format)});
        }
        page_.table(std::move(rows));
    }
    void writeRisk() {
        page_.heading(1, say("risk"));
        page_.paragraph(say("at_risk", {{"shortfall", money(view_.shortfall())},
                                        {"share", formatShare(view_.atRisk(), wording_.numbers)}}));
    }

    void writePrices() {
        page_.heading(1, say("prices"));
        page_.paragraph(say("prices_text"));
        const std::string target = futures(view_.target);
        page_.paragraph(view_.buyerMean ? say("buyer_mean", {{"factor", factor(*view_.buyerMean)}})
                                        : say("not_counted"));
        if (view_.valueBased)
            page_.paragraph(say(view_.valueBased->value > 0 ? "value_based" : "no_value",
                                {{"factor", factor(*view_.valueBased)}, {"target", target}}));
        if (view_.reserve)
            page_.paragraph(say("reserve", {{"factor", factor(*view_.reserve)}, {"target", target}}));
        else
            page_.paragraph(
                say(view_.hasCosts ? "no_reserve" : "reserve_unknown", {{"vendor", vendor()}, {"target", target}}));
        if (view_.reserve && view_.valueBased)
            page_.paragraph(
                say(view_.reserve->value < view_.valueBased->value ? "room" : "no_room",
                    {{"low", number(view_.reserve->value, 2)}, {"high", number(view_.valueBased->value, 2)}}));
        if (view_.room)
            page_.paragraph(say("room_share", {{"futures", futures(view_.room->value)},
                                               {"low", futures(view_.room->low)},
                                               {"high", futures(view_.room->high)}}));
    }
    void writeCosts() {
        page_.heading(1, say("costs"));
        if (!view_.hasCosts) return page_.paragraph(say("no_costs", {{"vendor", vendor()}}));
        page_.paragraph(estimated("kept", *view_.kept));
        page_.paragraph(estimated("trough", *view_.trough));
        writeByMonth();
        if (view_.breakEven) page_.paragraph(say("break_even", {{"factor", factor(*view_.breakEven)}}));
    }

    /// To the month, or at least between which ends where that is not known.
    void writeByMonth() {
        if (!view_.troughByMonth)
            return page_.paragraph(view_.troughWithin ? estimated("trough_within", *view_.troughWithin)
                                                      : say("trough_open"));
        const CashTrough& trough = *view_.troughByMonth;
        if (!trough.isBelow) return page_.paragraph(say("trough_never"));
        page_.paragraph(
            estimated("trough_month", trough.lowest) + " " +
            say(trough.early == trough.late ? "trough_in" : "trough_when",
                {{"median", trough.median.text()}, {"early", trough.early.text()}, {"late", trough.late.text()}}));
    }

    /// The more is paid, the darker.
    static std::size_t shadeOf(double paid, double largest) {
        const double share = largest > 0 ? std::clamp(paid / largest, 0.0, 1.0) : 0;
        return static_cast<std::size_t>(std::lround(share * static_cast<double>(kShades - 1)));
    }
    void writeGrid(const PaymentGrid& grid) {
        page_.heading(1, say("grid"));
        if (!grid.hasUnits) return page_.paragraph(page_.say("contract_page.no_volumes"));
        page_.paragraph(say(grid.isExpected ? "grid_text" : "grid_made_up", {{"year", std::to_string(grid.year + 1)}}));
        DocumentTable rows{{say("price_by_volume")}, 1, {}};
        for (const double volume : grid.volumes) rows.heads.push_back("× " + number(volume, 2));
        double largest = 0;
        for (const auto& row : grid.paid) largest = std::max(largest, *std::ranges::max_element(row));
        const MoneyFormat format = moneyFormatFor(largest);
        rows.heads.front() += ", " + moneyUnit(case_.currency, wording_.numbers, format.scale);
        for (std::size_t i = 0; i < grid.prices.size(); ++i) {
            std::vector<std::string> cells{"× " + number(grid.prices[i], 2)};
            std::vector<std::size_t> shades;
            for (const double paid : grid.paid[i]) {
                cells.push_back(formatMoneyNumber(paid, wording_.numbers, format));
                shades.push_back(shadeOf(paid, largest));
            }
            rows.rows.push_back(std::move(cells));
            rows.shades.push_back(std::move(shades));
        }
        page_.table(std::move(rows));
    }

    const VendorView& view_;
    const Case& case_;
    const Wording& wording_;
    PageWriter page_;
};

}  // namespace

std::vector<PaymentGrid> paymentGrids(const Case& input, const VendorView& view) {
    std::vector<PaymentGrid> grids;
    const Alternative* alternative = findById(input.alternatives, view.alternative);
    if (alternative == nullptr) return grids;
    const Scenario& scenario = scenarioOf(input, view.manifest.scenario);
    for (const ContractId& id : alternative->contracts)
        if (const Contract* contract = findById(input.contracts, id))
            if (auto grid = paymentGrid(annexSource(input, *alternative, *contract, scenario), view.vendor))
                grids.push_back(std::move(*grid));
    return grids;
}

Document vendorPage(const VendorView& view, const std::vector<PaymentGrid>& grids, const Case& input,
                    const Wording& wording) {
    return VendorPage(view, input, wording).write(grids);
}

}  // namespace valor
