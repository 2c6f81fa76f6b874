/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/supply.h"

#include <glib/gi18n.h>

#include "spec/foundation.h"
#include "spec/process.h"
#include "spec/risk.h"

static const MunChoice supplier_kind_choices[] = {
  { "carrier", N_("Carrier") },
  { "agent", N_("Agent") },
  { "customs_broker", N_("Customs broker") },
  { "warehouse", N_("Warehouse") },
  { "security_service", N_("Security service") },
  { "it_service", N_("IT service") },
  { "staffing", N_("Temporary staffing") },
  { "cleaning", N_("Cleaning") },
  { "maintenance", N_("Maintenance") },
  { "packaging", N_("Packaging") },
  { "fuel", N_("Fuel") },
  { "waste", N_("Waste") },
  { "other", N_("Other") },
  { NULL }
};

static const MunChoice supplier_direction_choices[] = {
  { "upstream", N_("Before us (upstream)") },
  { "downstream", N_("After us (downstream)") },
  { "support", N_("Supports us") },
  { NULL }
};

static const MunChoice supplier_criticality_choices[] = {
  { "low", N_("Low") },
  { "medium", N_("Medium") },
  { "high", N_("High") },
  { NULL }
};

static const MunChoice supplier_assessment_status_choices[] = {
  { "not_assessed", N_("Not assessed") },
  { "passed", N_("Passed") },
  { "conditional", N_("Passed with conditions") },
  { "failed", N_("Failed") },
  { NULL }
};

static const MunChoice supplier_status_choices[] = {
  { "candidate", N_("Candidate") },
  { "approved", N_("Approved") },
  { "conditional", N_("Approved with conditions") },
  { "suspended", N_("Suspended") },
  { "ended", N_("Ended") },
  { NULL }
};

static const MunField supplier_fields[] = {
  [SUPPLIER_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"),
    N_("The name under which everybody knows the company, e.g. “Balt Trans”."),
    .group = N_("Supplier") },
  [SUPPLIER_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_("What the company mainly does for you."), .choices = supplier_kind_choices },
  [SUPPLIER_SERVICES] = { "services", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Services"),
    N_("What it does for you, where and how often, e.g. “Night guarding of the trailer yard, every day 22:00 to "
       "06:00”.") },
  [SUPPLIER_DIRECTION] = { "direction", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Place in the chain"),
    N_("Upstream comes before you in the chain, downstream after you. Support means it serves you on the spot, e.g. "
       "guards or IT."),
    .choices = supplier_direction_choices },
  [SUPPLIER_COUNTRY] = { "country", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Country"), N_("The country it works from.") },
  [SUPPLIER_CONTACT] = { "contact", MUN_KIND_LINE, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Contact"), N_("Whom you call and how, e.g. “Dana Petrova, dispatch, +44 20 7946 0000”.") },
  [SUPPLIER_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Supplier owner"),
    N_("The person on your side who looks after this supplier and knows what it does."),
    .target = &mun_person_spec },
  [SUPPLIER_CRITICALITY] = { "criticality", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Criticality"),
    N_("High when it holds critical goods, guards, or has keys or system access. Medium when it moves or stores "
       "goods. Low otherwise."),
    .choices = supplier_criticality_choices, .group = N_("Security terms") },
  [SUPPLIER_SECURITY_REQUIREMENTS] = { "security_requirements", MUN_KIND_TEXT, MUN_SEARCHED | MUN_RECOMMENDED,
    N_("Security requirements"),
    N_("What you demand: measures, right to visit, report within 24 hours, no passing on without consent, screened "
       "people, return of keys and data."),
    .clause = "8.4" },
  [SUPPLIER_CONTRACT_REF] = { "contract_ref", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Contract"), N_("Number and date of the contract, e.g. “FR-2025-031 of 1 March 2025”.") },
  [SUPPLIER_CONTRACT_HAS_SECURITY] = { "contract_has_security", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Security in the contract"),
    N_("Yes when the contract contains the security requirements."),
    .clause = "8.4" },
  [SUPPLIER_CERTIFICATES] = { "certificates", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Certificates"), N_("Certificates it holds, e.g. “ISO 28000, AEO, TAPA TSR level 2”.") },
  [SUPPLIER_CERTIFICATE_VALID_UNTIL] = { "certificate_valid_until", MUN_KIND_DATE, MUN_PLANNED,
    N_("Certificate valid until"), N_("When the first of these certificates runs out.") },
  [SUPPLIER_ASSESSMENT_STATUS] = { "assessment_status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_CONFIDENTIAL | MUN_COMPUTED,
    N_("Latest assessment"),
    N_("The result of the latest assessment."),
    .choices = supplier_assessment_status_choices, .group = N_("Assessment and status") },
  [SUPPLIER_LAST_ASSESSED_ON] = { "last_assessed_on", MUN_KIND_DATE, MUN_HAPPENED | MUN_COMPUTED,
    N_("Last assessed on"), N_("The day of the latest assessment.") },
  [SUPPLIER_ASSESSMENT_DUE] = { "assessment_due", MUN_KIND_DATE, MUN_LISTED | MUN_PLANNED | MUN_RECOMMENDED,
    N_("Next assessment due"),
    N_("When to look again. Suggested: 12 months for high, 24 for medium criticality; once at the start for low.") },
  [SUPPLIER_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Candidate, approved, approved with conditions, suspended or ended."),
    .choices = supplier_status_choices },
};

/* Highly critical suppliers are approved by top management, the others by the coordinator; both after an
 * assessment. */
static const MunTransition supplier_transitions[] = {
  { "candidate", "approved", N_("Approve"), "TS", "owner last_assessed_on" },
  { "candidate", "conditional", N_("Approve with conditions"), "TS", "owner last_assessed_on" },
  { "conditional", "approved", N_("Lift the conditions"), "TS", NULL },
  { "approved", "conditional", N_("Set conditions"), "TS", NULL },
  { "approved", "suspended", N_("Suspend"), "TS", NULL },
  { "conditional", "suspended", N_("Suspend"), "TS", NULL },
  { "suspended", "approved", N_("Approve again"), "TS", "last_assessed_on" },
  { "suspended", "conditional", N_("Approve with conditions"), "TS", "last_assessed_on" },
  { NULL, "ended", N_("End the relationship"), "TS", NULL, .early = TRUE },
  { "ended", "candidate", N_("Take up again"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_supplier_spec = {
  .name = "supplier",
  .prefix = "SUP",
  .title = N_("Supplier or partner"),
  .plural = N_("Suppliers and partners"),
  .purpose = N_("Anybody outside who moves, stores, guards or processes something for you, or has access: carriers, "
                "agents, warehouses, guards, IT, staffing, cleaning."),
  .expects = N_("Every outside party that can affect security, ranked by how critical it is, with security terms "
                "agreed and checked as often as the rank demands."),
  .module = "suppliers",
  .clause = "4.3, 6.1.2-f, 8.4",
  .fields = supplier_fields,
  .n_fields = N_SUPPLIER_FIELDS,
  .title_field = SUPPLIER_NAME,
  .state_field = SUPPLIER_STATUS,
  .transitions = supplier_transitions,
};

static const MunChoice supplier_assessment_method_choices[] = {
  { "questionnaire", N_("Questionnaire") },
  { "visit", N_("Visit") },
  { "documents", N_("Documents") },
  { "certificate", N_("Certificate") },
  { NULL }
};

static const MunChoice supplier_assessment_result_choices[] = {
  { "passed", N_("Passed") },
  { "conditional", N_("Passed with conditions") },
  { "failed", N_("Failed") },
  { NULL }
};

static const MunField supplier_assessment_fields[] = {
  [SUPPLIER_ASSESSMENT_SUPPLIER] = { "supplier", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Supplier"), N_("The supplier that was looked at."), .target = &mun_supplier_spec },
  [SUPPLIER_ASSESSMENT_ASSESSED_ON] = { "assessed_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Assessed on"), N_("The day of the assessment.") },
  [SUPPLIER_ASSESSMENT_METHOD] = { "method", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Method"),
    N_("How you looked. For highly critical suppliers a visit says more than a questionnaire."),
    .choices = supplier_assessment_method_choices },
  [SUPPLIER_ASSESSMENT_ASSESSOR] = { "assessor", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED | MUN_IN_PERSON,
    N_("Assessor"), N_("Who judged it."), .target = &mun_person_spec },
  [SUPPLIER_ASSESSMENT_SCORE] = { "score", MUN_KIND_INTEGER, MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Score"),
    N_("Points out of 100, if you use a scored questionnaire."),
    .minimum = 0, .maximum = 100, .unit = N_("points") },
  [SUPPLIER_ASSESSMENT_FINDINGS] = { "findings", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Findings"), N_("What you saw, good and bad, e.g. “Gate open at 23:40, guard on his round”.") },
  [SUPPLIER_ASSESSMENT_RESULT] = { "result", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_CONFIDENTIAL,
    N_("Result"),
    N_("Passed, passed with conditions, or failed. A failed assessment calls for a nonconformity."),
    .choices = supplier_assessment_result_choices },
  [SUPPLIER_ASSESSMENT_ACTIONS] = { "actions", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Agreed actions"), N_("What the supplier promised to do and by when.") },
  [SUPPLIER_ASSESSMENT_NEXT_DUE] = { "next_due", MUN_KIND_DATE, MUN_REQUIRED | MUN_PLANNED,
    N_("Next assessment due"), N_("When you will look again.") },
};

const MunSpec mun_supplier_assessment_spec = {
  .name = "supplier_assessment",
  .prefix = "SUA",
  .title = N_("Supplier assessment"),
  .plural = N_("Supplier assessments"),
  .purpose = N_("One dated check of a supplier’s security."),
  .expects = N_("A dated check of each critical supplier with its result, the weak points found and what was agreed "
                "about them."),
  .module = "suppliers",
  .clause = "8.4",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = supplier_assessment_fields,
  .n_fields = N_SUPPLIER_ASSESSMENT_FIELDS,
  .title_field = SUPPLIER_ASSESSMENT_SUPPLIER,
  .parent_field = SUPPLIER_ASSESSMENT_SUPPLIER,
};

static const MunChoice external_provision_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("In use") },
  { "ended", N_("Ended") },
  { NULL }
};

static const MunField external_provision_fields[] = {
  [EXTERNAL_PROVISION_SUPPLIER] = { "supplier", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Supplier"), N_("Who carries it out."), .target = &mun_supplier_spec, .group = N_("What others do for us") },
  [EXTERNAL_PROVISION_PROCESS] = { "process", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Process"), N_("Which of your processes it is, or is part of."), .target = &mun_business_process_spec },
  [EXTERNAL_PROVISION_WHAT] = { "what", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What they do"),
    N_("What exactly is done outside, e.g. “Overnight trunk haulage between Ellerby and Port Maren”.") },
  [EXTERNAL_PROVISION_AFFECTS_CONFORMITY] = { "affects_conformity", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Matters for security"),
    N_("Yes when a mistake there could break your security or your duties. These processes belong in the scope.") },
  [EXTERNAL_PROVISION_CONTROLS_TEXT] = { "controls_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Our controls"),
    N_("How you keep it in hand, e.g. “Seal check at both ends, GPS alarm, yearly visit”."),
    .clause = "8.4", .group = N_("How we control it") },
  [EXTERNAL_PROVISION_OUR_RESPONSIBLE] = { "our_responsible", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Responsible on our side"),
    N_("The person in your organisation who answers for it."),
    .target = &mun_person_spec },
  [EXTERNAL_PROVISION_SUPPLIER_RESPONSIBLE] = { "supplier_responsible", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Responsible on their side"), N_("Name and function of the person at the supplier.") },
  [EXTERNAL_PROVISION_MONITORING_TEXT] = { "monitoring_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("How we check"),
    N_("What you look at and how often, e.g. “Seal log every week, one unannounced visit a year”."),
    .clause = "8.4" },
  [EXTERNAL_PROVISION_LAST_CHECKED_ON] = { "last_checked_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Last checked on"), N_("When somebody last made this check.") },
  [EXTERNAL_PROVISION_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Draft, in use or ended."), .choices = external_provision_status_choices },
};

/* Ending an external provision is a change: plan it as one when security depends on it. */
static const MunTransition external_provision_transitions[] = {
  { "draft", "active", N_("Put into use"), "S", NULL },
  { "active", "ended", N_("End"), "S", NULL },
  { "ended", "draft", N_("Take up again"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_external_provision_spec = {
  .name = "external_provision",
  .prefix = "EXT",
  .title = N_("Externally provided process"),
  .plural = N_("Externally provided processes"),
  .purpose = N_("Which of your processes somebody else carries out, how you keep it under control and who answers "
                "for what."),
  .expects = N_("Every process that others run for you, with your controls and a named person on both sides, and "
                "regular checks that it works."),
  .module = "suppliers",
  .clause = "4.3, 8.4",
  .flags = MUN_SPEC_CHILD,
  .fields = external_provision_fields,
  .n_fields = N_EXTERNAL_PROVISION_FIELDS,
  .title_field = EXTERNAL_PROVISION_WHAT,
  .state_field = EXTERNAL_PROVISION_STATUS,
  .transitions = external_provision_transitions,
  .parent_field = EXTERNAL_PROVISION_SUPPLIER,
};

static const MunChoice supply_flow_value_class_choices[] = {
  { "low", N_("Low") },
  { "medium", N_("Medium") },
  { "high", N_("High") },
  { "critical", N_("Critical") },
  { NULL }
};

static const MunChoice supply_flow_direction_choices[] = {
  { "inbound", N_("Inbound") },
  { "outbound", N_("Outbound") },
  { "transit", N_("Transit") },
  { NULL }
};

static const MunChoice supply_flow_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("In use") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField supply_flow_fields[] = {
  [SUPPLY_FLOW_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("A name for the chain, e.g. “Pharmaceuticals, Port Maren to hospitals”.") },
  [SUPPLY_FLOW_GOODS] = { "goods", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Goods or information"), N_("What flows, e.g. “Temperature-controlled medicines on pallets”.") },
  [SUPPLY_FLOW_VALUE_CLASS] = { "value_class", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Value"),
    N_("How attractive to thieves or how critical for others the goods are."),
    .choices = supply_flow_value_class_choices },
  [SUPPLY_FLOW_DIRECTION] = { "direction", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Which way it goes"), N_("Goods come in to you, go out from you, or only pass through."), .choices = supply_flow_direction_choices },
  [SUPPLY_FLOW_YEARLY_VOLUME] = { "yearly_volume", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Volume per year"), N_("Roughly how much, e.g. “About 900 trailers”.") },
  [SUPPLY_FLOW_REQUIRED_SECURITY_LEVEL] = { "required_security_level", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Security level required"),
    N_("The level that customer, law or your own policy asks for, e.g. “Customer annex B: sealed, tracked, no stop "
       "within 200 km”.") },
  [SUPPLY_FLOW_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Flow owner"), N_("Who knows this chain and keeps the description right."), .target = &mun_person_spec },
  [SUPPLY_FLOW_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Draft, in use or retired."), .choices = supply_flow_status_choices },
};

static const MunTransition supply_flow_transitions[] = {
  { "draft", "active", N_("Put into use"), "S", NULL },
  { "active", "retired", N_("Retire"), "S", NULL },
  { "retired", "draft", N_("Take up again"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_supply_flow_spec = {
  .name = "supply_flow",
  .prefix = "FLW",
  .title = N_("Supply chain flow"),
  .plural = N_("Supply chain flows"),
  .purpose = N_("A typical chain of goods or information from origin to destination, stage by stage, with whoever "
                "holds the goods at each one."),
  .expects = N_("That you know your supply chain: where goods and information come from, through whose hands they "
                "pass and what protects them."),
  .module = "suppliers",
  .clause = "4.1, 8.2-e",
  .fields = supply_flow_fields,
  .n_fields = N_SUPPLY_FLOW_FIELDS,
  .title_field = SUPPLY_FLOW_NAME,
  .state_field = SUPPLY_FLOW_STATUS,
  .transitions = supply_flow_transitions,
};

static const MunField supply_stage_fields[] = {
  [SUPPLY_STAGE_FLOW] = { "flow", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Flow"), N_("The flow this stage belongs to."), .target = &mun_supply_flow_spec },
  [SUPPLY_STAGE_SEQ] = { "seq", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED | MUN_GIVEN,
    N_("Position"), N_("Place in the order of the stages."), .minimum = 1, .maximum = 9999 },
  [SUPPLY_STAGE_PLACE] = { "place", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Place"),
    N_("Where it is, or from where to where, e.g. “Port Maren, gate 3” or “Road, Ellerby to Quillbury”.") },
  [SUPPLY_STAGE_ACTIVITY] = { "activity", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What happens"), N_("What is done here, e.g. “Unloading, seal check, storage for one night”.") },
  [SUPPLY_STAGE_SITE] = { "site", MUN_KIND_LINK, 0,
    N_("Own site"), N_("The site, when it is one of yours."), .target = &mun_site_spec },
  [SUPPLY_STAGE_SUPPLIER] = { "supplier", MUN_KIND_LINK, MUN_LISTED,
    N_("Held by"),
    N_("The supplier that holds the goods here. Leave empty when you hold them yourselves."),
    .target = &mun_supplier_spec },
  [SUPPLY_STAGE_CUSTODY_PROOF] = { "custody_proof", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED,
    N_("Proof of handover"),
    N_("What proves who took over the goods, e.g. “CMR signed with seal number and photo”.") },
  [SUPPLY_STAGE_WEAK_POINT] = { "weak_point", MUN_KIND_LINE, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Weak point"),
    N_("Where goods could be taken or something slipped in, e.g. “Unlit kerb stop, 40 minutes”. It can become a "
       "risk.") },
  [SUPPLY_STAGE_MEASURES] = { "measures", MUN_KIND_LINE, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Measures"), N_("What protects the goods here, e.g. “Two drivers, tracked trailer”.") },
};

const MunSpec mun_supply_stage_spec = {
  .name = "supply_stage",
  .prefix = "STG",
  .title = N_("Stage"),
  .plural = N_("Stages"),
  .purpose = N_("One stop or leg of a flow: who holds the goods, what changes hands and which measures apply."),
  .expects = N_("Handovers without a gap: at each stage a known holder, a proof of handover and measures that fit "
                "the weak points."),
  .module = "suppliers",
  .clause = "6.1.2-f, 8.2-e",
  .flags = MUN_SPEC_CHILD,
  .fields = supply_stage_fields,
  .n_fields = N_SUPPLY_STAGE_FIELDS,
  .title_field = SUPPLY_STAGE_PLACE,
  .parent_field = SUPPLY_STAGE_FLOW,
};

static const MunChoice interdependency_kind_choices[] = {
  { "single_source", N_("Single source") },
  { "shared_subcontractor", N_("Shared subcontractor") },
  { "shared_site", N_("Shared site") },
  { "it_system", N_("IT system") },
  { "utility", N_("Power, water or network") },
  { "key_person", N_("Key person") },
  { "transport_link", N_("Transport link") },
  { NULL }
};

static const MunField interdependency_fields[] = {
  [INTERDEPENDENCY_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("What depends on what, e.g. “Both carriers use the same night driver pool”."),
    .group = N_("Dependency") },
  [INTERDEPENDENCY_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"),
    N_("The kind of dependency. Single sources and shared subcontractors are the ones most often overlooked."),
    .choices = interdependency_kind_choices },
  [INTERDEPENDENCY_INTERNAL] = { "internal", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Inside the organisation"), N_("Yes when both ends are your own, no when somebody else is involved.") },
  [INTERDEPENDENCY_SUPPLIER] = { "supplier", MUN_KIND_LINK, MUN_LISTED,
    N_("Supplier"),
    N_("The supplier that depends on something, if one is involved."),
    .target = &mun_supplier_spec },
  [INTERDEPENDENCY_DEPENDS_ON_SUPPLIER] = { "depends_on_supplier", MUN_KIND_LINK, 0,
    N_("Depends on supplier"),
    N_("The other supplier that the first one cannot do without."),
    .target = &mun_supplier_spec },
  [INTERDEPENDENCY_PROCESS] = { "process", MUN_KIND_LINK, MUN_LISTED,
    N_("Process"), N_("Your process that would suffer."), .target = &mun_business_process_spec },
  [INTERDEPENDENCY_EFFECT] = { "effect", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Impact"),
    N_("What stops, how soon and for how long, e.g. “No customs clearance after four hours”."),
    .clause = "8.6.4", .group = N_("If it fails") },
  [INTERDEPENDENCY_WORKAROUND] = { "workaround", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Workaround"), N_("How you would carry on, e.g. “Paper forms for one day, then the agent in the port”.") },
  [INTERDEPENDENCY_RISK] = { "risk", MUN_KIND_LINK, 0,
    N_("Risk"),
    N_("The risk that covers it. An active dependency needs a workaround or a risk."),
    .target = &mun_risk_spec, .clause = "6.1.2-f" },
  [INTERDEPENDENCY_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_("Draft, in use or retired."), .choices = supply_flow_status_choices },
};

static const MunTransition interdependency_transitions[] = {
  { "draft", "active", N_("Put into use"), "S", NULL },
  { "active", "retired", N_("Retire"), "S", NULL },
  { "retired", "draft", N_("Take up again"), "S", NULL, .early = TRUE },
  { NULL }
};

const MunSpec mun_interdependency_spec = {
  .name = "interdependency",
  .prefix = "DEP",
  .title = N_("Dependency"),
  .plural = N_("Dependencies"),
  .purpose = N_("A supplier, site, process, utility or system that another one needs, and what breaks when it "
                "breaks."),
  .expects = N_("That you know your single points of failure and have a way around each, or treat it as a risk."),
  .module = "suppliers",
  .clause = "6.1.2-f, 8.6.4",
  .fields = interdependency_fields,
  .n_fields = N_INTERDEPENDENCY_FIELDS,
  .title_field = INTERDEPENDENCY_TITLE,
  .state_field = INTERDEPENDENCY_STATUS,
  .transitions = interdependency_transitions,
};
