#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# One part of a run per task of a Slurm job array; the case, the number of draws and where parts go come from outside:
#   sbatch --array=1-32 --export=ALL,CASE=case.json,DRAWS=1000000,PARTS=/shared/run1 slurm-array.sh
#   sbatch --dependency=afterok:JOB --wrap='valor-cli merge /shared/run1/* --json > run1.json'
#SBATCH --job-name=valor
#SBATCH --cpus-per-task=4
#SBATCH --mem=4G
set -eu
exec "${VALOR:-valor-cli}" simulate "$CASE" --draws "$DRAWS" --quiet --threads "${SLURM_CPUS_PER_TASK:-0}" \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --out "$PARTS/$SLURM_ARRAY_TASK_ID"
