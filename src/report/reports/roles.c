/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/reports/registers.h"
#include "report/reports/role-matrix.h"

/* The two duties that somebody must have by clause 5.3. */
static const struct {
  int         field;
  const char *missing;
} duties[] = {
  { ROLE_ENSURES_CONFORMITY, N_("No role in force has the duty to see that the system meets the standard.") },
  { ROLE_REPORTS_PERFORMANCE, N_("No role in force has the duty to report on security to top management.") },
};

/* Most roles are held until further notice: an end is said where there is one. */
static char *
show_time_held (MunReport *report,
                MunRecord *holder)
{
  g_autofree char *from = mun_report_value (report, holder, ROLE_ASSIGNMENT_STARTS_ON);
  g_autofree char *until = mun_report_value (report, holder, ROLE_ASSIGNMENT_ENDS_ON);

  return *until != '\0' ? mun_report_say (report, N_("%1$s\nuntil %2$s"), from, until) : g_steal_pointer (&from);
}

static const MunReportColumn holder_columns[] = {
  { MUN_SHOW_REF }, { ROLE_ASSIGNMENT_PERSON, .weight = 1.6 }, { ROLE_ASSIGNMENT_AS_DEPUTY }, { MUN_SHOW_TEXT, N_("Held since"), show_time_held, .narrow = TRUE },
  { ROLE_ASSIGNMENT_ASSIGNED_BY, .weight = 1.4 }, { ROLE_ASSIGNMENT_COMMUNICATED_ON }, { ROLE_ASSIGNMENT_ACCEPTED_ON }, { MUN_SHOW_END }
};

gboolean
mun_role_is_held (MunReport *report,
                  MunRecord *holder)
{
  return !mun_report_is_past (report, holder, ROLE_ASSIGNMENT_ENDS_ON)
         && strcmp (mun_record_get (holder, ROLE_ASSIGNMENT_STARTS_ON), report->today) <= 0;
}

/* "Ida Korsgaard; as deputy Deepak Nair": who holds a role today. */
static char *
describe_holders (MunReport *report,
                  MunRecord *role)
{
  g_autoptr(GPtrArray) holders = mun_workspace_children (report->workspace, role, &mun_role_assignment_spec);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < holders->len; i++)
    {
      MunRecord *holder = g_ptr_array_index (holders, i);
      g_autofree char *name = mun_report_value (report, holder, ROLE_ASSIGNMENT_PERSON);
      g_autofree char *deputy = mun_report_say (report, N_("%s as deputy"), name);

      if (mun_role_is_held (report, holder))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", mun_record_get_yes (holder, ROLE_ASSIGNMENT_AS_DEPUTY) ? deputy : name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
show_duties (MunReport *report,
             MunRecord *role)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (duties); i++)
    if (mun_record_get_yes (role, duties[i].field))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", mun_report_label (report, &mun_role_spec, duties[i].field));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_duties (MunReport *report)
{
  mun_report_heading (report, 1, N_("The two duties of the standard"),
                      N_("Top management has to give somebody the duty to see that the system meets the standard, and somebody the duty to report to it how the system performs."));
  for (guint i = 0; i < G_N_ELEMENTS (duties); i++)
    {
      g_autoptr(GPtrArray) roles = mun_workspace_find (report->workspace, &mun_role_spec, duties[i].field, MUN_IS, "1", ROLE_STATUS, MUN_IS, "active", -1);
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint k = 0; k < roles->len; k++)
        {
          MunRecord *role = g_ptr_array_index (roles, k);
          g_autofree char *title = mun_report_title (report, role);
          g_autofree char *holders = describe_holders (report, role);

          g_string_append_printf (text, "%s%s %s", k > 0 ? "\n" : "", mun_record_get_ref (role), title);
          if (!report->options->public_edition)
            g_string_append_printf (text, "\n%s", *holders != '\0' ? holders : mun_report_text (report, N_("Nobody holds this role today.")));
        }
      if (roles->len > 0)
        mun_document_add_definition (report->document, mun_report_label (report, &mun_role_spec, duties[i].field), text->str);
      else
        mun_report_missing (report, duties[i].missing, N_("Mark the role that has it under Roles."));
    }
}

static void
add_overview (MunReport *report,
              GPtrArray *roles)
{
  const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { ROLE_TITLE, .weight = 1.6 }, { ROLE_KIND, .weight = 1.2 },
    { report->options->public_edition ? MUN_SHOW_SKIP : MUN_SHOW_TEXT, N_("Holder today"), describe_holders, .weight = 2 },
    { MUN_SHOW_TEXT, N_("Duty of clause 5.3"), show_duties, .weight = 1.6 }, { ROLE_STATUS }, { MUN_SHOW_END }
  };
  const MunReportTable table = { .caption = N_("All roles"), .spec = &mun_role_spec, .columns = columns, .links = TRUE };

  mun_report_heading (report, 1, N_("Roles"), N_("Everything that security depends on has a role, and each role somebody who holds it."));
  if (roles->len > 0)
    mun_report_table (report, &table, roles);
  else
    mun_report_missing (report, N_("No role is on record."), N_("Describe the roles under Roles and name who holds them."));
}

static void
add_remarks (MunReport *report,
             GPtrArray *holders)
{
  gboolean main_holder = FALSE;

  for (guint i = 0; i < holders->len; i++)
    {
      MunRecord *holder = g_ptr_array_index (holders, i);

      main_holder = main_holder || (mun_role_is_held (report, holder) && !mun_record_get_yes (holder, ROLE_ASSIGNMENT_AS_DEPUTY));
    }
  if (!main_holder)
    mun_report_missing (report, N_("Nobody holds this role today."), N_("Name the holder in the role."));
}

static void
add_role (MunReport *report,
          MunRecord *role)
{
  static const int state[] = { ROLE_KIND, ROLE_STATUS, -1 };
  static const int all[] = { ROLE_RESPONSIBILITIES, ROLE_AUTHORITIES, ROLE_DOCUMENT | MUN_PART_OPTIONAL, -1 };
  static const int shown[] = { ROLE_RESPONSIBILITIES, -1 };
  const MunReportTable table = { .spec = &mun_role_assignment_spec, .columns = holder_columns };
  g_autoptr(GPtrArray) holders = mun_workspace_children (report->workspace, role, &mun_role_assignment_spec);
  g_autofree char *marks = show_duties (report, role);

  mun_part_heading (report, 2, role, ROLE_TITLE);
  mun_part_define_joined (report, role, N_("Kind and state"), state);
  mun_part_define (report, role, report->options->public_edition ? shown : all);
  if (*marks != '\0')
    mun_document_add_definition (report->document, mun_report_text (report, N_("Duty of clause 5.3")), marks);
  if (report->options->public_edition)
    return;
  if (holders->len > 0)
    mun_report_table (report, &table, holders);
  if (mun_record_is (role, ROLE_STATUS, "active"))
    add_remarks (report, holders);
}

static void
add_roles (MunReport *report,
           GPtrArray *roles)
{
  mun_report_heading (report, 1, N_("Duties and powers"),
                      report->options->public_edition
                        ? N_("What each role answers for.")
                        : N_("What each role answers for, what its holder may decide without asking, and who was told and accepted it."));
  for (guint i = 0; i < roles->len; i++)
    add_role (report, g_ptr_array_index (roles, i));
  if (roles->len == 0)
    mun_report_none (report, N_("None: no role is described yet."));
}

/* A role that was given but not told or not accepted is not in force for the person. */
static void
add_open (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { ROLE_ASSIGNMENT_ROLE, .weight = 2 }, { ROLE_ASSIGNMENT_PERSON, .weight = 2 }, { ROLE_ASSIGNMENT_AS_DEPUTY }, { ROLE_ASSIGNMENT_STARTS_ON },
    { ROLE_ASSIGNMENT_COMMUNICATED_ON }, { ROLE_ASSIGNMENT_ACCEPTED_ON }, { MUN_SHOW_END }
  };
  const MunReportTable table = { .spec = &mun_role_assignment_spec, .columns = columns };
  g_autoptr(GPtrArray) all = mun_workspace_find (report->workspace, &mun_role_assignment_spec, -1);
  g_autoptr(GPtrArray) open = g_ptr_array_new ();

  mun_report_heading (report, 1, N_("Not told or not accepted"), N_("Whoever has a role has to know it and to have said yes."));
  for (guint i = 0; i < all->len; i++)
    {
      MunRecord *holder = g_ptr_array_index (all, i);

      if (mun_role_is_held (report, holder)
          && (!mun_record_is_set (holder, ROLE_ASSIGNMENT_COMMUNICATED_ON) || !mun_record_is_set (holder, ROLE_ASSIGNMENT_ACCEPTED_ON)))
        g_ptr_array_add (open, holder);
    }
  if (open->len > 0)
    mun_report_table (report, &table, open);
  else
    mun_report_none (report, all->len > 0 ? N_("None: everybody with a role was told and accepted it.") : N_("None: nobody has been given a role yet."));
}

static void
add_notes (MunReport       *report,
           MunTable        *table,
           const MunChoice *topic)
{
  static const int fields[] = { LEADERSHIP_ACTION_DONE_ON, LEADERSHIP_ACTION_PERSON, LEADERSHIP_ACTION_WHAT, LEADERSHIP_ACTION_EVIDENCE };
  g_autoptr(GPtrArray) notes = mun_workspace_find (report->workspace, &mun_leadership_action_spec, LEADERSHIP_ACTION_TOPIC, MUN_IS, topic->key, -1);

  for (guint i = 0; i < notes->len; i++)
    {
      mun_table_begin_row (table, NULL);
      mun_table_add_bold (table, i == 0 ? mun_report_text (report, topic->label) : "");
      mun_table_add_text (table, mun_record_get_ref (g_ptr_array_index (notes, i)));
      for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
        mun_part_cell (report, table, g_ptr_array_index (notes, i), fields[k]);
    }
  if (notes->len > 0)
    return;
  mun_table_begin_row (table, NULL);
  mun_table_add_bold (table, mun_report_text (report, topic->label));
  for (guint k = 0; k < 3; k++)
    mun_table_add_text (table, "");
  mun_table_add_bold (table, mun_report_text (report, N_("Missing: no act of top management is on record for this point.")));
  mun_table_add_text (table, "");
}

static void
add_leadership (MunReport *report)
{
  const MunSpec *spec = &mun_leadership_action_spec;
  MunTable *table;

  mun_report_heading (report, 1, N_("What top management did"), N_("The standard asks top management for acts, not only for words. For each point: what was done, when, by whom and where it can be seen."));
  if (mun_workspace_count (report->workspace, spec, -1) == 0)
    mun_report_missing (report, N_("No act of top management is on record."), N_("Note what was done, with date and proof, under Leadership notes."));
  table = mun_table_new ();
  mun_part_head (report, table, N_("Point"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, spec, LEADERSHIP_ACTION_DONE_ON, MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, spec, LEADERSHIP_ACTION_PERSON, MUN_COLUMN_TEXT, 1.2);
  mun_part_column (report, table, spec, LEADERSHIP_ACTION_WHAT, MUN_COLUMN_TEXT, 3);
  mun_part_column (report, table, spec, LEADERSHIP_ACTION_EVIDENCE, MUN_COLUMN_TEXT, 1.6);
  for (const MunChoice *topic = spec->fields[LEADERSHIP_ACTION_TOPIC].choices; topic->key != NULL; topic++)
    add_notes (report, table, topic);
  mun_document_add_table (report->document, table);
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) roles = mun_workspace_find (report->workspace, &mun_role_spec, -1);

  add_duties (report);
  add_overview (report, roles);
  add_roles (report, roles);
  if (report->options->public_edition)
    {
      mun_report_set_filter (report, mun_report_text (report, N_("Without powers, names and dates of appointments, and without the notes of top management")));
      return;
    }
  add_open (report);
  /* The wide pages come last: in between, the pages before and behind them would be half empty. */
  mun_document_set_landscape (report->document, TRUE);
  mun_role_matrix_add (report, roles);
  add_leadership (report);
}

const MunReportType mun_roles_report = {
  .id = "roles",
  .code = "R06",
  .records = "role leadership_action",
  .title = N_("Roles and authorities"),
  .purpose = N_("Who answers for what in security, what each may decide, and what top management did itself."),
  .clause = "5.1, 5.3",
  .classification = "internal",
  .signatures = MUN_SIGN_APPROVED,
  .build = build,
};
