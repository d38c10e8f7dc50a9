// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/vendor_copy_page.h"

#include <algorithm>

#include "core/error/listed.h"
#include "core/model/central_values.h"
#include "core/report/contract_names.h"
#include "core/report/contract_words.h"
#include "core/report/page_writer.h"
#include "core/report/run_context.h"
#include "core/report/unit_words.h"

namespace valor {
namespace {

constexpr int kPriceDigits = 6;

class VendorCopyPage {
public:
    VendorCopyPage(const VendorCopy& copy, const Case& input, const Wording& wording)
        : copy_(copy), case_(input), wording_(wording), page_(wording) {}

    Document write(const PartyId& vendor, const SavedState& saved) {
        page_.title(say("title", {{"vendor", partyLabel(case_, vendor, wording_.language)}}));
        page_.paragraph(revisionLine(saved, wording_));
        page_.paragraph(say("names"));
        writeFigures();
        writeClauses();
        writeOpen();
        writeUse();
        page_.heading(1, say("kept"));
        page_.paragraph(say("kept_text"));
        return page_.finish();
    }

private:
    std::string say(const std::string& key, const PageWriter::Arguments& with = {}) const {
        return page_.say("vendor_copy." + key, with);
    }
    std::string name(const std::string& key) const { return page_.say(key); }

    void writeFigures() {
        DocumentTable rows{{say("figure"), name("table.mark"), name("table.unit"), say("value")}, 3, {}};
        for (const LeavingFigure& each : copy_.figures)
            if (!each.isOpen) rows.rows.push_back(rowOf(each));
        if (rows.rows.empty()) return;
        page_.heading(1, say("figures"));
        const Scenario& scenario = under();
        page_.paragraph(
            say("figures_text", {{"count", std::to_string(rows.rows.size())},
                                 {"assumed", assumed()},
                                 {"scenario", labelled(scenario.label, scenario.id.text(), wording_.language)}}));
        page_.table(std::move(rows));
    }
    /// Named as the buyer names it, with the mark that it has there.
    std::vector<std::string> rowOf(const LeavingFigure& figure) const {
        const Parameter& from = *findById(case_.parameters, figure.from);
        const auto value = centralValueIn(*copy_.value, copy_.value->scenarios.front(), figure.written);
        return {labelled(from.label, from.id.text(), wording_.language),
                name("confidence." + std::string(markOf(from))), unitInWords(from.unit, wording_),
                value ? formatSignificant(*value, kPriceDigits, wording_.numbers) : ""};
    }
    std::string_view markOf(const Parameter& parameter) const {
        return confidenceName(confidenceIn(case_, under(), parameter));
    }
    const Scenario& under() const { return *findById(case_.scenarios, copy_.scenario); }
    std::string assumed() const {
        return std::to_string(std::ranges::count_if(copy_.figures, [this](const LeavingFigure& each) {
            return !each.isOpen && markOf(*findById(case_.parameters, each.from)) == "assumption";
        }));
    }

    void writeClauses() {
        page_.heading(1, say("clauses"));
        page_.paragraph(say("clauses_text"));
        DocumentTable rows{{say("clause"), say("agreed")}, 2, {}};
        for (const Contract& contract : copy_.value->contracts) {
            const ContractNames names(contract, copy_.value.get(), wording_);
            for (const Clause& clause : contract.clauses) {
                const auto row = [](const auto& each) { return each.first + ": " + each.second; };
                rows.rows.push_back({names.clause(clause.id), listed(agreedFigures(clause, names), row)});
            }
        }
        page_.table(std::move(rows));
    }

    void writeOpen() {
        std::size_t prices = 0, promises = 0;
        DocumentTable rows{{say("to_fill_in"), name("table.unit"), say("id")}, 3, {}};
        for (const LeavingFigure& each : copy_.figures) {
            if (!each.isOpen) continue;
            const Parameter& written = *findById(copy_.value->parameters, each.written);
            ++(isPrice(written) ? prices : promises);
            rows.rows.push_back({labelled(written.label, written.id.text(), wording_.language),
                                 unitInWords(written.unit, wording_), written.id.text()});
        }
        if (rows.rows.empty()) return;
        page_.heading(1, say("open"));
        page_.paragraph(say("open_text", {{"prices", std::to_string(prices)}, {"promises", std::to_string(promises)}}));
        page_.table(std::move(rows));
    }
    static bool isPrice(const Parameter& written) { return written.id.text().starts_with("price"); }

    /// How far a tool is taken into use stays with the buyer: what is paid by volume then rests on full use.
    void writeUse() {
        std::vector<std::string> tools;
        for (const Tool& tool : case_.tools) {
            const bool isKept = findById(copy_.value->tools, tool.id) != nullptr;
            if (isKept && tool.adoption != Adoption{})
                tools.push_back(labelled(tool.label, tool.id.text(), wording_.language));
        }
        page_.heading(1, say("use"));
        page_.paragraph(say("use_text"));
        if (!tools.empty())
            page_.paragraph(
                say("use_differs", {{"tools", listed(tools, [](const std::string& each) { return each; })}}));
    }

    const VendorCopy& copy_;
    const Case& case_;
    const Wording& wording_;
    PageWriter page_;
};

}  // namespace

Document vendorCopyPage(const VendorCopy& copy, const Case& input, const SavedState& saved, const PartyId& vendor,
                        const Wording& wording) {
    return VendorCopyPage(copy, input, wording).write(vendor, saved);
}

}  // namespace valor
