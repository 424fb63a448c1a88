// name: Set the version
// about: Sets the version of the data after a change that is no import.
// param version: integer — the next version
MATCH (v:GraphVersion {id: 'data'})
SET v.version = $version
