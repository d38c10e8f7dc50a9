// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error/error.h"

namespace valor {

std::string_view errorName(ErrorCode code) {
    switch (code) {
#define VALOR_CASE(name, number, text)                                                                                 \
    case ErrorCode::name: return text;
        VALOR_ERROR_CODES(VALOR_CASE)
#undef VALOR_CASE
    }
    return "unknown";
}

const std::vector<ErrorCode>& allErrorCodes() {
    static const std::vector<ErrorCode> codes{
#define VALOR_VALUE(name, number, text) ErrorCode::name,
        VALOR_ERROR_CODES(VALOR_VALUE)
#undef VALOR_VALUE
    };
    return codes;
}

Error within(std::string_view prefix, Error problem) {
    problem.subject = problem.subject.empty() ? std::string(prefix) : std::string(prefix) + "/" + problem.subject;
    return problem;
}

}  // namespace valor
