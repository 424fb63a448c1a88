// name: Begin an import
// about: Takes the write lock of the data version, so that imports follow one another, and returns the version.
MERGE (v:GraphVersion {id: 'data'})
ON CREATE SET v.version = 0
ON MATCH SET v.version = v.version
RETURN v.version AS version
