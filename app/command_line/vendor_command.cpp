// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli vendor: the contracts of an alternative as those see them who are paid.
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/contract_source.h"
#include "app/command_line/document_text.h"
#include "app/command_line/estimate_json.h"
#include "app/command_line/run_options.h"
#include "app/command_line/vendor_commands.h"
#include "core/comparison/vendor_view.h"
#include "core/report/object_names.h"
#include "core/report/vendor_page.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr const char* kVendorSchema = "valor.vendor/1";

struct VendorOptions {
    std::string caseName, state, alternative, vendor;
    RunOptions run;
    OutputForm form;
};

JsonValue factorJson(const std::optional<PriceFactor>& price) {
    if (!price) return {};
    return JsonObject{{"value", price->value}, {"low", price->low}, {"high", price->high}};
}
JsonValue orNull(const std::optional<Estimate>& estimate) {
    return estimate ? toJson(*estimate) : JsonValue{};
}

JsonValue troughJson(const std::optional<CashTrough>& trough) {
    if (!trough) return {};
    JsonValue month;
    if (trough->isBelow)
        month =
            JsonObject{{"low", trough->early.text()}, {"median", trough->median.text()}, {"high", trough->late.text()}};
    return JsonObject{{"lowest", toJson(trough->lowest)}, {"month", std::move(month)}};
}

JsonArray numbers(const std::vector<double>& values) {
    return listOf(values, [](double value) -> JsonValue { return value; });
}
JsonValue gridJson(const PaymentGrid& grid) {
    return JsonObject{{"contract_year", static_cast<double>(grid.year + 1)},
                      {"expected", grid.isExpected},
                      {"prices", numbers(grid.prices)},
                      {"volumes", numbers(grid.volumes)},
                      {"paid", listOf(grid.paid, [](const auto& row) -> JsonValue { return numbers(row); })}};
}

JsonValue viewJson(const VendorView& view, const std::vector<PaymentGrid>& grids, const Case& input) {
    const auto year = [](const Estimate& each) { return toJson(each); };
    return JsonObject{{"schema", kVendorSchema},
                      {"manifest", manifestJson(view.manifest)},
                      {"alternative", view.alternative.text()},
                      {"vendor", view.vendor.text()},
                      {"currency", input.currency},
                      {"base_month", input.baseMonth.text()},
                      {"target", view.target},
                      {"received", listOf(view.received, year)},
                      {"total", toJson(view.total)},
                      {"present_value", toJson(view.presentValue)},
                      {"shortfall", view.shortfall()},
                      {"at_risk", view.atRisk()},
                      {"has_costs", view.hasCosts},
                      {"kept", orNull(view.kept)},
                      {"trough", orNull(view.trough)},
                      {"trough_within", orNull(view.troughWithin)},
                      {"trough_by_month", troughJson(view.troughByMonth)},
                      {"break_even", factorJson(view.breakEven)},
                      {"reserve", factorJson(view.reserve)},
                      {"buyer_mean", factorJson(view.buyerMean)},
                      {"value_based", factorJson(view.valueBased)},
                      {"room", view.room ? toJson(*view.room) : JsonValue{}},
                      {"payments", listOf(grids, gridJson)}};
}

/// The sellers that are asked for: the one that is named, else all that the alternative pays.
Result<std::vector<PartyId>> sellersFor(const VendorOptions& options, const Case& input,
                                        const Alternative& alternative) {
    std::vector<PartyId> paid = sellersPaidIn(input, alternative);
    if (!options.vendor.empty()) {
        VALOR_TRY(PartyId seller, sellerNamed(input, options.vendor, "--vendor", languageOf(options.form.language)));
        paid = {std::move(seller)};
    }
    if (paid.empty()) return fail(ErrorCode::ReferenceUnknown, "--vendor", {{"kind", "vendor"}, {"none", ""}});
    return paid;
}

int show(const SubjectCase& loaded, const Alternative& alternative, const VendorOptions& options, Session& session) {
    const Case& input = *loaded.value;
    const Wording wording{session.texts, languageOf(options.form.language)};
    const auto sellers = sellersFor(options, input, alternative);
    if (!sellers) return refuse(session, sellers.error(), wording.language);
    JsonArray all;
    for (const PartyId& seller : *sellers) {
        const Watch watch(session, wording.language, options.run.quiet);
        const VendorRequest request{requestFrom(options.run, loaded.value, loaded.subject), alternative.id, seller};
        const auto view = vendorView(session.executor, session.statistics, request, watch.token(), watch.progress());
        if (!view) return refuse(session, view.error(), wording.language);
        if (!*view || watch.isStopped()) return tellCancelled(session, wording.language);
        const std::vector<PaymentGrid> grids = paymentGrids(input, **view);
        if (options.form.json)
            all.push_back(viewJson(**view, grids, input));
        else
            print(session.out, vendorPage(**view, grids, input, wording));
    }
    if (options.form.json) session.out << writeJson(all.size() == 1 ? all.front() : JsonValue(std::move(all)));
    tellWarnings(session, loaded.diagnostics, wording.language, options.run.quiet);
    return kOk;
}

int execute(const VendorOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto loaded = soundCase(session, options.caseName, options.state, options.run, language);
    if (!loaded) return refuse(session, loaded.error(), language);
    const auto alternative = alternativePaying(*loaded->value, options.alternative, language);
    if (!alternative) return refuse(session, alternative.error(), language);
    return show(*loaded, **alternative, options, session);
}

}  // namespace

void addVendor(const Declaration& to) {
    auto options = std::make_shared<VendorOptions>();
    CLI::App* command = to.command("vendor");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addState(to, *command, options->state);
    addWords(to, *command, "--alternative", options->alternative, "help.contract_alternative");
    addWords(to, *command, "--vendor", options->vendor, "help.vendor_party");
    addWords(to, *command, "--scenario", options->run.scenario, "help.scenario");
    addDrawOptions(to, *command, options->run);
    addThreads(to, *command, options->run);
    command->add_flag("--quiet", options->run.quiet, to.say("help.no_progress"));
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
