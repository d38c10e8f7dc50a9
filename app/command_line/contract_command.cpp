// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli contract: what the clauses of a contract do, and what people overlook in it; or several side by side.
#include <algorithm>
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/contract_page_json.h"
#include "app/command_line/contract_source.h"
#include "app/command_line/declaration.h"
#include "app/command_line/document_text.h"
#include "app/command_line/estimate_json.h"
#include "app/command_line/run_options.h"
#include "core/comparison/contract_payments.h"
#include "core/model/contract_problems.h"
#include "core/report/administration.h"
#include "core/report/contract_page.h"
#include "core/report/object_names.h"
#include "core/report/payments_page.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

constexpr const char* kPaymentsSchema = "valor.payments/1";

struct ContractOptions {
    std::string source, alternative;
    std::string rate;  ///< input that states what an hour costs
    std::vector<std::string> against;
    bool asksFutures = false;
    RunOptions run;
    OutputForm form;
};

JsonValue paymentsJson(const PartyPayments& paid) {
    JsonObject all{{"years", listOf(paid.years, [](const Estimate& year) { return toJson(year); })},
                   {"total", toJson(paid.total)},
                   {"present_value", toJson(paid.presentValue)}};
    if (!paid.party.empty()) all.emplace(all.begin(), "party", paid.party.text());
    if (paid.toFirst) {
        all.emplace_back("more_than_first", toJson(paid.toFirst->difference));
        all.emplace_back("larger_than_first", toJson(paid.toFirst->firstLarger));
    }
    return all;
}
JsonValue pageJson(const ContractPayments& payments, const Case& input) {
    const auto acts = [](const ClauseActs& each) -> JsonValue {
        return JsonObject{{"contract", each.contract.text()},
                          {"clause", each.clause.text()},
                          {"share", each.share},
                          {"total", toJson(each.total)}};
    };
    const auto maximum = [&](const MaximumOf& each) -> JsonValue {
        JsonObject own{{"contract", each.contract.text()}, {"clause", each.clause.text()}, {"share", each.used.share}};
        if (each.used.share > 0)
            own.emplace_back("month", JsonObject{{"low", each.used.early.text()},
                                                 {"median", each.used.median.text()},
                                                 {"high", each.used.late.text()}});
        return own;
    };
    const auto discount = [](const DiscountWorth& each) -> JsonValue {
        return JsonObject{{"contract", each.contract.text()},
                          {"clause", each.clause.text()},
                          {"net_benefit", toJson(each.netBenefit)}};
    };
    const auto alternative = [&](const AlternativePayments& each) -> JsonValue {
        return JsonObject{{"alternative", each.alternative.text()},        {"buyers", paymentsJson(each.buyers)},
                          {"parties", listOf(each.parties, paymentsJson)}, {"acts", listOf(each.acts, acts)},
                          {"discounts", listOf(each.discounts, discount)}, {"maxima", listOf(each.maxima, maximum)}};
    };
    return JsonObject{{"schema", kPaymentsSchema},
                      {"manifest", manifestJson(payments.manifest)},
                      {"currency", input.currency},
                      {"base_month", input.baseMonth.text()},
                      {"alternatives", listOf(payments.alternatives, alternative)}};
}

/// Which alternatives stand beside each other: the one that is named, or the first with contracts, before the others.
Result<RunRequest> requestFor(const ContractOptions& options, const CasePtr& input) {
    const Language language = languageOf(options.form.language);
    VALOR_TRY(const Alternative* first, alternativePaying(*input, options.alternative, language));
    VALOR_TRY(Subject subject, subjectIn(*input, options.run, language));
    RunRequest request = requestFrom(options.run, input, std::move(subject));
    request.alternatives = {first->id};
    for (const std::string& name : options.against) {
        VALOR_TRY(AlternativeId other, alternativeNamed(*input, name, "--against", language));
        request.alternatives.push_back(std::move(other));
    }
    return request;
}

int compare(const ContractOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const auto found = findState(session, options.source, wording.language);
    if (!found) return refuse(session, found.error(), wording.language);
    const auto loaded = sound(*found, session, wording.language);
    if (!loaded) return refuse(session, loaded.error(), wording.language);
    const auto request = requestFor(options, loaded->value);
    if (!request) return refuse(session, request.error(), wording.language);
    const Watch watch(session, wording.language, options.run.quiet);
    const auto payments =
        contractPayments(session.executor, session.statistics, *request, watch.token(), watch.progress());
    if (!payments) return refuse(session, payments.error(), wording.language);
    if (!*payments || watch.isStopped()) return tellCancelled(session, wording.language);
    if (options.form.json)
        session.out << writeJson(pageJson(**payments, *loaded->value));
    else
        print(session.out, paymentsPage(**payments, *loaded->value, wording));
    tellWarnings(session, loaded->diagnostics, wording.language, options.run.quiet);
    return kOk;
}

/// The input that is named, of those that state what an hour costs; empty for the first.
Result<ParameterId> rateIn(const ContractOptions& options, const std::vector<FoundContract>& contracts,
                           Language language) {
    if (options.rate.empty()) return ParameterId();
    std::vector<Parameter> stated;
    const AnnexSource source = contracts.front().source();
    if (source.input == nullptr) return fail(ErrorCode::ReferenceUnknown, "--rate", {{"alone", options.source}});
    for (const HourlyRate& each : hourlyRates(source))
        stated.push_back(*findById(source.input->parameters, each.input));
    return parameterNamed(stated, options.rate, "--rate", language);
}

/// Terms that a settlement refuses mean nothing that could be told: what is wrong with them is told instead. Those of a
/// case have been looked at with it.
bool isRefused(const std::vector<FoundContract>& contracts, const ContractOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    bool isAny = false;
    for (const FoundContract& each : contracts) {
        if (each.input != nullptr) continue;
        Case holder;
        holder.contracts = {each.contract};
        for (const Error& problem : contractProblems(each.contract)) {
            refuse(session, within(options.source, withNames(problem, holder, language)), language);
            isAny = true;
        }
    }
    return isAny;
}

int execute(const ContractOptions& options, Session& session) {
    if (options.asksFutures || !options.against.empty()) return compare(options, session);
    const Wording wording{session.texts, languageOf(options.form.language)};
    const auto contracts =
        findContracts(session, options.source, {options.alternative, options.run.scenario}, wording.language);
    if (!contracts) return refuse(session, contracts.error(), wording.language);
    if (isRefused(*contracts, options, session)) return kRefused;
    const auto rate = rateIn(options, *contracts, wording.language);
    if (!rate) return refuse(session, rate.error(), wording.language);
    if (options.form.json) {
        session.out << writeJson(contractPageJson(*contracts, wording, *rate));
        return kOk;
    }
    for (const FoundContract& each : *contracts) print(session.out, contractPage(each.source(), wording, *rate));
    return kOk;
}

}  // namespace

void addContract(const Declaration& to) {
    auto options = std::make_shared<ContractOptions>();
    CLI::App* command = to.command("contract");
    command->add_option("contract", options->source, to.say("help.contract_or_case"))->required();
    addWords(to, *command, "--alternative", options->alternative, "help.contract_alternative");
    CLI::Option* against =
        command->add_option("--against", options->against, to.say("help.contract_against"))->delimiter(',');
    CLI::Option* futures =
        command->add_flag("--futures", options->asksFutures, to.say("help.contract_futures"))->excludes(against);
    addWords(to, *command, "--rate", options->rate, "help.contract_rate")->excludes(against)->excludes(futures);
    addWords(to, *command, "--scenario", options->run.scenario, "help.scenario");
    addOutputForm(to, *command, options->form);
    const std::vector<CLI::Option*> always = command->get_options();
    addDrawOptions(to, *command, options->run);
    addThreads(to, *command, options->run);
    command->add_flag("--quiet", options->run.quiet, to.say("help.no_progress"));
    std::vector<CLI::Option*> ofRun = command->get_options();
    std::erase_if(ofRun, [&](CLI::Option* each) { return std::ranges::find(always, each) != always.end(); });
    command->callback([options, to, ofRun] {
        const bool isRun = options->asksFutures || !options->against.empty();
        for (const CLI::Option* each : ofRun)
            if (!isRun && each->count() > 0)
                throw CLI::ValidationError(
                    to.say("use.needs", {{"name", each->get_name()}, {"other", "--futures / --against"}}));
        to.exitCode = execute(*options, to.session);
    });
}

}  // namespace valor::command_line
