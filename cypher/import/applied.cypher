// name: Import already applied
// about: The import of that id, if an earlier attempt committed it.
// param id: string — made by the client, once for an import and all its attempts
MATCH (i:Import {id: $id})
RETURN i.version AS version
