"""What the adapters share: positions in, answers out.

A table of positions has the columns uid, time (seconds since 1970), offset (seconds east of UTC on
the wall's clock there), lat, lng, accuracy. Tools that know no zones are given the time on the wall."""

import sys
import time

import pandas


def positions(path):
    """By person and time, with the local time as `datetime` and people as numbers: some of the tools
    take much longer over texts."""
    frame = pandas.read_csv(path).sort_values(["uid", "time"], kind="stable")
    frame["uid"], names = pandas.factorize(frame["uid"])
    frame.attrs["names"] = list(names)
    frame["local"] = frame["time"] + frame["offset"]
    frame = frame.drop_duplicates(["uid", "local"])
    frame["datetime"] = pandas.to_datetime(frame["local"], unit="s")
    return frame.reset_index(drop=True)


class Answers:
    """Collects homes, works and stays, and writes them as `dataleaflet-truth` reads them."""

    def __init__(self, frame):
        # All tools answer with times of positions that they were given.
        self.moments = dict(zip(zip(frame["uid"], frame["local"]), frame["time"]))
        self.names = frame.attrs["names"]
        self.rows = []

    def place(self, kind, uid, lat, lng):
        self.rows.append(f"{kind},{self.names[int(uid)]},{lat:.7f},{lng:.7f}")

    def stays(self, frame):
        """Columns uid, lat, lng, begin and end; both times on the wall."""
        begins, ends = seconds(frame["begin"]), seconds(frame["end"])
        for uid, lat, lng, begin, end in zip(frame["uid"], frame["lat"], frame["lng"], begins, ends):
            begin, end = (self.moments.get((uid, moment)) for moment in (begin, end))
            if begin is not None and end is not None and end > begin:
                name = self.names[int(uid)]
                self.rows.append(f"stay,{name},{lat:.7f},{lng:.7f},{begin},{end}")

    def write(self, path, took):
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join([f"seconds,{took:.3f}", *self.rows]) + "\n")


def seconds(column):
    """Whole seconds of a column of dates."""
    return (column.dt.tz_localize(None) - pandas.Timestamp(0)) // pandas.Timedelta(seconds=1)


def run(label, stays_only):
    """`label` answers for everybody; `stays_only` finds stays and nothing else, to be timed."""
    task, source, goal = sys.argv[1:4]
    frame = positions(source)
    if task == "time":
        # The fastest of three for those who are fast, one run for the others.
        took = float("inf")
        for _ in range(3):
            start = time.perf_counter()
            stays_only(frame)
            took = min(took, time.perf_counter() - start)
            if took > 20:
                break
        Answers(frame.head(0)).write(goal, took)
    else:
        answers = Answers(frame)
        start = time.perf_counter()
        label(frame, answers)
        answers.write(goal, time.perf_counter() - start)
