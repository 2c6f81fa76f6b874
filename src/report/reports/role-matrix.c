/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/role-matrix.h"

#include <glib/gi18n.h>

#include "report/reports/registers.h"

/* What ties a role to a process: its holder owns the process, stands in for the owner, or keeps a control working in it. */
enum { TIE_OWNS, TIE_DEPUTY, TIE_CONTROL, N_TIES };

static const struct {
  const char *letter; /* N_() */
  const char *meaning; /* N_() */
  guint32     color;
} ties[] = {
  /* Translators: one letter in the matrix of roles and processes: answers for the process. */
  [TIE_OWNS] = { N_("A"), N_("A: the holder of the role answers for the process"), 0x1f4e79 },
  /* Translators: one letter in the matrix of roles and processes: stands in for who answers. */
  [TIE_DEPUTY] = { N_("S"), N_("S: the deputy of the role answers for the process"), 0x5f4b9b },
  /* Translators: one letter in the matrix of roles and processes: keeps a control working. */
  [TIE_CONTROL] = { N_("C"), N_("C: the holder of the role looks after a control in the process"), 0x2a78a8 },
};

/* Returns: (transfer full): the owners of controls by process, as "process person" */
static GHashTable *
find_keepers (MunReport *report)
{
  GHashTable *keepers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) controls = mun_workspace_find (report->workspace, &mun_control_spec, CONTROL_STATUS, MUN_IS_NOT, "retired", CONTROL_PROCESS, MUN_SET, NULL, -1);

  for (guint i = 0; i < controls->len; i++)
    {
      MunRecord *control = g_ptr_array_index (controls, i);

      g_hash_table_add (keepers, g_strdup_printf ("%s %s", mun_record_get (control, CONTROL_PROCESS), mun_record_get (control, CONTROL_OWNER)));
    }
  return keepers;
}

static int
find_tie (MunReport  *report,
          GPtrArray  *holders,
          MunRecord  *process,
          GHashTable *keepers)
{
  int best = N_TIES;

  for (guint i = 0; i < holders->len; i++)
    {
      MunRecord *holder = g_ptr_array_index (holders, i);
      const char *person = mun_record_get (holder, ROLE_ASSIGNMENT_PERSON);
      gboolean deputy = mun_record_get_yes (holder, ROLE_ASSIGNMENT_AS_DEPUTY);
      g_autofree char *keeper = g_strdup_printf ("%s %s", mun_record_get_id (process), person);

      if (!mun_role_is_held (report, holder))
        continue;
      if (mun_record_is (process, BUSINESS_PROCESS_OWNER, person))
        best = MIN (best, deputy ? TIE_DEPUTY : TIE_OWNS);
      else if (!deputy && g_hash_table_contains (keepers, keeper))
        best = MIN (best, TIE_CONTROL);
    }
  return best;
}

/* Returns: whether any role has a part in the process */
static gboolean
add_row (MunReport  *report,
         MunTable   *table,
         MunRecord  *process,
         GPtrArray  *holders_by_role,
         GHashTable *keepers)
{
  gboolean tied = FALSE;
  g_autofree char *title = mun_report_title (report, process);
  g_autofree char *named = g_strdup_printf ("%s %s", mun_record_get_ref (process), title);

  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, named);
  for (guint i = 0; i < holders_by_role->len; i++)
    {
      int tie = find_tie (report, g_ptr_array_index (holders_by_role, i), process, keepers);

      if (tie < N_TIES)
        mun_table_add_band (table, mun_report_text (report, ties[tie].letter), MUN_COLOR (ties[tie].color), "");
      else
        mun_table_add_text (table, "");
      tied |= tie < N_TIES;
    }
  return tied;
}

/* Whether the holders of the role have to do with any process. */
static gboolean
is_tied (MunReport  *report,
         GPtrArray  *holders,
         GPtrArray  *processes,
         GHashTable *keepers)
{
  for (guint i = 0; i < processes->len; i++)
    if (find_tie (report, holders, g_ptr_array_index (processes, i), keepers) < N_TIES)
      return TRUE;
  return FALSE;
}

static void
add_name (MunReport  *report,
          GString    *names,
          const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? mun_report_text (report, N_(", ")) : "", name);
}

/* Who is in the matrix for nothing. */
static void
add_notes (MunReport     *report,
           const GString *roles,
           const GString *processes)
{
  g_autofree char *idle = mun_report_say (report, N_("Roles without a part in a process: %s."), roles->str);
  g_autofree char *alone = mun_report_say (report, N_("Processes whose owner holds none of these roles: %s."), processes->str);
  g_autofree char *both = g_strconcat (idle, g_str_has_prefix (report->language, "zh") ? "" : " ", alone, NULL);

  if (roles->len > 0 || processes->len > 0)
    mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, roles->len == 0 ? alone : processes->len == 0 ? idle : both);
}

static void
add_matrix (MunReport *report,
            GPtrArray *roles,
            GPtrArray *processes)
{
  g_autoptr(GPtrArray) holders = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GHashTable) keepers = find_keepers (report);
  g_autoptr(GString) others = g_string_new (NULL), alone = g_string_new (NULL);
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("Roles and processes")));
  mun_table_set_whole (table);
  mun_part_head (report, table, N_("Process"), MUN_COLUMN_TEXT, 5);
  for (guint i = 0; i < roles->len; i++)
    {
      g_autofree char *title = mun_report_title (report, g_ptr_array_index (roles, i));
      g_autoptr(GPtrArray) found = mun_workspace_children (report->workspace, g_ptr_array_index (roles, i), &mun_role_assignment_spec);

      if (!is_tied (report, found, processes, keepers))
        {
          add_name (report, others, title);
          continue;
        }
      mun_table_add_column (table, title, MUN_COLUMN_CENTRED, 1);
      g_ptr_array_add (holders, g_steal_pointer (&found));
    }
  for (guint i = 0; i < processes->len; i++)
    if (!add_row (report, table, g_ptr_array_index (processes, i), holders, keepers))
      add_name (report, alone, mun_record_get_ref (g_ptr_array_index (processes, i)));
  mun_document_add_table (report->document, table);
  add_notes (report, others, alone);
}

/* In one paragraph, so that the matrix of a small organisation stays on one page. */
static void
add_legend (MunReport *report)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_TIES; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", mun_report_text (report, ties[i].meaning));
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, text->str);
}

void
mun_role_matrix_add (MunReport *report,
                     GPtrArray *roles)
{
  g_autoptr(GPtrArray) processes = mun_workspace_find (report->workspace, &mun_business_process_spec, BUSINESS_PROCESS_STATUS, MUN_IS_NOT, "retired", -1);

  mun_report_heading (report, 1, N_("Roles and processes"), N_("Where the holders of the roles answer for a process or look after a control in it, as the records of processes and controls say today."));
  if (roles->len == 0 || processes->len == 0)
    {
      mun_report_missing (report, N_("Roles or processes are missing, so there is nothing to set beside each other."), N_("Record them under Roles and under Processes."));
      return;
    }
  add_legend (report);
  add_matrix (report, roles, processes);
}
