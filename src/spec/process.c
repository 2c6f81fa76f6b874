/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/process.h"

#include <glib/gi18n.h>

#include "spec/change.h"
#include "spec/control.h"
#include "spec/document.h"
#include "spec/foundation.h"

static const MunChoice business_process_kind_choices[] = {
  { "core",       N_("Core work") },
  { "support",    N_("Support") },
  { "management", N_("Management") },
  { NULL }
};

static const MunChoice business_process_importance_choices[] = {
  { "low",    N_("Low") },
  { "medium", N_("Medium") },
  { "high",   N_("High") },
  { NULL }
};

static const MunChoice business_process_performed_by_choices[] = {
  { "own",      N_("Our own people") },
  { "external", N_("A supplier") },
  { "mixed",    N_("Both") },
  { NULL }
};

static const MunChoice business_process_status_choices[] = {
  { "draft",   N_("Draft") },
  { "active",  N_("In use") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField business_process_fields[] = {
  [BUSINESS_PROCESS_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"),
    N_("A short name that says what is done, e.g. “Releasing goods to drivers”."),
    .group = N_("The process") },
  [BUSINESS_PROCESS_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("Core work earns the money, support makes it possible, management steers it."),
    .choices = business_process_kind_choices },
  [BUSINESS_PROCESS_DESCRIPTION] = { "description", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Description"),
    N_("What happens from start to end, in a few sentences.") },
  [BUSINESS_PROCESS_OWNER] = { "owner", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Process owner"),
    N_("Who answers for how it is done and may change it."),
    .clause = "5.3", .target = &mun_person_spec },
  [BUSINESS_PROCESS_INPUTS] = { "inputs", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("What goes in"),
    N_("What is needed to start, e.g. “Release order, driver’s identity, vehicle number.”"),
    .clause = "4.4" },
  [BUSINESS_PROCESS_OUTPUTS] = { "outputs", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("What comes out"),
    N_("What is there at the end, e.g. “Goods loaded, seal number on the delivery note.”"),
    .clause = "4.4" },
  [BUSINESS_PROCESS_IMPORTANCE] = { "importance", MUN_KIND_CHOICE, MUN_LISTED,
    N_("Importance for security"),
    N_("How much harm it does when this goes wrong. Audits look at important processes more often."),
    .choices = business_process_importance_choices },
  [BUSINESS_PROCESS_PERFORMED_BY] = { "performed_by", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Done by"),
    N_("Whether your own people, a supplier or both do the work. Work done by others must be controlled too."),
    .clause = "8.1", .choices = business_process_performed_by_choices },
  [BUSINESS_PROCESS_FOR_POLICY] = { "for_policy", MUN_KIND_YES_NO, 0,
    N_("To keep the policy"),
    N_("Yes if the process is needed to do what the security policy promises."),
    .clause = "8.2", .group = N_("Why we need it") },
  [BUSINESS_PROCESS_FOR_LEGAL] = { "for_legal", MUN_KIND_YES_NO, 0,
    N_("To meet obligations"),
    N_("Yes if a law, a permit or a contract asks for it."),
    .clause = "8.2" },
  [BUSINESS_PROCESS_FOR_OBJECTIVES] = { "for_objectives", MUN_KIND_YES_NO, 0,
    N_("To reach objectives"),
    N_("Yes if a security objective depends on it."),
    .clause = "8.2" },
  [BUSINESS_PROCESS_FOR_SYSTEM] = { "for_system", MUN_KIND_YES_NO, 0,
    N_("To run the system"),
    N_("Yes if the security management system itself needs it, such as audits or document control."),
    .clause = "8.2" },
  [BUSINESS_PROCESS_FOR_SUPPLY_CHAIN] = { "for_supply_chain", MUN_KIND_YES_NO, 0,
    N_("To secure the supply chain"),
    N_("Yes if goods or information on their way are made safe by it."),
    .clause = "8.2" },
  [BUSINESS_PROCESS_CRITERIA] = { "criteria", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Rules for doing it right"),
    N_("What must be true each time, so that two people judge alike, e.g. “No release without identity check and "
       "matching release number.”"),
    .clause = "8.1", .group = N_("How it is kept under control") },
  [BUSINESS_PROCESS_CONTROL_METHOD] = { "control_method", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("How it is checked"),
    N_("Who looks at what and how often, e.g. “Shift lead checks five releases a week against the camera.”"),
    .clause = "8.1" },
  [BUSINESS_PROCESS_RECORDS_KEPT] = { "records_kept", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Proof kept"),
    N_("Which records show that it was done right and where they lie, e.g. “Signed release sheets, two years.”"),
    .clause = "8.1" },
  [BUSINESS_PROCESS_COVERS_HR] = { "covers_hr", MUN_KIND_YES_NO, 0,
    N_("Covers security of personnel"),
    N_("Yes if this process deals with hiring, clearance, leaving or other security of people."),
    .clause = "8.4" },
  [BUSINESS_PROCESS_COVERS_EQUIPMENT] = { "covers_equipment", MUN_KIND_YES_NO, 0,
    N_("Covers security equipment"),
    N_("Yes if this process deals with buying, running or servicing security equipment."),
    .clause = "8.4" },
  [BUSINESS_PROCESS_COVERS_IT] = { "covers_it", MUN_KIND_YES_NO, 0,
    N_("Covers computers and data"),
    N_("Yes if this process deals with information technology or data protection."),
    .clause = "8.4" },
  [BUSINESS_PROCESS_INTEGRATION_NOTE] = { "integration_note", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Part of which daily work"),
    N_("How this is built into normal business instead of standing beside it, e.g. “Part of the loading checklist.”"),
    .clause = "5.1" },
  [BUSINESS_PROCESS_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("A process counts for conformity once it is in use."),
    .group = N_("State"), .choices = business_process_status_choices },
  [BUSINESS_PROCESS_LAST_CHECKED_ON] = { "last_checked_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Last checked on"),
    N_("The day the owner last confirmed that the rules are right and followed.") },
  [BUSINESS_PROCESS_REVIEW_DUE] = { "review_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED,
    N_("Review due"),
    N_("When the owner will look at it again.") },
};

static const MunTransition business_process_transitions[] = {
  { "draft", "active", N_("Put into use"), "R", "criteria control_method" },
  { "active", "retired", N_("Retire"), "S", NULL },
  { "retired", "active", N_("Use again"), "R", "criteria control_method" },
  { NULL }
};

const MunSpec mun_business_process_spec = {
  .name = "business_process",
  .prefix = "PRO",
  .title = N_("Process"),
  .plural = N_("Processes"),
  .purpose = N_("Names a piece of work that must go well for security, why it matters, and how it is kept under "
                "control."),
  .expects = N_("Each process in use has an owner, rules for doing it right, a way of checking and records that "
                "prove it, also where a supplier does the work."),
  .module = "operations",
  .clause = "4.4, 8.1, 8.2, 8.4",
  .fields = business_process_fields,
  .n_fields = N_BUSINESS_PROCESS_FIELDS,
  .title_field = BUSINESS_PROCESS_NAME,
  .state_field = BUSINESS_PROCESS_STATUS,
  .transitions = business_process_transitions,
};

static const MunField process_link_fields[] = {
  [PROCESS_LINK_FROM_PROCESS] = { "from_process", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("From process"),
    N_("The process that hands something over."),
    .target = &mun_business_process_spec },
  [PROCESS_LINK_TO_PROCESS] = { "to_process", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("To process"),
    N_("The process that receives it."),
    .target = &mun_business_process_spec },
  [PROCESS_LINK_WHAT_PASSES] = { "what_passes", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What passes"),
    N_("The goods, paper or information handed over, e.g. “Release order with number”.") },
};

const MunSpec mun_process_link_spec = {
  .name = "process_link",
  .prefix = "PLK",
  .title = N_("Link between processes"),
  .plural = N_("Links between processes"),
  .purpose = N_("Draws one arrow of the process map: what passes from one process to the next."),
  .expects = N_("The arrows together show how the processes work with each other, with nothing left hanging."),
  .module = "operations",
  .clause = "4.4",
  .flags = MUN_SPEC_CHILD,
  .fields = process_link_fields,
  .n_fields = N_PROCESS_LINK_FIELDS,
  .title_field = PROCESS_LINK_WHAT_PASSES,
  .parent_field = PROCESS_LINK_FROM_PROCESS,
};

static const MunChoice equipment_kind_choices[] = {
  { "lock",             N_("Lock and key") },
  { "fence",            N_("Fence or gate") },
  { "cctv",             N_("Camera") },
  { "alarm",            N_("Alarm") },
  { "access_control",   N_("Access control") },
  { "lighting",         N_("Lighting") },
  { "seal",             N_("Seal") },
  { "tracker",          N_("Tracker") },
  { "fire",             N_("Fire protection") },
  { "it_security",      N_("Computer security") },
  { "vehicle_security", N_("Vehicle security") },
  { "instrument",       N_("Measuring instrument") },
  { "other",            N_("Other") },
  { NULL }
};

static const MunChoice equipment_stage_choices[] = {
  { "design",        N_("Design") },
  { "installation",  N_("Installation") },
  { "in_operation",  N_("In operation") },
  { "refurbishment", N_("Refurbishment") },
  { "modification",  N_("Modification") },
  { "replaced",      N_("Replaced") },
  { NULL }
};

static const MunChoice equipment_last_test_result_choices[] = {
  { "pass",    N_("Passed") },
  { "remarks", N_("Passed with remarks") },
  { "fail",    N_("Failed") },
  { NULL }
};

static const MunChoice equipment_status_choices[] = {
  { "ok",             N_("Works") },
  { "degraded",       N_("Works in part") },
  { "out_of_service", N_("Out of service") },
  { "retired",        N_("Retired") },
  { NULL }
};

static const MunField equipment_fields[] = {
  [EQUIPMENT_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"),
    N_("What and where it is, e.g. “Camera 4, loading ramp north”."),
    .group = N_("The item") },
  [EQUIPMENT_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("What sort of equipment it is. Things that measure, such as scales, count when security depends on them."),
    .choices = equipment_kind_choices },
  [EQUIPMENT_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"),
    N_("Where it is installed or kept."),
    .target = &mun_site_spec },
  [EQUIPMENT_CONTROL] = { "control", MUN_KIND_LINK, 0,
    N_("Part of control"),
    N_("The security control that this item makes work."),
    .clause = "8.4", .target = &mun_control_spec },
  [EQUIPMENT_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("In charge"),
    N_("Who looks after it and calls the service."),
    .target = &mun_person_spec },
  [EQUIPMENT_OPERATING_INSTRUCTION] = { "operating_instruction", MUN_KIND_LINK, 0,
    N_("Operating instruction"),
    N_("The document that says how it is used."),
    .target = &mun_document_spec },
  [EQUIPMENT_STAGE] = { "stage", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Stage of life"),
    N_("Where it is between first idea and replacement. A modification needs an approved change first."),
    .clause = "8.4", .group = N_("Life of the item"), .choices = equipment_stage_choices },
  [EQUIPMENT_SPECIFICATION] = { "specification", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("What it must do"),
    N_("The requirement it was chosen for, e.g. “Faces recognisable at 10 metres by night, 30 days of storage.”"),
    .clause = "8.4" },
  [EQUIPMENT_DESIGN_APPROVED_ON] = { "design_approved_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Design approved on"),
    N_("The day somebody checked that the chosen solution does what it must."),
    .clause = "8.4" },
  [EQUIPMENT_COMMISSIONED_ON] = { "commissioned_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("In operation since"),
    N_("The day it was handed over and tested."),
    .clause = "8.4" },
  [EQUIPMENT_END_OF_LIFE_ON] = { "end_of_life_on", MUN_KIND_DATE, MUN_PLANNED,
    N_("End of life"),
    N_("When it should be replaced, e.g. because the maker ends support."),
    .clause = "8.4" },
  [EQUIPMENT_SERVICE_INTERVAL_MONTHS] = { "service_interval_months", MUN_KIND_INTEGER, 0,
    N_("Service every"),
    N_("How often it is serviced. The next service is worked out from this."),
    .group = N_("Service and tests"), .minimum = 1, .maximum = 120, .unit = N_("months") },
  [EQUIPMENT_LAST_SERVICE_ON] = { "last_service_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Last service"),
    N_("The day of the last service.") },
  [EQUIPMENT_NEXT_SERVICE_DUE] = { "next_service_due", MUN_KIND_DATE, MUN_LISTED | MUN_COMPUTED | MUN_PLANNED,
    N_("Next service due"),
    N_("Worked out from the last service and the interval.") },
  [EQUIPMENT_LAST_TEST_ON] = { "last_test_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Last test"),
    N_("The day somebody last proved that it works.") },
  [EQUIPMENT_LAST_TEST_RESULT] = { "last_test_result", MUN_KIND_CHOICE, MUN_CONFIDENTIAL,
    N_("Result of last test"),
    N_("How the last test ended. A failed test asks for a nonconformity."),
    .choices = equipment_last_test_result_choices },
  [EQUIPMENT_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Condition"),
    N_("Whether it works today. What works only in part weakens the controls that rely on it."),
    .choices = equipment_status_choices },
};

/* Refurbishment and modification need an approved change; that rule looks at other records and is kept in model/. */
static const MunTransition equipment_transitions[] = {
  { "design", "installation", N_("Start installation"), "S", "specification" },
  { "design", "in_operation", N_("Enter as already in operation"), "R",
    "specification commissioned_on last_test_on last_test_result" },
  { "installation", "in_operation", N_("Put into operation"), "R", "commissioned_on last_test_on last_test_result" },
  { "in_operation", "refurbishment", N_("Start refurbishment"), "S", NULL },
  { "in_operation", "modification", N_("Start modification"), "S", NULL },
  { "refurbishment", "in_operation", N_("Put back into operation"), "R", "last_test_on last_test_result" },
  { "modification", "in_operation", N_("Put back into operation"), "R", "last_test_on last_test_result" },
  { "in_operation", "replaced", N_("Mark as replaced"), "S", NULL },
  { NULL }
};

const MunSpec mun_equipment_spec = {
  .name = "equipment",
  .prefix = "EQP",
  .title = N_("Security equipment"),
  .plural = N_("Security equipment"),
  .purpose = N_("Follows locks, fences, cameras, alarms, seals and the like from design to replacement, with "
                "service and tests."),
  .expects = N_("Each item in operation has a date of commissioning, a service that is not overdue and a passed "
                "test; changes to it went through change control."),
  .module = "operations",
  .clause = "6.1.2-c, 8.4, 9.2.2-d",
  .fields = equipment_fields,
  .n_fields = N_EQUIPMENT_FIELDS,
  .title_field = EQUIPMENT_NAME,
  .state_field = EQUIPMENT_STAGE,
  .transitions = equipment_transitions,
};

static const MunChoice equipment_event_kind_choices[] = {
  { "design_review", N_("Design review") },
  { "installation",  N_("Installation") },
  { "inspection",    N_("Inspection") },
  { "maintenance",   N_("Maintenance") },
  { "test",          N_("Test") },
  { "repair",        N_("Repair") },
  { "modification",  N_("Modification") },
  { "refurbishment", N_("Refurbishment") },
  { "replacement",   N_("Replacement") },
  { NULL }
};

static const MunField equipment_event_fields[] = {
  [EQUIPMENT_EVENT_EQUIPMENT] = { "equipment", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Equipment"),
    N_("The item this is about."),
    .target = &mun_equipment_spec },
  [EQUIPMENT_EVENT_ON_DATE] = { "on_date", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Date"),
    N_("The day it was done.") },
  [EQUIPMENT_EVENT_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("What was done"),
    N_("The sort of work."),
    .choices = equipment_event_kind_choices },
  [EQUIPMENT_EVENT_DONE_BY] = { "done_by", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED,
    N_("Done by"),
    N_("The person or firm that did it, e.g. “Alarm Service North, Mr Lee”.") },
  [EQUIPMENT_EVENT_RESULT] = { "result", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Result"),
    N_("How it ended. After a failure say in the notes what was done."),
    .choices = equipment_last_test_result_choices },
  [EQUIPMENT_EVENT_CHANGE] = { "change", MUN_KIND_LINK, MUN_LISTED,
    N_("Change"),
    N_("The approved change this belongs to; needed for a modification or a refurbishment."),
    .target = &mun_change_spec },
};

const MunSpec mun_equipment_event_spec = {
  .name = "equipment_event",
  .prefix = "EQE",
  .title = N_("Equipment event"),
  .plural = N_("Equipment events"),
  .purpose = N_("Records one inspection, service, test, repair or change of an item, so that its history can be "
                "trusted."),
  .expects = N_("Dated lines with who did it and how it ended; every modification points to an approved change."),
  .module = "operations",
  .clause = "8.4",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = equipment_event_fields,
  .n_fields = N_EQUIPMENT_EVENT_FIELDS,
  .title_field = EQUIPMENT_EVENT_KIND,
  .parent_field = EQUIPMENT_EVENT_EQUIPMENT,
};
