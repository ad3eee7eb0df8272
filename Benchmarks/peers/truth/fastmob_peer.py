"""fastmob: stay_locations, then its own places and their labels."""

import fastmob
import pandas

import common

COLUMNS = {"datetime_col": "datetime", "lat_col": "lat", "lng_col": "lng", "uid_col": "uid"}


def stays(frame):
    return fastmob.stay_locations(frame[["uid", "datetime", "lat", "lng"]], **COLUMNS)


def label(frame, answers):
    found = stays(frame)
    found = found.rename(columns={"datetime": "begin", "leaving_datetime": "end"})
    answers.stays(found)
    points = fastmob.Staypoints(
        found, uid_col="uid", lat_col="lat", lng_col="lng", started_at_col="begin",
        finished_at_col="end")
    places, assigned = points.generate_user_locations()
    labelled = pandas.DataFrame(fastmob.identify_locations(places, assigned).to_native())
    for row in labelled.to_dict("records"):
        if row["purpose"] in ("home", "work"):
            answers.place(row["purpose"], row["uid"], row["center_lat"], row["center_lng"])


if __name__ == "__main__":
    common.run(label, stays)
