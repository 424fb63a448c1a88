// name: Retire passages
// about: Keeps passages that were carried over as what an older revision showed.
// param ids: list — ids of passages
UNWIND $ids AS id
MATCH (p:Passage {id: id})
SET p:FormerPassage
REMOVE p:Passage
