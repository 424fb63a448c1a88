// name: Version of the data
// about: The number that each change of the data raises.
MATCH (v:GraphVersion {id: 'data'})
RETURN v.version AS version
