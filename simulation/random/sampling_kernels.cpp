// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/sampling_kernels.h"

namespace valor::simulation {

namespace generic {
extern const SamplingKernels kSamplingKernels;
}
#ifdef VALOR_HAS_X86_LANES
namespace avx2 {
extern const SamplingKernels kSamplingKernels;
}
namespace avx512 {
extern const SamplingKernels kSamplingKernels;
}
#endif

const SamplingKernels& samplingKernels(InstructionSet set) {
#ifdef VALOR_HAS_X86_LANES
    if (set == InstructionSet::Avx512) return avx512::kSamplingKernels;
    if (set == InstructionSet::Avx2) return avx2::kSamplingKernels;
#else
    static_cast<void>(set);
#endif
    return generic::kSamplingKernels;
}

}  // namespace valor::simulation
