"""Reads a cohort's exports on a Spark cluster and adds them up on this machine.

    spark-submit cohort_spark.py PATHS RESULT [OPTION...]

PATHS is a file with the path of one person's export a line; every node must reach them. RESULT is a
new folder. Each OPTION goes to the reading, such as --zone Europe/Zurich.

The engine spreads nothing but paths, and gathers nothing but contributions: sums by month, no trip
and no place. Set DATALEAFLET to the program's path where it is not on PATH.
"""

import json
import os
import shlex
import subprocess
import sys
import tempfile

from pyspark import SparkContext


def contributions(context, program, paths, options):
    """One line for each path, in the order of the paths."""
    command = " ".join(shlex.quote(word) for word in [program, "cohort", "-", *options])
    slices = max(1, min(len(paths), context.defaultParallelism))
    # Status 1 says that some exports could not be read; their lines say which and why.
    lines = context.parallelize(paths, slices).pipe(command).collect()
    if len(lines) != len(paths):
        raise SystemExit(f"{len(paths)} paths gave {len(lines)} lines")
    return lines


def main(paths_file, result, *options):
    program = os.environ.get("DATALEAFLET", "dataleaflet")
    with open(paths_file, encoding="utf-8") as file:
        paths = [line.rstrip("\n") for line in file if line.strip()]
    context = SparkContext(appName="dataleaflet-cohort")
    try:
        lines = contributions(context, program, paths, options)
    finally:
        context.stop()
    read = [line for line in lines if "error" not in json.loads(line)]
    for path, line in zip(paths, lines):
        if "error" in json.loads(line):
            print(f"{path}: {json.loads(line)['error']}", file=sys.stderr)
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson") as gathered:
        gathered.write("".join(line + "\n" for line in read))
        gathered.flush()
        merge = [program, "cohort", "--merge", gathered.name, "--output", result]
        status = subprocess.run(merge, check=False).returncode
    return status or (1 if len(read) < len(lines) else 0)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    sys.exit(main(*sys.argv[1:]))
