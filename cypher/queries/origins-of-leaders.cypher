// id: 64aaa477-4cc7-57a9-8329-8e26ac526992
// name: Origins of leaders
// about: Where the leaders and founders of a group come from, and in what that place lies.
// param group: entity(Group)? — only this group
// view: table
// tags: leadership, places
MATCH (g:Group)<-[l:LEADS|FOUNDED]-(leader:Person)-[r:FROM]->(place:Place)
WHERE l.status <> 'rejected' AND r.status <> 'rejected' AND ($group IS NULL OR g.id = $group)
OPTIONAL MATCH (place)-[:LOCATED_IN]->(around:Place)
WITH g, leader, r, place, around
ORDER BY around.id
WITH g, leader, r, place, collect(DISTINCT around.name) AS within
RETURN DISTINCT g AS group, leader, r AS origin, place, within, leader.bornEdtf AS born, leader.diedEdtf AS died
ORDER BY group.id, leader.id, place.id
