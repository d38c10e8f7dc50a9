#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The engine, plain C++, numpy and R in turn, as often as asked for, on one machine:
#     tests/benchmark/peers.sh [build folder] [rounds]
# Compare figures of one round, and medians of such ratios: a shared machine is not equally fast for long.
# bench_case runs the workload in the product's own effects and clauses, the others workload W as it was given.
# numpy needs the packages python3-numpy and python3-scipy, R needs r-base-core; who is not installed is left out.
# Where another Python comes first: PYTHON=/usr/bin/python3 tests/benchmark/peers.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${1:-$here/../../build/bench}
rounds=${2:-3}
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/data/* "$here"/peers/* "$work"

round=1
while [ "$round" -le "$rounds" ]; do
    echo "round $round"
    "$build/bin/bench_case" 1
    "$build/bin/bench_w" 1
    if "$python" -c 'import numpy, scipy' 2>/dev/null; then "$python" "$work/w_numpy.py" 1; else echo "numpy: not installed"; fi
    if command -v Rscript >/dev/null; then Rscript "$work/w_r.R" 1; else echo "R: not installed"; fi
    round=$((round + 1))
done
