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
  { "it_service", N_("It service") },
  { "staffing", N_("Staffing") },
  { "cleaning", N_("Cleaning") },
  { "maintenance", N_("Maintenance") },
  { "packaging", N_("Packaging") },
  { "fuel", N_("Fuel") },
  { "waste", N_("Waste") },
  { "other", N_("Other") },
  { NULL }
};

static const MunChoice supplier_direction_choices[] = {
  { "upstream", N_("Upstream") },
  { "downstream", N_("Downstream") },
  { "support", N_("Support") },
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
  { "conditional", N_("Conditional") },
  { "failed", N_("Failed") },
  { NULL }
};

static const MunChoice supplier_status_choices[] = {
  { "candidate", N_("Candidate") },
  { "approved", N_("Approved") },
  { "conditional", N_("Conditional") },
  { "suspended", N_("Suspended") },
  { "ended", N_("Ended") },
  { NULL }
};

static const MunField supplier_fields[] = {
  [SUPPLIER_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [SUPPLIER_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = supplier_kind_choices },
  [SUPPLIER_SERVICES] = { "services", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Services"), N_("") },
  [SUPPLIER_COUNTRY] = { "country", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Country"), N_("") },
  [SUPPLIER_CONTACT] = { "contact", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Contact"), N_("") },
  [SUPPLIER_DIRECTION] = { "direction", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Direction"), N_(""), .choices = supplier_direction_choices },
  [SUPPLIER_CRITICALITY] = { "criticality", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Criticality"), N_(""), .choices = supplier_criticality_choices },
  [SUPPLIER_SECURITY_REQUIREMENTS] = { "security_requirements", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Security requirements"), N_("") },
  [SUPPLIER_CONTRACT_REF] = { "contract_ref", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Contract ref"), N_("") },
  [SUPPLIER_CONTRACT_HAS_SECURITY] = { "contract_has_security", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Contract has security"), N_("") },
  [SUPPLIER_CERTIFICATES] = { "certificates", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Certificates"), N_("") },
  [SUPPLIER_CERTIFICATE_VALID_UNTIL] = { "certificate_valid_until", MUN_KIND_DATE, 0,
    N_("Certificate valid until"), N_("") },
  [SUPPLIER_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [SUPPLIER_ASSESSMENT_STATUS] = { "assessment_status", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Assessment status"), N_(""), .choices = supplier_assessment_status_choices },
  [SUPPLIER_LAST_ASSESSED_ON] = { "last_assessed_on", MUN_KIND_DATE, 0,
    N_("Last assessed on"), N_("") },
  [SUPPLIER_ASSESSMENT_DUE] = { "assessment_due", MUN_KIND_DATE, 0,
    N_("Assessment due"), N_("") },
  [SUPPLIER_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = supplier_status_choices },
};

/* Life: candidate -> approved / conditional (S after assessment; T for high criticality) -> suspended (S) -> ended (S). */
static const MunTransition supplier_transitions[] = {
  { NULL }
};

const MunSpec mun_supplier_spec = {
  .name = "supplier",
  .prefix = "SUP",
  .title = N_("Supplier or partner"),
  .plural = N_("Supplier or partner"),
  .purpose = N_("Anybody outside who moves, stores, guards, processes or has access: carriers, agents, warehouses, guards, IT, staffing, cleaning."),
  .expects = N_(""),
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
  { "conditional", N_("Conditional") },
  { "failed", N_("Failed") },
  { NULL }
};

static const MunField supplier_assessment_fields[] = {
  [SUPPLIER_ASSESSMENT_SUPPLIER] = { "supplier", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Supplier"), N_(""), .target = &mun_supplier_spec },
  [SUPPLIER_ASSESSMENT_ASSESSED_ON] = { "assessed_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Assessed on"), N_("") },
  [SUPPLIER_ASSESSMENT_METHOD] = { "method", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Method"), N_(""), .choices = supplier_assessment_method_choices },
  [SUPPLIER_ASSESSMENT_SCORE] = { "score", MUN_KIND_INTEGER, 0,
    N_("Score"), N_("") },
  [SUPPLIER_ASSESSMENT_FINDINGS] = { "findings", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Findings"), N_("") },
  [SUPPLIER_ASSESSMENT_RESULT] = { "result", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Result"), N_(""), .choices = supplier_assessment_result_choices },
  [SUPPLIER_ASSESSMENT_ASSESSOR] = { "assessor", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Assessor"), N_(""), .target = &mun_person_spec },
  [SUPPLIER_ASSESSMENT_ACTIONS] = { "actions", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Actions"), N_("") },
  [SUPPLIER_ASSESSMENT_NEXT_DUE] = { "next_due", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Next due"), N_("") },
};

const MunSpec mun_supplier_assessment_spec = {
  .name = "supplier_assessment",
  .prefix = "SUA",
  .title = N_("Supplier assessment"),
  .plural = N_("Supplier assessment"),
  .purpose = N_("One dated check of a supplier's security."),
  .expects = N_(""),
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
  { "active", N_("Active") },
  { "ended", N_("Ended") },
  { NULL }
};

static const MunField external_provision_fields[] = {
  [EXTERNAL_PROVISION_SUPPLIER] = { "supplier", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Supplier"), N_(""), .target = &mun_supplier_spec },
  [EXTERNAL_PROVISION_PROCESS] = { "process", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Process"), N_(""), .target = &mun_business_process_spec },
  [EXTERNAL_PROVISION_WHAT] = { "what", MUN_KIND_TEXT, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("What"), N_("") },
  [EXTERNAL_PROVISION_AFFECTS_CONFORMITY] = { "affects_conformity", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Affects conformity"), N_("") },
  [EXTERNAL_PROVISION_CONTROLS_TEXT] = { "controls_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Controls text"), N_("") },
  [EXTERNAL_PROVISION_OUR_RESPONSIBLE] = { "our_responsible", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Our responsible"), N_(""), .target = &mun_person_spec },
  [EXTERNAL_PROVISION_SUPPLIER_RESPONSIBLE] = { "supplier_responsible", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Supplier responsible"), N_("") },
  [EXTERNAL_PROVISION_MONITORING_TEXT] = { "monitoring_text", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Monitoring text"), N_("") },
  [EXTERNAL_PROVISION_LAST_CHECKED_ON] = { "last_checked_on", MUN_KIND_DATE, 0,
    N_("Last checked on"), N_("") },
  [EXTERNAL_PROVISION_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = external_provision_status_choices },
};

/* Life: draft -> active (S) -> ended (S via change). */
static const MunTransition external_provision_transitions[] = {
  { NULL }
};

const MunSpec mun_external_provision_spec = {
  .name = "external_provision",
  .prefix = "EXT",
  .title = N_("Externally provided process"),
  .plural = N_("Externally provided process"),
  .purpose = N_("Which of our processes somebody else carries out, how we keep it under control and who answers for what."),
  .expects = N_(""),
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
  { "active", N_("Active") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField supply_flow_fields[] = {
  [SUPPLY_FLOW_NAME] = { "name", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Name"), N_("") },
  [SUPPLY_FLOW_GOODS] = { "goods", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Goods"), N_("") },
  [SUPPLY_FLOW_VALUE_CLASS] = { "value_class", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Value class"), N_(""), .choices = supply_flow_value_class_choices },
  [SUPPLY_FLOW_DIRECTION] = { "direction", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Direction"), N_(""), .choices = supply_flow_direction_choices },
  [SUPPLY_FLOW_YEARLY_VOLUME] = { "yearly_volume", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Yearly volume"), N_("") },
  [SUPPLY_FLOW_REQUIRED_SECURITY_LEVEL] = { "required_security_level", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Required security level"), N_("") },
  [SUPPLY_FLOW_OWNER] = { "owner", MUN_KIND_LINK, MUN_LISTED,
    N_("Owner"), N_(""), .target = &mun_person_spec },
  [SUPPLY_FLOW_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = supply_flow_status_choices },
};

/* Life: draft -> active -> retired (S). */
static const MunTransition supply_flow_transitions[] = {
  { NULL }
};

const MunSpec mun_supply_flow_spec = {
  .name = "supply_flow",
  .prefix = "FLW",
  .title = N_("Goods or information flow"),
  .plural = N_("Goods or information flow"),
  .purpose = N_("A typical chain from origin to destination, as a list of stages with the holder of the goods at each one."),
  .expects = N_(""),
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
    N_("Flow"), N_(""), .target = &mun_supply_flow_spec },
  [SUPPLY_STAGE_SEQ] = { "seq", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_COMPUTED,
    N_("Seq"), N_("") },
  [SUPPLY_STAGE_PLACE] = { "place", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Place"), N_("") },
  [SUPPLY_STAGE_SITE] = { "site", MUN_KIND_LINK, MUN_LISTED,
    N_("Site"), N_(""), .target = &mun_site_spec },
  [SUPPLY_STAGE_SUPPLIER] = { "supplier", MUN_KIND_LINK, 0,
    N_("Supplier"), N_(""), .target = &mun_supplier_spec },
  [SUPPLY_STAGE_ACTIVITY] = { "activity", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Activity"), N_("") },
  [SUPPLY_STAGE_CUSTODY_PROOF] = { "custody_proof", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Custody proof"), N_("") },
  [SUPPLY_STAGE_WEAK_POINT] = { "weak_point", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Weak point"), N_("") },
  [SUPPLY_STAGE_MEASURES] = { "measures", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Measures"), N_("") },
};

const MunSpec mun_supply_stage_spec = {
  .name = "supply_stage",
  .prefix = "STG",
  .title = N_("Stage of a flow"),
  .plural = N_("Stage of a flow"),
  .purpose = N_("One stop or leg: who holds the goods, what changes hands, which measures apply."),
  .expects = N_(""),
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
  { "it_system", N_("It system") },
  { "utility", N_("Utility") },
  { "key_person", N_("Key person") },
  { "transport_link", N_("Transport link") },
  { NULL }
};

static const MunField interdependency_fields[] = {
  [INTERDEPENDENCY_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [INTERDEPENDENCY_KIND] = { "kind", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Kind"), N_(""), .choices = interdependency_kind_choices },
  [INTERDEPENDENCY_SUPPLIER] = { "supplier", MUN_KIND_LINK, 0,
    N_("Supplier"), N_(""), .target = &mun_supplier_spec },
  [INTERDEPENDENCY_DEPENDS_ON_SUPPLIER] = { "depends_on_supplier", MUN_KIND_LINK, 0,
    N_("Depends on supplier"), N_(""), .target = &mun_supplier_spec },
  [INTERDEPENDENCY_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"), N_(""), .target = &mun_business_process_spec },
  [INTERDEPENDENCY_INTERNAL] = { "internal", MUN_KIND_YES_NO, MUN_REQUIRED,
    N_("Internal"), N_("") },
  [INTERDEPENDENCY_EFFECT] = { "effect", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Effect"), N_("") },
  [INTERDEPENDENCY_WORKAROUND] = { "workaround", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Workaround"), N_("") },
  [INTERDEPENDENCY_RISK] = { "risk", MUN_KIND_LINK, 0,
    N_("Risk"), N_(""), .target = &mun_risk_spec },
  [INTERDEPENDENCY_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = supply_flow_status_choices },
};

/* Life: draft -> active -> retired (S). */
static const MunTransition interdependency_transitions[] = {
  { NULL }
};

const MunSpec mun_interdependency_spec = {
  .name = "interdependency",
  .prefix = "DEP",
  .title = N_("Dependency"),
  .plural = N_("Dependency"),
  .purpose = N_("A supplier, site, process, utility or system that another one needs; what breaks when it breaks."),
  .expects = N_(""),
  .module = "suppliers",
  .clause = "6.1.2-f, 8.6.4",
  .fields = interdependency_fields,
  .n_fields = N_INTERDEPENDENCY_FIELDS,
  .title_field = INTERDEPENDENCY_TITLE,
  .state_field = INTERDEPENDENCY_STATUS,
  .transitions = interdependency_transitions,
};
