// name: Unlink claims
// about: Takes away what joins claims to their ends and passages, before they are joined anew.
// param ids: list — ids of claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[l:SUBJECT|OBJECT|EVIDENCED_BY]->()
DELETE l
