/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/parts.h"

#include <glib/gi18n.h>

#include "model/settings.h"

/* Which numbers stand behind what the records say. */

static void
add_number (MunReport      *report,
            MunTable       *table,
            const MunField *field,
            int             number)
{
  g_autofree char *value = g_strdup_printf ("%d", number);
  g_autofree char *text = g_strconcat (value, " ", mun_report_unit (report, field->unit, value), NULL);

  mun_table_add_text (table, text);
}

static void
add_own (MunReport *report,
         GArray    *own)
{
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("Values that differ from the starter values")));
  mun_part_head (report, table, N_("What is set"), MUN_COLUMN_TEXT, 4);
  mun_part_head (report, table, N_("In force"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Starter value"), MUN_COLUMN_SHORT, 1);
  for (guint i = 0; i < own->len; i++)
    {
      int index = g_array_index (own, int, i);
      const MunField *field = &mun_setting_spec.fields[index];

      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, mun_report_label (report, &mun_setting_spec, index));
      add_number (report, table, field, mun_settings_get (report->workspace, index));
      add_number (report, table, field, mun_settings_starter (report->workspace, field));
    }
  mun_document_add_table (report->document, table);
}

void
mun_part_settings (MunReport *report)
{
  g_autoptr(GArray) own = mun_settings_list_own (report->workspace);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (report->workspace);
  g_autoptr(MunRecord) setting = mun_workspace_single (report->workspace, &mun_setting_spec);
  const MunField *profile = &mun_organisation_spec.fields[ORGANISATION_PROFILE];
  const char *size = profile->choices[mun_settings_size (mun_record_get (organisation, ORGANISATION_PROFILE))].label;
  g_autofree char *base = mun_report_say (report, N_("How much is enough, how often something is done and how soon is set by the organisation; the standards give hardly any "
                                                     "numbers. Starter values of the program: %s."), mun_report_text (report, size));

  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NORMAL, base);
  if (own->len == 0)
    {
      mun_report_paragraph (report, N_("No value differs from the starter values."));
      return;
    }
  add_own (report, own);
  mun_part_text (report, setting, SETTING_REASON);
}
