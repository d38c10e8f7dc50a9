// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/case_json.h"

#include <array>
#include <charconv>
#include <cmath>

#include "core/units/unit.h"
#include "data/evidence/evidence_library.h"
#include "data/exchange/json_reader.h"
#include "data/exchange/json_writer.h"

namespace valor {

/// A plan for several needs and sites, short for one deployment each.
struct Rollout {
    ToolId tool;
    std::vector<NeedId> needs;
    std::vector<SiteId> sites;  ///< empty: all of the case
    YearMonth planned;
};
template <>
struct Fields<Rollout> {
    static constexpr FieldList list{must<&Rollout::tool>("tool"), must<&Rollout::needs>("needs"),
                                    may<&Rollout::sites>("sites"), must<&Rollout::planned>("planned")};
};

namespace {

// A short file could otherwise ask for an endless case.
constexpr std::size_t kMaxDeployments = 10'000;

std::vector<SiteId> allSites(const Case* document) {
    std::vector<SiteId> sites;
    if (document != nullptr)
        for (const Site& site : document->sites) sites.push_back(site.id);
    return sites;
}

Result<std::vector<Deployment>> expanded(const std::vector<Rollout>& plans, const Case* document) {
    std::vector<Deployment> deployments;
    for (const Rollout& plan : plans) {
        const std::vector<SiteId> sites = plan.sites.empty() ? allSites(document) : plan.sites;
        for (const NeedId& need : plan.needs) {
            if (deployments.size() + sites.size() > kMaxDeployments)
                return fail(ErrorCode::ValueOutOfRange, "rollout", {{"limit", std::to_string(kMaxDeployments)}});
            for (const SiteId& site : sites) deployments.push_back({plan.tool, need, site, plan.planned, std::nullopt});
        }
    }
    return deployments;
}

std::string shortNumber(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 6);
    return {text.data(), end.ptr};
}

/// A figure keeps its meaning under another unit only if scale and dimension stay; what is counted may be said more
/// precisely ("DKK" as "DKK/visit").
Status checkUnit(const std::string& own, const std::string& ofEvidence, const Case* document) {
    const std::string currency = document != nullptr ? document->currency : "";
    const auto stated = Unit::parse(own, currency);
    const auto known = Unit::parse(ofEvidence, currency);
    if (!stated || !known) return {};  // validate() reports a unit that cannot be read
    const bool sameScale = std::abs(stated->scale() - known->scale()) <= 1e-9 * std::abs(known->scale());
    const bool sameDimension = stated->sameDimensionBut("case", *known);
    if (sameScale && sameDimension) return {};
    std::vector<std::pair<std::string, std::string>> arguments{{"found", own}, {"expected", ofEvidence}};
    if (sameDimension) arguments.emplace_back("factor", shortNumber(known->scale() / stated->scale()));
    return fail(ErrorCode::UnitMismatch, "unit", std::move(arguments));
}

std::vector<std::pair<std::string, std::string>> unknownEvidence(const EvidenceId& id, const EvidenceLibrary* library) {
    std::vector<std::pair<std::string, std::string>> arguments{{"name", id.text()}, {"kind", "evidence"}};
    if (library == nullptr) return arguments;
    if (std::string closest = library->closestTo(id); !closest.empty())
        arguments.emplace_back("closest", std::move(closest));
    return arguments;
}

}  // namespace

Status JsonReader::read(const JsonValue& json, Parameter& value) const {
    VALOR_CHECK(readFields(json, value));
    const auto states = [&](std::string_view name) { return json.find(name) != nullptr; };
    if (value.evidence.id.empty()) return states("unit") ? Status{} : fail(ErrorCode::FieldMissing, "unit");
    const bool needsFigure = !states("distribution") && !states("formula");
    if (!needsFigure && states("unit") && states("source")) return {};

    const EvidenceEntry* known = library_ != nullptr ? library_->find(value.evidence.id) : nullptr;
    if (known == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "evidence", unknownEvidence(value.evidence.id, library_));
    if (!states("source")) value.evidence = known->source;
    if (!states("unit")) value.unit = known->unit;
    if (!needsFigure) return {};
    if (!known->entry) return fail(ErrorCode::FieldMissing, "distribution");
    value.entry = known->entry;
    return checkUnit(value.unit, known->unit, case_);
}

Status JsonReader::read(const JsonValue& json, Alternative& value) const {
    VALOR_CHECK(readFields(json, value, {"rollout"}));
    const JsonValue* rollout = json.find("rollout");
    if (rollout == nullptr) return {};
    std::vector<Rollout> plans;
    Gathering problems(*this);
    problems.add("rollout", [&] { return read(*rollout, plans); });
    VALOR_CHECK(problems.first());
    VALOR_TRY(std::vector<Deployment> deployments, expanded(plans, case_));
    value.deployments.insert(value.deployments.begin(), deployments.begin(), deployments.end());
    return {};
}

Status JsonReader::read(const JsonValue& json, Case& value) {
    case_ = &value;
    return readFields(json, value, {"schema"});
}

JsonValue JsonWriter::write(const Case& value) {
    JsonObject members{{"schema", kCaseSchema}};
    writeFields(value, members);
    return members;
}

Result<Case> readCase(std::string_view json, const EvidenceLibrary& library, std::vector<Error>* others) {
    VALOR_TRY(const JsonValue document, parseJson(json));
    if (document.object() == nullptr) return tl::unexpected<Error>(JsonReader::wrongType("object", document).error());
    const JsonValue* schema = document.find("schema");
    if (schema == nullptr) return fail(ErrorCode::FieldMissing, "schema");
    if (schema->text() == nullptr)
        return tl::unexpected<Error>(within("schema", JsonReader::wrongType("text", *schema).error()));
    if (*schema->text() != kCaseSchema)
        return fail(ErrorCode::SchemaUnsupported, "schema",
                    {{"found", JsonReader::shortened(*schema->text())}, {"supported", std::string(kCaseSchema)}});
    Case result;
    JsonReader reader(&library);
    const Status status = reader.read(document, result);
    if (others != nullptr) *others = reader.others();
    if (!status) return tl::unexpected<Error>(status.error());
    return result;
}

std::string writeCase(const Case& input) {
    return writeJson(JsonWriter::write(input));
}

}  // namespace valor
