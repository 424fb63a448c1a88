// name: Withdraw proposals
// about: Takes away proposals that the rules no longer make; what people decided stays.
// param ids: list — ids of pairs
UNWIND $ids AS id
MATCH ()-[s:SAME_AS {id: id}]->()
WHERE s.state = 'proposed'
DELETE s
