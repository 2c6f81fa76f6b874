/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "spec/monitoring.h"

#include <glib/gi18n.h>

#include "spec/control.h"
#include "spec/foundation.h"
#include "spec/objective.h"
#include "spec/process.h"

static const MunChoice monitoring_item_subject_choices[] = {
  { "performance", N_("Security performance") },
  { "control",     N_("A control") },
  { "compliance",  N_("An obligation") },
  { "objective",   N_("An objective") },
  { "supplier",    N_("A supplier") },
  { "process",     N_("A process") },
  { NULL }
};

static const MunChoice monitoring_item_status_choices[] = {
  { "draft",   N_("Draft") },
  { "active",  N_("Active") },
  { "retired", N_("Retired") },
  { NULL }
};

static const MunField monitoring_item_fields[] = {
  [MONITORING_ITEM_TITLE] = { "title", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Title"),
    N_("What is watched, e.g. “Seal faults per 1,000 departures”."),
    .group = N_("What and how") },
  [MONITORING_ITEM_SUBJECT] = { "subject", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("About"),
    N_("What the measure tells something about."),
    .choices = monitoring_item_subject_choices },
  [MONITORING_ITEM_METHOD] = { "method", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Method"),
    N_("How it is measured, so that another would get the same value, e.g. “Count of faults in the gate log, each "
       "first Monday.”") },
  [MONITORING_ITEM_VALIDITY_NOTE] = { "validity_note", MUN_KIND_TEXT, MUN_REQUIRED | MUN_SEARCHED,
    N_("Why we can trust it"),
    N_("What makes the result reliable, e.g. “Log is compared with the camera once a month; scale is calibrated "
       "yearly.”") },
  [MONITORING_ITEM_UNIT] = { "unit", MUN_KIND_LINE, 0,
    N_("Unit"),
    N_("What the number means, e.g. “faults per 1,000” or “minutes”."),
    .group = N_("Target") },
  [MONITORING_ITEM_TARGET_TEXT] = { "target_text", MUN_KIND_LINE, MUN_REQUIRED | MUN_LISTED | MUN_SEARCHED,
    N_("Target"),
    N_("What is good enough, in words, e.g. “At most 2”.") },
  [MONITORING_ITEM_LIMIT_LOW] = { "limit_low", MUN_KIND_DECIMAL, 0,
    N_("Lower limit"),
    N_("A value below this one is off target. Leave empty if there is none.") },
  [MONITORING_ITEM_LIMIT_HIGH] = { "limit_high", MUN_KIND_DECIMAL, 0,
    N_("Upper limit"),
    N_("A value above this one is off target. Leave empty if there is none.") },
  [MONITORING_ITEM_MEASURE_EVERY_MONTHS] = { "measure_every_months", MUN_KIND_INTEGER, MUN_REQUIRED | MUN_LISTED,
    N_("Measured every"),
    N_("How often a value is taken."),
    .group = N_("When and who"), .minimum = 1, .maximum = 60, .unit = N_("months") },
  [MONITORING_ITEM_MEASURED_BY] = { "measured_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Measured by"),
    N_("Who takes the value."),
    .target = &mun_person_spec },
  [MONITORING_ITEM_EVALUATE_EVERY_MONTHS] = { "evaluate_every_months", MUN_KIND_INTEGER, MUN_REQUIRED,
    N_("Judged every"),
    N_("How often the values are looked at together and judged."),
    .minimum = 1, .maximum = 60, .unit = N_("months") },
  [MONITORING_ITEM_EVALUATED_BY] = { "evaluated_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Judged by"),
    N_("Who judges what the values mean; better not the one who takes them."),
    .target = &mun_person_spec },
  [MONITORING_ITEM_OBJECTIVE] = { "objective", MUN_KIND_LINK, 0,
    N_("Objective"),
    N_("The objective whose progress it shows."),
    .group = N_("About what"), .target = &mun_objective_spec },
  [MONITORING_ITEM_CONTROL] = { "control", MUN_KIND_LINK, 0,
    N_("Control"),
    N_("The control whose working it shows."),
    .target = &mun_control_spec },
  [MONITORING_ITEM_PROCESS] = { "process", MUN_KIND_LINK, 0,
    N_("Process"),
    N_("The process whose quality it shows."),
    .target = &mun_business_process_spec },
  [MONITORING_ITEM_LAST_MEASURED_ON] = { "last_measured_on", MUN_KIND_DATE, MUN_LISTED | MUN_COMPUTED | MUN_HAPPENED,
    N_("Last measured on"),
    N_("The day of the latest value. The program fills it in."),
    .group = N_("State") },
  [MONITORING_ITEM_LAST_EVALUATED_ON] = { "last_evaluated_on", MUN_KIND_DATE, MUN_HAPPENED,
    N_("Last judged on"),
    N_("The day somebody last looked at the figures and said what they mean. A finished performance evaluation fills it in.") },
  [MONITORING_ITEM_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("Only active measures count."),
    .choices = monitoring_item_status_choices },
};

static const MunTransition monitoring_item_transitions[] = {
  { "draft", "active", N_("Start watching"), "S", NULL },
  { "active", "retired", N_("Retire"), "S", NULL },
  { "retired", "active", N_("Watch again"), "S", NULL },
  { NULL }
};

const MunSpec mun_monitoring_item_spec = {
  .name = "monitoring_item",
  .prefix = "MON",
  .title = N_("Measure to watch"),
  .plural = N_("Measures to watch"),
  .purpose = N_("Says what you watch, how, how often, and who judges the result."),
  .expects = N_("At least five measures covering performance, controls and obligations, each taken and judged in "
                "its own rhythm by a method one can trust."),
  .module = "monitoring",
  .clause = "9.1",
  .fields = monitoring_item_fields,
  .n_fields = N_MONITORING_ITEM_FIELDS,
  .title_field = MONITORING_ITEM_TITLE,
  .state_field = MONITORING_ITEM_STATUS,
  .transitions = monitoring_item_transitions,
};

static const MunChoice measurement_on_target_choices[] = {
  { "yes", N_("On target") },
  { "no",  N_("Off target") },
  { "na",  N_("No target") },
  { NULL }
};

static const MunField measurement_fields[] = {
  [MEASUREMENT_ITEM] = { "item", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Measure"),
    N_("What was measured."),
    .target = &mun_monitoring_item_spec },
  [MEASUREMENT_TAKEN_ON] = { "taken_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Taken on"),
    N_("The day or the end of the period the value is for.") },
  [MEASUREMENT_VALUE] = { "value", MUN_KIND_DECIMAL, MUN_LISTED,
    N_("Measured value"),
    N_("The number. For results in words use the next field.") },
  [MEASUREMENT_VALUE_TEXT] = { "value_text", MUN_KIND_LINE, MUN_LISTED | MUN_SEARCHED,
    N_("Value in words"),
    N_("The result, if it is not a number, e.g. “All six alarms passed.”") },
  [MEASUREMENT_ON_TARGET] = { "on_target", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED | MUN_COMPUTED,
    N_("On target"),
    N_("Worked out from the limits of the measure."),
    .choices = measurement_on_target_choices },
  [MEASUREMENT_TAKEN_BY] = { "taken_by", MUN_KIND_LINK, MUN_REQUIRED,
    N_("Taken by"),
    N_("Who took the value."),
    .target = &mun_person_spec },
  [MEASUREMENT_SOURCE] = { "source", MUN_KIND_LINE, MUN_SEARCHED,
    N_("Source"),
    N_("Where it comes from, e.g. “Gate log October, page 14”.") },
  [MEASUREMENT_COMMENT] = { "comment", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Comment"),
    N_("What explains the value, above all when it is off target.") },
};

const MunSpec mun_measurement_spec = {
  .name = "measurement",
  .prefix = "MEA",
  .title = N_("Measurement"),
  .plural = N_("Measurements"),
  .purpose = N_("Records one result with its date, value and source."),
  .expects = N_("Values in the planned rhythm, with a source that can be looked up, and a word on those that are "
                "off target."),
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
  [PERFORMANCE_EVALUATION_PERIOD_FROM] = { "period_from", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Period from"),
    N_("The first day of the period that is judged.") },
  [PERFORMANCE_EVALUATION_PERIOD_TO] = { "period_to", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_PLANNED,
    N_("Period to"),
    N_("The last day of the period.") },
  [PERFORMANCE_EVALUATION_DONE_ON] = { "done_on", MUN_KIND_DATE, MUN_REQUIRED | MUN_LISTED | MUN_HAPPENED,
    N_("Done on"),
    N_("The day of the judgement.") },
  [PERFORMANCE_EVALUATION_DONE_BY] = { "done_by", MUN_KIND_LINK, MUN_REQUIRED | MUN_LISTED,
    N_("Done by"),
    N_("Who judged."),
    .target = &mun_person_spec },
  [PERFORMANCE_EVALUATION_PERFORMANCE_CONCLUSION] = { "performance_conclusion", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Security performance"),
    N_("How secure you really were: your conclusion from measures, events, losses and exercises, with the figures "
       "it rests on."),
    .group = N_("Judgement") },
  [PERFORMANCE_EVALUATION_EFFECTIVENESS_CONCLUSION] = { "effectiveness_conclusion", MUN_KIND_TEXT,
    MUN_REQUIRED | MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Effectiveness of the system"),
    N_("Whether the system works: if objectives, controls and processes bring what they should, and where they do "
       "not.") },
  [PERFORMANCE_EVALUATION_PROPOSALS] = { "proposals", MUN_KIND_TEXT, MUN_SEARCHED | MUN_CONFIDENTIAL,
    N_("Proposals"),
    N_("What you propose to the management review.") },
  [PERFORMANCE_EVALUATION_STATUS] = { "status", MUN_KIND_CHOICE, MUN_REQUIRED | MUN_LISTED,
    N_("Status"),
    N_("A final evaluation goes into the management review."),
    .choices = performance_evaluation_status_choices },
};

static const MunTransition performance_evaluation_transitions[] = {
  { "draft", "final", N_("Declare final"), "S", NULL },
  { NULL }
};

const MunSpec mun_performance_evaluation_spec = {
  .name = "performance_evaluation",
  .prefix = "PEV",
  .title = N_("Performance evaluation"),
  .plural = N_("Performance evaluations"),
  .purpose = N_("Judges over a period how secure you really were and whether the system works."),
  .expects = N_("A final evaluation of the last year that draws a conclusion from figures and events, good and bad."),
  .module = "monitoring",
  .clause = "9.1, 9.3.2-h",
  .fields = performance_evaluation_fields,
  .n_fields = N_PERFORMANCE_EVALUATION_FIELDS,
  .title_field = PERFORMANCE_EVALUATION_PERIOD_TO,
  .state_field = PERFORMANCE_EVALUATION_STATUS,
  .transitions = performance_evaluation_transitions,
};
