// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong and how it is reported: a stable code, the place in the document, and named arguments.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace valor {

/// Codes are never renumbered or reused; texts in every language live in data/text under the same names.
#define VALOR_ERROR_CODES(X)                                                                                           \
    X(UnitUnknown, 101, "unit.unknown")                                                                                \
    X(UnitMismatch, 102, "unit.mismatch")                                                                              \
    X(NumberMalformed, 103, "number.malformed")                                                                        \
    X(NumberTooLarge, 104, "number.too_large")                                                                         \
    X(CurrencyUnknown, 105, "currency.unknown")                                                                        \
    X(DateMalformed, 106, "date.malformed")                                                                            \
    X(DistributionInvalid, 201, "distribution.invalid")                                                                \
    X(DistributionUnreachable, 202, "distribution.unreachable")                                                        \
    X(DistributionPoorFit, 203, "distribution.poor_fit")                                                               \
    X(DistributionShape, 204, "distribution.shape")                                                                    \
    X(DistributionOutsideDomain, 205, "distribution.outside_domain")                                                   \
    X(DistributionSmallSample, 206, "distribution.small_sample")                                                       \
    X(DistributionAsymmetric, 207, "distribution.asymmetric")                                                          \
    X(CorrelationInvalid, 210, "correlation.invalid")                                                                  \
    X(CorrelationRepaired, 211, "correlation.repaired")                                                                \
    X(CorrelationRefused, 212, "correlation.refused")                                                                  \
    X(ExpressionMalformed, 220, "expression.malformed")                                                                \
    X(ExpressionUnknownName, 221, "expression.unknown_name")                                                           \
    X(ExpressionCycle, 222, "expression.cycle")                                                                        \
    X(ReferenceUnknown, 301, "reference.unknown")                                                                      \
    X(IdDuplicate, 302, "id.duplicate")                                                                                \
    X(IdMalformed, 303, "id.malformed")                                                                                \
    X(FieldMissing, 304, "field.missing")                                                                              \
    X(FieldUnknown, 305, "field.unknown")                                                                              \
    X(FieldType, 306, "field.type")                                                                                    \
    X(ValueOutOfRange, 307, "value.out_of_range")                                                                      \
    X(EvidenceMissing, 308, "evidence.missing")                                                                        \
    X(PriceYearDiffers, 309, "price_year.differs")                                                                     \
    X(DeploymentDuplicate, 310, "deployment.duplicate")                                                                \
    X(ParameterUnused, 311, "parameter.unused")                                                                        \
    X(CashableUnsigned, 312, "cashable.unsigned")                                                                      \
    X(NothingToSimulate, 313, "case.nothing_to_simulate")                                                              \
    X(FieldConflict, 321, "field.conflict")                                                                            \
    X(ContractStartsLate, 322, "contract.starts_late")                                                                 \
    X(ContractEndsEarly, 323, "contract.ends_early")                                                                   \
    X(DeploymentUncovered, 324, "deployment.uncovered")                                                                \
    X(ValueUnusual, 325, "value.unusual")                                                                              \
    X(MonthOutsideHorizon, 326, "month.outside_horizon")                                                               \
    X(SourceUnsaid, 327, "source.unsaid")                                                                              \
    X(ShareGroupIncomplete, 328, "share_group.incomplete")                                                             \
    X(PayeeMoves, 329, "payee.moves")                                                                                  \
    X(CashEverySite, 330, "cash.every_site")                                                                           \
    X(BaseMonthOutsidePriceYear, 331, "price_year.base_month")                                                         \
    X(PatientsShared, 332, "patients.shared")                                                                          \
    X(PaymentsShared, 333, "payments.shared")                                                                          \
    X(ToolUnpaid, 334, "tool.unpaid")                                                                                  \
    X(PayeeOtherVendor, 335, "payee.other_vendor")                                                                     \
    X(ContractCutShort, 336, "contract.cut_short")                                                                     \
    X(ProbabilityAboveOne, 337, "probability.above_one")                                                               \
    X(ValuationVendorCounted, 338, "valuation.vendor_counted")                                                         \
    X(ValuationHealthUncounted, 339, "valuation.health_uncounted")                                                     \
    X(AmountAmbiguous, 340, "amount.ambiguous")                                                                        \
    X(CatchmentMissing, 341, "catchment.missing")                                                                      \
    X(DiscountMissing, 342, "discount.missing")                                                                        \
    X(FlowReversed, 343, "flow.reversed")                                                                              \
    X(MinutesCountedTwice, 344, "minutes.counted_twice")                                                               \
    X(ClauseEverySite, 345, "clause.every_site")                                                                       \
    X(InputLocked, 346, "input.locked")                                                                                \
    X(AmountNought, 347, "amount.nought")                                                                              \
    X(DoiMalformed, 348, "doi.malformed")                                                                              \
    X(ClauseInvalid, 401, "clause.invalid")                                                                            \
    X(ObservationMissing, 402, "observation.missing")                                                                  \
    X(ClauseInteraction, 403, "clause.interaction")                                                                    \
    X(JsonMalformed, 501, "json.malformed")                                                                            \
    X(JsonTooDeep, 502, "json.too_deep")                                                                               \
    X(FileUnreadable, 503, "file.unreadable")                                                                          \
    X(FileUnwritable, 504, "file.unwritable")                                                                          \
    X(SchemaUnsupported, 505, "schema.unsupported")                                                                    \
    X(FileTooLarge, 506, "file.too_large")                                                                             \
    X(JsonDecimalComma, 507, "json.decimal_comma")                                                                     \
    X(TextNotUtf8, 508, "text.not_utf8")                                                                               \
    X(FileNameTooLong, 509, "file.name_too_long")                                                                      \
    X(TextUnprintable, 510, "text.unprintable")                                                                        \
    X(StoreNewer, 511, "store.newer")                                                                                  \
    X(StoreForeign, 512, "store.foreign")                                                                              \
    X(StoreDamaged, 513, "store.damaged")                                                                              \
    X(StoreReadOnly, 514, "store.read_only")                                                                           \
    X(StoreLockless, 515, "store.lockless")                                                                            \
    X(StoreDiskFull, 516, "store.disk_full")                                                                           \
    X(StoreHeld, 517, "store.held")                                                                                    \
    X(StoreInputOutput, 518, "store.input_output")                                                                     \
    X(StoreBusy, 519, "store.busy")                                                                                    \
    X(StoreExists, 520, "store.exists")                                                                                \
    X(StoreDiverged, 521, "store.diverged")                                                                            \
    X(StoreJournal, 522, "store.journal")                                                                              \
    X(StoreMoved, 523, "store.moved")                                                                                  \
    X(CsvMalformed, 531, "csv.malformed")                                                                              \
    X(RunRequestInvalid, 601, "run.request_invalid")                                                                   \
    X(RunNotFinite, 602, "run.not_finite")                                                                             \
    X(StreamCollision, 603, "run.stream_collision")                                                                    \
    X(SampleUnusable, 604, "sample.unusable")

enum class ErrorCode {
#define VALOR_ENUMERATOR(name, number, text) name = number,
    VALOR_ERROR_CODES(VALOR_ENUMERATOR)
#undef VALOR_ENUMERATOR
};

/// Stable dotted name of a code, the key of its texts.
[[nodiscard]] std::string_view errorName(ErrorCode code);

/// Every code, in numeric order; lets tests walk them.
[[nodiscard]] const std::vector<ErrorCode>& allErrorCodes();

/// One problem. `subject` is a path such as "parameters/mam_price/distribution" so that a reader finds the place.
struct Error {
    ErrorCode code{};
    std::string subject;
    std::vector<std::pair<std::string, std::string>> arguments;  ///< values for the placeholders of the text

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string subject,
                                                std::vector<std::pair<std::string, std::string>> arguments = {}) {
    return tl::unexpected<Error>(Error{code, std::move(subject), std::move(arguments)});
}

/// `problem` seen from one level further out: its subject gains `prefix` in front.
[[nodiscard]] Error within(std::string_view prefix, Error problem);

}  // namespace valor

/// Evaluates a Result; binds its value or returns its error from the enclosing function.
#define VALOR_CONCAT_INNER(a, b) a##b
#define VALOR_CONCAT(a, b) VALOR_CONCAT_INNER(a, b)
#define VALOR_TRY(declaration, ...) VALOR_TRY_INNER(VALOR_CONCAT(valorResult, __LINE__), declaration, __VA_ARGS__)
#define VALOR_TRY_INNER(result, declaration, ...)                                                                      \
    auto&& result = (__VA_ARGS__);                                                                                     \
    if (!result) return tl::unexpected<::valor::Error>(std::move(result).error());                                     \
    declaration = std::move(*result)
#define VALOR_CHECK(...)                                                                                               \
    if (auto&& valorStatus = (__VA_ARGS__); !valorStatus)                                                              \
    return tl::unexpected<::valor::Error>(std::move(valorStatus).error())
