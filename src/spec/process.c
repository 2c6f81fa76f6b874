/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/process.h"

#include <glib/gi18n.h>

#include "spec/change.h"
#include "spec/control.h"
#include "spec/document.h"
#include "spec/foundation.h"

static const MunChoice business_process_kind_choices[] = {
  { "core", N_("Core") },
  { "support", N_("Support") },
  { "management", N_("Management") },
  { NULL }
};

static const MunChoice business_process_importance_choices[] = {
  { "low", N_("Low") },
  { "medium", N_("Medium") },
  { "high", N_("High") },
  { NULL }
};

static const MunChoice business_process_performed_by_choices[] = {
  { "own", N_("Own") },
  { "external", N_("External") },
  { "mixed", N_("Mixed") },
  { NULL }
};

static const MunChoice business_process_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("Active") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField business_process_fields[] = {
  [BUSINESS_PROCESS_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [BUSINESS_PROCESS_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = business_process_kind_choices },
  [BUSINESS_PROCESS_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Description"), N_("") },
  [BUSINESS_PROCESS_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [BUSINESS_PROCESS_INPUTS] = { "inputs", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Inputs"), N_("") },
  [BUSINESS_PROCESS_OUTPUTS] = { "outputs", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Outputs"), N_("") },
  [BUSINESS_PROCESS_FOR_POLICY] = { "for_policy", MUN_KIND_YES_NO, 0,
    N_("For policy"), N_("") },
  [BUSINESS_PROCESS_FOR_LEGAL] = { "for_legal", MUN_KIND_YES_NO, 0,
    N_("For legal"), N_("") },
  [BUSINESS_PROCESS_FOR_OBJECTIVES] = { "for_objectives", MUN_KIND_YES_NO, 0,
    N_("For objectives"), N_("") },
  [BUSINESS_PROCESS_FOR_SYSTEM] = { "for_system", MUN_KIND_YES_NO, 0,
    N_("For system"), N_("") },
  [BUSINESS_PROCESS_FOR_SUPPLY_CHAIN] = { "for_supply_chain", MUN_KIND_YES_NO, 0,
    N_("For supply chain"), N_("") },
  [BUSINESS_PROCESS_CRITERIA] = { "criteria", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Criteria"), N_("") },
  [BUSINESS_PROCESS_CONTROL_METHOD] = { "control_method", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Control method"), N_("") },
  [BUSINESS_PROCESS_RECORDS_KEPT] = { "records_kept", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Records kept"), N_("") },
  [BUSINESS_PROCESS_COVERS_HR] = { "covers_hr", MUN_KIND_YES_NO, 0,
    N_("Covers hr"), N_("") },
  [BUSINESS_PROCESS_COVERS_EQUIPMENT] = { "covers_equipment", MUN_KIND_YES_NO, 0,
    N_("Covers equipment"), N_("") },
  [BUSINESS_PROCESS_COVERS_IT] = { "covers_it", MUN_KIND_YES_NO, 0,
    N_("Covers it"), N_("") },
  [BUSINESS_PROCESS_IMPORTANCE] = { "importance", MUN_KIND_CHOICE, 0,
    N_("Importance"), N_(""), .choices = business_process_importance_choices },
  [BUSINESS_PROCESS_INTEGRATION_NOTE] = { "integration_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Integration note"), N_("") },
  [BUSINESS_PROCESS_PERFORMED_BY] = { "performed_by", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Performed by"), N_(""), .choices = business_process_performed_by_choices },
  [BUSINESS_PROCESS_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = business_process_status_choices },
  [BUSINESS_PROCESS_LAST_CHECKED_ON] = { "last_checked_on", MUN_KIND_DATE, 0,
    N_("Last checked on"), N_("") },
  [BUSINESS_PROCESS_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED,
    N_("Review due"), N_("") },
};

/* Life: draft -> active (R confirms criteria) -> retired (S). */
static const MunTransition business_process_transitions[] = {
  { NULL }
};

const MunSpec mun_business_process_spec = {
  .name = "business_process",
  .prefix = "PRO",
  .title = N_("Process or activity"),
  .plural = N_("Process or activity"),
  .purpose = N_("A piece of work we must run well for security. Ticks say why it is needed (the five reasons of 8.2); criteria and control method say how it is kept under control."),
  .expects = N_(""),
  .module = "operations",
  .clause = "4.4, 8.1, 8.2, 8.4",
  .fields = business_process_fields,
  .n_fields = N_BUSINESS_PROCESS_FIELDS,
  .title_field = BUSINESS_PROCESS_NAME,
  .state_field = BUSINESS_PROCESS_STATUS,
  .transitions = business_process_transitions,
};

static const MunField process_link_fields[] = {
  [PROCESS_LINK_FROM_PROCESS] = { "from_process", MUN_KIND_LINK, MUN_REQUIRED,
    N_("From process"), N_(""), .target = &mun_business_process_spec },
  [PROCESS_LINK_TO_PROCESS] = { "to_process", MUN_KIND_LINK, MUN_REQUIRED,
    N_("To process"), N_(""), .target = &mun_business_process_spec },
  [PROCESS_LINK_WHAT_PASSES] = { "what_passes", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What passes"), N_("") },
};

const MunSpec mun_process_link_spec = {
  .name = "process_link",
  .prefix = "PLK",
  .title = N_("Process interaction"),
  .plural = N_("Process interaction"),
  .purpose = N_("One arrow of the process map: what passes from one process to the next."),
  .expects = N_(""),
  .module = "operations",
  .clause = "4.4",
  .flags = MUN_SPEC_CHILD,
  .fields = process_link_fields,
  .n_fields = N_PROCESS_LINK_FIELDS,
  .title_field = PROCESS_LINK_WHAT_PASSES,
  .parent_field = PROCESS_LINK_FROM_PROCESS,
};

static const MunChoice equipment_kind_choices[] = {
  { "lock", N_("Lock") },
  { "fence", N_("Fence") },
  { "cctv", N_("Cctv") },
  { "alarm", N_("Alarm") },
  { "access_control", N_("Access control") },
  { "lighting", N_("Lighting") },
  { "seal", N_("Seal") },
  { "tracker", N_("Tracker") },
  { "fire", N_("Fire") },
  { "it_security", N_("It security") },
  { "vehicle_security", N_("Vehicle security") },
  { "instrument", N_("Instrument") },
  { "other", N_("Other") },
  { NULL }
};

static const MunChoice equipment_stage_choices[] = {
  { "design", N_("Design") },
  { "installation", N_("Installation") },
  { "in_operation", N_("In operation") },
  { "refurbishment", N_("Refurbishment") },
  { "modification", N_("Modification") },
  { "replaced", N_("Replaced") },
  { NULL }
};

static const MunChoice equipment_last_test_result_choices[] = {
  { "pass", N_("Pass") },
  { "remarks", N_("Remarks") },
  { "fail", N_("Fail") },
  { NULL }
};

static const MunChoice equipment_status_choices[] = {
  { "ok", N_("Ok") },
  { "degraded", N_("Degraded") },
  { "out_of_service", N_("Out of service") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField equipment_fields[] = {
  [EQUIPMENT_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [EQUIPMENT_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = equipment_kind_choices },
  [EQUIPMENT_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_(""), .target = &mun_site_spec },
  [EQUIPMENT_CONTROL] = { "control", MUN_KIND_LINK, 0,
    N_("Control"), N_(""), .target = &mun_control_spec },
  [EQUIPMENT_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [EQUIPMENT_STAGE] = { "stage", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Stage"), N_(""), .choices = equipment_stage_choices },
  [EQUIPMENT_SPECIFICATION] = { "specification", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Specification"), N_("") },
  [EQUIPMENT_DESIGN_APPROVED_ON] = { "design_approved_on", MUN_KIND_DATE, 0,
    N_("Design approved on"), N_("") },
  [EQUIPMENT_COMMISSIONED_ON] = { "commissioned_on", MUN_KIND_DATE, 0,
    N_("Commissioned on"), N_("") },
  [EQUIPMENT_OPERATING_INSTRUCTION] = { "operating_instruction", MUN_KIND_LINK, 0,
    N_("Operating instruction"), N_(""), .target = &mun_document_spec },
  [EQUIPMENT_SERVICE_INTERVAL_MONTHS] = { "service_interval_months", MUN_KIND_INTEGER, 0,
    N_("Service interval months"), N_("") },
  [EQUIPMENT_LAST_SERVICE_ON] = { "last_service_on", MUN_KIND_DATE, 0,
    N_("Last service on"), N_("") },
  [EQUIPMENT_NEXT_SERVICE_DUE] = { "next_service_due", MUN_KIND_DATE, MUN_COMPUTED,
    N_("Next service due"), N_("") },
  [EQUIPMENT_LAST_TEST_ON] = { "last_test_on", MUN_KIND_DATE, 0,
    N_("Last test on"), N_("") },
  [EQUIPMENT_LAST_TEST_RESULT] = { "last_test_result", MUN_KIND_CHOICE, 0,
    N_("Last test result"), N_(""), .choices = equipment_last_test_result_choices },
  [EQUIPMENT_END_OF_LIFE_ON] = { "end_of_life_on", MUN_KIND_DATE, 0,
    N_("End of life on"), N_("") },
  [EQUIPMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = equipment_status_choices },
};

/* Life: design -> installation (S, needs specification) -> in_operation (R, needs commissioned_on and test) -> refurbishment/modification (S, needs an approved change) -> in_operation -> replaced (S). */
static const MunTransition equipment_transitions[] = {
  { NULL }
};

const MunSpec mun_equipment_spec = {
  .name = "equipment",
  .prefix = "EQP",
  .title = N_("Security equipment"),
  .plural = N_("Security equipment"),
  .purpose = N_("Locks, fences, cameras, alarms, access control, seals, trackers, measuring instruments and security IT, with their whole life from design to replacement."),
  .expects = N_(""),
  .module = "operations",
  .clause = "6.1.2-c, 8.4, 9.2.2-d",
  .fields = equipment_fields,
  .n_fields = N_EQUIPMENT_FIELDS,
  .title_field = EQUIPMENT_NAME,
  .state_field = EQUIPMENT_STATUS,
  .transitions = equipment_transitions,
};

static const MunChoice equipment_event_kind_choices[] = {
  { "design_review", N_("Design review") },
  { "installation", N_("Installation") },
  { "inspection", N_("Inspection") },
  { "maintenance", N_("Maintenance") },
  { "test", N_("Test") },
  { "repair", N_("Repair") },
  { "modification", N_("Modification") },
  { "refurbishment", N_("Refurbishment") },
  { "replacement", N_("Replacement") },
  { NULL }
};

static const MunField equipment_event_fields[] = {
  [EQUIPMENT_EVENT_EQUIPMENT] = { "equipment", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Equipment"), N_(""), .target = &mun_equipment_spec },
  [EQUIPMENT_EVENT_ON_DATE] = { "on_date", MUN_KIND_DATE, MUN_REQUIRED,
    N_("On date"), N_("") },
  [EQUIPMENT_EVENT_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = equipment_event_kind_choices },
  [EQUIPMENT_EVENT_DONE_BY] = { "done_by", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Done by"), N_("") },
  [EQUIPMENT_EVENT_RESULT] = { "result", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Result"), N_(""), .choices = equipment_last_test_result_choices },
  [EQUIPMENT_EVENT_CHANGE] = { "change", MUN_KIND_LINK, 0,
    N_("Change"), N_(""), .target = &mun_change_spec },
};

const MunSpec mun_equipment_event_spec = {
  .name = "equipment_event",
  .prefix = "EQE",
  .title = N_("Equipment history line"),
  .plural = N_("Equipment history line"),
  .purpose = N_("Inspection, maintenance, test, repair, modification or replacement of one item."),
  .expects = N_(""),
  .module = "operations",
  .clause = "8.4",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = equipment_event_fields,
  .n_fields = N_EQUIPMENT_EVENT_FIELDS,
  .title_field = EQUIPMENT_EVENT_EQUIPMENT,
  .parent_field = EQUIPMENT_EVENT_EQUIPMENT,
};
