// name: Indexes of relationships
// about: Each relationship type that carries a reading is found by its id. Applied at every start; what is there
//   already stays.
CREATE INDEX active_in_id IF NOT EXISTS FOR ()-[r:ACTIVE_IN]-() ON (r.id);
CREATE INDEX affiliated_with_id IF NOT EXISTS FOR ()-[r:AFFILIATED_WITH]-() ON (r.id);
CREATE INDEX agency_of_id IF NOT EXISTS FOR ()-[r:AGENCY_OF]-() ON (r.id);
CREATE INDEX allied_with_id IF NOT EXISTS FOR ()-[r:ALLIED_WITH]-() ON (r.id);
CREATE INDEX aspires_to_control_id IF NOT EXISTS FOR ()-[r:ASPIRES_TO_CONTROL]-() ON (r.id);
CREATE INDEX based_in_id IF NOT EXISTS FOR ()-[r:BASED_IN]-() ON (r.id);
CREATE INDEX died_in_id IF NOT EXISTS FOR ()-[r:DIED_IN]-() ON (r.id);
CREATE INDEX faction_of_id IF NOT EXISTS FOR ()-[r:FACTION_OF]-() ON (r.id);
CREATE INDEX fought_id IF NOT EXISTS FOR ()-[r:FOUGHT]-() ON (r.id);
CREATE INDEX fought_alongside_id IF NOT EXISTS FOR ()-[r:FOUGHT_ALONGSIDE]-() ON (r.id);
CREATE INDEX founded_id IF NOT EXISTS FOR ()-[r:FOUNDED]-() ON (r.id);
CREATE INDEX from_id IF NOT EXISTS FOR ()-[r:FROM]-() ON (r.id);
CREATE INDEX has_members_from_id IF NOT EXISTS FOR ()-[r:HAS_MEMBERS_FROM]-() ON (r.id);
CREATE INDEX known_as_id IF NOT EXISTS FOR ()-[r:KNOWN_AS]-() ON (r.id);
CREATE INDEX leads_id IF NOT EXISTS FOR ()-[r:LEADS]-() ON (r.id);
CREATE INDEX led_to_id IF NOT EXISTS FOR ()-[r:LED_TO]-() ON (r.id);
CREATE INDEX located_in_id IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.id);
CREATE INDEX member_of_id IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.id);
CREATE INDEX merged_into_id IF NOT EXISTS FOR ()-[r:MERGED_INTO]-() ON (r.id);
CREATE INDEX near_id IF NOT EXISTS FOR ()-[r:NEAR]-() ON (r.id);
CREATE INDEX occurred_in_id IF NOT EXISTS FOR ()-[r:OCCURRED_IN]-() ON (r.id);
CREATE INDEX operated_by_id IF NOT EXISTS FOR ()-[r:OPERATED_BY]-() ON (r.id);
CREATE INDEX opposes_id IF NOT EXISTS FOR ()-[r:OPPOSES]-() ON (r.id);
CREATE INDEX participated_in_id IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r.id);
CREATE INDEX pledged_to_id IF NOT EXISTS FOR ()-[r:PLEDGED_TO]-() ON (r.id);
CREATE INDEX recruits_from_id IF NOT EXISTS FOR ()-[r:RECRUITS_FROM]-() ON (r.id);
CREATE INDEX resides_in_id IF NOT EXISTS FOR ()-[r:RESIDES_IN]-() ON (r.id);
CREATE INDEX rival_of_id IF NOT EXISTS FOR ()-[r:RIVAL_OF]-() ON (r.id);
CREATE INDEX same_as_id IF NOT EXISTS FOR ()-[r:SAME_AS]-() ON (r.id);
CREATE INDEX splinter_of_id IF NOT EXISTS FOR ()-[r:SPLINTER_OF]-() ON (r.id);
CREATE INDEX succeeded_id IF NOT EXISTS FOR ()-[r:SUCCEEDED]-() ON (r.id);
CREATE INDEX supported_id IF NOT EXISTS FOR ()-[r:SUPPORTED]-() ON (r.id);
CREATE INDEX targeted_id IF NOT EXISTS FOR ()-[r:TARGETED]-() ON (r.id);
