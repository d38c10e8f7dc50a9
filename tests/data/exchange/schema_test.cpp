// SPDX-License-Identifier: GPL-3.0-or-later
// The published JSON Schemas say what the readers accept: they are derived here from the fields of core/model/fields.h
// and compared with docs/file-format. VALOR_UPDATE_GOLDEN=1 writes the file anew.
#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "data/exchange/case_json.h"
#include "data/exchange/contract_json.h"
#include "data/exchange/json_reader.h"
#include "tests/support/files.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

constexpr const char* kCaseFile = "docs/file-format/valor.case-1.schema.json";
constexpr const char* kContractFile = "docs/file-format/valor.contract-1.schema.json";

JsonValue object(std::initializer_list<std::pair<std::string, JsonValue>> members) {
    return JsonObject(members);
}
JsonValue typed(const char* type) {
    return object({{"type", type}});
}
JsonValue reference(const std::string& definition) {
    return object({{"$ref", "#/$defs/" + definition}});
}

/// Collects one definition for every struct it meets.
class SchemaMaker {
public:
    JsonObject definitions;

    static JsonValue of(const bool&, FieldRole) { return typed("boolean"); }
    static JsonValue of(const double&, FieldRole) { return typed("number"); }
    static JsonValue of(const int&, FieldRole) { return typed("integer"); }
    static JsonValue of(const std::int64_t&, FieldRole) { return typed("integer"); }
    static JsonValue of(const YearMonth&, FieldRole) { return reference("month"); }
    static JsonValue of(const LocalizedText&, FieldRole) { return reference("text"); }
    static JsonValue of(const ContractAmount&, FieldRole) { return reference("amount"); }
    static JsonValue of(const std::string&, FieldRole role) {
        if (role == FieldRole::Identity) return reference("id");
        if (role == FieldRole::Decimal) return reference("decimal");
        return typed("string");
    }
    template <class Tag>
    static JsonValue of(const Id<Tag>&, FieldRole role) {
        return reference(role == FieldRole::Identity ? "id" : "reference");
    }
    template <Named E>
    static JsonValue of(const E&, FieldRole) {
        JsonArray names;
        for (const auto& [value, name] : Names<E>::table()) names.emplace_back(name);
        return object({{"enum", names}});
    }
    template <class T>
    JsonValue of(const std::optional<T>&, FieldRole role) {
        return of(T{}, role);
    }
    template <class T>
    JsonValue of(const std::vector<T>&, FieldRole role) {
        return object({{"type", "array"}, {"items", of(T{}, role)}});
    }
    static JsonValue of(const std::vector<TermBinding>&, FieldRole) {
        return object({{"type", "object"}, {"additionalProperties", reference("reference")}});
    }
    static JsonValue of(const QuantilePoint&, FieldRole) {
        return object({{"type", "array"}, {"items", typed("number")}, {"minItems", 2.0}, {"maxItems", 2.0}});
    }
    JsonValue of(const DistributionEntry&, FieldRole) {
        if (!has("distribution")) {
            JsonArray forms;
            for (const DistributionEntry& entry : allKinds<DistributionEntry>())
                forms.push_back(std::visit([&](const auto& form) { return shape(form); }, entry));
            definitions.emplace_back("distribution", object({{"oneOf", forms}}));
        }
        return reference("distribution");
    }
    template <Described T>
    JsonValue of(const T& value, FieldRole) {
        const std::string name = nameOfType(value);
        if (!has(name)) {
            // The place is taken before the fields are walked, so that definitions stand in the order of the file.
            const std::size_t place = definitions.size();
            definitions.emplace_back(name, JsonValue{});
            JsonValue described = shape(value);
            definitions[place].second = std::move(described);
        }
        return reference(name);
    }

    /// An object with the fields of `value`; one alternative per kind where fields of a variant stand inline.
    template <Described T>
    JsonValue shape(const T& value) {
        JsonArray kinds;
        eachKind(value, [&](const T& kind) {
            JsonObject properties;
            JsonArray required;
            addFields(kind, properties, required);
            addByHand(kind, properties, required);
            JsonObject members{{"type", "object"}, {"properties", properties}};
            if (!required.empty()) members.emplace_back("required", required);
            members.emplace_back("additionalProperties", false);
            if constexpr (std::is_same_v<T, ShareStep> || std::is_same_v<T, Tier>)
                members.emplace_back("description", "Of a list each begins at a higher value than the one before.");
            kinds.emplace_back(members);
        });
        return kinds.size() == 1 ? kinds.front() : object({{"oneOf", kinds}});
    }

private:
    [[nodiscard]] bool has(std::string_view name) const {
        for (const auto& [known, value] : definitions)
            if (known == name) return true;
        return false;
    }

    template <class T, class Visitor>
    static void eachKind(const T& value, Visitor&& visit) {
        bool inlined = false;
        forEachField<T>([&](const auto& field) {
            using Member = std::remove_cvref_t<decltype(field.in(value))>;
            if constexpr (kStandsInline<Member>) {
                inlined = true;
                for (Member& kind : allKinds<Member>()) {
                    T copy = value;
                    field.in(copy) = kind;
                    visit(copy);
                }
            }
        });
        if (!inlined) visit(value);
    }
    template <class T>
    void addFields(const T& value, JsonObject& properties, JsonArray& required) {
        forEachField<T>([&](const auto& field) {
            if (field.role == FieldRole::ByHand) return;
            using Member = std::remove_cvref_t<decltype(field.in(value))>;
            if (field.presence == Presence::Required) required.emplace_back(field.name);
            if constexpr (kStandsInline<Member>) {
                properties.emplace_back(field.name, object({{"const", kindOf(field.in(value))}}));
                std::visit([&](const auto& kind) { addFields(kind, properties, required); }, field.in(value));
            } else {
                properties.emplace_back(field.name, of(field.in(value), field.role));
            }
        });
    }

    // What data/exchange reads by hand.
    template <class T>
    void addByHand(const T&, JsonObject&, JsonArray&) {}
    void addByHand(const Case&, JsonObject& properties, JsonArray& required) {
        properties.insert(properties.begin(), {"schema", object({{"const", kCaseSchema}})});
        required.insert(required.begin(), "schema");
    }
    void addByHand(const CountsEntry&, JsonObject& properties, JsonArray&) {
        properties.insert(properties.begin(), {"family", object({{"const", "beta"}})});
    }
    void addByHand(const IntervalEntry&, JsonObject& properties, JsonArray&) {
        properties.emplace_back("mean", typed("number"));
        properties.emplace_back("median", typed("number"));
    }
    void addByHand(const Alternative&, JsonObject& properties, JsonArray&) {
        const JsonValue references = object({{"type", "array"}, {"items", reference("reference")}});
        const JsonValue plan = object({{"type", "object"},
                                       {"properties", object({{"tool", reference("reference")},
                                                              {"needs", references},
                                                              {"sites", references},
                                                              {"planned", reference("month")}})},
                                       {"required", JsonArray{"tool", "needs", "planned"}},
                                       {"additionalProperties", false}});
        properties.emplace_back("rollout", object({{"type", "array"}, {"items", plan}}));
    }

    static std::string nameOfType(const Parameter&) { return "parameter"; }
    static std::string nameOfType(const Evidence&) { return "source"; }
    static std::string nameOfType(const Correlation&) { return "correlation"; }
    static std::string nameOfType(const Party&) { return "party"; }
    static std::string nameOfType(const Budget&) { return "budget"; }
    static std::string nameOfType(const CostCentre&) { return "cost_centre"; }
    static std::string nameOfType(const CostCentre::Assignment&) { return "assignment"; }
    static std::string nameOfType(const Site&) { return "site"; }
    static std::string nameOfType(const Need&) { return "need"; }
    static std::string nameOfType(const Need::SiteVolume&) { return "site_volume"; }
    static std::string nameOfType(const Tool&) { return "tool"; }
    static std::string nameOfType(const Adoption&) { return "adoption"; }
    static std::string nameOfType(const Effect&) { return "effect"; }
    static std::string nameOfType(const Consequence&) { return "consequence"; }
    static std::string nameOfType(const Contract&) { return "contract"; }
    static std::string nameOfType(const Clause&) { return "clause"; }
    static std::string nameOfType(const ClauseScope&) { return "scope"; }
    static std::string nameOfType(const Tier&) { return "tier"; }
    static std::string nameOfType(const Metric&) { return "metric"; }
    static std::string nameOfType(const ScoredMetric&) { return "scored_metric"; }
    static std::string nameOfType(const ShareStep&) { return "share_step"; }
    static std::string nameOfType(const ExpectedMeasure&) { return "expected_measure"; }
    static std::string nameOfType(const Alternative&) { return "alternative"; }
    static std::string nameOfType(const Deployment&) { return "deployment"; }
    static std::string nameOfType(const CashItem&) { return "cash_item"; }
    static std::string nameOfType(const Scenario&) { return "scenario"; }
    static std::string nameOfType(const DiscountStep&) { return "discount_step"; }
    static std::string nameOfType(const Valuation&) { return "valuation"; }
    static std::string nameOfType(const ParameterOverride&) { return "override"; }
    static std::string nameOfType(const InputNote&) { return "note"; }
    static std::string nameOfType(const ReportJob&) { return "report"; }
};

JsonValue pattern(const char* expression) {
    return object({{"type", "string"}, {"pattern", expression}});
}

/// Definitions that every schema shares.
JsonObject commonDefinitions() {
    const JsonValue texts =
        object({{"type", "object"},
                {"properties", object({{"en", typed("string")}, {"da", typed("string")}, {"nb", typed("string")}})},
                {"additionalProperties", false}});
    const JsonValue stands = object({{"type", "object"},
                                     {"properties", object({{"parameter", reference("reference")}})},
                                     {"required", JsonArray{"parameter"}},
                                     {"additionalProperties", false}});
    return {
        {"id", pattern("^[a-z][a-z0-9_.-]{0,63}$")},
        {"reference", pattern("^([a-z][a-z0-9_.-]{0,63})?$")},
        {"month", pattern("^(19[0-9]{2}|2[01][0-9]{2}|2200)-(0[1-9]|1[0-2])$")},
        {"decimal", pattern("^-?[0-9]{1,18}(\\.[0-9]{1,12})?$")},
        {"text", object({{"oneOf", JsonArray{typed("string"), texts}}})},
        {"amount", object({{"oneOf", JsonArray{reference("decimal"), stands}}})},
    };
}

JsonValue document(const std::string& format, const std::string& description, const JsonValue& root,
                   const JsonObject& definitions) {
    JsonObject members{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                       {"$id", "urn:valor:" + format + "-1"},
                       {"title", "valor." + format + "/1"},
                       {"description", description}};
    members.insert(members.end(), root.object()->begin(), root.object()->end());
    members.emplace_back("$defs", definitions);
    return members;
}

JsonValue caseSchema() {
    SchemaMaker maker;
    maker.definitions = commonDefinitions();
    const JsonValue root = maker.shape(Case{});
    return document("case", "Form of a case file. What it must mean stands in case.md.", root, maker.definitions);
}

JsonObject& partOf(JsonValue& json, std::string_view name) {
    const auto found = std::ranges::find(*json.object(), name, &std::pair<std::string, JsonValue>::first);
    return *found->second.object();
}
bool isOfHead(const std::string& name) {
    bool found = false;
    forEachField<Clause>([&](const auto& field) { found = found || field.name == name; });
    return found;
}

/// A kind of clause with its terms in an object of their own.
JsonValue folded(const JsonValue& kind) {
    JsonObject head, terms;
    for (const auto& [name, value] : *kind.find("properties")->object())
        (isOfHead(name) ? head : terms).emplace_back(name, value);
    JsonArray required, requiredTerms;
    for (const JsonValue& name : *kind.find("required")->array())
        (isOfHead(*name.text()) ? required : requiredTerms).push_back(name);
    JsonObject own{{"type", "object"}, {"properties", terms}};
    if (!requiredTerms.empty()) {
        own.emplace_back("required", requiredTerms);
        required.emplace_back("terms");
    }
    own.emplace_back("additionalProperties", false);
    head.emplace_back("terms", own);
    return object({{"type", "object"}, {"properties", head}, {"required", required}, {"additionalProperties", false}});
}

JsonValue contractSchema() {
    SchemaMaker maker;
    maker.definitions = commonDefinitions();
    JsonValue root = maker.shape(Contract{});
    JsonArray kinds;
    for (const auto& [name, value] : maker.definitions)
        if (name == "clause")
            for (const JsonValue& kind : *value.find("oneOf")->array()) kinds.push_back(folded(kind));
    maker.definitions.emplace_back("clause_with_terms", object({{"oneOf", kinds}}));
    const JsonValue party = object({{"type", "object"},
                                    {"properties", object({{"id", reference("id")}, {"label", typed("string")}})},
                                    {"required", JsonArray{"id"}},
                                    {"additionalProperties", false}});
    const JsonValue clause = object({{"anyOf", JsonArray{reference("clause_with_terms"), reference("clause")}}});
    JsonObject& properties = partOf(root, "properties");
    std::erase_if(properties, [](const auto& each) { return each.first == "clauses"; });
    properties.insert(properties.begin(), {"schema", object({{"const", kContractSchema}})});
    properties.emplace_back(
        "parties", object({{"type", "array"}, {"items", object({{"oneOf", JsonArray{reference("id"), party}}})}}));
    properties.emplace_back(
        "clauses", object({{"type", "array"}, {"items", clause}, {"maxItems", static_cast<double>(kMaxClauses)}}));
    const auto required = std::ranges::find(*root.object(), "required", &std::pair<std::string, JsonValue>::first);
    required->second = JsonArray{"schema", "currency", "start", "months", "parties"};
    return document("contract", "Form of a contract file. What it must mean stands in contract.md.", root,
                    maker.definitions);
}

void expectFile(const char* name, const JsonValue& schema) {
    const std::string text = writeJson(schema);
    if (std::getenv("VALOR_UPDATE_GOLDEN") != nullptr) std::ofstream(test::sourcePath(name), std::ios::binary) << text;
    EXPECT_EQ(test::sourceFile(name), text);
}

TEST(Schema, OfCasesSaysWhatTheFieldsSay) {
    expectFile(kCaseFile, caseSchema());
}
TEST(Schema, OfContractsSaysWhatTheFieldsSay) {
    expectFile(kContractFile, contractSchema());
}

}  // namespace
}  // namespace valor
