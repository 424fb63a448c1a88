// name: Record an import
// about: Writes down what was imported, and sets the version of the data.
// param version: integer — the next version
// param properties: map — id, file, sha256, at, version and the counts
MATCH (v:GraphVersion {id: 'data'})
SET v.version = $version
CREATE (i:Import)
SET i = $properties
