"""Computes figures with NetworkX: figures.py FILE, where FILE holds a list of {nodes, ties, communities} as JSON."""
import json
import sys

import networkx
from networkx.algorithms import community

# The plain-Python twin of networkx.pagerank, which needs SciPy only for speed.
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python


def figures(case):
    graph = networkx.Graph()
    graph.add_nodes_from(case["nodes"])
    graph.add_edges_from(case["ties"])
    tied = graph.number_of_edges() > 0
    return {
        "degree": dict(graph.degree()),
        "betweenness": networkx.betweenness_centrality(graph),
        "closeness": networkx.closeness_centrality(graph),
        "pagerank": _pagerank_python(graph, alpha=0.85, tol=1e-15, max_iter=2000),
        "articulation": sorted(networkx.articulation_points(graph)),
        "components": sorted(sorted(part) for part in networkx.connected_components(graph)),
        "modularity": community.modularity(graph, case["communities"]) if tied else 0,
        "louvain": max(
            community.modularity(graph, community.louvain_communities(graph, seed=seed)) if tied else 0
            for seed in range(5)
        ),
        "connected": all(networkx.is_connected(graph.subgraph(part)) for part in case["communities"]),
    }


with open(sys.argv[1], encoding="utf-8") as file:
    json.dump([figures(case) for case in json.load(file)], sys.stdout)
