/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/audit-follow-up.h"

#include <glib/gi18n.h>

#include "report/reports/parts.h"

static void
add_follow_up_table (MunReport *report,
                     GPtrArray *findings)
{
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("Findings and what became of them")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  if (mun_part_column (report, table, &mun_audit_finding_spec, AUDIT_FINDING_GRADE, MUN_COLUMN_TEXT, 1))
    mun_table_set_limits (table, mun_table_get_n_columns (table) - 1, 66, 0);
  mun_part_head (report, table, N_("Followed in"), MUN_COLUMN_TEXT, 1.5);
  mun_part_column (report, table, &mun_audit_finding_spec, AUDIT_FINDING_DUE_ON, MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Verified"), MUN_COLUMN_TEXT, 1.5);
  mun_part_head (report, table, N_("Result reported on"), MUN_COLUMN_TEXT, 1);
  mun_part_column (report, table, &mun_audit_finding_spec, AUDIT_FINDING_STATUS, MUN_COLUMN_SHORT, 1);
  for (guint i = 0; i < findings->len; i++)
    {
      static const int verified[] = { AUDIT_FINDING_VERIFICATION_RESULT, AUDIT_FINDING_VERIFIED_ON, AUDIT_FINDING_VERIFIED_BY, -1 };
      MunRecord *finding = g_ptr_array_index (findings, i);
      g_autofree char *check = mun_part_join (report, finding, verified);
      g_autofree char *case_of = mun_part_links (report, finding, AUDIT_FINDING_NONCONFORMITY);
      g_autofree char *idea = mun_part_links (report, finding, AUDIT_FINDING_IMPROVEMENT);

      mun_table_begin_row (table, NULL);
      mun_table_add_link (table, mun_record_get_ref (finding), mun_record_get_ref (finding));
      mun_part_add_mark (report, table, finding, AUDIT_FINDING_GRADE);
      mun_table_add_text (table, *case_of != '\0' ? case_of : idea);
      mun_part_cell (report, table, finding, AUDIT_FINDING_DUE_ON);
      mun_table_add_text (table, check);
      mun_part_cell (report, table, finding, AUDIT_FINDING_VERIFICATION_REPORTED_ON);
      mun_part_cell (report, table, finding, AUDIT_FINDING_STATUS);
    }
  mun_document_add_table (report->document, table);
}

/* Returns: (transfer full): the corrective actions behind the nonconformities of the findings */
static GPtrArray *
find_actions (MunReport *report,
              GPtrArray *findings)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < findings->len; i++)
    {
      const char *id = mun_record_get (g_ptr_array_index (findings, i), AUDIT_FINDING_NONCONFORMITY);
      g_autoptr(GPtrArray) found = NULL;

      if (*id == '\0')
        continue;
      found = mun_workspace_find (report->workspace, &mun_corrective_action_spec, CORRECTIVE_ACTION_NONCONFORMITY, MUN_IS, id, -1);
      for (guint k = 0; k < found->len; k++)
        g_ptr_array_add (actions, g_object_ref (g_ptr_array_index (found, k)));
    }
  return actions;
}

static char *
show_case (MunReport *report,
           MunRecord *action)
{
  g_autoptr(MunRecord) found = mun_workspace_get (report->workspace, &mun_nonconformity_spec, mun_record_get (action, CORRECTIVE_ACTION_NONCONFORMITY), NULL);

  return g_strdup (found != NULL ? mun_record_get_ref (found) : "");
}

static char *
show_effect (MunReport *report,
             MunRecord *action)
{
  static const int fields[] = { CORRECTIVE_ACTION_EFFECT_RESULT, CORRECTIVE_ACTION_EFFECT_CHECKED_ON, -1 };

  return mun_part_join (report, action, fields);
}

void
mun_audit_add_follow_up (MunReport *report,
                         GPtrArray *findings)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF },
    { MUN_SHOW_TEXT, N_("Case"), show_case, .narrow = TRUE },
    { CORRECTIVE_ACTION_ACTION_TEXT, .weight = 3 },
    { CORRECTIVE_ACTION_OWNER },
    { CORRECTIVE_ACTION_DUE_ON },
    { CORRECTIVE_ACTION_IMPLEMENTED_ON },
    { MUN_SHOW_TEXT, N_("Effect"), show_effect },
    { CORRECTIVE_ACTION_STATUS },
    { MUN_SHOW_END },
  };
  const MunReportTable table = { .caption = N_("Corrective actions from this audit"), .spec = &mun_corrective_action_spec, .columns = columns };
  g_autoptr(GPtrArray) actions = find_actions (report, findings);

  mun_document_add_annex (report->document, mun_report_text (report, N_("Follow-up and verification")), NULL);
  mun_report_paragraph (report, N_("What became of each finding, who verified the fix and when the result was told. Whoever made the fix does not verify it."));
  if (findings->len == 0)
    {
      mun_report_none (report, N_("There is no finding to follow up."));
      return;
    }
  add_follow_up_table (report, findings);
  if (actions->len > 0)
    mun_report_table (report, &table, actions);
  else
    mun_report_none (report, N_("No corrective action follows from this audit."));
}
