// name: Version before an import
// about: The version of the data; no row in an empty store.
MATCH (v:GraphVersion {id: 'data'})
RETURN v.version AS version
