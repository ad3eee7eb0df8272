"""The work of `dataleaflet-bench csv` with other tools: every row read; time, two coordinates, speed
and three texts of it kept in columns; the length of the message summed up."""

import sys

TIME, LATITUDE, LONGITUDE, SPEED = 1, 4, 5, 7
TEXTS = (0, 2, 3)
MESSAGE = 19


def header(path):
    with open(path, encoding="utf-8") as file:
        return file.readline().rstrip("\r\n").split(",")


def with_duckdb(path):
    import duckdb

    names = header(path)
    kept = ", ".join(f'"{names[i]}"' for i in (TIME, LATITUDE, LONGITUDE, SPEED, *TEXTS))
    connection = duckdb.connect()
    connection.execute(
        f'create table kept as select {kept}, length("{names[MESSAGE]}") as size '
        f"from read_csv('{path}', header = true)"
    )
    return connection.execute("select count(*), sum(size) from kept").fetchone()


def with_polars(path):
    import polars

    names = header(path)
    kept = [names[i] for i in (LATITUDE, LONGITUDE, SPEED, *TEXTS)]
    time = polars.col(names[TIME]).str.to_datetime("%Y-%m-%dT%H:%M:%S%.3fZ")
    size = polars.col(names[MESSAGE]).str.len_bytes().alias("size")
    frame = polars.scan_csv(path).select(time, *kept, size).collect()
    return frame.height, frame["size"].sum()


def with_pandas(path):
    import pandas

    names = header(path)
    kept = [names[i] for i in (TIME, LATITUDE, LONGITUDE, SPEED, *TEXTS, MESSAGE)]
    frame = pandas.read_csv(path, usecols=kept, parse_dates=[names[TIME]])
    return len(frame), frame[names[MESSAGE]].str.len().sum()


if __name__ == "__main__":
    print(*globals()["with_" + sys.argv[1]](sys.argv[2]))
