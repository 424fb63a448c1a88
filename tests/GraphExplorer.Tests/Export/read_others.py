"""Reads an export with a library of Debian and prints what it found as JSON: read_others.py HOW FILE."""
import csv
import hashlib
import io
import json
import os
import sys
import zipfile


def gexf(path):
    import networkx
    from networkx.readwrite import gexf as reader

    # NetworkX 2.8 knows the namespaces up to 1.2; the elements that it reads are the same in 1.3.
    names = dict(reader.GEXF.versions["1.2draft"], NS_GEXF="http://gexf.net/1.3", NS_VIZ="http://gexf.net/1.3/viz", VERSION="1.3")
    found = reader.GEXFReader(version="1.2draft")
    found.set_version("1.2draft")
    found.NS_GEXF, found.VERSION, found.NS_VIZ = names["NS_GEXF"], "1.3", names["NS_VIZ"]
    found.node_type = None
    from xml.etree.ElementTree import ElementTree
    graph = found.make_graph(ElementTree(file=path).find("{http://gexf.net/1.3}graph"))
    edges = graph.edges(data=True) if not graph.is_multigraph() else graph.edges(data=True, keys=False)
    return {
        "nodes": {node: values.get("label") for node, values in graph.nodes(data=True)},
        "kinds": {node: values.get("kind") for node, values in graph.nodes(data=True)},
        "edges": sorted(f"{values['id']} {source} {target} {values['relation']} {values['confidence']}" for source, target, values in edges),
    }


def igraph_graphml(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    return of_igraph(graph)


def of_igraph(graph):
    names = graph.vs["id"]
    return {
        "nodes": {node["id"]: node["name"] for node in graph.vs},
        "kinds": {node["id"]: node["kind"] for node in graph.vs},
        "edges": sorted(f"{edge['id']} {names[edge.source]} {names[edge.target]} {edge['relation']} {int(edge['confidence'])}" for edge in graph.es),
    }


def igraph_csv(path):
    import igraph

    with zipfile.ZipFile(path) as archive:
        def rows(name):
            return list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"), newline=""), strict=True))

        nodes, edges = rows("nodes.csv"), rows("edges.csv")
    graph = igraph.Graph.DictList(nodes, edges, directed=True, vertex_name_attr="id", edge_foreign_keys=("source", "target"))
    return of_igraph(graph)


def neo4j(path):
    with zipfile.ZipFile(path) as archive:
        tables = {
            name: list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8"), newline=""), strict=True))
            for name in archive.namelist() if name.endswith(".csv")
        }
    ids = {row["id:ID"] for rows in tables.values() for row in rows if "id:ID" in row}
    links = [row for rows in tables.values() for row in rows if ":START_ID" in row]
    return {
        "counts": {name: len(rows) for name, rows in sorted(tables.items())},
        "dangling": [row for row in links if row[":START_ID"] not in ids or row[":END_ID"] not in ids],
        "names": {row["id:ID"]: row["name:string"] for row in tables["nodes-entities.csv"]},
        "texts": [row["text:string"] for row in tables.get("nodes-sources.csv", [])],
    }


def rdf(path, form):
    import rdflib

    graph = rdflib.Graph()
    graph.parse(path, format=form)
    lines = sorted(" ".join(term.n3() for term in triple) for triple in graph)
    label = rdflib.RDFS.label
    return {
        "triples": len(lines),
        "sha256": hashlib.sha256("\n".join(lines).encode()).hexdigest(),
        "labels": sorted(str(name) for name in graph.objects(None, label)),
        "quotes": sorted(str(quote) for quote in graph.objects(None, rdflib.URIRef("http://www.w3.org/ns/oa#exact"))),
    }


def stix(path):
    import jsonschema

    with open(path, encoding="utf-8") as file:
        bundle = json.load(file)
    schema = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Schemas", "stix-2.1.schema.json")
    with open(schema, encoding="utf-8") as file:
        validator = jsonschema.Draft202012Validator(json.load(file))
    ids = [item["id"] for item in bundle["objects"]]
    references = [
        item[key] for item in bundle["objects"] for key in ("created_by_ref", "source_ref", "target_ref") if key in item
    ] + [reference for item in bundle["objects"] for reference in item.get("object_refs", [])]
    counts = {}
    for item in bundle["objects"]:
        counts[item["type"]] = counts.get(item["type"], 0) + 1
    return {
        "errors": [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validator.iter_errors(bundle)][:5],
        "twice": len(ids) - len(set(ids)),
        "dangling": sorted(set(references) - set(ids))[:5],
        "counts": counts,
    }


def write(path, form):
    """Prints the file that NetworkX writes of a small graph with kinds, relations and years."""
    import networkx

    graph = networkx.MultiDiGraph()
    graph.add_node("IMU", kind="Group", label="IMU")
    graph.add_node("Taliban & co", kind="Group", label="Taliban & co")
    graph.add_edge("Taliban & co", "IMU", relation="FOUGHT_ALONGSIDE", date="2001", weight=2.5)
    {"graphml": networkx.write_graphml, "gexf": networkx.write_gexf}[form](graph, path)
    with open(path, encoding="utf-8") as file:
        return file.read()


READERS = {
    "write-graphml": lambda path: write(path, "graphml"), "write-gexf": lambda path: write(path, "gexf"),
    "gexf": gexf, "igraph-graphml": igraph_graphml, "igraph-csv": igraph_csv, "neo4j": neo4j, "stix": stix,
    "turtle": lambda path: rdf(path, "turtle"), "jsonld": lambda path: rdf(path, "json-ld"),
}
json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout)
