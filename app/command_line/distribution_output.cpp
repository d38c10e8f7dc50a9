// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/distribution_output.h"

#include <array>
#include <ostream>

#include "app/command_line/diagnostics_output.h"
#include "app/command_line/table.h"
#include "core/model/names.h"
#include "core/report/unit_words.h"
#include "core/result/run_result.h"
#include "data/exchange/json_reader.h"
#include "data/exchange/json_writer.h"

namespace valor::command_line {
namespace {

constexpr int kDigits = 6;

/// Native parameters of a distribution as the fields of a case file, without the family.
JsonObject parametersOf(const Distribution& distribution) {
    JsonObject parameters;
    const JsonValue written = JsonWriter::write(DistributionEntry(NativeEntry{distribution}));
    for (const auto& [name, value] : *written.object())
        if (name != "family") parameters.emplace_back(name, value);
    return parameters;
}

std::string shown(const JsonValue& value, const NumberStyle& style) {
    if (const double* number = value.number()) return formatSignificant(*number, kDigits, style);
    if (const std::string* text = value.text()) return *text;
    std::string list;
    if (const JsonArray* items = value.array())
        for (const JsonValue& item : *items) list += (list.empty() ? "" : "; ") + shown(item, style);
    return list;
}

class DistributionPrinter {
public:
    DistributionPrinter(std::ostream& out, const Wording& wording) : out_(out), wording_(wording) {}

    void printEvidence(const EvidenceEntry& entry) {
        const auto own = [&](const LocalizedText& text) { return text.in(wording_.language); };
        out_ << own(entry.label) << " (" << entry.id.text() << ")\n";
        Table table({say("table.unit"), unitInWords(entry.unit, wording_)}, 2);
        if (entry.central) table.add({say("distribution.central"), number(*entry.central)});
        table.add({say("distribution.confidence"),
                   say("confidence." + std::string(confidenceName(entry.source.confidence)))});
        table.add({say("distribution.spread"), say("spread_basis." + std::string(nameOf(entry.source.spreadBasis)))});
        const auto addText = [&](std::string_view key, const std::string& text) {
            if (!text.empty()) table.add({say(key), text});
        };
        addText("distribution.source", own(entry.source.citation));
        addText("DOI", entry.source.doi);
        addText("distribution.jurisdiction", placeInWords(entry.source.jurisdiction, wording_));
        if (entry.source.year) table.add({say("distribution.year"), std::to_string(*entry.source.year)});
        if (entry.source.priceYear)
            table.add({say("distribution.price_year"), std::to_string(*entry.source.priceYear)});
        addText("distribution.note", own(entry.source.note));
        table.print(out_);
        out_ << '\n';
    }

    void print(const ResolvedDistribution& resolved) {
        const Distribution& distribution = resolved.distribution;
        Table table({say("table.family"), say("family." + std::string(familyName(familyOf(distribution))))}, 1);
        for (const auto& [name, value] : parametersOf(distribution)) table.add({name, shown(value, wording_.numbers)});
        table.add({say("distribution.mean"), number(mean(distribution))});
        table.add({say("distribution.sd"), number(standardDeviation(distribution))});
        for (const double level : kSummaryLevels)
            table.add({formatShare(level, wording_.numbers, level < 0.03 || level > 0.97 ? 1 : 0),
                       number(quantile(distribution, level))});
        table.print(out_, 0);
        printFit(resolved);
        printDiagnostics(out_, resolved.diagnostics, wording_);
    }

private:
    std::string say(std::string_view key) const { return wording_.texts.text(key, wording_.language); }
    std::string number(double value) const { return formatSignificant(value, kDigits, wording_.numbers); }

    void printFit(const ResolvedDistribution& resolved) {
        if (resolved.fit.empty()) return;
        out_ << '\n' << say("distribution.fit") << '\n';
        Table table({say("table.value"), say("table.stated"), say("table.fitted")}, 0);
        for (const FitPoint& point : resolved.fit)
            table.add({number(point.value), formatShare(point.probability, wording_.numbers, 1),
                       formatShare(point.fittedProbability, wording_.numbers, 1)});
        table.print(out_);
        Table families({say("table.family"), say("table.sum_of_squares")}, 1);
        for (const FamilyFit& fit : resolved.candidates)
            families.add({say("family." + std::string(familyName(fit.family))),
                          formatSignificant(fit.sumOfSquares, 3, wording_.numbers)});
        if (!families.isEmpty()) families.print(out_);
    }

    std::ostream& out_;
    const Wording& wording_;
};

/// The words of one language alone, which are written as plain text.
LocalizedText only(const LocalizedText& text, Language language) {
    return {text.in(language), "", ""};
}

JsonValue evidenceJson(const EvidenceEntry& entry, Language language) {
    JsonObject object{{"id", entry.id.text()}, {"label", entry.label.in(language)}, {"unit", entry.unit}};
    if (entry.central) object.emplace_back("central", *entry.central);
    Evidence source = entry.source;
    source.citation = only(source.citation, language);
    source.note = only(source.note, language);
    object.emplace_back("source", JsonWriter::write(source));
    return object;
}

JsonObject distributionObject(const ResolvedDistribution& resolved, const Wording& wording) {
    const Distribution& distribution = resolved.distribution;
    JsonArray quantiles;
    for (const double level : kSummaryLevels) quantiles.push_back(JsonArray{level, quantile(distribution, level)});
    JsonArray fit;
    for (const FitPoint& point : resolved.fit)
        fit.push_back(JsonObject{{"value", point.value},
                                 {"probability", point.probability},
                                 {"fitted_probability", point.fittedProbability}});
    return {{"family", familyName(familyOf(distribution))},
            {"parameters", parametersOf(distribution)},
            {"mean", mean(distribution)},
            {"sd", standardDeviation(distribution)},
            {"central", centralValue(distribution)},
            {"quantiles", std::move(quantiles)},
            {"fit", std::move(fit)},
            {"sum_of_squares", resolved.sumOfSquares},
            {"findings", diagnosticsJson(resolved.diagnostics, wording)}};
}

}  // namespace

void printDistribution(std::ostream& out, const DistributionView& view, const Wording& wording) {
    DistributionPrinter printer(out, wording);
    if (view.evidence != nullptr) printer.printEvidence(*view.evidence);
    if (view.distribution)
        printer.print(*view.distribution);
    else
        out << wording.texts.text("distribution.none", wording.language) << '\n';
}

JsonValue distributionJson(const DistributionView& view, const Wording& wording) {
    JsonObject object{{"schema", "valor.distribution/1"}};
    if (view.evidence != nullptr) object.emplace_back("evidence", evidenceJson(*view.evidence, wording.language));
    if (view.distribution)
        object.emplace_back("distribution", distributionObject(*view.distribution, wording));
    else
        object.emplace_back("distribution", JsonValue{});
    return object;
}

}  // namespace valor::command_line
