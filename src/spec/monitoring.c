/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/monitoring.h"

#include <glib/gi18n.h>

#include "spec/control.h"
#include "spec/foundation.h"
#include "spec/objective.h"
#include "spec/process.h"

static const MunChoice monitoring_item_subject_choices[] = {
  { "performance", N_("Performance") },
  { "control", N_("Control") },
  { "compliance", N_("Compliance") },
  { "objective", N_("Objective") },
  { "supplier", N_("Supplier") },
  { "process", N_("Process") },
  { NULL }
};

static const MunChoice monitoring_item_status_choices[] = {
  { "draft", N_("Draft") },
  { "active", N_("Active") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField monitoring_item_fields[] = {
  [MONITORING_ITEM_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"), N_("") },
  [MONITORING_ITEM_SUBJECT] = { "subject", MUN_KIND_CHOICE, MUN_REQUIRED,
    N_("Subject"), N_(""), .choices = monitoring_item_subject_choices },
  [MONITORING_ITEM_METHOD] = { "method", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Method"), N_("") },
  [MONITORING_ITEM_VALIDITY_NOTE] = { "validity_note", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Validity note"), N_("") },
  [MONITORING_ITEM_UNIT] = { "unit", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Unit"), N_("") },
  [MONITORING_ITEM_TARGET_TEXT] = { "target_text", MUN_KIND_LINE, MUN_REQUIRED | MUN_SEARCHED,
    N_("Target text"), N_("") },
  [MONITORING_ITEM_LIMIT_LOW] = { "limit_low", MUN_KIND_DECIMAL, 0,
    N_("Limit low"), N_("") },
  [MONITORING_ITEM_LIMIT_HIGH] = { "limit_high", MUN_KIND_DECIMAL, 0,
    N_("Limit high"), N_("") },
  [MONITORING_ITEM_MEASURE_EVERY_MONTHS] = { "measure_every_months", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Measure every months"), N_("") },
  [MONITORING_ITEM_EVALUATE_EVERY_MONTHS] = { "evaluate_every_months", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Evaluate every months"), N_("") },
  [MONITORING_ITEM_MEASURED_BY] = { "measured_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Measured by"), N_(""), .target = &mun_person_spec },
  [MONITORING_ITEM_EVALUATED_BY] = { "evaluated_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Evaluated by"), N_(""), .target = &mun_person_spec },
  [MONITORING_ITEM_OBJECTIVE] = { "objective", MUN_KIND_LINK, 0,
    N_("Objective"), N_(""), .target = &mun_objective_spec },
  [MONITORING_ITEM_CONTROL] = { "control", MUN_KIND_LINK, 0,
    N_("Control"), N_(""), .target = &mun_control_spec },
  [MONITORING_ITEM_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"), N_(""), .target = &mun_business_process_spec },
  [MONITORING_ITEM_LAST_MEASURED_ON] = { "last_measured_on", MUN_KIND_DATE, MUN_COMPUTED,
    N_("Last measured on"), N_("") },
  [MONITORING_ITEM_LAST_EVALUATED_ON] = { "last_evaluated_on", MUN_KIND_DATE, MUN_COMPUTED,
    N_("Last evaluated on"), N_("") },
  [MONITORING_ITEM_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = monitoring_item_status_choices },
};

/* Life: draft -> active (S) -> retired (S). */
static const MunTransition monitoring_item_transitions[] = {
  { NULL }
};

const MunSpec mun_monitoring_item_spec = {
  .name = "monitoring_item",
  .prefix = "MON",
  .title = N_("Monitoring plan line"),
  .plural = N_("Monitoring plan line"),
  .purpose = N_("What we watch, how, how often, who judges it and when."),
  .expects = N_(""),
  .module = "monitoring",
  .clause = "9.1",
  .fields = monitoring_item_fields,
  .n_fields = N_MONITORING_ITEM_FIELDS,
  .title_field = MONITORING_ITEM_TITLE,
  .state_field = MONITORING_ITEM_STATUS,
  .transitions = monitoring_item_transitions,
};

static const MunChoice measurement_on_target_choices[] = {
  { "yes", N_("Yes") },
  { "no", N_("No") },
  { "na", N_("Na") },
  { NULL }
};

static const MunField measurement_fields[] = {
  [MEASUREMENT_ITEM] = { "item", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Item"), N_(""), .target = &mun_monitoring_item_spec },
  [MEASUREMENT_TAKEN_ON] = { "taken_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Taken on"), N_("") },
  [MEASUREMENT_VALUE] = { "value", MUN_KIND_DECIMAL, 0,
    N_("Value"), N_("") },
  [MEASUREMENT_VALUE_TEXT] = { "value_text", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Value text"), N_("") },
  [MEASUREMENT_ON_TARGET] = { "on_target", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_COMPUTED,
    N_("On target"), N_(""), .choices = measurement_on_target_choices },
  [MEASUREMENT_TAKEN_BY] = { "taken_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Taken by"), N_(""), .target = &mun_person_spec },
  [MEASUREMENT_SOURCE] = { "source", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Source"), N_("") },
  [MEASUREMENT_COMMENT] = { "comment", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Comment"), N_("") },
};

const MunSpec mun_measurement_spec = {
  .name = "measurement",
  .prefix = "MEA",
  .title = N_("Measurement"),
  .plural = N_("Measurement"),
  .purpose = N_("One result with date, value and source."),
  .expects = N_(""),
  .module = "monitoring",
  .clause = "9.1, 6.2.1-d",
  .flags = MUN_SPEC_APPEND_ONLY | MUN_SPEC_CHILD,
  .fields = measurement_fields,
  .n_fields = N_MEASUREMENT_FIELDS,
  .title_field = MEASUREMENT_ITEM,
  .parent_field = MEASUREMENT_ITEM,
};

static const MunChoice performance_evaluation_status_choices[] = {
  { "draft", N_("Draft") },
  { "final", N_("Final") },
  { NULL }
};

static const MunField performance_evaluation_fields[] = {
  [PERFORMANCE_EVALUATION_PERIOD_FROM] = { "period_from", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED,
    N_("Period from"), N_("") },
  [PERFORMANCE_EVALUATION_PERIOD_TO] = { "period_to", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Period to"), N_("") },
  [PERFORMANCE_EVALUATION_DONE_ON] = { "done_on", MUN_KIND_DATE, MUN_REQUIRED,
    N_("Done on"), N_("") },
  [PERFORMANCE_EVALUATION_DONE_BY] = { "done_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Done by"), N_(""), .target = &mun_person_spec },
  [PERFORMANCE_EVALUATION_PERFORMANCE_CONCLUSION] = { "performance_conclusion", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Performance conclusion"), N_("") },
  [PERFORMANCE_EVALUATION_EFFECTIVENESS_CONCLUSION] = { "effectiveness_conclusion", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Effectiveness conclusion"), N_("") },
  [PERFORMANCE_EVALUATION_PROPOSALS] = { "proposals", MUN_KIND_TEXT, MUN_SEARCHED,
    N_("Proposals"), N_("") },
  [PERFORMANCE_EVALUATION_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"), N_(""), .choices = performance_evaluation_status_choices },
};

/* Life: draft -> final (S). */
static const MunTransition performance_evaluation_transitions[] = {
  { NULL }
};

const MunSpec mun_performance_evaluation_spec = {
  .name = "performance_evaluation",
  .prefix = "PEV",
  .title = N_("Performance evaluation"),
  .plural = N_("Performance evaluation"),
  .purpose = N_("Dated judgement over a period: how well are we doing and does the system work."),
  .expects = N_(""),
  .module = "monitoring",
  .clause = "9.1, 9.3.2-h",
  .fields = performance_evaluation_fields,
  .n_fields = N_PERFORMANCE_EVALUATION_FIELDS,
  .title_field = PERFORMANCE_EVALUATION_PERIOD_FROM,
  .state_field = PERFORMANCE_EVALUATION_STATUS,
  .transitions = performance_evaluation_transitions,
};
