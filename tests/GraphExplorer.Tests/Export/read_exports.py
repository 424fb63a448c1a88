"""Reads an export with NetworkX and prints what it found as JSON: read_exports.py graphml|csv FILE."""
import csv
import io
import json
import sys
import zipfile

import networkx


def from_csv(path):
    graph = networkx.MultiDiGraph()
    with zipfile.ZipFile(path) as archive:
        def rows(name):
            text = archive.read(name).decode("utf-8-sig")
            return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))

        for row in rows("nodes.csv"):
            graph.add_node(row.pop("id"), **row)
        for row in rows("edges.csv"):
            graph.add_edge(row.pop("source"), row.pop("target"), key=row["id"], **row)
        graph.graph["claims"] = rows("claims.csv")
        graph.graph["readme"] = archive.read("README.txt").decode("utf-8")
    return graph


def main(form, path):
    graph = networkx.read_graphml(path, force_multigraph=True) if form == "graphml" else from_csv(path)
    json.dump(
        {
            "directed": graph.is_directed(),
            "graph": graph.graph,
            "nodes": dict(graph.nodes(data=True)),
            "edges": [
                {"key": key, "source": source, "target": target, **values}
                for source, target, key, values in graph.edges(keys=True, data=True)
            ],
        },
        sys.stdout,
    )


main(*sys.argv[1:])
