// name: Decide on a pair
// about: Writes a decision on a pair, or takes it back.
// param id: string — id of the pair
// param properties: map — all properties that the pair then has
MATCH ()-[s:SAME_AS {id: $id}]->()
SET s = $properties
