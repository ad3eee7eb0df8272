"""The work of `dataleaflet-bench health` with other tools: time, kind and value of every
measurement."""

import sys


def with_elementtree(path):
    from xml.etree.ElementTree import iterparse

    count = total = 0
    for _, element in iterparse(path):
        if element.tag == "Record":
            count += len(element.get("startDate")) > 0 and len(element.get("type")) > 0
            total += int(element.get("value"))
        element.clear()
    return count, total


if __name__ == "__main__":
    print(*globals()["with_" + sys.argv[1]](sys.argv[2]))
