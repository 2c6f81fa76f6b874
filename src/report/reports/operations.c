/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>

#include "report/reports/registers.h"

/* The risks that count on a control: number and score today. */
static char *
show_risks (MunReport *report,
            MunRecord *control)
{
  g_autoptr(GPtrArray) risks = mun_workspace_find (report->workspace, &mun_risk_spec, RISK_CONTROLS, MUN_LINKS_TO, mun_record_get_id (control),
                                                   RISK_STATUS, MUN_IS_NOT, "closed", -1);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < risks->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? mun_report_text (report, N_(", ")) : "", mun_record_get_ref (g_ptr_array_index (risks, i)));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
show_covers (MunReport *report,
             MunRecord *process)
{
  static const struct { int field; const char *label; } subjects[] = {
    { BUSINESS_PROCESS_COVERS_HR, N_("Security of personnel") },
    { BUSINESS_PROCESS_COVERS_EQUIPMENT, N_("Security equipment") },
    { BUSINESS_PROCESS_COVERS_IT, N_("Computers and data") },
  };
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (mun_record_get_yes (process, subjects[i].field))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", mun_report_text (report, subjects[i].label));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
show_control (MunReport *report,
              MunRecord *equipment)
{
  return mun_part_links (report, equipment, EQUIPMENT_CONTROL);
}

static char *
show_instruction (MunReport *report,
                  MunRecord *equipment)
{
  return mun_part_links (report, equipment, EQUIPMENT_OPERATING_INSTRUCTION);
}

static char *
show_equipment (MunReport *report,
                MunRecord *event)
{
  return mun_part_links (report, event, EQUIPMENT_EVENT_EQUIPMENT);
}

static char *
show_change (MunReport *report,
             MunRecord *event)
{
  return mun_part_links (report, event, EQUIPMENT_EVENT_CHANGE);
}

static const MunReportColumn process_columns[] = {
  { MUN_SHOW_REF }, { BUSINESS_PROCESS_NAME, .weight = 2 }, { BUSINESS_PROCESS_OWNER, .weight = 1.2 }, { BUSINESS_PROCESS_PERFORMED_BY }, { BUSINESS_PROCESS_IMPORTANCE },
  { MUN_SHOW_TEXT, N_("Covers"), show_covers, .weight = 1.2 }, { BUSINESS_PROCESS_LAST_CHECKED_ON }, { BUSINESS_PROCESS_REVIEW_DUE }, { BUSINESS_PROCESS_STATUS },
  { MUN_SHOW_END }
};

static const MunReportColumn rule_columns[] = {
  { MUN_SHOW_REF }, { BUSINESS_PROCESS_CRITERIA, .weight = 2 }, { BUSINESS_PROCESS_CONTROL_METHOD, .weight = 1.6 }, { BUSINESS_PROCESS_RECORDS_KEPT, .weight = 1.4 },
  { MUN_SHOW_END }
};

static const MunReportColumn control_columns[] = {
  { MUN_SHOW_REF }, { CONTROL_TITLE, .weight = 2.2 }, { CONTROL_KIND }, { CONTROL_FUNCTION }, { CONTROL_SITE, .weight = 1.8 }, { CONTROL_OWNER, .weight = 1.2 },
  { CONTROL_CHECK_RESULT }, { CONTROL_LAST_CHECKED_ON }, { CONTROL_CHECK_DUE }, { CONTROL_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn use_columns[] = {
  { MUN_SHOW_REF }, { CONTROL_DESCRIPTION, .weight = 2.4 }, { CONTROL_PROCESS, .weight = 1.6 }, { MUN_SHOW_TEXT, N_("Risks that count on it"), show_risks, .weight = 2 },
  { MUN_SHOW_END }
};

static const MunReportColumn life_columns[] = {
  { MUN_SHOW_REF }, { EQUIPMENT_NAME, .weight = 1.8 }, { EQUIPMENT_KIND }, { EQUIPMENT_SITE, .weight = 1.6 }, { MUN_SHOW_TEXT, N_("Part of control"), show_control, .weight = 1.8 },
  { EQUIPMENT_OWNER, .weight = 1.2 }, { EQUIPMENT_STAGE }, { MUN_SHOW_END }
};

static const MunReportColumn design_columns[] = {
  { MUN_SHOW_REF }, { EQUIPMENT_SPECIFICATION, .weight = 2 }, { EQUIPMENT_DESIGN_APPROVED_ON }, { EQUIPMENT_COMMISSIONED_ON }, { EQUIPMENT_END_OF_LIFE_ON },
  { MUN_SHOW_TEXT, N_("Operating instruction"), show_instruction, .weight = 1.6 }, { MUN_SHOW_END }
};

static const MunReportColumn service_columns[] = {
  { MUN_SHOW_REF }, { EQUIPMENT_NAME, .weight = 1.6 }, { EQUIPMENT_STATUS }, { EQUIPMENT_SERVICE_INTERVAL_MONTHS }, { EQUIPMENT_LAST_SERVICE_ON },
  { EQUIPMENT_NEXT_SERVICE_DUE }, { EQUIPMENT_LAST_TEST_ON }, { EQUIPMENT_LAST_TEST_RESULT }, { MUN_SHOW_END }
};

static const MunReportColumn event_columns[] = {
  { MUN_SHOW_REF }, { MUN_SHOW_TEXT, N_("Equipment"), show_equipment, .weight = 1.6 }, { EQUIPMENT_EVENT_ON_DATE }, { EQUIPMENT_EVENT_KIND },
  { EQUIPMENT_EVENT_DONE_BY, .weight = 1.4 }, { EQUIPMENT_EVENT_RESULT }, { MUN_SHOW_TEXT, N_("Change"), show_change, .weight = 1.4 }, { MUN_SHOW_END }
};

static const MunReportTable process_table = { .caption = N_("The processes"), .spec = &mun_business_process_spec, .columns = process_columns, .anchors = TRUE };
static const MunReportTable rule_table = { .caption = N_("How they are kept under control"), .spec = &mun_business_process_spec, .columns = rule_columns, .links = TRUE };
static const MunReportTable control_table = { .caption = N_("The controls and whether they work"), .spec = &mun_control_spec, .columns = control_columns, .anchors = TRUE };
static const MunReportTable use_table = { .caption = N_("How they work and what they are for"), .spec = &mun_control_spec, .columns = use_columns, .links = TRUE };
static const MunReportTable life_table = { .caption = N_("The items"), .spec = &mun_equipment_spec, .columns = life_columns, .anchors = TRUE };
static const MunReportTable design_table = { .caption = N_("From design to replacement"), .spec = &mun_equipment_spec, .columns = design_columns, .links = TRUE };
static const MunReportTable service_table = { .caption = N_("Service and tests"), .spec = &mun_equipment_spec, .columns = service_columns, .links = TRUE };
static const MunReportTable event_table = { .spec = &mun_equipment_event_spec, .columns = event_columns };

static const MunRegister registers[] = {
  { .level = 1, .title = N_("Processes"), .intro = N_("The rules for doing each process right, how that is checked, and the records that prove it."),
    .spec = &mun_business_process_spec, .sort_field = MUN_SORT_REF, .tables = { &process_table, &rule_table },
    .missing = N_("No process is on record."), .where = N_("Record them under Processes.") },
  { .level = 1, .title = N_("Controls"), .intro = N_("Measures against risk that are in place or planned, whether they work, and the risks that count on them."),
    .spec = &mun_control_spec, .sort_field = MUN_SORT_REF, .tables = { &control_table, &use_table },
    .missing = N_("No control is on record."), .where = N_("Record them under Controls, or choose some from the library in the risk wizard.") },
  { .level = 1, .title = N_("Equipment"), .intro = N_("Locks, fences, cameras, alarms, seals and instruments from design to replacement, with service and tests."),
    .spec = &mun_equipment_spec, .sort_field = MUN_SORT_REF, .tables = { &life_table, &design_table, &service_table },
    .missing = N_("No equipment is on record."), .where = N_("Record it under Security equipment.") },
  { .level = 1, .title = N_("History of the equipment"), .intro = N_("Inspections, service, tests, repairs and changes, the newest first. A modification points to its approved change."),
    .spec = &mun_equipment_event_spec, .sort_field = EQUIPMENT_EVENT_ON_DATE, .descending = TRUE, .tables = { &event_table },
    .missing = N_("No work on the equipment is on record."), .where = N_("Add each service, test and repair to the history of the item.") },
};

static const MunRegisterDue dues[] = {
  { &mun_business_process_spec, BUSINESS_PROCESS_REVIEW_DUE, BUSINESS_PROCESS_OWNER, "retired", -1, N_("Review") },
  { &mun_business_process_spec, BUSINESS_PROCESS_LAST_CHECKED_ON, BUSINESS_PROCESS_OWNER, "draft\nretired", -1, N_("Check"), SETTING_PROCESS_CHECK_MONTHS },
  { &mun_control_spec, CONTROL_CHECK_DUE, CONTROL_OWNER, "retired", -1, N_("Try out") },
  { &mun_equipment_spec, EQUIPMENT_NEXT_SERVICE_DUE, EQUIPMENT_OWNER, "replaced", -1, N_("Servicing") },
  { &mun_equipment_spec, EQUIPMENT_END_OF_LIFE_ON, EQUIPMENT_OWNER, "replaced", -1, N_("Replace") },
};

/* What is still to be put in does not work yet, and is no fault. */
static guint
count_faulty (MunReport *report)
{
  return (guint) MAX (mun_workspace_count (report->workspace, &mun_equipment_spec, EQUIPMENT_STATUS, MUN_IN, "degraded\nout_of_service",
                                           EQUIPMENT_STAGE, MUN_NOT_IN, "design\ninstallation", -1), 0);
}

static void
add_figures (MunReport *report)
{
  mun_report_heading (report, 1, N_("At a glance"), N_("What is in use for security, and what needs attention."));
  mun_part_figure_number (report, mun_register_count (report, &mun_business_process_spec, BUSINESS_PROCESS_STATUS, MUN_IS, "active"), N_("Processes in use"));
  mun_part_figure_number (report, mun_register_count (report, &mun_control_spec, CONTROL_STATUS, MUN_IS, "in_use"), N_("Controls in use"));
  mun_part_figure_number (report, mun_register_count (report, &mun_control_spec, CONTROL_STATUS, MUN_IN, "weak\nout_of_use"), N_("Controls weak or out of use"));
  mun_part_figure_number (report, mun_register_count (report, &mun_equipment_spec, EQUIPMENT_STAGE, MUN_IS, "in_operation"), N_("Items in operation"));
  if (mun_report_shows (report, &mun_equipment_spec, EQUIPMENT_STATUS))
    mun_part_figure_number (report, count_faulty (report), N_("Items that do not fully work"));
}

static void
build (MunReport *report)
{
  add_figures (report);
  mun_register_overdue (report, dues, G_N_ELEMENTS (dues), N_("None: every review, check and service is in time."));
  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    mun_register_add (report, &registers[i]);
}

const MunReportType mun_operations_report = {
  .id = "operations",
  .code = "R16",
  .records = "business_process control equipment",
  .title = N_("Processes, controls and equipment"),
  .purpose = N_("How the work is kept under control, which measures against risk work, and how the equipment is looked after."),
  .clause = "8.1, 8.2, 8.4",
  .classification = "confidential",
  .inside = TRUE,
  .signatures = MUN_SIGN_PREPARED,
  .landscape = TRUE,
  .build = build,
};
