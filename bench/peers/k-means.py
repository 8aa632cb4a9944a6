"""scikit-learn's KMeans for k = 2 ... 8 with ten starts. Arguments: file, rows, columns, threads, repeats."""

import json
import sys
import time

import numpy as np
from sklearn.cluster import KMeans
from threadpoolctl import threadpool_limits

path, rows, columns, threads, repeats = sys.argv[1], *map(int, sys.argv[2:6])
points = np.fromfile(path).reshape(rows, columns)
# Processor time for one thread: other work on the machine disturbs it less.
clock = time.process_time if threads == 1 else time.perf_counter
with threadpool_limits(threads):
    KMeans(2, n_init=1).fit(points[:100])
    seconds = []
    for repeat in range(repeats):
        started = clock()
        sums = [KMeans(k, n_init=10, random_state=repeat).fit(points).inertia_ for k in range(2, 9)]
        seconds.append(clock() - started)
print(json.dumps({"seconds": seconds, "sums": sums}))
