"""M/M/c in SimPy 3: one line of JSON with events a second of processor time and the mean wait.

ORTOQ_SIMPY is the folder that holds the package `simpy`; without it the one that Python finds by itself.
"""

import json
import os
import random
import sys
import time

if os.environ.get("ORTOQ_SIMPY"):
    sys.path.insert(0, os.environ["ORTOQ_SIMPY"])
import simpy

arrival, service, servers, customers, seed = (float(text) for text in sys.argv[1:6])


def customer(env, lane, chance, waits):
    came = env.now
    with lane.request() as turn:
        yield turn
        waits[0] += env.now - came
        yield env.timeout(chance.expovariate(service))


def source(env, lane, chance, waits):
    for _ in range(int(customers)):
        yield env.timeout(chance.expovariate(arrival))
        env.process(customer(env, lane, chance, waits))


env = simpy.Environment()
lane = simpy.Resource(env, int(servers))
chance = random.Random(int(seed))
waits = [0.0]
before = time.process_time()
env.process(source(env, lane, chance, waits))
env.run()
spent = time.process_time() - before
print(json.dumps({"perSecond": 2 * customers / spent, "wait": waits[0] / customers, "version": simpy.__version__}))
