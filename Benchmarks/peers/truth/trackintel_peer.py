"""trackintel: staypoints, locations, and the label of each.

With the word `patient` before the other arguments, gaps of two hours do not end a stay and no
person is filtered out: with its defaults it finds next to nothing in what phones report."""

import sys

import geopandas
import trackintel

import common

PATIENT = sys.argv[1:2] == ["patient"]
if PATIENT:
    del sys.argv[1]


def positionfixes(frame):
    fixes = geopandas.GeoDataFrame(
        {"user_id": frame["uid"], "tracked_at": frame["datetime"].dt.tz_localize("UTC")},
        geometry=geopandas.points_from_xy(frame["lng"], frame["lat"]), crs="EPSG:4326")
    return trackintel.Positionfixes(fixes)


def stays(frame):
    gap = {"gap_threshold": 120} if PATIENT else {}
    return positionfixes(frame).generate_staypoints(method="sliding", include_last=True, **gap)[1]


def label(frame, answers):
    found = stays(frame)
    if len(found) == 0:
        return
    answers.stays(
        found.assign(
            uid=found["user_id"], lat=found.geometry.y, lng=found.geometry.x,
            begin=found["started_at"], end=found["finished_at"]))
    points, places = found.generate_locations(method="dbscan", epsilon=100, num_samples=1)
    method = {"method": "OSNA", "pre_filter": False} if PATIENT else {}
    points = trackintel.analysis.location_identifier(points, **method)
    for purpose in ("home", "work"):
        chosen = points[points["purpose"] == purpose].drop_duplicates("user_id")
        for uid, place in zip(chosen["user_id"], chosen["location_id"]):
            centre = places.loc[place, "center"]
            answers.place(purpose, uid, centre.y, centre.x)


if __name__ == "__main__":
    common.run(label, stays)
