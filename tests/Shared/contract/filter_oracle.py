"""Writes filter-generated.json: random graphs, random chains, and what is left of each graph, step by step.

The rules are written here a third time, as plainly as possible and with no thought of speed, so that the C# and the
TypeScript filter are held to something that neither was copied from. A step in the file has only what is not usual.
Run it from this folder: python3 filter_oracle.py
"""
import json
import random

KINDS = ["Group", "Person", "Event", "Place", "Community"]
TYPES = ["ALLIED_WITH", "SPLINTER_OF", "PLEDGED_TO", "LOCATED_IN", "OCCURRED_IN"]
SOURCES = ["un-summary", "imu-profile", "mmp"]


def graph(seed):
    random.seed(seed)
    count = random.randint(6, 16)
    nodes = []
    for number in range(count):
        kind = random.choice(KINDS)
        node = {"id": f"n{number}", "kind": kind, "labels": [kind] + (["Leader"] if random.random() < .2 else []),
                "name": f"Node {number}", "status": random.choice(["", "active", "defunct"]), "degree": random.randint(0, 9),
                "startMin": 0, "startMax": 99991231, "endMin": 0, "endMax": 99991231, "when": "", "properties": {}}
        if random.random() < .6:
            node["properties"]["deaths"] = random.choice([0, 3, 10, 36, 2.5, "many"])
        if random.random() < .5:
            node["properties"]["regions"] = random.choice([["north"], ["north", "south"], [], "east", True])
        nodes.append(node)
    places = [node["id"] for node in nodes if node["kind"] == "Place"]
    for node in nodes:
        if node["kind"] == "Place" and random.random() < .4:
            node["within"] = sorted(random.sample(["asia"] + [id for id in places if id != node["id"]], 1))
    edges = []
    for number in range(random.randint(4, 26)):
        edge = {"id": f"e{number}", "type": random.choice(TYPES), "from": random.choice(nodes)["id"], "to": random.choice(nodes)["id"],
                "directed": True, "startEdtf": "", "endEdtf": "", "startText": "", "startMin": 0, "startMax": 99991231, "endMin": 0,
                "endMax": 99991231, "status": "accepted", "confidence": random.choice([0, 10, 30, 50, 70, 90]),
                "disputed": random.random() < .3, "claimCount": random.randint(0, 3), "sourceCount": 1, "properties": {}}
        if random.random() < .6:
            edge["properties"]["level"] = random.choice(["leader", "group", "a,b?", "10..20"])
        if random.random() < .8:
            edge["sources"] = sorted(random.sample(SOURCES, random.randint(1, 2)))
        edges.append(edge)
    return {"version": 1, "dataVersion": str(seed), "nodes": nodes, "edges": edges, "truncated": None, "queries": []}


def blank(rule, **more):
    return {"rule": rule, "on": True, "not": False, "name": "", "terms": [], "min": None, "max": None, "missing": False} | more


def some(values, most=3):
    return random.sample(values, random.randint(1, min(most, len(values))))


def step(graph):
    ids = [node["id"] for node in graph["nodes"]]
    flip, missing = random.random() < .4, random.random() < .5
    made = random.choice([
        lambda: blank("kind", terms=some(KINDS), **{"not": flip}),
        lambda: blank("type", terms=some(TYPES), **{"not": flip}),
        lambda: blank("node", name="deaths", missing=missing, **{"not": flip}, **random.choice([{"min": 3}, {"max": 10}, {"min": 2.5, "max": 20}, {"terms": ["3", "many"]}])),
        lambda: blank("node", name="regions", missing=missing, terms=some(["north", "south", "east", "true"]), **{"not": flip}),
        lambda: blank("node", name=random.choice(["status", "labels", "degree"]), missing=missing, terms=some(["active", "Leader", "Group", "4", "5"]), **{"not": flip}),
        lambda: blank("edge", name="level", missing=missing, terms=some(["leader", "group", "a,b?", "10..20"], 2), **{"not": flip}),
        lambda: blank("edge", name="claimCount", missing=missing, **random.choice([{"min": 1}, {"max": 2}])),
        lambda: blank("conf", missing=missing, **random.choice([{"min": 50}, {"max": 50}, {"min": 30, "max": 70}])),
        lambda: blank("source", terms=some(SOURCES, 2), missing=missing, **{"not": flip}),
        lambda: blank("disputed", **{"not": flip}),
        lambda: blank("place", terms=some(ids + ["asia"], 2), missing=missing, **{"not": flip}),
        lambda: blank("ego", terms=some(ids + ["nobody"], 2), max=random.randint(0, 3)),
        lambda: blank("core", min=random.randint(1, 3)),
        lambda: blank("largest"),
        lambda: blank("degree", **random.choice([{"min": 1}, {"max": 2}, {"min": 1, "max": 3}])),
    ])()
    return made | {"on": random.random() < .85}


def encode(term):
    for sign in "%,?/":
        term = term.replace(sign, f"%{ord(sign):02X}")
    return term.replace(".", "%2E") if ".." in term else term


def text(step):
    def number(value):
        return "" if value is None else str(value)
    head = ("" if step["on"] else "~") + ("-" if step["not"] else "") + step["rule"] + ("." + step["name"] if step["name"] else "")
    if step["rule"] in ("disputed", "largest"):
        return head
    if step["rule"] == "ego":
        return head + ":" + ",".join(map(encode, step["terms"])) + "/" + str(step["max"])
    if step["rule"] == "core":
        return head + ":" + str(step["min"])
    is_range = step["min"] is not None or step["max"] is not None
    parts = [number(step["min"]) + ".." + number(step["max"])] if is_range else [encode(term) for term in step["terms"]]
    return head + ":" + ",".join(parts + (["?"] if step["missing"] else []))


def values(element, name):
    value = element[name] if name in ("status", "labels", "degree", "claimCount", "sourceCount") else element["properties"].get(name)
    found = value if isinstance(value, list) else [value]
    return [each for each in found if each is not None and each != ""]


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def passes(step, found):
    if step["min"] is not None or step["max"] is not None:
        found = [each for each in found if is_number(each)]
        low, high = (step["min"] if step["min"] is not None else -1e99), (step["max"] if step["max"] is not None else 1e99)
        named = any(low <= each <= high for each in found)
    else:
        texts = [str(each).lower() if isinstance(each, bool) else str(each) for each in found]
        named = any(each in step["terms"] for each in texts)
    return step["missing"] if not found else named != step["not"]


def loose(nodes, edges):
    return [edge for edge in edges if edge["from"] in nodes and edge["to"] in nodes]


def neighbours(id, edges):
    return {end for edge in edges for end in (edge["from"], edge["to"]) if id in (edge["from"], edge["to"])} - {id}


def around(start, edges, steps):
    found = set(start)
    for _ in range(steps):
        found |= {other for id in found for other in neighbours(id, edges)}
    return found


def degree(id, edges):
    return sum(1 for edge in edges if id in (edge["from"], edge["to"]))


def belonging(graph, terms):
    places = {node["id"]: node for node in graph["nodes"] if node["kind"] == "Place"}
    inside = {id for id, node in places.items() if id in terms or set(node.get("within", [])) & set(terms)}
    while True:
        more = {edge["from"] for edge in graph["edges"] if edge["type"] == "LOCATED_IN" and edge["to"] in inside and edge["from"] in places}
        if more <= inside:
            break
        inside |= more
    answer = {}
    for node in graph["nodes"]:
        linked = {node["id"]} if node["id"] in places else neighbours(node["id"], graph["edges"]) & set(places)
        answer[node["id"]] = None if not linked else bool(linked & inside)
    return answer


def apply(graph, nodes, edges, step):
    """Ids of nodes that are left, and the edges."""
    by_id = {node["id"]: node for node in graph["nodes"]}
    rule, turned, terms = step["rule"], step["not"], step["terms"]
    if rule == "kind":
        nodes = [id for id in nodes if (by_id[id]["kind"] in terms) != turned]
    elif rule == "type":
        edges = [edge for edge in edges if (edge["type"] in terms) != turned]
    elif rule == "node":
        nodes = [id for id in nodes if passes(step, values(by_id[id], step["name"]))]
    elif rule == "edge":
        edges = [edge for edge in edges if passes(step, values(edge, step["name"]))]
    elif rule == "conf":
        edges = [edge for edge in edges if passes(step, [edge["confidence"]] if edge["confidence"] else [])]
    elif rule == "source":
        def stays(edge):
            known = set(edge.get("sources", []))
            return step["missing"] if not known else bool(known - set(terms)) if turned else bool(known & set(terms))
        edges = [edge for edge in edges if stays(edge)]
    elif rule == "disputed":
        edges = [edge for edge in edges if edge["disputed"] != turned]
        if not turned:
            nodes = [id for id in nodes if degree(id, edges) > 0]
    elif rule == "place":
        where = belonging(graph, terms)
        nodes = [id for id in nodes if (step["missing"] if where[id] is None else where[id] != turned)]
    elif rule == "ego":
        start = [id for id in terms if id in nodes]
        if start:
            near = around(start, edges, step["max"])
            nodes = [id for id in nodes if id in near]
    elif rule == "core":
        while True:
            weak = [id for id in nodes if len(neighbours(id, loose(nodes, edges))) < step["min"]]
            if not weak:
                break
            nodes = [id for id in nodes if id not in weak]
    elif rule == "largest":
        parts = [around([id], edges, len(nodes)) for id in nodes]
        largest = max(parts, key=len, default=set())
        nodes = [id for id in nodes if id in largest]
    elif rule == "degree":
        low, high = step["min"] or 0, 1e99 if step["max"] is None else step["max"]
        nodes = [id for id in nodes if low <= degree(id, edges) <= high]
    return nodes, loose(nodes, edges)


def case(graphs, seed):
    random.seed(seed)
    which = seed % len(graphs)
    held = graphs[which]
    steps = [step(held) for _ in range(random.randint(1, 4))]
    nodes, edges, hidden = [node["id"] for node in held["nodes"]], list(held["edges"]), []
    for index, each in enumerate(steps):
        if not each["on"]:
            continue
        before = len(nodes), len(edges)
        nodes, edges = apply(held, nodes, edges, each)
        gone = before[0] - len(nodes), before[1] - len(edges)
        if any(gone):
            hidden.append({"by": "step", "step": index, "nodes": gone[0], "edges": gone[1]})
    usual = blank("")
    short = [{key: value for key, value in each.items() if value != usual[key]} for each in steps]
    return {"graph": which, "f": [text(each) for each in steps], "steps": short, "nodes": nodes,
            "edges": [edge["id"] for edge in edges], "hidden": hidden}


if __name__ == "__main__":
    graphs = [graph(seed) for seed in range(12)]
    cases = [case(graphs, seed) for seed in range(1000, 1300)]
    with open("filter-generated.json", "w", encoding="utf-8") as file:
        file.write('{"graphs": [\n' + ",\n".join(json.dumps(each) for each in graphs) + '\n], "cases": [\n')
        file.write(",\n".join(json.dumps(each) for each in cases) + "\n]}\n")
