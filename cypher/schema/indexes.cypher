// name: Indexes
// about: What names, evidence, time and changes are found by. Applied at every start; what is there already stays.
CREATE INDEX entity_name_key IF NOT EXISTS FOR (n:Entity) ON (n.nameKey);
CREATE INDEX entity_name_skeleton IF NOT EXISTS FOR (n:Entity) ON (n.nameSkeleton);
CREATE INDEX entity_changed_in IF NOT EXISTS FOR (n:Entity) ON (n.changedIn);
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE INDEX name_skeleton IF NOT EXISTS FOR (n:Name) ON (n.skeleton);
CREATE INDEX claim_rel_id IF NOT EXISTS FOR (n:Claim) ON (n.relId);
CREATE INDEX event_when_min IF NOT EXISTS FOR (n:Event) ON (n.whenMin);
CREATE INDEX same_as_state IF NOT EXISTS FOR ()-[r:SAME_AS]-() ON (r.state);
