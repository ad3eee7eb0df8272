"""HoWDe: it labels stops and finds none, so it is given fastmob's stays and places."""

import os
import sys

import fastmob
import pandas
from howde import HoWDe_labelling
from pyspark.sql import SparkSession

import common
import fastmob_peer

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)


def label(frame, answers):
    found = fastmob_peer.stays(frame)
    found = found.rename(columns={"datetime": "begin", "leaving_datetime": "end"})
    points = fastmob.Staypoints(
        found, uid_col="uid", lat_col="lat", lng_col="lng", started_at_col="begin",
        finished_at_col="end")
    places, assigned = points.generate_user_locations()
    places = pandas.DataFrame(places.to_native()).set_index(["uid", "location_id"])
    stops = pandas.DataFrame(assigned.to_native()).dropna(subset=["location_id"])
    stops = pandas.DataFrame(
        {"useruuid": stops["uid"], "loc": stops["location_id"].astype(int),
         "start": common.seconds(stops["begin"]), "end": common.seconds(stops["end"])})
    rows = [tuple(row) for row in stops.astype(object).itertuples(index=False)]
    spark = (
        SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    table = spark.createDataFrame(rows, ["useruuid", "loc", "start", "end"])
    labelled = HoWDe_labelling(table).toPandas()
    for kind, column in (("home", "H"), ("work", "W")):
        chosen = labelled[labelled["location_type"] == column]
        for uid, group in chosen.groupby("useruuid"):
            place = places.loc[(uid, int(group["loc"].mode()[0]))]
            answers.place(kind, uid, place["center_lat"], place["center_lng"])
    spark.stop()


if __name__ == "__main__":
    common.run(label, None)
