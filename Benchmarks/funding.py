# SPDX-License-Identifier: Apache-2.0
"""The reference funding model beside vectorised numpy and the EMA workbench: turn about, in one run, on one thread.

The peers run the reference program in the folder named by ENTENTE_GOLDEN (m1_model.py), numpy at its best batch size;
all draw their own shocks. CPU time is compared, the best of all turns, so that a busy machine disturbs it little.

usage: funding.py FUNDING-PROGRAM LEDGER-FOLDER [TURNS]
"""
import contextlib
import io
import json
import os
import subprocess
import sys
import time
import warnings

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[name] = "1"
program, ledger = sys.argv[1:3]
turns = int(sys.argv[3]) if len(sys.argv) > 3 else 3
golden = os.environ.get("ENTENTE_GOLDEN")
if not golden:
    sys.exit("funding.py: ENTENTE_GOLDEN does not name the folder of m1_model.py: nothing to compare with")
sys.path.insert(0, golden)
warnings.filterwarnings("ignore")
import numpy  # noqa: E402
import ema_workbench  # noqa: E402
import m1_model  # noqa: E402


def peer(experiments: int = 40_000, batch: int = 2000) -> float:
    """Experiments of the peer per CPU second."""
    rng = numpy.random.default_rng(1)
    before = time.process_time()
    for _ in range(0, experiments, batch):
        m1_model.run_numpy(m1_model.sample_params(rng, batch), *m1_model.shocks_np(rng, batch))
    return experiments / (time.process_time() - before)


def workbench(experiments: int = 1_000) -> float:
    """Experiments of the EMA workbench per CPU second: one a call, as its users write it."""
    model = ema_workbench.Model("m1", function=m1_model.ema_function)
    model.uncertainties = [ema_workbench.RealParameter(name, *ends) for name, ends in m1_model.PARAMS.items()]
    model.uncertainties = [*model.uncertainties, ema_workbench.IntegerParameter("seed", 0, 10**9)]
    model.outcomes = [ema_workbench.ScalarOutcome(name) for name in m1_model.OUTCOMES]
    with ema_workbench.SequentialEvaluator(model) as evaluator, contextlib.redirect_stderr(io.StringIO()):
        before = time.process_time()
        evaluator.perform_experiments(experiments)
        return experiments / (time.process_time() - before)


best_peer, best_workbench, best = 0.0, 0.0, {}
for turn in range(turns):
    best_peer = max(best_peer, peer())
    best_workbench = max(best_workbench, workbench())
    for line in subprocess.run([program, ledger], check=True, capture_output=True, text=True).stdout.splitlines():
        row = json.loads(line)
        for key, value in row.items():
            if key != "name":
                entry = best.setdefault(row["name"], {})
                entry[key] = max(entry.get(key, 0), value)
print(f"load {os.getloadavg()[0]:.1f}")
print(f"numpy {numpy.__version__}, batches of 2000: {best_peer:,.0f} experiments per CPU second")
for name, entry in best.items():
    print(f"{name}: " + ", ".join(f"{key} {value:,}" for key, value in entry.items()))
ratio = best["reference_1t"]["exp_per_cpu_s"] / best_peer
print(f"per core: {ratio:.1f}x numpy (at least 4, aiming at 10): {'met' if ratio >= 10 else 'missed the aim'}")
print(f"EMA workbench: {best_workbench:,.0f} experiments per CPU second")
ratio = best["reference_1t"]["exp_per_cpu_s"] / best_workbench
print(f"per core: {ratio:.0f}x EMA (at least 100, aiming at 250): {'met' if ratio >= 250 else 'missed the aim'}")
both = best["reference_2t"]["exp_per_s"] / best["reference_1t"]["exp_per_s"]
print(f"two threads over one, by the clock: {both:.2f}x (at least 1.6)")
