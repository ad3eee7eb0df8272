"""scikit-mobility: stay_locations, cluster, home_location; it has no function for work."""

import warnings

warnings.simplefilter("ignore")

from skmob import TrajDataFrame  # noqa: E402
from skmob.measures.individual import home_location  # noqa: E402
from skmob.preprocessing import clustering, detection  # noqa: E402

import common  # noqa: E402


def stays(frame):
    trajectories = TrajDataFrame(
        frame[["uid", "datetime", "lat", "lng"]], latitude="lat", longitude="lng",
        datetime="datetime", user_id="uid")
    return detection.stay_locations(trajectories)


def label(frame, answers):
    found = stays(frame)
    if len(found) == 0:
        return
    answers.stays(found.rename(columns={"datetime": "begin", "leaving_datetime": "end"}))
    clustered = clustering.cluster(found)
    # The most frequent exact position is a home only where stays of a cluster share theirs.
    centres = clustered.groupby(["uid", "cluster"])[["lat", "lng"]].transform("median")
    clustered["lat"], clustered["lng"] = centres["lat"], centres["lng"]
    homes = home_location(clustered, show_progress=False)
    for row in homes.to_dict("records"):
        answers.place("home", row["uid"], row["lat"], row["lng"])


if __name__ == "__main__":
    common.run(label, stays)
