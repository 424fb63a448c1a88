// name: Ends of relationships
// about: Nodes by the store's own ids: the ends of relationships that a user's query returned without them.
// param ids: list — element ids
MATCH (n)
WHERE elementId(n) IN $ids
RETURN n
