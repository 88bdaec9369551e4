# SPDX-License-Identifier: Apache-2.0
"""Sensitivity, scenario discovery and normals beside SALib, the EMA workbench and numpy, in turn.

    python exploring_analysis.py PROGRAM [ROUNDS]     PROGRAM is the built `exploring-analysis`

Needs SALib, scipy, pandas and ema_workbench. Prints the least CPU seconds of either side over the
rounds, which alternate so that a busy machine slows both, and their ratio.
"""
import json
import os
import subprocess
import sys
import tempfile
import time
import warnings

warnings.filterwarnings("ignore")
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import pandas as pd
from ema_workbench.analysis import prim
from SALib.analyze import sobol as analyse
from SALib.sample import sobol as sample

program = sys.argv[1]
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
A = np.array([0, 1, 4.5, 9, 99, 99, 99, 99.0])
problem = {"num_vars": 8, "names": [f"x{i}" for i in range(8)], "bounds": [[0, 1]] * 8}


def g(x):
    return np.prod((np.abs(4 * x - 2) + A) / (1 + A), axis=1)


def timed(work):
    start, clock = time.process_time(), time.perf_counter()
    value = work()
    return value, time.process_time() - start, time.perf_counter() - clock


def ours(*arguments):
    lines = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=True).stdout.splitlines()
    return [json.loads(line) for line in lines]


def report(name, peer, own):
    peer_cpu, own_cpu = min(p[0] for p in peer), min(o[0] for o in own)
    print(f"{name}: peer {peer_cpu:.4f} s, Entente {own_cpu:.4f} s (CPU), {peer_cpu / own_cpu:.1f}x; "
          f"wall {min(p[1] for p in peer):.4f} and {min(o[1] for o in own):.4f} s", flush=True)


def sobol(folder, pairs):
    n = 2 ** 14
    outputs = g(sample.sample(problem, n, calc_second_order=pairs, seed=1))
    file = os.path.join(folder, "outputs")
    outputs.tofile(file)
    peer, own = [], []
    for _ in range(rounds):
        found, cpu, wall = timed(lambda: analyse.analyze(problem, outputs, calc_second_order=pairs, num_resamples=100, seed=1))
        peer.append((cpu, wall))
        lines = ours("sobol", file, 8, n, *(["--pairs"] if pairs else []))
        own.append((lines[0]["cpu_s"], lines[0]["wall_s"]))
    error = max(np.abs(found["S1"] - lines[-1]["S1"]).max(), np.abs(found["ST"] - lines[-1]["ST"]).max())
    report(f"Sobol, N = 2^14, 8 inputs, 100 resamples, pairs {pairs}", peer, own)
    print(f"  largest difference of an index from SALib's: {error:.1e}")


def boxes(folder):
    rng = np.random.default_rng(0)
    x = pd.DataFrame(rng.uniform(size=(50000, 8)), columns=problem["names"])
    y = ((x.x0 > 0.7) & (x.x1 < 0.4)).astype(int).values ^ (rng.uniform(size=50000) < 0.02)
    file = os.path.join(folder, "table")
    np.column_stack([x.values, y]).astype(float).tofile(file)
    peer, own, more = [], [], []
    for _ in range(rounds):
        box, cpu, wall = timed(lambda: prim.Prim(x, y, threshold=0.8, peel_alpha=0.05).find_box())
        peer.append((cpu, wall))
        lines = ours("prim", file, 8)
        own.append((lines[0]["cpu_s"], lines[0]["wall_s"]))
        more.append((lines[1]["cpu_s"], lines[1]["wall_s"]))
    report("PRIM, 50,000 x 8", peer, own)
    report("PRIM, 50,000 x 8, with quasi-p of every step, which the peer computes too", peer, more)
    steps = box.peeling_trajectory
    print(f"  steps {len(steps)} and {lines[-1]['boxes']}, best density {steps['density'].max():.12f} and {lines[-1]['best_density']:.12f}")


def normals(millions=50):
    """Millions of standard normals per CPU second of one thread, in blocks that stay in the cache."""
    block = np.empty(1 << 14)
    count = millions * 10**6 // block.size
    peers = {"Philox": np.random.Generator(np.random.Philox(1)), "PCG64": np.random.default_rng(1)}
    least = dict.fromkeys([*peers, "Entente"], float("inf"))
    for _ in range(rounds):
        for name, generator in peers.items():
            _, cpu, _ = timed(lambda: [generator.standard_normal(out=block) for _ in range(count)])
            least[name] = min(least[name], cpu / (count * block.size))
        took, told = ours("normals", millions)
        least["Entente"] = min(least["Entente"], took["cpu_s"] / told["numbers"])
    rates = ", ".join(f"{name} {1e-6 / seconds:.0f}" for name, seconds in least.items())
    print(f"normals, millions per CPU second of one core (numpy's standard_normal by its generator): {rates}", flush=True)


with tempfile.TemporaryDirectory() as folder:
    sobol(folder, False)
    sobol(folder, True)
    boxes(folder)
    normals()
    for line in ours("sequences"):
        print(f"{line['what']}: {line['cpu_s']:.4f} s CPU")
