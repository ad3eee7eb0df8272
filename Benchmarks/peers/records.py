"""The work of `dataleaflet-bench records` with other tools: time, position and accuracy of every
record of a location history."""

import sys


def with_ijson(path):
    import ijson

    count = total = 0
    with open(path, "rb") as file:
        for record in ijson.items(file, "locations.item"):
            total += record["latitudeE7"] + record["longitudeE7"] + record["accuracy"]
            count += len(record["timestamp"]) > 0
    return count, total


def with_duckdb(path):
    import duckdb

    connection = duckdb.connect()
    kept = "latitudeE7 BIGINT, longitudeE7 BIGINT, accuracy BIGINT, timestamp TIMESTAMP"
    return connection.execute(
        "select count(*), sum(r.latitudeE7 + r.longitudeE7 + r.accuracy), max(r.timestamp) from "
        f"(select unnest(locations) as r from read_json('{path}', "
        f"columns = {{locations: 'STRUCT({kept})[]'}}, maximum_object_size = 2000000000))"
    ).fetchone()[:2]


def with_takeout(path):
    from pathlib import Path

    from google_takeout_parser.parse_json import _parse_location_history

    count = 0
    for location in _parse_location_history(Path(path)):
        if isinstance(location, Exception):
            raise location
        count += 1
    return (count,)


if __name__ == "__main__":
    print(*globals()["with_" + sys.argv[1]](sys.argv[2]))
