#!/usr/bin/env python3
"""Checks a pack of evidence without the program that made it: python3 check.py [FOLDER]

First every file against the manifest; then every sum is worked out again from timeline.csv,
payments.csv, distances.csv and claim.csv, and compared. One line for each difference; exit status 1.
"""
import csv
import hashlib
import os
import re
import sys
from collections import defaultdict
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

FOLDER = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
PHASES = ["p0", "p1", "p2", "p3", "unknown"]
faults = []


def same(what, stated, found):
    if stated != found:
        faults.append(f"{what}: stated {stated!s}, worked out {found!s}")


def read(name, optional=False):
    path = os.path.join(FOLDER, name)
    if optional and not os.path.exists(path):
        return []
    with open(path, newline="", encoding="utf-8") as file:
        parting = {"delimiter": "\t", "quoting": csv.QUOTE_NONE} if name.endswith(".tsv") else {}
        return list(csv.DictReader(file, **parting))


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def rounded(value, places):
    """Half away from zero, of an exact fraction."""
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(whole if value >= 0 else -whole).scaleb(-places)


def week(day):
    year, number, _ = date.fromisoformat(day).isocalendar()
    return f"{year}-W{number:02}"


def check_manifest():
    with open(os.path.join(FOLDER, "manifest-sha256.txt"), encoding="utf-8") as file:
        stated = dict(reversed(line.rstrip("\n").split("  ", 1)) for line in file)
    for name in sorted(set(stated) | set(os.listdir(FOLDER)) - {"manifest-sha256.txt"}):
        path = os.path.join(FOLDER, name)
        if name not in stated:
            faults.append(f"{name}: not in the manifest")
        elif not os.path.exists(path):
            faults.append(f"{name}: missing")
        else:
            with open(path, "rb") as file:
                same(f"{name}: SHA-256", stated[name], hashlib.sha256(file.read()).hexdigest())


def check_sources(tables):
    """Every row that is named is a row of a file of the exports."""
    rows = {f["code"]: int(f["rows"]) for f in read("originals.tsv") if f["code"].startswith("F")}
    for name, column in tables:
        for number, row in enumerate(read(name), 1):
            for code in row[column].split():
                file, _, ranges = code.partition("#")
                most = max(int(n) for n in re.findall(r"\d+", ranges))
                if file not in rows or most > rows[file]:
                    faults.append(f"{name}, row {number}: no such row as {code}")
            if not row[column] and row.get("phase") in ("p1", "p2", "p3"):
                faults.append(f"{name}, row {number}: no source")


def check_time(timeline, figures):
    days = defaultdict(lambda: defaultdict(int))
    totals = defaultdict(int)
    work = defaultdict(list)
    slots = {row["date"] for row in timeline if row["flags"] == "slot"}
    last = None
    for number, row in enumerate(timeline, 1):
        seconds, flags = int(row["seconds"]), row["flags"].split("+")
        if row["from"]:
            begin, end = moment(row["from"]), moment(row["to"])
            same(f"timeline.csv, row {number}: seconds", seconds, int((end - begin).total_seconds()))
            if last and begin < last:
                faults.append(f"timeline.csv, row {number}: begins before the row above ends")
            last = end
            if row["phase"] in ("p1", "p2", "p3"):
                work[row["date"]].append((begin, end))
        days[row["date"]][row["phase"]] += seconds
        totals["phase." + row["phase"]] += seconds
        if "inShift" in flags:
            days[row["date"]]["in_shift"] += seconds
            totals["offline.imposed" if "imposed" in flags else "offline.short"] += seconds
    for row in read("days.csv"):
        day = row["date"]
        for column in PHASES + ["in_shift"]:
            same(f"days.csv, {day}: {column}", int(row[column]), days[day][column])
        same(f"days.csv, {day}: week", row["week"], week(day))
        clock = [] if day in slots else sorted(work[day])
        pauses = [(a[1], b[0]) for a, b in zip(clock, clock[1:]) if (b[0] - a[1]).total_seconds() >= 1800]
        same(f"days.csv, {day}: begin", moment(row["begin"]) if row["begin"] else None, clock[0][0] if clock else None)
        same(f"days.csv, {day}: end", moment(row["end"]) if row["end"] else None, clock[-1][1] if clock else None)
        if any(not local.startswith(day) for local in [row["begin"]] if local):
            faults.append(f"days.csv, {day}: begin is of another day")
        same(f"days.csv, {day}: breaks", [tuple(map(moment, b.split("/"))) for b in row["breaks"].split()], pauses)
        days[day]["stated"] = 1
    for day in sorted(d for d in days if not days[d]["stated"]):
        faults.append(f"days.csv: {day} is missing")
    t = {p: totals["phase." + p] for p in PHASES}
    online = t["p1"] + t["p2"] + t["p3"]
    shift = totals["offline.imposed"] + totals["offline.short"]
    totals.update({"basis.A": t["p3"], "basis.B": t["p2"] + t["p3"], "basis.C": online, "basis.D": online + shift})
    for id in ["phase." + p for p in PHASES] + ["offline.imposed", "offline.short"]:
        same(f"figures.csv, {id}", int(figures.get(id, -1)), totals[id])
    for basis in "ABCD":
        if f"basis.{basis}" in figures:
            same(f"figures.csv, basis.{basis}", int(figures[f"basis.{basis}"]), totals[f"basis.{basis}"])
    return days, totals


def check_money(payments, figures, totals):
    sums, weeks = defaultdict(Decimal), defaultdict(Decimal)
    names = {"fare": ["fares"], "waiting": ["fares", "waiting"], "incentive": ["incentives"], "tip": ["tips"],
             "toll": ["tolls"], "adjustment": ["adjustments"]}
    for number, row in enumerate(payments, 1):
        counts = row["purpose"] in ("fare", "waiting", "incentive", "commission", "adjustment")
        same(f"payments.csv, row {number}: received", row["received"], "yes" if counts else "no")
        for name in names.get(row["purpose"], [row["purpose"]]) + (["received"] if counts else []):
            sums[f"money.{row['currency']}.{name}"] += Decimal(row["amount"])
        if counts:
            weeks[week(row["date"]), row["currency"]] += Decimal(row["amount"])
    for id in sorted({id for id in figures if id.startswith("money.")} | set(sums)):
        same(f"figures.csv, {id}", Decimal(figures.get(id, "NaN")), sums[id])
    main = next((id[6:-9] for id in figures if id.startswith("money.") and id.endswith(".received")), "")
    for basis in "ABCD":
        if f"basis.{basis}.gross" in figures:
            stated = Decimal(figures[f"basis.{basis}.gross"])
            hourly = Fraction(sums[f"money.{main}.received"]) * 3600 / totals[f"basis.{basis}"]
            same(f"figures.csv, basis.{basis}.gross", stated, rounded(hourly, -stated.as_tuple().exponent))
    return weeks


def check_weeks(days, received):
    stated = read("weeks.csv")
    for row in stated:
        mine = [d for d in days if week(d) == row["week"]]
        for column in PHASES:
            same(f"weeks.csv, {row['week']}: {column}", int(row[column]), sum(days[d][column] for d in mine))
        worked = sum(1 for d in mine if days[d]["p1"] + days[d]["p2"] + days[d]["p3"] > 0)
        same(f"weeks.csv, {row['week']}: days worked", int(row["days_worked"]), worked)
        same(f"weeks.csv, {row['week']}: week of {row['monday']}", row["week"], week(row["monday"]))
        if row["received"]:
            same(f"weeks.csv, {row['week']}: received", Decimal(row["received"]), received[row["week"], row["currency"]])
    for missing in sorted({week(d) for d in days} - {row["week"] for row in stated}):
        faults.append(f"weeks.csv: {missing} is missing")


def check_distances(figures):
    sums = defaultdict(Decimal)
    for row in read("distances.csv"):
        for column in ("low", "central", "high"):
            sums[f"way.{row['phase']}.{column}"] += Decimal(row[column])
    for id in sorted({id for id in figures if id.startswith("way.")} | set(sums)):
        same(f"figures.csv, {id}", Decimal(figures.get(id, "NaN")), sums[id])


def check_claim(figures):
    exact, lines, months = defaultdict(Fraction), defaultdict(Decimal), defaultdict(Decimal)
    for row in read("claim.csv", optional=True):
        amount = Fraction(row["count"]) * Fraction(row["price"]) / Fraction(row["count_per_unit"])
        exact[row["basis"], row["month"], row["line"]] += amount
    for (basis, month, line), value in exact.items():
        places = -Decimal(figures.get(f"claim.{basis}.{line}", "0.00")).as_tuple().exponent
        lines[f"claim.{basis}.{line}"] += rounded(value, places)
        lines[f"claim.{basis}.balance"] += rounded(value, places)
        months[basis, month if line != "otherPayments" else ""] += rounded(value, places)
    others = (".offset", ".floor", ".total", ".unverified", ".interest")
    for id in sorted({id for id in figures if id.startswith("claim.") and not id.endswith(others)} | set(lines)):
        same(f"figures.csv, {id}", Decimal(figures.get(id, "NaN")), lines[id])
    for basis in sorted({id[6] for id in figures if id.startswith("claim.")}):
        floor = sum(max(v, 0) for (b, month), v in months.items() if b == basis and month)
        due = {"offset": lines[f"claim.{basis}.balance"], "floor": floor + months[basis, ""]}
        for policy, value in due.items():
            if f"claim.{basis}.{policy}" in figures:
                same(f"figures.csv, claim.{basis}.{policy}", Decimal(figures[f"claim.{basis}.{policy}"]), max(value, 0))
        if f"claim.{basis}.total" in figures and Decimal(figures[f"claim.{basis}.total"]) not in [max(v, 0) for v in due.values()]:
            faults.append(f"figures.csv, claim.{basis}.total: neither with nor without months that compensate")


def main():
    check_manifest()
    try:
        figures = {row["id"]: row["value"] for row in read("figures.csv")}
        days, totals = check_time(read("timeline.csv"), figures)
        check_weeks(days, check_money(read("payments.csv"), figures, totals))
        check_distances(figures)
        check_claim(figures)
        check_sources([("timeline.csv", "sources"), ("payments.csv", "source"), ("trips.csv", "source"), ("distances.csv", "sources"), ("checks.csv", "rows")])
    except (ArithmeticError, KeyError, OSError, TypeError, ValueError) as error:
        faults.append(f"a file cannot be read as a table: {type(error).__name__} {error}")
    for fault in faults:
        print(fault)
    if not faults:
        print("ok: every file is the one of the manifest, and every sum was found again")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
